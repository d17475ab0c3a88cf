import Bilingual
import CaseModel
import PortableMath
import Quantities

/// Loyalty programmes: what a reward does to customers, and what it costs.
///
/// A reward r is felt as a price cut of which a share e counts: g = −e·β·log(1 − r) is added to the utility that
/// customers find in the company and taken from the logarithm of their hazard of leaving. Rewards are paid on what
/// customers spend, a reward per customer brought on each of them, the programme's own cost by month.
/// *Source*: Leenheer, van Heerde, Bijmolt & Smidts (2007), who find a small positive effect net of self-selection.
/// *Verified by* `aLoyaltyProgrammeKeepsCustomersAndCostsItsRewards`.
struct Loyalty {
    private let segments: Int
    private let spans: ElementSpans
    /// exp(g) at `programme * segments + segment`; 1 where the programme does not reach the segment.
    private let factor: Row<Double>
    private let reaches: Row<Bool>
    private let reward: Row<Double>
    private let referralReward: Row<Int64>
    private let referralLift: Row<Double>
    private let monthly: MonthlyCosts
    private let rewardLine: Int
    private let referralLine: Int

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let habits = truth.relations.habits
        let programmes =
            compilation.previous.relations.loyalty.map { ($0, true) }
            + compilation.plan.relations.loyalty.map { ($0, false) }
        segments = truth.segments.count
        let dated = programmes.map {
            ElementSpans.Span(start: $0.0.start, end: $0.0.end, isPrevious: $0.1)
        }
        spans = ElementSpans(dated, compilation)
        let joined = programmes.flatMap { programme, _ in
            truth.segments.map { programme.segments.isEmpty || programme.segments.contains($0.id) }
        }
        reaches = memory.row(joined)
        factor = memory.row(
            programmes.enumerated().flatMap { position, programme in
                truth.segments.enumerated().map { order, segment in
                    guard joined[position * truth.segments.count + order] else { return 1 }
                    let kept = 1 - min(0.95, programme.0.reward.value * habits.rewardEffect.value)
                    return Portable.exp(-segment.priceSensitivity.value * Portable.log(kept))
                }
            })
        reward = memory.row(programmes.map(\.0.reward.value))
        referralReward = memory.row(programmes.map(\.0.referralReward.cents))
        referralLift = memory.row(programmes.map { $0.0.referralReward.euros * habits.rewardLift.value })
        guard !programmes.isEmpty else {
            (rewardLine, referralLine, monthly) = (-1, -1, MonthlyCosts([], compilation))
            return
        }
        func line(_ fr: String, _ en: String, _ account: String) -> Int {
            compilation.books.line(Text(fr: fr, en: en), account, "512")
        }
        rewardLine = line("Récompenses de fidélité", "Loyalty rewards", "6234")
        referralLine = line("Récompenses de parrainage", "Referral rewards", "6234")
        let cost = line("Programme de fidélité", "Loyalty programme", "6238")
        let costVAT = line("TVA sur programme de fidélité", "VAT on loyalty programme", "44566")
        monthly = MonthlyCosts(
            zip(dated, programmes).map { ($0, $1.0.monthlyCost, cost, costVAT) }, compilation)
    }

    /// Lays down what programmes do to the odds of customers.
    func step(_ exchange: Exchange, _ moment: Moment) {
        exchange.attachment.fill(1)
        for programme in 0..<spans.count where spans.runs(programme, moment, planned: moment.planned.loyalty)
        {
            for segment in 0..<segments {
                exchange.attachment[segment] *= factor[programme * segments + segment]
            }
        }
    }

    /// What rewards multiply recommendations by in a segment.
    func recommendationFactor(_ segment: Int, _ moment: Moment) -> Double {
        var sum = 1.0
        for programme in 0..<spans.count
        where reaches[programme * segments + segment]
            && spans.runs(programme, moment, planned: moment.planned.loyalty)
        {
            sum += referralLift[programme]
        }
        return sum
    }

    /// Pays the week's rewards.
    func pay(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for programme in 0..<spans.count where spans.runs(programme, moment, planned: moment.planned.loyalty)
        {
            for segment in 0..<segments where reaches[programme * segments + segment] {
                books.post(rewardLine, Cents.share(reward[programme], of: exchange.customerRevenue[segment]))
                books.post(referralLine, Int64(exchange.referred[segment]) * referralReward[programme])
            }
        }
    }

    /// Enters the monthly cost of programmes.
    func closeMonth(_ moment: Moment, _ month: MonthEnd) {
        monthly.closeMonth(month, planned: moment.planned.loyalty)
    }
}
