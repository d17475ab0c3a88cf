import CaseModel
import Quantities

/// Motivation returns to a level that results, pay, quotas, challenges, coaching and overload move.
///
/// Level = base + a·(attainment − 1) + p·(pay ÷ usual pay − 1) + q·(quota ÷ usual quota − 1) + c·challenge +
/// k·coaching + what actions add − o·(load − 1)₊, terms cut at ±½; m ← m + pull · (level − m), within 0…1. Attainment compares the
/// year's revenue with the quota by the season's share of the year. Motivation shows in abilities and resignations.
/// *Source*: mean reversion; Vroom (1964) for results and pay, Locke & Latham (1990) for quotas.
/// *Verified by* `motivationReturnsToItsLevel`, `aChallengeMotivates`, `coachingRaisesSkillAndMotivation`.
struct Motivation {
    let base: Double
    private let response: MotivationResponse
    private let inheritedQuota: Row<Double>
    private let decidedQuota: Row<Double>
    private let usualQuota: Row<Double>
    private let gains: RunningEffects
    /// Share of the year's season that lies before the end of each week.
    private let pace: Row<Double>

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        response = truth.team.motivation
        base = response.base.value
        gains = .bySeller(compilation) { if case .motivation(let gain) = $0 { gain.value } else { nil } }
        let usual = truth.sellers.map { Double($0.quota.cents) }
        usualQuota = memory.row(usual)
        let inherited = compilation.quotas(compilation.previous.team, before: usual)
        inheritedQuota = memory.row(inherited)
        decidedQuota = memory.row(compilation.quotas(compilation.plan.team, before: inherited))
        pace = memory.row(Self.pace(compilation))
    }

    /// The cumulated mean season of segments, starting anew with each year.
    private static func pace(_ compilation: Compilation) -> [Double] {
        let (segments, clock) = (compilation.truth.segments, compilation.clock)
        func season(_ week: Int) -> Double {
            segments.reduce(0) { $0 + $1.seasonality[clock.season[week]].value }
                / Double(max(1, segments.count))
        }
        let years = clock.years
        return years.flatMap { weeks -> [Double] in
            let total = weeks.reduce(0) { $0 + season($1) }
            var before = 0.0
            return weeks.map { week in
                before += season(week)
                return total > 0 ? before / total : 1
            }
        }
    }

    /// The quota in force of a seller, in cents.
    @inline(__always)
    func quota(of seller: Int, _ decided: DecisionsInForce) -> Double {
        decided.team ? decidedQuota[seller] : inheritedQuota[seller]
    }

    /// Work that there was, over the time that there was, of a seller.
    @inline(__always)
    static func load(_ seller: Int, _ exchange: Exchange) -> Double {
        let available = exchange.minutesAvailable[seller]
        guard available > 0 else { return 1 }
        return (available - exchange.minutesLeft[seller] + exchange.minutesWaiting[seller]) / available
    }

    /// Moves motivation for next week.
    func step(
        _ state: SalesTeam.State, _ exchange: Exchange, _ moment: Moment, _ decided: DecisionsInForce,
        _ working: WorkingTime, _ challenges: Challenges
    ) {
        for seller in 0..<usualQuota.count where exchange.isEmployed[seller] {
            let quota = quota(of: seller, decided)
            let week = seller * working.weeks + moment.week
            let isCoached = decided.team ? working.decidedCoaching[week] : working.inheritedCoaching[week]
            var level = base
            if quota > 0, pace[moment.week] > 0.05 {
                let expected = quota * pace[moment.week]
                level +=
                    response.attainment.value
                    * Self.cut(Double(exchange.revenueToDate[seller]) / expected - 1)
            }
            if usualQuota[seller] > 0 {
                level += response.quota.value * Self.cut(quota / usualQuota[seller] - 1)
            }
            level += response.pay.value * Self.cut(exchange.payRatio[seller])
            if challenges.isActive(week, decided) { level += response.challenge.value }
            if isCoached { level += response.coaching.value }
            level += gains.sum(seller, exchange)
            level -= response.overload.value * max(0, Self.cut(Self.load(seller, exchange) - 1))
            let before = state.motivation[seller]
            state.motivation[seller] = min(1, max(0, before + response.pull.value * (level - before)))
        }
    }

    @inline(__always)
    private static func cut(_ term: Double) -> Double { min(0.5, max(-0.5, term)) }
}

extension Compilation {
    /// The quotas of sellers, in cents, after a plan's decisions.
    func quotas(_ team: [TeamDecision], before: [Double]) -> [Double] {
        truth.sellers.indices.map { seller in
            let quota = team.last { $0.seller == truth.sellers[seller].id && $0.quota != nil }?.quota
            return quota.map { Double($0.cents) } ?? before[seller]
        }
    }

    /// The positions of one counter for every seller.
    func sellerCounters(_ counter: Counter) -> Row<Int> {
        memory.row(truth.sellers.indices.map { books.counter(counter, tags(seller: $0)) })
    }
}
