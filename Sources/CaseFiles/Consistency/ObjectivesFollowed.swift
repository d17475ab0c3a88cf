import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// An indicator follows the figure of each objective.
enum ObjectivesFollowed: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        let followed = Set(facts.records(of: "indicator").compactMap { $0.reference("figure") })
        return facts.plan.objectives.filter { !followed.contains($0.figure) }.map { objective in
            Diagnostic(
                .objectiveWithoutIndicator, at: facts.place("objective", objective.id.text, "figure"),
                found: Text(verbatim: objective.figure),
                expected: Text(
                    fr: "un indicateur qui suit « \(objective.figure) »",
                    en: "an indicator that follows “\(objective.figure)”"))
        }
    }
}
