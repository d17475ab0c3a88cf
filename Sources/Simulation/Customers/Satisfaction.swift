import CaseModel
import PortableMath
import Quantities

/// Satisfaction, its survey, and awareness for next week.
///
/// Target = base − weight × weeks of open complaints + what actions add, within 0…1; S ← S + adjustment · (target − S). Ratings are
/// normal with mean 10·S and standard deviation 2: promoters answer above 8.5, detractors below 6.5. Awareness
/// a ← a + learning·H·(1 − a) + word of mouth ÷ 52.18 · promoters · customers ÷ buyers · (1 − a)
/// − forgetting·(a − a₀)₊ with a₀ half of the opening awareness, within 0…1.
/// *Source*: Vidale & Wolfe (1957) for the rise and decay of awareness.
/// *Verified by* `aComplaintBacklogLowersSatisfactionAndRaisesChurn`, `moreAwarenessSpendingRaisesAwarenessAndSales`.
struct Satisfaction {
    private let segments: Int
    private let service: ServiceResponse
    private let communication: CommunicationResponse
    /// Word of mouth in a week.
    private let wordOfMouth: Double
    private let openingAwareness: Row<Double>
    private let gains: RunningEffects
    private let surveyDraw: Row<Int>
    private let promoterDraw: Row<Int>
    private let detractorDraw: Row<Int>
    private let surveyed: Row<Int>
    private let promoters: Row<Int>
    private let detractors: Row<Int>
    private let awareness: Row<Int>

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        segments = truth.segments.count
        (service, communication) = (truth.service, truth.communication)
        wordOfMouth = communication.wordOfMouth.value / Period.year.weeks
        openingAwareness = compilation.memory.row(
            truth.segments.map { compilation.business.opening.awareness[$0.id]?.value ?? 0 })
        gains = .bySegment(compilation) { if case .satisfaction(let gain) = $0 { gain.value } else { nil } }
        surveyDraw = compilation.segmentDraws(Sites.surveyed)
        promoterDraw = compilation.segmentDraws(Sites.promoters)
        detractorDraw = compilation.segmentDraws(Sites.detractors)
        surveyed = compilation.counters(.surveyed)
        promoters = compilation.counters(.promoters)
        detractors = compilation.counters(.detractors)
        awareness = compilation.counters(.awareness)
    }

    /// Lays down awareness and satisfaction at the opening date.
    func open(_ exchange: Exchange) {
        for segment in 0..<segments {
            exchange.awareness[segment] = openingAwareness[segment]
            exchange.satisfaction[segment] = service.baseSatisfaction.value
        }
    }

    /// Surveys this week's buyers, then moves satisfaction and awareness for next week.
    func step(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        let served = service.baseSatisfaction.value - service.delayWeight.value * exchange.backlogWeeks[0]
        // Segments mostly share one satisfaction, and then their ratings.
        var (known, shares) = (-1.0, (promoters: 0.0, detractors: 0.0))
        for segment in 0..<segments {
            if exchange.satisfaction[segment] != known {
                known = exchange.satisfaction[segment]
                shares = Self.ratings(satisfaction: known)
            }
            survey(segment, shares, exchange, books, moment)
            learn(segment, exchange, books, moment)
            let target = min(1, max(0, served + gains.sum(segment, exchange)))
            exchange.satisfaction[segment] +=
                service.adjustment.value * (target - exchange.satisfaction[segment])
        }
    }

    /// The shares of promoters and detractors at a satisfaction.
    static func ratings(satisfaction: Double) -> (promoters: Double, detractors: Double) {
        (
            1 - Portable.normalCDF((8.5 - 10 * satisfaction) / 2),
            Portable.normalCDF((6.5 - 10 * satisfaction) / 2)
        )
    }

    private func survey(
        _ segment: Int, _ shares: (promoters: Double, detractors: Double), _ exchange: Exchange,
        _ books: BooksWriter, _ moment: Moment
    ) {
        exchange.promoterShare[segment] = shares.promoters
        let answers = DrawnCount.binomial(
            exchange.purchases[segment], service.surveyResponse.value,
            moment.uniform(surveyDraw[segment]))
        let happy = DrawnCount.binomial(
            answers, shares.promoters, moment.uniform(promoterDraw[segment]))
        let others = 1 - shares.promoters
        let unhappy = DrawnCount.binomial(
            answers - happy, others > 0 ? shares.detractors / others : 0,
            moment.uniform(detractorDraw[segment]))
        books.count(surveyed[segment], answers)
        books.count(promoters[segment], happy)
        books.count(detractors[segment], unhappy)
    }

    private func learn(_ segment: Int, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        let before = exchange.awareness[segment]
        let buyers = exchange.buyers[segment]
        let presence = buyers > 0 ? min(1, Double(exchange.customers[segment]) / buyers) : 0
        let heard =
            wordOfMouth * exchange.promoterShare[segment] * presence
        let natural = 0.5 * openingAwareness[segment]
        var after = before
        after += communication.learning.value * exchange.saturation[segment] * (1 - before)
        after += heard * (1 - before)
        after += exchange.learned[segment] * (1 - before)
        after -= communication.forgetting.value * max(0, before - natural)
        after = min(1, max(0, after))
        exchange.awareness[segment] = after
        let (low, high) = (Cents.rounded(before * 1e6), Cents.rounded(after * 1e6))
        books.setStock(awareness[segment], middle: low + moment.firstPart(high - low), end: high)
    }
}
