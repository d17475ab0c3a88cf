import Bilingual
import Foundation
import Testing

@testable import Workbench

/// The reference of the parameters that `seuil elements` writes: for case, world and kinds of action, in both languages.
@Suite struct ParameterReferenceTests {
    private func pages() throws -> ElementPages { try Laboratory.open().elementPages() }

    @Test(arguments: Language.allCases) func aParameterIsShownWithUnitBoundsDefaultAndSource(
        language: Language
    ) throws {
        let page = try pages().page(of: "team_life").markdown(in: language)
        let key = Text(fr: "`rappel_de_la_motivation`", en: "`motivation_pull`")[language]
        let row = try #require(page.split(separator: "\n").first { $0.contains(key) })
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let between = Text(fr: "entre 0\u{202F}% et 100\u{202F}%", en: "between 0% and 100%")[language]
        let origin = Text(fr: "hypothèse", en: "assumption")[language]
        #expect(Array(cells[3...6]) == ["%", between, Text(fr: "8 %", en: "8%")[language], origin])
        #expect(cells[7].contains(Text(fr: "vérité", en: "truth")[language]))
    }

    @Test(arguments: Language.allCases) func whatStandsAtTheTopOfAFileHasItsPage(language: Language) throws {
        let files = try pages().files(in: language)
        for name in ["case.md", "world.md", "plan.md"] { #expect(files.contains { $0.name == name }) }
        let world = try #require(files.first { $0.name == "world.md" })
        #expect(world.text.contains(Text(fr: "`mémoire_des_prix`", en: "`price_memory`")[language]))
        #expect(try pages().list(in: language).contains("world.yaml"))
    }

    @Test(arguments: Language.allCases) func shippedKindsOfActionAreShownWithTheirNumbers(
        language: Language
    ) throws {
        let pages = try pages()
        let file = try #require(pages.files(in: language).first { $0.name == "shipped-actions.md" })
        #expect(pages.actionKinds.count >= 26)
        for kind in pages.actionKinds { #expect(file.text.contains("· \(kind.id)\n")) }
        let fair = try #require(pages.actionKind("trade_fair"))
        let rate = Text(
            fr: "| Émissions | 0,4 | entre 0,1 et 0,8 | hypothèse, catégorie 3",
            en: "| Emissions | 0.4 | between 0.1 and 0.8 | assumption, scope 3")
        #expect(fair.markdown(in: language).contains(rate[language]))
        #expect(
            fair.text(in: language).contains(Text(fr: "Gopalakrishna et", en: "Gopalakrishna and")[language]))
        #expect(pages.list(in: language).contains("trade_fair"))
    }

    @Test func theReferenceIsReadByMachinesToo() throws {
        let pages = try pages()
        let field = pages.json.text
        #expect(field.contains("\"source\"") && field.contains("\"unit\""))
        #expect(try #require(pages.actionKind("webinar")).json.text.contains("\"parameters\""))
        #expect(pages.actionKind("nothing") == nil)
    }
}
