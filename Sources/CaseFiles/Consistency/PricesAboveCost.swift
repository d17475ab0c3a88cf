import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Each price decided, and each price under a promotion, covers the unit cost and the commission on it.
enum PricesAboveCost: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        decided(facts) + promoted(facts)
    }

    private static func decided(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.records(of: "price").compactMap { record in
            guard let price = record.money("price"), let entry = record.entry("price"),
                let offer = record.reference("offer").flatMap({ facts.offer(Identifier($0)) })
            else { return nil }
            return warning(offer, price.euros, at: entry.place, facts)
        }
    }

    private static func promoted(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.plan.actions.flatMap { action -> [Diagnostic] in
            let discounts = facts.kind(of: action)?.effects.compactMap { effect in
                if case .price(let discount) = effect { discount.value } else { nil }
            }
            guard let discount = discounts?.max() else { return [] }
            let offers = action.offers.isEmpty ? facts.business.truth.offers.map(\.id) : action.offers
            return offers.compactMap { id in
                guard let offer = facts.offer(id) else { return nil }
                let list =
                    facts.plan.prices.last { $0.offer == id && $0.start <= action.end }?.price ?? offer.price
                let place = facts.place("action", action.id.text, action.offers.isEmpty ? "kind" : "offers")
                return warning(offer, list.euros * (1 - discount), at: place, facts)
            }
        }
    }

    private static func warning(
        _ offer: Offer, _ price: Double, at place: Place?, _ facts: ConsistencyFacts
    ) -> Diagnostic? {
        let cost = offer.unitCost.euros + price * commission(on: offer, facts)
        guard price < cost else { return nil }
        return Diagnostic(
            .priceBelowCost, at: place, found: offer.name + Text(verbatim: " : ") + amount(price),
            expected: Text(fr: "plus de ", en: "more than ") + amount(cost)
                + Text(fr: ", coût variable et commission", en: ", unit cost and commission"))
    }

    /// The largest commission with contributions among sellers who sell the offer: in the shop or in the field.
    private static func commission(on offer: Offer, _ facts: ConsistencyFacts) -> Double {
        let truth = facts.business.truth
        let counters = truth.channels.filter { $0.kind == .store || $0.kind == .web }.map(\.id)
        let isAssisted = !offer.channels.isEmpty && !offer.channels.contains(where: counters.contains)
        return truth.sellers.filter { isAssisted == ($0.role == .business) }
            .map { $0.commission.value * (1 + $0.contributions.value) }.max() ?? 0
    }

    private static func amount(_ euros: Double) -> Text {
        Text(fr: NumberWriter(.french).amount(euros), en: NumberWriter(.english).amount(euros))
    }
}
