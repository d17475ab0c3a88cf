import CaseModel
import Quantities

/// Challenges between sellers: motivation while they last, a prize at the end.
///
/// The prize goes to the participant with the most revenue for the quota, the first named of equals; nobody wins
/// without revenue. It is paid with the month's pay. *Verified by* `aChallengeMotivates`, `aPrizeIsPaidOnce`.
struct Challenges {
    let count: Int
    private let sellers: Int
    private let weeks: Int
    private let first: Row<Int>
    private let last: Row<Int>
    private let prize: Row<Int64>
    private let isPlanned: Row<Bool>
    /// Whether a seller takes part, at `challenge * sellers + seller`.
    private let takesPart: Row<Bool>
    private let inherited: Row<Bool>
    private let decided: Row<Bool>
    private let quota: Row<Double>

    /// Revenue of participants since a challenge started, in cents; prizes won and not yet paid, by seller.
    struct State {
        let revenue: Row<Int64>
        let prizes: Row<Int64>

        init(_ cursor: inout StateCursor, _ challenges: Challenges) {
            revenue = cursor.row(challenges.count * challenges.sellers)
            prizes = cursor.row(challenges.sellers)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        var rows: [(challenge: SalesChallenge, weeks: ClosedRange<Int>, isPlanned: Bool)] = []
        for (plan, isPlanned) in [(compilation.previous, false), (compilation.plan, true)] {
            for challenge in plan.staffing.challenges {
                let lived = compilation.weeks(challenge.start, challenge.end, isPrevious: !isPlanned)
                if let lived { rows.append((challenge, lived, isPlanned)) }
            }
        }
        (count, sellers, weeks) = (rows.count, truth.sellers.count, compilation.clock.weekCount)
        first = memory.row(rows.map(\.weeks.lowerBound))
        last = memory.row(rows.map(\.weeks.upperBound))
        prize = memory.row(rows.map(\.challenge.prize.cents))
        isPlanned = memory.row(rows.map(\.isPlanned))
        let members = rows.map { Set(compilation.sellers($0.challenge.sellers)) }
        takesPart = memory.row(members.flatMap { group in truth.sellers.indices.map(group.contains) })
        let weekCount = weeks
        func active(_ planned: Bool) -> [Bool] {
            truth.sellers.indices.flatMap { seller in
                (0..<weekCount).map { week in
                    rows.indices.contains {
                        (planned || !rows[$0].isPlanned) && rows[$0].weeks.contains(week)
                            && members[$0].contains(seller)
                    }
                }
            }
        }
        (inherited, decided) = (memory.row(active(false)), memory.row(active(true)))
        quota = memory.row(truth.sellers.map { max(1, Double($0.quota.cents)) })
    }

    /// Whether a seller is in a challenge, at `seller * weeks + week`.
    @inline(__always)
    func isActive(_ place: Int, _ decisions: DecisionsInForce) -> Bool {
        count > 0 && (decisions.pay ? decided[place] : inherited[place])
    }

    /// Adds the week's revenue of participants, and gives prizes.
    func step(
        _ state: State, _ exchange: Exchange, _ moment: Moment, _ decisions: DecisionsInForce
    ) {
        for challenge in 0..<count
        where first[challenge] <= moment.week && moment.week <= last[challenge]
            && (decisions.pay || !isPlanned[challenge])
        {
            var (best, winner) = (0.0, -1)
            for seller in 0..<sellers where takesPart[challenge * sellers + seller] {
                let place = challenge * sellers + seller
                if moment.week == first[challenge] { state.revenue[place] = 0 }
                state.revenue[place] += exchange.sellerRevenue[seller]
                let score = Double(state.revenue[place]) / quota[seller]
                if score > best, exchange.isEmployed[seller] { (best, winner) = (score, seller) }
            }
            if moment.week == last[challenge], winner >= 0 { state.prizes[winner] += prize[challenge] }
        }
    }
}
