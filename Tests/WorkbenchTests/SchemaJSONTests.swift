import Bilingual
import CaseFiles
import Documents
import Foundation
import Testing

@testable import Workbench

/// The JSON Schemas accept what the program accepts.
@Suite struct SchemaJSONTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let laboratory = Result { try Laboratory.open() }

    private func check(_ document: String, _ language: Language) throws -> SchemaCheck {
        let catalogue = try Self.laboratory.get().caseLibrary.schema
        return SchemaCheck(SchemaJSON(catalogue: catalogue, language: language).schema(of: document))
    }

    private func problems(_ text: String) throws -> [String] {
        let document = DocumentParser.parse(Array(text.utf8), file: "plan.yaml")
        let root = try #require(document.root)
        return try check("plan", document.language.language).problems(root)
    }

    @Test(arguments: [
        ("case", "case"), ("world", "world"), ("plans/previous", "plan"), ("plans/statu-quo", "plan"),
        ("plans/ambitieux", "plan"), ("plans/defaillant", "plan"),
    ]) func shippedFilesObeyTheirSchemaInBothLanguages(name: String, document: String) throws {
        let path = Self.root.appending(path: "Scenarios/velos/\(name).yaml").path
        let file = try InputFile.reading(path, name: name).get()
        let translation = FileTranslation(of: file, by: try Self.laboratory.get().caseLibrary)
        let translated = try #require(translation.text)
        for (text, language) in [
            (String(decoding: file.bytes, as: UTF8.self), translation.from), (translated, translation.to),
        ] {
            let root = try #require(DocumentParser.parse(Array(text.utf8), file: path).root)
            #expect(try check(document, language).problems(root) == [])
        }
    }

    @Test(arguments: Language.allCases) func aTemplateOfEveryKindObeysTheSchema(language: Language) throws {
        let laboratory = try Self.laboratory.get()
        let folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "plan.yaml").path
        let written = try laboratory.newPlan(
            for: Self.root.appending(path: "Scenarios/velos").path, kinds: .all, language: language,
            output: path)
        #expect(
            written.map { URL(filePath: $0).lastPathComponent } == [
                "plan.yaml", "plan.\(language.rawValue).json",
            ])
        #expect(try problems(try String(contentsOfFile: path, encoding: .utf8)) == [])
    }

    static let plan = """
        langue: fr
        cas: velos
        titre: Un plan
        objectifs:
          - {id: ca, nom: Vendre, chiffre: revenue, cible: 1 350 000 €, échéance: 2027-12-31}
        prix:
          - {offre: vae_ville, prix: {valeur: 1850 €, source: marché}, début: 01/03/2027}
        actions:
          - id: annonces
            nom: {fr: Annonces, en: Ads}
            type: search_advertising
            cibles: [familles]
            début: 2027-03-01
            fin: 2027-06-30
            budget: 6000 €
            heures: 2 h / semaine
        équipe:
          - {commercial: televente, objectif_individuel: 85 000 €, remise_maximale: 6 %}

        """

    @Test(arguments: [
        ("cas: velos\n", ""), ("langue: fr", "langue: en"), ("titre:", "title:"), ("6000 €", "6000"),
        ("6000 €", "6000 $"), ("2027-03-01\n", "mars\n"), ("nom: Vendre", "nam: Vendre"),
        ("id: annonces", "id: Annonces en ligne"), ("h / semaine", "h / week"), ("6 %", "6 pour cent"),
        ("6 %", "7"), ("[familles]", "familles"), ("en: Ads", "de: Ads"),
        ("échéance: 2027-12-31", "échéance: 2027-12"),
        ("1 350 000 €", "beaucoup"), ("valeur:", "value:"), ("85 000 €", "85 00 €"),
        ("fin: 2027-06-30\n", ""),
        ("- {offre", "offre: x\n  - {offre"), ("type: search", "kind: search"), ("    nom: {", "    non: {"),
    ]) func aMistakeIsSeen(right: String, wrong: String) throws {
        #expect(try problems(Self.plan) == [])
        let mistaken = Self.plan.replacing(right, with: wrong, maxReplacements: 1)
        try #require(mistaken != Self.plan)
        guard let root = DocumentParser.parse(Array(mistaken.utf8), file: "plan.yaml").root else { return }
        #expect(try check("plan", .french).problems(root) != [])
    }
}
