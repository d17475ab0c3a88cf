import CaseModel
import Quantities

/// What moves the odds of the funnel beside skill, actions and price, compiled.
///
/// Fit of target and offer: weight · (merit − mean merit of rivals' lines of the category), merit of quality and
/// attributes as in `TraitUtility`, at meeting and quotation; zero without rivals. Lead time: −(what the wait takes −
/// its mean for rivals' lines), at quotation and negotiation; rivals that are not there deliver at once. Awareness: weight · (awareness − opening awareness),
/// for leads and qualified prospects. Pressure on price: 1 + price weight · log of the price relative to rivals −
/// skill weight · (negotiation skill − ½), never below zero. *Verified by* `aBetterFitWinsMoreDeals`,
/// `awarenessOpensDoors`, `aSkilledNegotiatorGivesSmallerDiscounts`, `influencesAreNeutralByDefault`,
/// `aLongerLeadTimeNeverRaisesOwnVolume`, `anAttributeSellsWhereItIsWeighed`.
struct InfluenceParameters {
    let responseWeight: Double
    /// The share of contacts answered in each week since the contact; one week where answers come at once.
    let answers: Row<Double>
    /// Whole weeks without work after which a deal is lost.
    let dealPatience: Int
    private let awarenessWeight: Double
    private let statedAwareness: Row<Double>
    /// What quality, attributes and lead time add, at `dealCell * 3 + stage − 2`.
    private let offerLogOdds: Row<Double>
    private let discountPriceWeight: Double
    private let discountSkillWeight: Double

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let influences = truth.prospecting.influences
        responseWeight = influences.responseWeight.value
        answers = memory.row(
            influences.answerDelay.weeks > 0 ? StageDelay.shares(mean: influences.answerDelay.weeks) : [1])
        dealPatience = influences.dealPatience.map { max(1, Int($0.weeks.rounded(.up))) } ?? Int.max
        awarenessWeight = influences.awarenessWeight.value
        statedAwareness = memory.row(
            truth.segments.map { compilation.business.opening.statedAwareness[$0.id]?.value ?? 0 })
        (discountPriceWeight, discountSkillWeight) = (
            influences.discountPriceWeight.value, influences.discountSkillWeight.value
        )
        offerLogOdds = memory.row(
            compilation.index.dealCells.flatMap { cell -> [Double] in
                let (fit, wait) = Self.fitAndWait(
                    truth.segments[cell.segment], truth.offers[cell.offer], truth)
                return [fit, fit - wait, -wait]
            })
    }

    /// The fit of an offer and its wait for delivery, both against the mean of rivals' lines.
    private static func fitAndWait(
        _ buyer: Segment, _ offer: Offer, _ truth: MarketTruth
    ) -> (fit: Double, wait: Double) {
        let utility = TraitUtility(truth)
        let lines = truth.rivals.compactMap { $0.lines[offer.category] }
        let wait = utility.waiting(buyer, offer.traits)
        guard !lines.isEmpty else { return (0, wait) }
        func mean(_ value: (Rival.Line) -> Double) -> Double {
            lines.reduce(0) { $0 + value($1) } / Double(lines.count)
        }
        let weight = truth.prospecting.influences.fitWeight.value
        let quality = offer.quality.value - mean(\.quality.value)
        let attributes =
            utility.attributes(buyer, offer.traits) - mean { utility.attributes(buyer, $0.traits) }
        return (
            weight * buyer.qualityWeight.value * quality + weight * attributes,
            wait - mean { utility.waiting(buyer, $0.traits) }
        )
    }

    @inline(__always)
    func ofAwareness(_ segment: Int, stage: Int, _ exchange: Exchange) -> Double {
        stage <= 1 ? awarenessWeight * (exchange.awareness[segment] - statedAwareness[segment]) : 0
    }

    @inline(__always)
    func ofOffer(_ dealCell: Int, stage: Int) -> Double {
        stage >= 2 ? offerLogOdds[dealCell * 3 + stage - 2] : 0
    }

    /// What the discount asked is multiplied by.
    @inline(__always)
    func ofPressure(priceTerm: Double, sensitivity: Double, skill: Double) -> Double {
        let dearer = sensitivity > 0 ? -priceTerm / sensitivity : 0
        return max(0, 1 + discountPriceWeight * dearer - discountSkillWeight * (skill - 0.5))
    }
}
