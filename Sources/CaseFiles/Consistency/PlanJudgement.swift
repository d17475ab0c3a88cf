import CaseModel
import Diagnostics
import Documents
import Figures
import Quantities

/// Everything that is weak in a plan without errors: what is missing, and the rules that it breaks.
struct PlanJudgement {
    let warnings: [Diagnostic]
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
}
