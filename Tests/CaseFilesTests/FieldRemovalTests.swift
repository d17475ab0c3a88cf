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

    /// An element without one of the fields that it writes.
    private struct Trial: Hashable {
        let element: Int
        let field: String
    }

    /// Every element and every field of a kind at least once: both go round, each at its own pace.
    private static func trials(of kind: Kind) -> [Trial] {
        let elements = whole.records.indices.filter { whole.records[$0].kind == kind.id }
        func writes(_ element: Int, _ field: String) -> Bool {
            whole.records[element].entry(field).map { !$0.isDefault } ?? false
        }
        func turned<Item>(_ items: [Item], _ step: Int) -> [Item] {
            let start = items.isEmpty ? 0 : step % items.count
            return Array(items[start...] + items[..<start])
        }
        let fields = kind.fields.map(\.id)
        let byField = fields.enumerated().compactMap { step, field in
            turned(elements, step).first { writes($0, field) }.map { Trial(element: $0, field: field) }
        }
        let byElement = elements.enumerated().compactMap { step, element in
            turned(fields, step).first { writes(element, $0) }.map { Trial(element: element, field: $0) }
        }
        return Set(byField + byElement).sorted { ($0.element, $0.field) < ($1.element, $1.field) }
    }

    /// One field at a time goes; in a release build each element of the plan and each field of each kind.
    @Test(arguments: kinds) func oneFieldLessIsToldAndCounted(kind id: String) throws {
        let kind = try #require(Self.schema.kind(id))
        for (rank, trial) in Self.trials(of: kind).enumerated()
        where (rank + id.utf8.count) % EditedPlan.stride == 0 {
            let record = Self.whole.records[trial.element]
            let field = try #require(kind.field(trial.field))
            let entry = try #require(record.entry(trial.field))
            let place = kind.section == nil ? nil : record.place
            check(field, entry, in: record, Self.plan.removing(field.key.fr, at: place).read())
        }
    }

    /// The shipped plan is an example of everything: a learner finds each kind of element in it.
    @Test func everyKindOfAPlanStandsInTheWholePlan() {
        let sections = Self.schema.sections(of: "plan").map(\.id)
        #expect(sections.count > 90)
        #expect(Set(sections).subtracting(Self.kinds) == [])
    }

    private func check(_ field: Field, _ entry: Entry, in record: Record, _ less: LoadedPlan) {
        let name = "\(record.kind).\(field.id), line \(record.place.line)"
        let errors = less.diagnostics.filter(\.isError).map(\.code)
        if field.need == .required {
            #expect(errors == [.missingKey] && less.plan == nil, "\(name)")
            return
        }
        if field.id == "scope", errors == [.missingKey] { return }
        #expect(errors == [], "\(name)")
        let missing = less.diagnostics.count { $0.code == .missingContent }
        // A broken rule that asks for this field speaks of it instead.
        let isTold = less.diagnostics.contains { warning in
            let rule = ShippedCases.caseLibrary.rules.rules.first { $0.rule.id == warning.rule?.id }
            return rule?.kind.id == record.kind && rule?.neededFields.contains(field.id) ?? false
        }
        #expect(missing == (field.need == .expected && !isTold ? 1 : 0), "\(name)")
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
