import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Objectives and prices are dated in the year of the plan.
enum DatesInTheYear: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        let fields = [("objective", "date"), ("price", "start"), ("correction", "date")]
        return fields.flatMap { kind, field in
            facts.records(of: kind).compactMap { record in
                guard let date = record.date(field), !facts.year.contains(date) else { return nil }
                return Diagnostic(
                    .outsideTheYear, at: record.entry(field)?.place, found: Text(verbatim: date.iso),
                    expected: Text(
                        fr: "entre le \(facts.year.lowerBound.iso) et le \(facts.year.upperBound.iso)",
                        en: "between \(facts.year.lowerBound.iso) and \(facts.year.upperBound.iso)"))
            }
        }
    }
}
