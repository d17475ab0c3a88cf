import Bilingual
import Diagnostics
import Documents
import Foundation
import Testing

@testable import CaseFiles

/// A file in the other language says the same.
@Suite struct TranslationTests {
    /// Every file of every shipped case, and the kinds of action of the program.
    static let files: [String] = {
        let folder = ShippedCases.root + "Scenarios"
        let found = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".yaml") && !$0.contains(".schemas") && !$0.hasSuffix("checks.yaml") }
            .map { "\(folder)/\($0)" }
        return found.sorted() + [ShippedCases.root + "Sources/CaseFiles/Resources/actions.yaml"]
    }()

    private func translation(_ text: String, _ path: String) -> FileTranslation {
        FileTranslation(
            of: InputFile(name: "plan.yaml", path: path, bytes: Array(text.utf8)),
            by: ShippedCases.caseLibrary)
    }

    @Test(arguments: files) func everyShippedFileSaysTheSameInTheOtherLanguage(path: String) throws {
        let original = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        let there = translation(original, path)
        let translated = try #require(there.text, "\(path): \(there.diagnostics)")
        #expect(translated != original)
        let back = try #require(translation(translated, path).text)
        #expect(back == original)
    }

    private func english(_ french: String) throws -> String {
        try #require(translation(french, "plan.yaml").text)
    }

    @Test func onlyWhatTheLanguageWritesChanges() throws {
        let french = """
            # yaml-language-server: $schema=.schemas/plan.fr.json
            langue: fr   # la langue
            cas: velos

            titre: "Reprendre : oui"
            prix:
              # un prix, avec une remarque
              - {offre: velo_ville, prix: "1 850,50 €", début: 01/03/2027}   # ici
            actions:
              - id: salon
                nom: {fr: Salon, en: Fair}
                type: trade_fair
                début: 2027-03-01
                fin: 2027-03-08
                budget: '6000 €'
                heures: 2 h / semaine
            objectifs:
              - {id: ca, nom: oui, chiffre: revenue, périmètre: "canal=site, mois=2027-03", cible: 120 000 €, échéance: 2027-12-31}
            """
        #expect(
            try english(french) == """
                # yaml-language-server: $schema=.schemas/plan.en.json
                language: en   # la langue
                case: velos

                title: "Reprendre : oui"
                prices:
                  # un prix, avec une remarque
                  - {offer: velo_ville, price: €1 850.50, start: 2027-03-01}   # ici
                actions:
                  - id: salon
                    name: {fr: Salon, en: Fair}
                    kind: trade_fair
                    start: 2027-03-01
                    end: 2027-03-08
                    budget: '€6000'
                    hours: 2 h / week
                objectives:
                  - {id: ca, name: oui, figure: revenue, scope: "channel=site, month=2027-03", target: €120 000, deadline: 2027-12-31}
                """)
    }

    @Test func severalNotationsOfYAMLAreKept() throws {
        let french = """
            langue: fr\r
            "cas": velos\r
            titre: Un plan\r
            prévisions:\r
              chiffre_d_affaires: >-\r
                83 000 € ; 83 000 € ; 115 000 € ; 139 000 € ; 134 000 € ; 143 000 € ;\r
                136 000 € ; 106 000 € ; 137 000 € ; 115 000 € ; 96 000 € ; 138 000,50 €\r
              méthode: au jugé\r
            prix:\r
              - {offre: velo_ville, prix: &p 640 €, début: &d 2027-03-01}\r
              - {offre: velo_voyage, prix: *p, début: *d}\r

            """
        let text = try english(french)
        #expect(text.contains("\"case\": velos\r\n"))
        #expect(text.contains("  monthly_revenue: >-\r\n    €83 000 ; ") || text.contains("€138 000.50\r\n"))
        #expect(text.contains("price: &p €640") && text.contains("price: *p"))
    }

    @Test func aFileWithErrorsIsNotTranslated() {
        let there = translation(
            "langue: fr\ncas: velos\ntitre: x\nprix: [{offre: a, prix: 12}]\n", "plan.yaml")
        #expect(there.text == nil)
        #expect(there.diagnostics.map(\.code) == [.missingKey, .wrongUnit])
        #expect(translation("langue: fr\n\tcas: x", "plan.yaml").diagnostics.containsError)
    }
}
