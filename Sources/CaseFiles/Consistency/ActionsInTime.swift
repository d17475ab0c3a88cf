import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// An action happens in the year of the plan and starts before the deadline of each objective that it serves.
enum ActionsInTime: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.plan.actions.flatMap { outside($0, facts) + late($0, facts) }
    }

    private static func outside(_ action: Action, _ facts: ConsistencyFacts) -> [Diagnostic] {
        [("start", action.start), ("end", action.end)].compactMap { field, date in
            guard !facts.year.contains(date) else { return nil }
            return Diagnostic(
                date > facts.year.upperBound && field == "start" ? .actionTooLate : .outsideTheYear,
                at: facts.place("action", action.id.text, field), found: Text(verbatim: date.iso),
                expected: Text(
                    fr: "entre le \(facts.year.lowerBound.iso) et le \(facts.year.upperBound.iso)",
                    en: "between \(facts.year.lowerBound.iso) and \(facts.year.upperBound.iso)"))
        }
    }

    private static func late(_ action: Action, _ facts: ConsistencyFacts) -> [Diagnostic] {
        let served = facts.record(of: action)?.references("objectives") ?? []
        return facts.plan.objectives.filter { served.contains($0.id.text) && action.start > $0.date }
            .map { objective in
                Diagnostic(
                    .actionTooLate, at: facts.place("action", action.id.text, "start"),
                    found: Text(verbatim: action.start.iso),
                    expected: Text(
                        fr: "au plus tard le \(objective.date.iso), l'échéance de « \(objective.id) »",
                        en: "by \(objective.date.iso), the deadline of “\(objective.id)”"))
            }
    }
}
