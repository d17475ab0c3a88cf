import CaseModel
import Quantities

/// What moves the odds of the funnel beside skill, actions and price, compiled.
///
/// Fit of target and offer: weight · segment's quality weight · (quality − mean quality of rivals' lines of the
/// category), at meeting and quotation; zero without rivals. Awareness: weight · (awareness − opening awareness),
/// for leads and qualified prospects. Pressure on price: 1 + price weight · log of the price relative to rivals −
/// skill weight · (negotiation skill − ½), never below zero. *Verified by* `aBetterFitWinsMoreDeals`,
/// `awarenessOpensDoors`, `aSkilledNegotiatorGivesSmallerDiscounts`, `influencesAreNeutralByDefault`.
struct InfluenceParameters {
    let responseWeight: Double
    /// The share of contacts answered in each week since the contact; one week where answers come at once.
    let answers: Row<Double>
    /// Whole weeks without work after which a deal is lost.
    let dealPatience: Int
    private let awarenessWeight: Double
    private let openingAwareness: Row<Double>
    private let fit: Row<Double>
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
        openingAwareness = memory.row(
            truth.segments.map { compilation.business.opening.awareness[$0.id]?.value ?? 0 })
        (discountPriceWeight, discountSkillWeight) = (
            influences.discountPriceWeight.value, influences.discountSkillWeight.value
        )
        fit = memory.row(
            compilation.index.dealCells.map { cell in
                let offer = truth.offers[cell.offer]
                let lines = truth.rivals.compactMap { $0.lines[offer.category]?.quality.value }
                guard !lines.isEmpty else { return 0 }
                let rivals = lines.reduce(0, +) / Double(lines.count)
                return influences.fitWeight.value * truth.segments[cell.segment].qualityWeight.value
                    * (offer.quality.value - rivals)
            })
    }

    @inline(__always)
    func ofAwareness(_ segment: Int, stage: Int, _ exchange: Exchange) -> Double {
        stage <= 1 ? awarenessWeight * (exchange.awareness[segment] - openingAwareness[segment]) : 0
    }

    @inline(__always)
    func ofFit(_ dealCell: Int, stage: Int) -> Double { stage == 2 || stage == 3 ? fit[dealCell] : 0 }

    /// What the discount asked is multiplied by.
    @inline(__always)
    func ofPressure(priceTerm: Double, sensitivity: Double, skill: Double) -> Double {
        let dearer = sensitivity > 0 ? -priceTerm / sensitivity : 0
        return max(0, 1 + discountPriceWeight * dearer - discountSkillWeight * (skill - 0.5))
    }
}
