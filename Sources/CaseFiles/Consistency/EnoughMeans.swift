import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// The budget of an action is at least a third of what its kind usually takes for so long.
enum EnoughMeans: ConsistencyRule {
    private static let daysPerMonth = 365.25 / 12

    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.plan.actions.compactMap { action in
            guard let kind = facts.kind(of: action), kind.usualMonthlyBudget > .zero else { return nil }
            let months = Double(action.end - action.start + 1) / daysPerMonth
            let usual = kind.usualMonthlyBudget.euros * months
            guard action.budget.euros < usual / 3 else { return nil }
            return Diagnostic(
                .actionUnderfunded, at: facts.place("action", action.id.text, "budget"),
                found: amount(action.budget.euros),
                expected: Text(fr: "d'ordinaire ", en: "usually ") + amount(usual.rounded())
                    + Text(fr: " pour cette durée", en: " for so long"))
        }
    }

    private static func amount(_ euros: Double) -> Text {
        Text(
            fr: NumberWriter(.french).amount(euros, decimals: 0),
            en: NumberWriter(.english).amount(euros, decimals: 0))
    }
}
