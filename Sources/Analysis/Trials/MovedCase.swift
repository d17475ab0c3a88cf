public import CaseModel
import Quantities

/// A case, last year's plan and a plan, as one trial lives them.
public struct MovedCase: Sendable {
    /// The case.
    public var business: BusinessCase
    /// Last year's plan.
    public var previous: Plan
    /// The plan of the year.
    public var plan: Plan

    /// Makes the starting point of trials.
    public init(_ business: BusinessCase, previous: Plan, plan: Plan) {
        (self.business, self.previous, self.plan) = (business, previous, plan)
    }

    /// The same with a lever moved; whatever the lever does not touch stays as it is.
    ///
    /// A lever of the plan or of the year acts from the year's first day. Awareness is moved at the opening date,
    /// and the level to which it returns with it. *Verified by* `aLeverMovesWhatItNamesAlone`.
    public func moved(_ move: LeverMove) -> MovedCase {
        var result = self
        switch move.lever {
        case .price: result.plan.prices = prices(move)
        case .budget: result.plan.actions = Self.budgets(plan.actions, move)
        case .hours: result.plan.actions = Self.hours(plan.actions, move)
        case .action: result.plan.actions += usualActions(move)
        case .awareness:
            result.business.opening.awareness = Weights(
                business.opening.awareness.pairs.map { pair in
                    let isMeant = move.concerns(pair.id.text)
                    let level = pair.value.value * (isMeant ? move.factor.value : 1)
                    return (pair.id, Share(min(1, max(0, level))))
                })
        case .demand, .rivalPrice, .availability: result.business.truth.events += events(move)
        }
        return result
    }

    /// The same with the budgets of some actions multiplied in both years, by id of action.
    public func lasting(_ move: LeverMove) -> MovedCase {
        var result = moved(move)
        if move.lever == .budget {
            result.previous.actions = Self.budgets(previous.actions, move)
        }
        return result
    }

    private static func budgets(_ actions: [Action], _ move: LeverMove) -> [Action] {
        actions.map { action in
            var action = action
            guard move.concerns(action.id.text) else { return action }
            action.budget = Money(euros: action.budget.euros * max(0, move.factor.value))
            return action
        }
    }

    private static func hours(_ actions: [Action], _ move: LeverMove) -> [Action] {
        actions.map { action in
            var action = action
            guard move.concerns(action.id.text) else { return action }
            action.weeklyHours = Duration(minutes: action.weeklyHours.minutes * max(0, move.factor.value))
            return action
        }
    }

    /// The plan's own changes of price multiplied, and the price that stands on the first day.
    private func prices(_ move: LeverMove) -> [PriceDecision] {
        func scaled(_ price: Money) -> Money { Money(euros: price.euros * max(0, move.factor.value)) }
        let decided = plan.prices.map { decision in
            guard move.concerns(decision.offer.text) else { return decision }
            return PriceDecision(
                offer: decision.offer, price: scaled(decision.price), start: decision.start)
        }
        let standing = business.truth.offers.filter { move.concerns($0.id.text) }.map { offer in
            let last = previous.prices.filter { $0.offer == offer.id }.max { $0.start < $1.start }
            return PriceDecision(
                offer: offer.id, price: scaled(last?.price ?? offer.price),
                start: business.calendar.yearStart)
        }
        return standing + decided
    }

    /// One action of each kind for its usual time, by everybody who sells to businesses where it takes hours.
    private func usualActions(_ move: LeverMove) -> [Action] {
        let sellers = business.truth.sellers.filter { $0.role == .business }.map(\.id)
        let kinds = business.actionKinds.filter { move.concerns($0.id.text) && move.factor.value > 0 }
        return kinds.map { kind in
            let end = lastDay(of: kind)
            let months = Double(end - business.calendar.yearStart + 1) / 365 * 12
            let targets = business.truth.segments.filter {
                kind.usualBuyers != nil && $0.buyerKind == kind.usualBuyers
            }
            return Action(
                id: Identifier("trial_\(kind.id.text)"), name: kind.name, kind: kind.id,
                segments: targets.map(\.id),
                offers: [], start: business.calendar.yearStart, end: end,
                budget: Money(euros: kind.usualMonthlyBudget.euros * months * move.factor.value),
                sellers: kind.usualWeeklyHours.minutes > 0 || kind.actsOnSellers ? sellers : [],
                weeklyHours: Duration(minutes: kind.usualWeeklyHours.minutes * move.factor.value))
        }
    }

    private func lastDay(of kind: ActionKind) -> CalendarDate {
        guard let length = kind.usualDuration else { return business.calendar.yearEnd }
        return min(business.calendar.yearEnd, business.calendar.yearStart + max(0, Int(length.days) - 1))
    }

    private func events(_ move: LeverMove) -> [Event] {
        let changes: [(String, Event.Change)]
        switch move.lever {
        case .demand:
            let segments = business.truth.segments.map(\.id).filter { move.concerns($0.text) }
            changes = [("demand", .demand(segments: segments, factor: move.factor))]
        case .rivalPrice:
            changes = business.truth.rivals.filter { move.concerns($0.id.text) }.map {
                ($0.id.text, .rivalPrice(rival: $0.id, factor: move.factor))
            }
        default:
            changes = business.truth.channels.filter { move.concerns($0.id.text) }.map {
                ($0.id.text, .availability(channel: $0.id, factor: move.factor))
            }
        }
        return changes.map { id, change in
            Event(
                id: Identifier("trial_\(move.lever.rawValue)_\(id)"), name: business.name,
                start: business.calendar.yearStart, end: business.calendar.yearEnd, change: change,
                announced: false)
        }
    }
}
