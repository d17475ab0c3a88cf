import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Foundation
import Quantities
import Testing

@testable import Workbench

/// A kind of element that stands in the tables alone is known everywhere: no code names it.
@Suite struct AddedKindTests {
    /// The program's tables in a folder of their own, with one more.
    final class Tables: Sendable {
        let folder: URL
        let laboratory: Laboratory

        init(adding table: String) throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
            let files = FileManager.default
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            for target in ["CaseFiles", "Figures", "Criteria", "ReportFormats"] {
                let resources = try ResourceFinder.ofThisProgram().folder(of: target).get()
                let name = "Seuil_\(target).resources"
                try files.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
                try files.copyItem(
                    at: URL(filePath: resources), to: folder.appending(path: "\(name)/Resources"))
            }
            let path = "Seuil_CaseFiles.resources/Resources/schemas/plan/99-added.yaml"
            try Data(table.utf8).write(to: folder.appending(path: path))
            laboratory = try Laboratory.open(ResourceFinder(folders: [folder.path(percentEncoded: false)]))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        /// Writes a plan beside the tables.
        func write(_ plan: String) throws -> String {
            let place = folder.appending(path: "essai.yaml")
            try Data(plan.utf8).write(to: place)
            return place.path(percentEncoded: false)
        }
    }

    static let table = """
        kinds:
          - id: jury_question
            document: plan
            part: correction
            section: {fr: questions_du_jury, en: jury_questions}
            identified: true
            order: 999
            label: {fr: Question redoutée, en: Dreaded question}
            help: {fr: "une question à laquelle on prépare sa réponse", en: a question whose answer is prepared}
            expected: true
            fields:
              - {id: question, key: {fr: demande, en: demand}, type: text, required: true, help: {fr: ce que le jury demande, en: what the jury asks}}
              - {id: tone, key: {fr: ton, en: tone}, type: choice, choices: {kind: {fr: bienveillant, en: kind}, harsh: {fr: sévère, en: harsh}}, expected: true, help: {fr: comment elle est posée, en: how it is asked}}
              - {id: minutes, key: {fr: durée, en: duration}, type: duration, help: {fr: le temps de répondre, en: the time to answer}}
            rules:
              - id: answer-too-long
                that: minutes <= hours("1")
                at: minutes
                says: {fr: une réponse lasse le jury, en: an answer wearies the jury}
                expected: {fr: 'au plus {hours("1")}', en: 'at most {hours("1")}'}
                example: |
                  questions_du_jury:
                    - {id: pourquoi, demande: Pourquoi ?, ton: sévère, durée: 3 h}

        """

    static let element = """

        questions_du_jury:
          - {id: pourquoi, demande: Pourquoi baisser ce prix ?, ton: sévère, durée: 30 min}

        """
    private static let velos = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios/velos")
    private static let tables = Result { try Tables(adding: table) }

    private func plan(_ more: String) throws -> String {
        let shipped = try String(
            contentsOf: Self.velos.appending(path: "plans/ambitieux.yaml"), encoding: .utf8)
        return shipped + more
    }

    private func read(_ more: String) throws -> LoadedPlan {
        let caseLibrary = try Self.tables.get().laboratory.caseLibrary
        let file = InputFile(name: "essai.yaml", path: "essai.yaml", bytes: Array(try plan(more).utf8))
        return PlanReader(caseLibrary).read(
            file, for: CaseReader(caseLibrary).read(folder: Self.velos.path))
    }

    @Test func theReaderAndTheDiagnosticsKnowIt() throws {
        let whole = try read(Self.element)
        #expect(whole.diagnostics == [])
        let element = try #require(whole.plan?.elements(of: "jury_question").first)
        #expect(element.id == "pourquoi" && element.choice("tone") == "harsh")
        #expect(whole.sourceMap["jury_questions.pourquoi.minutes"] != nil)
        func codes(_ old: String, _ new: String) throws -> [String] {
            try read(Self.element.replacingOccurrences(of: old, with: new)).diagnostics.map(\.codeName)
        }
        #expect(try read("").diagnostics.map(\.code) == [.missingContent])
        #expect(try codes("ton: sévère, ", "") == ["missing-content"])
        #expect(try codes("sévère", "fâché") == ["unknown-choice"])
        #expect(try codes("ton:", "tons:").contains("unknown-key"))
        #expect(try codes("30 min", "3 h") == ["answer-too-long"])
        #expect(try codes("demande: Pourquoi baisser ce prix ?, ", "") == ["missing-key"])
        let late = try read(Self.element.replacingOccurrences(of: "30 min", with: "3 h"))
        #expect(late.diagnostics.first?.summary.fr == "une réponse lasse le jury")
        let before = try #require(try read("").plan?.quality?.parts.first { $0.part == "correction" })
        let after = try #require(whole.plan?.quality?.parts.first { $0.part == "correction" })
        #expect(after.filled.value == before.filled.value + 2)
        #expect(after.expected.value == before.expected.value + 1)
        #expect(after.held.value == before.held.value + 1)
    }

    @Test(arguments: Language.allCases) func theTemplateTheSchemaAndThePageShowIt(language: Language) throws {
        let tables = try Self.tables.get()
        let laboratory = tables.laboratory
        let key = Text(fr: "questions_du_jury:", en: "jury_questions:")[language]
        for (number, kinds) in [TemplateKinds.expected, .all, .named(["jury_question"])].enumerated() {
            let output = tables.folder.appending(path: "new-\(language.rawValue)-\(number)/plan.yaml").path
            _ = try laboratory.newPlan(
                for: Self.velos.path, kinds: kinds, language: language, output: output)
            #expect(try String(contentsOfFile: output, encoding: .utf8).contains(key))
        }
        let schema = SchemaJSON(catalogue: laboratory.caseLibrary.schema, language: language)
            .schema(of: "plan")
        let text = try plan(Self.element)
        if language == .french {
            let judge = SchemaCheck(schema)
            func problems(_ text: String) throws -> [String] {
                judge.problems(
                    try #require(DocumentParser.parse(Array(text.utf8), file: "essai.yaml").root))
            }
            #expect(try problems(text) == [])
            #expect(try problems(text.replacingOccurrences(of: "ton: sévère", with: "ton: fâché")) != [])
        }
        #expect(schema.text.contains("\"\(key.dropLast())\""))
        let page = try laboratory.elementPages().page(of: "jury_question").markdown(in: language)
        #expect(page.contains(Text(fr: "Question redoutée", en: "Dreaded question")[language]))
        #expect(page.contains(Text(fr: "`durée`", en: "`duration`")[language]))
        let rule = Text(fr: "une réponse lasse le jury", en: "an answer wearies the jury")
        #expect(page.contains(rule[language]))
        let list = laboratory.elementPages().list(in: language)
        #expect(list.contains("jury_question"))
    }

    @Test func theReportShowsIt() throws {
        let tables = try Self.tables.get()
        let output = tables.folder.appending(path: "run")
        _ = try tables.laboratory.run(
            RunOrder(
                caseFolder: Self.velos.path, planFile: try tables.write(try plan(Self.element)), seed: 1,
                replications: Count(2), output: output.path, jobs: Count(1)), progress: { _ in })
        for language in Language.allCases {
            let page = try String(
                contentsOf: output.appending(path: "report.\(language.rawValue).html"), encoding: .utf8)
            #expect(page.contains("id=\"plan-jury_question\""))
            #expect(page.contains("Pourquoi baisser ce prix"))
            #expect(page.contains(Text(fr: "sévère", en: "harsh")[language]))
            #expect(page.contains("id=\"quality\""))
        }
    }
}
