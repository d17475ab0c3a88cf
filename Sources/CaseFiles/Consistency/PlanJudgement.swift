import CaseModel
import Diagnostics
import Documents
import Figures
import Quantities

/// Everything that is weak in a plan without errors: what is missing, and the rules that it breaks.
struct PlanJudgement {
    let warnings: [Diagnostic]
    /// Fields not written, by the place of their element, of which a warning speaks.
    private let told: [Place: Set<String>]
    let quality: PlanQuality

    init(
        _ plan: Plan, header: Record, file: String, of loaded: LoadedCase, _ business: BusinessCase,
        _ caseLibrary: CaseLibrary
    ) {
        let schema = caseLibrary.schema
        let completeness = PlanCompleteness(schema: schema, header: header, elements: plan.elements)
        let rules = RuleCheck(
            caseLibrary.rules, schema: schema, figures: caseLibrary.figures, business: business, plan: plan,
            context: loaded.records
        ).outcome()
        told = rules.told
        warnings = completeness.warnings(file: file) + rules.warnings
        let tallies = completeness.tallies()
        let sections = Dictionary(grouping: schema.sections(of: "plan")) { $0.part ?? "" }
        quality = PlanQuality(
            parts: ([""] + schema.parts.map(\.id)).map { part in
                let verdicts = (sections[part] ?? []).flatMap { rules.verdicts[$0.id] ?? [] }
                let tally = tallies[part] ?? PlanCompleteness.Tally()
                return PlanQuality.PartQuality(
                    part: part, filled: Count(tally.filled), expected: Count(tally.expected),
                    held: Count(verdicts.count { $0 }), applying: Count(verdicts.count))
            })
    }

    /// What was found before, less the missing content of which a broken rule already speaks.
    func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            guard let place = diagnostic.place, let fields = told[place] else { return diagnostic }
            return fields.sorted().reduce(diagnostic) { $0?.without(lacking: $1) }
        }
    }
}
