import Bilingual
import CaseModel
import Diagnostics
import Documents
import Formulas
import Quantities

/// What rules must know of the case and of the actions of a plan, beside what its elements say.
struct PlanSituation {
    let business: BusinessCase
    let plan: Plan

    /// One thing that breaks a rule: where it stands, what it is, what it should be.
    struct Culprit {
        let place: Place?
        let found: Text
        let expected: Text
    }

    /// The things that a question counts; nil for any other question, or where nothing is known of the element.
    func culprits(_ question: OwnQuestion, _ element: Record) -> [Culprit]? {
        guard let action = plan.actions.first(where: { $0.id.text == element.id }) else { return nil }
        return switch question {
        case .idleTargets: idleTargets(action, element)
        case .overbookedSellers: business.truth.sellers.compactMap { overbooked($0, action, element) }
        case .promotionsBelowCost: promotionsBelowCost(action, element)
        default: nil
        }
    }

    /// What an action of its kind usually costs over its days; missing where the kind needs no money.
    func usualBudget(of element: Record) -> Value {
        guard let action = plan.actions.first(where: { $0.id.text == element.id }),
            let kind = kind(of: action),
            kind.usualMonthlyBudget > .zero
        else { return .missing(.notWritten) }
        let months = Double(action.end - action.start + 1) / Self.daysPerMonth
        return .number(kind.usualMonthlyBudget.euros * months)
    }

    private static let daysPerMonth = 365.25 / 12

    /// The largest commission with contributions among sellers who sell one of some offers.
    func commission(on offers: [String]) -> Value {
        let known = offers.compactMap { offer(Identifier($0)) }
        return known.map { commission(on: $0) }.max().map { .number($0) } ?? .missing(.notWritten)
    }

    /// The last prices of some offers over the mean prices of rivals in the same categories, on average.
    func relativePrice(of offers: [String]) -> Value {
        let ratios = offers.compactMap { offer(Identifier($0)) }.compactMap { offer -> Double? in
            let rivals = business.truth.rivals.compactMap { $0.lines[offer.category]?.price.euros }
            let mean = rivals.reduce(0, +) / Double(rivals.count)
            guard !rivals.isEmpty, mean > 0 else { return nil }
            let decided = plan.prices.filter { $0.offer == offer.id }.max { $0.start < $1.start }
            return (decided?.price ?? offer.price).euros / mean
        }
        guard !ratios.isEmpty else { return .missing(.notWritten) }
        return .number(ratios.reduce(0, +) / Double(ratios.count))
    }

    /// The largest commission with contributions among sellers who sell an offer: in the shop or in the field.
    func commission(on offer: Offer) -> Double {
        let truth = business.truth
        let counters = truth.channels.filter { $0.kind == .store || $0.kind == .web }.map(\.id)
        let isAssisted = !offer.channels.isEmpty && !offer.channels.contains(where: counters.contains)
        return truth.sellers.filter { isAssisted == ($0.role == .business) }
            .map { $0.commission.value * (1 + $0.contributions.value) }.max() ?? 0
    }

    func kind(of action: Action) -> ActionKind? { business.actionKinds.first { $0.id == action.kind } }
    func offer(_ id: Identifier<Offer>) -> Offer? { business.truth.offers.first { $0.id == id } }

    /// Offers whose price under the promotion of an action does not cover unit cost and commission.
    private func promotionsBelowCost(_ action: Action, _ element: Record) -> [Culprit] {
        let discounts = kind(of: action)?.effects.compactMap { effect in
            if case .price(let discount) = effect { discount.value } else { nil }
        }
        guard let discount = discounts?.max() else { return [] }
        let offers = action.offers.isEmpty ? business.truth.offers.map(\.id) : action.offers
        let entry = element.entry(action.offers.isEmpty ? "kind" : "offers")
        return offers.compactMap { id in
            guard let offer = offer(id) else { return nil }
            let list = plan.prices.last { $0.offer == id && $0.start <= action.end }?.price ?? offer.price
            let price = list.euros * (1 - discount)
            let cost = offer.unitCost.euros + price * commission(on: offer)
            guard price < cost else { return nil }
            return Culprit(
                place: entry?.place, found: offer.name + Text(fr: " : ", en: ": ") + Self.amount(price),
                expected: Text(fr: "plus de ", en: "more than ") + Self.amount(cost)
                    + Text(fr: ", coût variable et commission", en: ", unit cost and commission"))
        }
    }

    private static func amount(_ euros: Double) -> Text {
        Text(fr: NumberWriter(.french).amount(euros), en: NumberWriter(.english).amount(euros))
    }

    /// A seller whose actions at one time exceed the selling time that leave and meetings leave: told once, at the
    /// first action that does.
    private func overbooked(_ seller: Seller, _ action: Action, _ element: Record) -> Culprit? {
        let own = plan.actions.filter { $0.sellers.contains(seller.id) && $0.weeklyHours.minutes > 0 }
        let available = seller.usualSellingHours.hours
        func running(at day: CalendarDate) -> [Action] { own.filter { $0.start <= day && day <= $0.end } }
        func hours(_ actions: [Action]) -> Double { actions.map(\.weeklyHours.hours).reduce(0, +) }
        let first = own.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            .first { hours(running(at: $0.start)) > available + 1e-9 }
        guard let first, first.id == action.id else { return nil }
        let busy = running(at: first.start)
        func written(_ hours: Double, _ language: Language) -> String {
            NumberWriter(language).number(hours, decimals: 1)
        }
        let names = busy.map { "« \($0.id) »" }.joined(separator: ", ")
        let english = busy.map { "“\($0.id)”" }.joined(separator: ", ")
        return Culprit(
            place: element.entry("sellers")?.place,
            found: Text(
                fr: "« \(seller.id) », \(written(hours(busy), .french)) h par semaine : \(names)",
                en: "“\(seller.id)”, \(written(hours(busy), .english)) h a week: \(english)"),
            expected: Text(
                fr: "au plus \(written(available, .french)) h par semaine à partir du \(first.start.iso)",
                en: "at most \(written(available, .english)) h a week from \(first.start.iso) on"))
    }
}
