import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Figures
import Quantities
import Testing

/// A plan without one of its fields: the error, the warning and the completeness that this field is worth.
struct FieldRemovalTests {
    private static let plan = EditedPlan("ambitieux")
    private static let whole = ShippedCases.read("ambitieux")
    private static let schema = ShippedCases.caseLibrary.schema
    static let kinds = Set(whole.records.map(\.kind)).sorted()

    /// The first element of the kind that writes each field; one field at a time goes.
    @Test(arguments: kinds) func oneFieldLessIsToldAndCounted(kind id: String) throws {
        let kind = try #require(Self.schema.kind(id))
        for (rank, field) in kind.fields.enumerated() where (rank + id.utf8.count) % EditedPlan.stride == 0 {
            let record = Self.whole.records.first { record in
                record.kind == id && record.entry(field.id).map { !$0.isDefault } ?? false
            }
            guard let record, let entry = record.entry(field.id) else { continue }
            let place = kind.section == nil ? nil : record.place
            let less = Self.plan.removing(field.key.fr, at: place).read()
            check(field, entry, in: record, less)
        }
    }

    private func check(_ field: Field, _ entry: Entry, in record: Record, _ less: LoadedPlan) {
        let name = "\(record.kind).\(field.id)"
        let errors = less.diagnostics.filter(\.isError).map(\.code)
        if field.need == .required {
            #expect(errors == [.missingKey] && less.plan == nil, "\(name)")
            return
        }
        if field.id == "scope", errors == [.missingKey] { return }
        #expect(errors == [], "\(name)")
        let missing = less.diagnostics.count { $0.code == .missingContent }
        #expect(missing == (field.need == .expected ? 1 : 0), "\(name)")
        for warning in less.diagnostics where warning.code == .brokenRule {
            let rule = ShippedCases.caseLibrary.rules.rules.first { $0.rule.id == warning.rule?.id }
            #expect(rule?.reads.contains(field.id) ?? false, "\(name) breaks \(warning.codeName)")
        }
        let own = field.need == .expected ? 1 : 0
        let inner = Self.slots(entry.value)
        let (before, after) = (Self.tally(Self.whole), Self.tally(less))
        #expect(after.filled == before.filled - own - inner, "\(name)")
        #expect(after.expected == before.expected - inner, "\(name)")
    }

    /// The expected fields of the groups that a value holds.
    private static func slots(_ value: FieldValue) -> Int {
        value.groups.map { group in
            (schema.kind(group.kind)?.fields ?? []).map { field in
                (field.need == .expected ? 1 : 0) + (group.entry(field.id).map { slots($0.value) } ?? 0)
            }.reduce(0, +)
        }.reduce(0, +)
    }

    private static func tally(_ read: LoadedPlan) -> (filled: Int, expected: Int) {
        let parts = read.plan?.quality?.parts ?? []
        return (parts.map(\.filled.value).reduce(0, +), parts.map(\.expected.value).reduce(0, +))
    }

    @Test func aWholePlanIsCompleteAndConsistent() throws {
        let parts = try #require(Self.whole.plan?.quality?.parts)
        #expect(parts.allSatisfy { $0.filled == $0.expected && $0.held == $0.applying })
        #expect(parts.map(\.part) == [""] + Self.schema.parts.map(\.id))
        #expect(parts.contains { $0.applying > Count(0) } && parts.contains { $0.expected > Count(0) })
    }

    @Test func eachBrokenRuleLowersTheConsistencyOfItsPart() throws {
        let faulty = ShippedCases.read("defaillant")
        let parts = try #require(faulty.plan?.quality?.parts)
        let lost = parts.map { $0.applying.value - $0.held.value }.reduce(0, +)
        let places = Set(faulty.diagnostics.filter { $0.code == .brokenRule }.map(\.codeName))
        #expect(lost >= places.count)
        let team = try #require(parts.first { $0.part == "actions" })
        #expect(team.held < team.applying)
    }

    @Test func aKindThatIsExpectedAndAbsentCountsOnce() throws {
        let section = try #require(Self.schema.kind("correction")?.section?.fr)
        let less = Self.plan.removing(section, at: nil).read()
        let own = Self.whole.records.filter { $0.kind == "correction" }
            .map { Self.slots(.record($0)) }.reduce(0, +)
        let (before, after) = (Self.tally(Self.whole), Self.tally(less))
        #expect(after.expected == before.expected - own && after.filled == before.filled - own - 1)
        #expect(less.diagnostics.contains { $0.code == .missingContent })
    }
}
