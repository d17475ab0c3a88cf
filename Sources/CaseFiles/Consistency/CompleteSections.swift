import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// The plan has every part that a jury expects, from the diagnosis to the corrections.
enum CompleteSections: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.schema.sections(of: "plan").compactMap { kind in
            guard kind.isExpected, let section = kind.section,
                facts.records(of: kind.id).isEmpty
            else { return nil }
            return Diagnostic(
                .missingContent, at: Place(file: facts.file, line: 1, column: 1),
                expected: Text(fr: "« \(section.fr) » : ", en: "“\(section.en)”: ")
                    + (kind.help ?? kind.label))
        }
    }
}
