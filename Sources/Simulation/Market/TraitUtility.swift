import CaseModel
import Quantities

/// The part of utility that no week changes: quality, attributes, the wait for delivery.
///
/// U = w·quality + Σ wₐ·levelₐ − w_t·weeks of lead time. An attribute that an offer does not give is at level 0. For
/// choice the sum is kept within ±250, where exponentials with any price are still numbers.
/// *Source*: Lancaster (1966) for goods as bundles of attributes; McFadden (1978) for their linear utility.
/// *Verified by* `sharesAgreeWithADirectComputation`, `aLongerLeadTimeNeverRaisesOwnVolume`,
/// `aTraitThatNobodyWeighsChangesNothing`,
/// `anAttributeSellsWhereItIsWeighed`, `absurdTraitsGiveWeightsThatCanBeDividedBy`.
struct TraitUtility {
    private let attributes: [Attribute]

    init(_ truth: MarketTruth) { attributes = truth.attributes }

    /// The utility to a segment of an offer or of a rival's line, for choice.
    func utility(_ buyer: Segment, quality: Share, _ traits: OfferTraits) -> Double {
        let merit = buyer.qualityWeight.value * quality.value + attributes(buyer, traits)
        return min(250, max(-250, merit - waiting(buyer, traits)))
    }

    /// What attributes add, without bounds.
    func attributes(_ buyer: Segment, _ traits: OfferTraits) -> Double {
        attributes.reduce(0) { sum, attribute in
            let weight = buyer.tastes.attributes[attribute.id]?.value ?? 0
            return sum + weight * (traits.attributes[attribute.id]?.value ?? 0)
        }
    }

    /// What the wait for delivery takes away, without bounds.
    func waiting(_ buyer: Segment, _ traits: OfferTraits) -> Double {
        buyer.tastes.leadTimeWeight.value * traits.leadTime.weeks
    }
}
