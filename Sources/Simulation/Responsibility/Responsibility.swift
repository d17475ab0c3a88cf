import CaseModel
import PortableMath
import Quantities

/// Emissions of the company's sales activity, and offers that are responsible.
///
/// Grams CO₂e by source: what actions spend · kg per euro of their kind (scope 3), web deliveries · kg per delivery
/// (scope 3), meetings · kilometres · kg per kilometre (own vehicles, scope 1). An offer is responsible from the start
/// or from the day on which the plan commits to it: its utility rises by the segment's appeal, its unit cost by a share.
/// *Source*: GHG Protocol Corporate Standard (2004) for scopes. *Verified by* `everySourceOfEmissionsIsCounted`,
/// `aResponsibleOfferSellsMoreAndCostsMore`.
struct Responsibility {
    private let actionGrams: Row<Double>
    private let spending: WeeklyTable<Double>
    private let actionCounter: Row<Int>
    private let gramsPerDelivery: Double
    private let gramsPerMeeting: Double
    private let deliveries: Int
    private let travel: Int
    private let fromStart: Row<Bool>
    private let spans: ElementSpans
    private let committed: Row<Bool>
    private let offers: Int

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let response = truth.relations.responsibility
        let kinds = Dictionary(
            compilation.business.actionKinds.map { ($0.id, $0.emissions.value) },
            uniquingKeysWith: { first, _ in first })
        actionGrams = memory.row(compilation.actions.actions.map { 1000 * (kinds[$0.kind] ?? 0) })
        spending = compilation.actions.exactSpending
        actionCounter = memory.row(
            compilation.actions.actions.indices.map {
                compilation.books.counter(.actionEmissions, compilation.tags(action: $0))
            })
        gramsPerDelivery = 1000 * response.kilogramsPerDelivery.value
        gramsPerMeeting =
            1000 * response.kilometresPerMeeting.value * response.kilogramsPerKilometre.value
        deliveries = compilation.books.counter(.deliveryEmissions)
        travel = compilation.books.counter(.travelEmissions)
        offers = truth.offers.count
        fromStart = memory.row(truth.offers.map { response.offers.contains($0.id) })
        let commitments =
            compilation.previous.relations.commitments.map { ($0, true) }
            + compilation.plan.relations.commitments.map { ($0, false) }
        let end = compilation.business.calendar.lastDay
        spans = ElementSpans(
            commitments.map { ElementSpans.Span(start: $0.0.start, end: end, isPrevious: $0.1) }, compilation)
        committed = memory.row(
            commitments.flatMap { commitment, _ in truth.offers.map { commitment.offers.contains($0.id) } })
    }

    /// What a commitment adds to the cost of each offer; nothing where it is responsible from the start.
    static func costShares(_ truth: MarketTruth) -> [Double] {
        let response = truth.relations.responsibility
        return truth.offers.map { response.offers.contains($0.id) ? 0 : response.costShare.value }
    }

    /// Lays down which offers are responsible.
    func step(_ exchange: Exchange, _ moment: Moment) {
        for offer in 0..<offers { exchange.isResponsible[offer] = fromStart[offer] }
        for commitment in 0..<spans.count
        where spans.runs(commitment, moment, planned: moment.planned.loyalty) {
            for offer in 0..<offers where committed[commitment * offers + offer] {
                exchange.isResponsible[offer] = true
            }
        }
    }

    /// Counts the week's emissions.
    func count(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for action in 0..<actionGrams.count where exchange.active[action] {
            let grams = spending[action, week: moment.week] * actionGrams[action]
            books.count(actionCounter[action], Cents.rounded(grams))
        }
        books.count(deliveries, Cents.rounded(Double(exchange.deliveries[0]) * gramsPerDelivery))
        books.count(travel, Cents.rounded(Double(exchange.meetings[0]) * gramsPerMeeting))
    }
}
