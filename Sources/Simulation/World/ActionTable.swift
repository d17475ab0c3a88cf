import CaseModel
import Quantities

/// The actions of both plans by week: last year's first, then those of the plan.
///
/// A plan's action acts on its days from the plan's start on; the part of last year's actions that lies after it,
/// and the part of any action that lies after year N, does not take place and is not paid.
struct ActionTable {
    let count: Int
    let previousCount: Int
    /// Whether an action runs in a week.
    let active: WeeklyTable<Bool>
    /// What an action spends in a week, in cents and before rounding in euros.
    let spending: WeeklyTable<Int64>
    let exactSpending: WeeklyTable<Double>
    /// Of the cents of a week, those spent in the month of its Monday.
    let firstSpending: WeeklyTable<Int64>
    /// The week in which an action ends, or −1 if that is not lived under its plan.
    let lastWeek: Row<Int>
    /// The effects that are not neutral, and the whole actions, for the compilation of components.
    let effects: [ActionEffect]
    let actions: [Action]
    let addresses: [String]

    init(_ business: BusinessCase, previous: Plan, plan: Plan, _ memory: ParameterMemory) {
        actions = previous.actions + plan.actions
        (count, previousCount) = (actions.count, previous.actions.count)
        let weeks = business.calendar.weekCount.value
        addresses =
            previous.actions.map { "previous.action.\($0.id)" } + plan.actions.map { "action.\($0.id)" }
        let kinds = Dictionary(
            business.actionKinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rhythms: [ActionRhythm] = []
        var effects: [ActionEffect] = []
        for (position, action) in actions.enumerated() {
            let rhythm = ActionRhythm(
                action, business.calendar, isPrevious: position < previous.actions.count,
                costs: kinds[action.kind]?.costs ?? .none)
            rhythms.append(rhythm)
            guard let kind = kinds[action.kind] else { continue }
            effects += ActionEffect.effects(of: position, kind, strength: rhythm.strength(of: kind))
        }
        self.effects = effects
        active = WeeklyTable(rhythms.flatMap { $0.days.map { $0 > 0 } }, weeks: weeks, memory)
        spending = WeeklyTable(rhythms.flatMap(\.spending), weeks: weeks, memory)
        exactSpending = WeeklyTable(rhythms.flatMap(\.exactSpending), weeks: weeks, memory)
        firstSpending = WeeklyTable(rhythms.flatMap(\.firstSpending), weeks: weeks, memory)
        lastWeek = memory.row(rhythms.map(\.lastWeek))
    }
}

/// An effect of one action, at the strength that the action's budget gives it.
struct ActionEffect {
    let action: Int
    let effect: Effect
    let strength: Double
    /// Whether it reaches people by name, who tire of it.
    let isPersonal: Bool
    /// The primitive, numbered from its second use in one kind on: a part of addresses.
    let name: String

    /// Whether sellers contact people one by one.
    var isOutreach: Bool { if case .outreach = effect { true } else { false } }

    /// The effects of an action that are not neutral.
    static func effects(of action: Int, _ kind: ActionKind, strength: Double) -> [ActionEffect] {
        var uses: [String: Int] = [:]
        var effects: [ActionEffect] = []
        for effect in kind.effects {
            let use = uses[effect.primitive, default: 0] + 1
            uses[effect.primitive] = use
            guard !effect.isNeutral else { continue }
            effects.append(
                ActionEffect(
                    action: action, effect: effect, strength: strength,
                    isPersonal: kind.messages.perEuro.value > 0,
                    name: use == 1 ? effect.primitive : "\(effect.primitive)_\(use)"))
        }
        return effects
    }
}

extension Effect {
    /// Whether the effect changes nothing whatever the action spends.
    var isNeutral: Bool {
        switch self {
        case .awareness(let effectiveness): effectiveness.value == 0
        case .inbound(let lift): lift.value == 0
        case .outreach(let contacts, let response): contacts.value == 0 || response == .zero
        case .stageLift(_, let logOdds): logOdds.value == 0
        case .skill(let gain): gain == .zero
        case .price(let discount): discount == .zero
        case .checkout(let cut), .bounce(let cut): cut == .zero
        case .traffic(let visitsPerEuro, _): visitsPerEuro.value == 0
        case .retention(let cut): cut == .zero
        case .serviceCapacity(let perWeek): perWeek.minutes == 0
        case .recovery(let lift), .referral(let lift): lift.value == 0
        case .satisfaction(let gain), .motivation(let gain): gain == .zero
        case .partners(_, let monthlyVolume, _): monthlyVolume.value == 0
        case .sellingTime(let perWeek): perWeek.minutes == 0
        }
    }
}

/// When one action runs and what it spends each week.
struct ActionRhythm {
    /// Days that count in each week lived: open days, or calendar days where the action has no open day.
    let days: [Int]
    let spending: [Int64]
    let exactSpending: [Double]
    /// Of the cents of each week, those of days in the month of its Monday.
    let firstSpending: [Int64]
    let lastWeek: Int
    private let budget: Money
    private let weeks: Int

    init(_ action: Action, _ calendar: BusinessCalendar, isPrevious: Bool, costs: ActionCosts) {
        let lived =
            isPrevious
            ? 0..<calendar.planWeek.value : calendar.planWeek.value..<calendar.tailWeek.value
        let first = max(action.start, isPrevious ? calendar.firstMonday : calendar.planStart)
        let all = first <= action.end ? (first.dayNumber...action.end.dayNumber).map(CalendarDate.init) : []
        let open = all.filter(calendar.isOpen)
        let paid = open.isEmpty ? all : open
        let weekOfDay = paid.map { ($0 - calendar.firstMonday) / 7 }
        var days = Array(repeating: 0, count: calendar.weekCount.value)
        var spending: [Int64] = Array(repeating: 0, count: days.count)
        var firstSpending = spending
        var exact: [Double] = Array(repeating: 0, count: days.count)
        let months = Double(all.count) / (Period.month.weeks * 7)
        let paidByDay = action.budget + Money(euros: costs.monthly.euros * months)
        for (rank, week) in weekOfDay.enumerated() where lived.contains(week) {
            days[week] += 1
            let before = paidByDay.part(days: rank, of: weekOfDay.count)
            var cents = (paidByDay.part(days: rank + 1, of: weekOfDay.count) - before).cents
            if rank == 0 { cents += costs.setUp.cents }
            spending[week] += cents
            if paid[rank].month == (calendar.firstMonday + 7 * week).month { firstSpending[week] += cents }
            exact[week] = action.budget.euros * Double(days[week]) / Double(weekOfDay.count)
        }
        let end = (action.end - calendar.firstMonday) / 7
        lastWeek = !all.isEmpty && lived.contains(end) ? end : -1
        (self.days, self.spending, exactSpending) = (days, spending, exact)
        self.firstSpending = firstSpending
        (budget, weeks) = (action.budget, Set(weekOfDay).count)
    }

    /// How strong the effects of a kind are: its monthly budget by its usual one, at most 1.
    func strength(of kind: ActionKind) -> Double {
        guard kind.usualMonthlyBudget > .zero, weeks > 0 else { return 1 }
        let months = Double(weeks) * 12 / Period.year.weeks
        return min(1, budget.euros / months / kind.usualMonthlyBudget.euros)
    }
}
