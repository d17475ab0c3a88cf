import CaseModel
import Quantities

/// Who works when: the posts of the case, then those that plans fill.
///
/// A recruit is a seller like others whose post is empty until the first day at work; what a recruitment does not
/// say is as for the other sellers of the role. *Verified by* `aRecruitWorksFromTheFirstDay`.
struct Roster {
    /// One recruitment while it is compiled.
    struct Arrival {
        let seller: Int
        let week: Int
        let isPlanned: Bool
        let cost: Int64
    }

    let count: Int
    /// Posts of the case, filled at the opening date.
    let openingCount: Int
    let arrivals: [Arrival]

    init(_ compilation: Compilation) {
        count = compilation.truth.sellers.count
        let plans = [compilation.previous.staffing.recruitments, compilation.plan.staffing.recruitments]
        let first = count - plans[0].count - plans[1].count
        openingCount = first
        let cost = plans[0] + plans[1]
        arrivals = cost.enumerated().map { position, recruitment in
            let isPlanned = position >= plans[0].count
            let weeks = compilation.weeks(recruitment.start, recruitment.start, isPrevious: !isPlanned)
            return Arrival(
                seller: first + position, week: weeks?.lowerBound ?? Int.max, isPlanned: isPlanned,
                cost: recruitment.cost.cents)
        }
    }

    /// The sellers that plans recruit, in the order of the plans.
    static func recruits(_ truth: MarketTruth, _ plans: [Plan]) -> [Seller] {
        plans.flatMap(\.staffing.recruitments).map { recruit in
            let peers = truth.sellers.filter { $0.role == recruit.role }
            func mean(_ value: (Seller) -> Double, or usual: Double) -> Double {
                peers.isEmpty ? usual : peers.reduce(0) { $0 + value($1) } / Double(peers.count)
            }
            return Seller(
                id: recruit.id, name: recruit.post, role: recruit.role, weeklyHours: recruit.weeklyHours,
                sellingTime: Share(mean({ $0.sellingTime.value }, or: 0.6)), skill: recruit.skill,
                segments: recruit.segments, monthlyPay: recruit.monthlyPay,
                contributions: Share(mean({ $0.contributions.value }, or: 0.4)),
                commission: Share(mean({ $0.commission.value }, or: 0)), quota: .zero,
                employment: Employment(
                    required: peers.first?.employment.required,
                    leave: Duration(weeks: mean({ $0.employment.leave.weeks }, or: 0)),
                    meetings: Duration(minutes: mean({ $0.employment.meetings.minutes }, or: 0))))
        }
    }
}

extension Compilation {
    /// The weeks of a period that are lived under a plan, or nil where there is none.
    ///
    /// A period of this year's plan that starts before it acts starts with the plan; what lies after year N is dropped.
    func weeks(_ start: CalendarDate, _ end: CalendarDate, isPrevious: Bool) -> ClosedRange<Int>? {
        let monday = business.calendar.firstMonday
        let lived = isPrevious ? 0..<clock.planWeek : clock.planWeek..<clock.tailWeek
        // Days before the first Monday belong to week −1: divide downwards.
        func week(_ date: CalendarDate) -> Int { (date - monday) >= 0 ? (date - monday) / 7 : -1 }
        let (first, last) = (max(week(start), lived.lowerBound), min(week(end), lived.upperBound - 1))
        return first <= last && start <= end ? first...last : nil
    }

    /// The positions of sellers named by a decision; all where none is.
    func sellers(_ ids: [Identifier<Seller>]) -> [Int] {
        ids.isEmpty ? Array(truth.sellers.indices) : ids.compactMap { index.sellers[$0] }
    }
}
