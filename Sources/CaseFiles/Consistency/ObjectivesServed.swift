import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// At least one action serves each objective.
enum ObjectivesServed: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        let served = Set(facts.records(of: "action").flatMap { $0.references("objectives") })
        return facts.plan.objectives.filter { !served.contains($0.id.text) }.map { objective in
            Diagnostic(
                .objectiveWithoutAction, at: facts.place("objective", objective.id.text, ""),
                found: Text(verbatim: objective.id.text),
                expected: Text(
                    fr: "une action dont la clé « objectifs » cite « \(objective.id) »",
                    en: "an action whose key “objectives” names “\(objective.id)”"))
        }
    }
}
