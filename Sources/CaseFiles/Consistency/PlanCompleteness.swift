import Bilingual
import Diagnostics
import Documents

/// What a jury expects to read in a plan, and how much of it is written.
struct PlanCompleteness {
    let schema: SchemaCatalogue
    let header: Record
    let elements: [Record]

    /// How many of the expected fields are filled.
    struct Tally {
        var filled = 0
        var expected = 0

        mutating func add(_ isFilled: Bool) {
            expected += 1
            filled += isFilled ? 1 : 0
        }
    }

    /// Expected kinds of element of which there is none.
    var absentKinds: [Kind] {
        let written = Set(elements.map(\.kind))
        return schema.sections(of: "plan").filter { $0.isExpected && !written.contains($0.id) }
    }

    /// A warning for each expected kind of which there is no element, at the top of the file.
    func warnings(file: String) -> [Diagnostic] {
        absentKinds.compactMap { kind in
            guard let section = kind.section else { return nil }
            return Diagnostic(
                .missingContent, at: Place(file: file, line: 1, column: 1),
                expected: Text(fr: "« \(section.fr) » : ", en: "“\(section.en)”: ")
                    + (kind.help ?? kind.label))
        }
    }

    /// The tally of each part, by its id; the head of the plan under the empty one.
    func tallies() -> [String: Tally] {
        var tallies: [String: Tally] = [:]
        add(header, to: &tallies["", default: Tally()])
        let written = Set(elements.map(\.kind))
        for kind in schema.sections(of: "plan") where kind.isExpected {
            tallies[kind.part ?? "", default: Tally()].add(written.contains(kind.id))
        }
        for element in elements {
            add(element, to: &tallies[schema.kind(element.kind)?.part ?? "", default: Tally()])
        }
        return tallies
    }

    /// The expected fields of a record and of the groups in its fields.
    private func add(_ record: Record, to tally: inout Tally) {
        for field in schema.kind(record.kind)?.fields ?? [] {
            let entry = record.entry(field.id)
            if field.need == .expected { tally.add(entry.map { !$0.isDefault } ?? false) }
            for group in entry?.value.groups ?? [] { add(group, to: &tally) }
        }
    }
}
