import Bilingual
import Diagnostics
import Documents
import Foundation
import Quantities
import Testing

@testable import CaseFiles

/// Files to begin with are right as they are.
@Suite struct TemplateTests {
    private static let kinds = ShippedCases.caseLibrary.schema.sections(of: "plan").map(\.id)

    private func plan(_ kinds: Set<String>, _ language: Language) -> String {
        CaseTemplates(ShippedCases.caseLibrary, language: language)
            .plan(for: ShippedCases.loaded, kinds: kinds, schema: ".schemas/plan.json")
    }

    private func errors(_ text: String) -> [String] {
        ShippedCases.read(text: text).diagnostics.filter(\.isError).map {
            "\($0.code) \($0.place?.line ?? 0): \($0.excerpt ?? "")"
        }
    }

    @Test(arguments: Language.allCases) func aTemplateOfEveryKindHasNoError(language: Language) {
        let text = plan(Set(Self.kinds), language)
        #expect(errors(text) == [])
        let loaded = ShippedCases.read(text: text)
        #expect(Set(loaded.records.map(\.kind)).isSuperset(of: Self.kinds))
        #expect(loaded.plan != nil)
    }

    @Test(arguments: Language.allCases) func whatStandsBehindANumberSignIsRightToo(language: Language) {
        let text = plan(Set(Self.kinds), language).split(separator: "\n", omittingEmptySubsequences: false)
            .map { line -> String in
                let rest = line.drop { $0 == " " }
                guard rest.first == "#", let next = rest.dropFirst().first, next != " " else {
                    return String(line)
                }
                return String(line.prefix(line.count - rest.count)) + rest.dropFirst()
            }.joined(separator: "\n")
        #expect(!text.contains("…\n"))
        #expect(errors(text) == [])
        let missing = ShippedCases.read(text: text).diagnostics.filter { $0.code == .missingContent }
        #expect(missing.isEmpty)
    }

    @Test(arguments: kinds) func aTemplateOfOneKindHasNoError(kind: String) {
        for language in Language.allCases { #expect(errors(plan([kind], language)) == []) }
    }

    @Test(arguments: Language.allCases) func eachFieldIsExplained(language: Language) throws {
        let text = plan(Set(Self.kinds), language)
        for id in Self.kinds {
            let kind = try #require(ShippedCases.caseLibrary.schema.kind(id))
            for field in kind.fields {
                #expect(text.contains("\(field.key[language]):"), "\(id).\(field.id)")
            }
        }
        #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("#") || $0.count <= 110 })
    }

    /// An example is written as a file of its language writes the value.
    @Test func everyExampleOfTheTableCanBeRead() {
        for kind in ShippedCases.caseLibrary.schema.kinds {
            for field in kind.fields {
                guard let example = field.example, field.type.element.isSingleValue else { continue }
                for language in Language.allCases {
                    let text = example[language]
                    let written = text.hasPrefix("[") || text.hasPrefix("{") ? text : "\"\(text)\""
                    let node = DocumentParser.parse(
                        Array("\(SampleWriter.quoted(field.key[language])): \(written)".utf8), file: "x"
                    ).root
                    let alone = Kind(id: "x", label: kind.label, fields: [field])
                    let reader = SchemaReader(catalogue: SchemaCatalogue(kinds: [alone]), language: language)
                    let found = node.map { reader.read($0, kind: "x").diagnostics } ?? []
                    let isList = if case .list = field.type { !text.hasPrefix("[") } else { false }
                    #expect(node != nil)
                    #expect(
                        found.isEmpty || isList && !text.contains(";"),
                        "\(kind.id).\(field.id) \(language): \(text)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases) func theSmallCaseIsRight(language: Language) throws {
        let scratch = try Scratch()
        let templates = CaseTemplates(ShippedCases.caseLibrary, language: language)
        let starter = templates.starter(id: "mon_cas", .ofThisProgram())
        #expect(starter.diagnostics.isEmpty)
        #expect(Set(starter.files.map(\.name)) == ["case.yaml", "world.yaml", "plans/previous.yaml"])
        for file in starter.files { _ = try scratch.write(Array(file.text.utf8), to: "mon_cas/\(file.name)") }
        let loaded = CaseReader(ShippedCases.caseLibrary).read(folder: "\(scratch.path)/mon_cas")
        #expect(loaded.diagnostics.isEmpty)
        let text = templates.plan(for: loaded, kinds: Set(Self.kinds), schema: "x")
        let file = InputFile(name: "plan.yaml", path: "plan.yaml", bytes: Array(text.utf8))
        let plan = PlanReader(ShippedCases.caseLibrary).read(file, for: loaded)
        #expect(!plan.diagnostics.containsError)
    }
}

extension FieldType {
    fileprivate var isSingleValue: Bool {
        switch self {
        case .text, .paragraph, .reference, .record, .records, .map, .list: false
        default: true
        }
    }
}
