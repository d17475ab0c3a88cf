import CaseModel
import Quantities

/// What is said of the company as an employer.
///
/// Level = base + training · 2h ÷ (h + 14) − accommodation · share of needs without one − overload · mean (load −
/// 1)₊, with h the hours of training of the last year per seller; r ← r + pull · (level − r), within 0…1. It moves
/// resignations and the time that hiring takes, and never what a seller can do: to save on accommodations or
/// training is not a free gain. *Source*: assumption; Backhaus & Tikoo (2004) on employer branding.
/// *Verified by* `droppingAnAccommodationIsNoFreeGain`, `trainingImprovesTheReputation`.
struct Reputation {
    let base: Double
    private let response: ReputationResponse
    private let needs: Double
    private let needingSeller: Row<Int>
    /// Whether a need is met, at `need * weeks + week`, without and with the plan's decisions.
    private let inheritedMet: Row<Bool>
    private let decidedMet: Row<Bool>
    private let weeks: Int

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        response = truth.team.reputation
        base = response.base.value
        let needing = truth.sellers.indices.filter { truth.sellers[$0].employment.needsAccommodation }
        (needs, needingSeller) = (Double(needing.count), memory.row(needing))
        weeks = compilation.clock.weekCount
        inheritedMet = memory.row(needing.flatMap { compilation.accommodated($0, decided: false) })
        decidedMet = memory.row(needing.flatMap { compilation.accommodated($0, decided: true) })
    }

    /// How many of the posts that need an accommodation have none.
    private func unmet(_ moment: Moment, _ decided: DecisionsInForce) -> Double {
        guard needs > 0 else { return 0 }
        var without = 0.0
        for need in 0..<needingSeller.count {
            let place = need * weeks + moment.week
            if !(decided.team ? decidedMet[place] : inheritedMet[place]) { without += 1 }
        }
        return without / needs
    }

    /// Moves reputation for next week.
    func step(
        _ state: SalesTeam.State, _ exchange: Exchange, _ moment: Moment, _ decided: DecisionsInForce,
        _ working: WorkingTime
    ) {
        var (trained, overload, present) = (0.0, 0.0, 0.0)
        for seller in 0..<exchange.isEmployed.count where exchange.isEmployed[seller] {
            let week = seller * working.weeks + moment.week
            trained += decided.team ? working.decidedTraining[week] : working.inheritedTraining[week]
            overload += min(1, max(0, Motivation.load(seller, exchange) - 1))
            present += 1
        }
        let head = max(1, present)
        state.trainingHours[0] += trained / 60 / head - state.trainingHours[0] / Period.year.weeks
        let hours = state.trainingHours[0]
        var level = base + response.training.value * 2 * hours / (hours + 14)
        level -= response.accommodation.value * unmet(moment, decided)
        level -= response.overload.value * overload / head
        let before = state.reputation[0]
        state.reputation[0] = min(1, max(0, before + response.pull.value * (level - before)))
    }
}

extension Compilation {
    /// Whether a seller has an accommodation in each week lived.
    ///
    /// Last year's lasts until its end or until the plan's first for the same seller.
    func accommodated(_ seller: Int, decided: Bool) -> [Bool] {
        var weeks = Array(repeating: false, count: clock.weekCount)
        let id = truth.sellers[seller].id
        let plans = [(previous, true)] + (decided ? [(plan, false)] : [])
        for (plan, isPrevious) in plans {
            for accommodation in plan.staffing.accommodations where accommodation.seller == id {
                guard let first = lasting(accommodation, isPrevious: isPrevious) else { continue }
                for week in first { weeks[week] = true }
            }
        }
        return weeks
    }

    /// The weeks of an accommodation: last year's goes on into year N where it has no end.
    func lasting(_ accommodation: Accommodation, isPrevious: Bool) -> ClosedRange<Int>? {
        let end = accommodation.end ?? business.calendar.lastDay + 31
        guard let first = weeks(accommodation.start, end, isPrevious: isPrevious)?.lowerBound else {
            return nil
        }
        let last = (end - business.calendar.firstMonday) / 7
        return first...max(first, min(last, clock.weekCount - 1))
    }
}
