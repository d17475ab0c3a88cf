import Bilingual
import Diagnostics
import Documents
import Testing

@testable import CaseFiles

/// Every number of the shipped files says between which bounds it may lie and where it comes from.
@Suite struct ParameterOriginTests {
    private static let caseLibrary = ShippedCases.caseLibrary

    /// The paths of the numbers that a record writes without a range or without a source of their own.
    private static func bare(_ record: Record) -> [String] {
        record.entries.filter { !$0.isDefault }.flatMap { entry -> [String] in
            let path = record.path(of: entry.field)
            if case .map(let items) = entry.value, entry.value.groups.isEmpty {
                return items.filter { isBare($0.value, $0.range, $0.source) }.map { "\(path).\($0.key)" }
            }
            return isBare(entry.value, entry.range, entry.source)
                ? [path] : entry.value.groups.flatMap(bare)
        }
    }

    private static func isBare(_ value: FieldValue, _ range: ValueRange?, _ source: Text?) -> Bool {
        if case .date = value { return false }
        return !value.magnitudes.isEmpty && (range == nil || source == nil)
    }

    private static func kinds(_ text: String) throws -> [Record] {
        let file = InputFile(name: "actions.yaml", path: "actions.yaml", bytes: Array(text.utf8))
        let reader = SchemaReader(catalogue: caseLibrary.schema, language: .english)
        let read = reader.readDocument(file.document, as: "actions")
        try #require(read.diagnostics.isEmpty)
        return read.records
    }

    @Test func everyNumberOfAShippedKindSaysItsRangeAndItsSource() {
        #expect(Self.caseLibrary.actionKinds.count >= 26)
        #expect(Self.caseLibrary.actionKinds.flatMap(Self.bare) == [])
    }

    @Test func everyShippedKindSaysWhatItEmits() {
        for kind in Self.caseLibrary.actionKinds {
            let emissions = kind.entry("emissions")
            #expect(emissions?.isDefault == false, "\(kind.path) says nothing of its emissions")
            #expect(emissions?.source?.en.contains("scope") == true, "\(kind.path) says no scope")
        }
    }

    @Test func aNumberWithoutItsRangeOrItsSourceIsFound() throws {
        let kinds = try Self.kinds(
            """
            language: en
            action_kinds:
              - id: caravan
                name: Caravan
                explanation: A tour.
                effects:
                  - {effect: inbound, lift: {value: 2, range: 0 .. 4}}
                  - {effect: satisfaction, gain: {value: 1 %, range: 0 % .. 2 %, source: assumption}}
                usual_monthly_budget: {value: €500, source: assumption}
                set_up_cost: €900
            """)
        #expect(
            kinds.flatMap(Self.bare) == [
                "action_kinds.caravan.effects.1.lift", "action_kinds.caravan.usual_monthly_budget",
                "action_kinds.caravan.set_up_cost",
            ])
    }

    @Test(arguments: ["velos", "vigie"]) func everyNumberOfAShippedCaseSaysItsBoundsAndItsSource(id: String) {
        let lines = ShippedCases.loaded(id).records.flatMap(Self.caseLibrary.schema.parameters)
        let numbers = lines.filter { line in
            if case .date = line.value { return false }
            return !line.value.magnitudes.isEmpty && line.place.file.hasSuffix("world.yaml")
        }
        #expect(numbers.count > 300)
        for line in numbers {
            #expect(line.bounds != nil, "\(id): \(line.path) has no bounds")
            #expect(line.source != nil, "\(id): \(line.path) does not say where it comes from")
        }
    }

    @Test func everyDefaultOfTheModelSaysWhereItComesFrom() {
        let types: Set<FieldType> = [
            .money, .share, .ratio, .percentage, .rate, .hoursRate, .count, .duration, .series,
        ]
        var defaults = 0
        for document in ["case", "world", "actions"] {
            for (kind, field) in Self.fields(of: document) where types.contains(field.type.element) {
                let path = "\(document).\(kind.id).\(field.id)"
                #expect(
                    FieldNotes(catalogue: Self.caseLibrary.schema, language: .french).limits(of: field)
                        != nil,
                    "\(path) has no bounds")
                guard field.defaultNode != nil else { continue }
                defaults += 1
                #expect(field.source != nil, "\(path) does not say where its default comes from")
            }
        }
        #expect(defaults > 100)
    }

    /// The fields of a document: of its top, of its sections and of the groups that these hold.
    private static func fields(of document: String) -> [(Kind, Field)] {
        let schema = caseLibrary.schema
        var waiting = [schema.kind(document)].compactMap { $0 } + schema.sections(of: document)
        var (known, found): (Set<String>, [(Kind, Field)]) = ([], [])
        while let kind = waiting.popLast() {
            guard known.insert(kind.id).inserted else { continue }
            found += kind.fields.map { (kind, $0) }
            waiting += kind.fields.compactMap(\.type.groupKind).compactMap(schema.kind)
        }
        return found
    }

    @Test(arguments: ["case", "world"]) func sourcesAreGivenByTheSectionsOfTheFile(document: String) throws {
        let field = try #require(Self.caseLibrary.schema.kind(document)?.field("sources"))
        guard case .map(.choices(let choices), .text) = field.type else {
            Issue.record("sources are words by section")
            return
        }
        let sections = Self.caseLibrary.schema.sections(of: document)
        #expect(choices.map(\.id).sorted() == sections.map(\.id).sorted())
        for section in sections {
            #expect(choices.first { $0.id == section.id }?.name == section.section)
        }
    }
}
