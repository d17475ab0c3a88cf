import Bilingual
import Diagnostics
import Foundation
import Testing

private let budjet = Diagnostic(
    .unknownKey,
    at: Place(file: "Scenarios/velos/plans/ambitieux.yaml", line: 31, column: 5, length: 6),
    excerpt: "    budjet: 4000 €", found: Text(verbatim: "budjet"),
    expected: Text(
        fr: "une clé d'action (nom, cible, canal, début, fin, budget, …)",
        en: "a key of an action (name, target, channel, start, end, budget, …)"),
    fix: Text(fr: "vouliez-vous dire « budget » ?", en: "did you mean “budget”?"))

@Test func aDiagnosticIsWrittenLikeTheStyleGuide() {
    #expect(
        DiagnosticWriter(language: .french).text(budjet) == """
            Scenarios/velos/plans/ambitieux.yaml:31:5: erreur[unknown-key] : clé inconnue
             31 |     budjet: 4000 €
                |     ^^^^^^
              trouvé :     budjet
              attendu :    une clé d'action (nom, cible, canal, début, fin, budget, …)
              correction : vouliez-vous dire « budget » ?

            """)
    #expect(
        DiagnosticWriter(language: .english).text(budjet) == """
            Scenarios/velos/plans/ambitieux.yaml:31:5: error[unknown-key]: unknown key
             31 |     budjet: 4000 €
                |     ^^^^^^
              found:    budjet
              expected: a key of an action (name, target, channel, start, end, budget, …)
              fix:      did you mean “budget”?

            """)
}

@Test func coloursChangeNothingButColours() {
    let plain = DiagnosticWriter(language: .french).text(budjet)
    let coloured = DiagnosticWriter(language: .french, colours: true).text(budjet)
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
}

@Test func aLongLineIsCutAroundThePlaceAndNothingCommandsTheTerminal() {
    let line = String(repeating: "é", count: 500) + "\u{1B}[2J" + String(repeating: "x", count: 500)
    let place = Place(file: "a\u{1B}b.yaml", line: 7, column: 501, length: 900)
    let text = DiagnosticWriter(language: .english).text(
        Diagnostic(.wrongValue, at: place, excerpt: line, found: Text(verbatim: "\u{1B}[31m")))
    let lines = text.split(separator: "\n")
    #expect(!text.contains("\u{1B}"))
    #expect(lines.allSatisfy { $0.count <= 110 })
    let column = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let shown = lines[1].firstIndex(of: "\u{FFFD}").map {
        lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    #expect(column != nil && column == shown)
}

@Test func everyCodeIsARuleInBothLanguages() {
    for code in DiagnosticCode.allCases {
        #expect(code.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
        #expect(code.summary.fr != code.summary.en && code.summary.fr != code.rawValue, "\(code)")
        #expect(code.help.map { $0.fr != $0.en } ?? true, "\(code)")
    }
}

@Test func diagnosticsComeInTheOrderOfTheFilesAndOnce() {
    let places = [
        nil, Place(file: "a"), Place(file: "a", line: 2, column: 9), Place(file: "a", line: 10, column: 1),
    ]
    let ordered = places.map { Diagnostic(.wrongValue, at: $0) }
    #expect((ordered.reversed() + ordered).inOrder == ordered)
    #expect(ordered.containsError)
    #expect(![Diagnostic(.missingContent, at: nil)].containsError)
}

@Test func aSuggestionIsTheSingleNearestName() {
    #expect(suggestion(for: "budjet", among: ["nom", "budget", "cible"]) == "budget")
    #expect(suggestion(for: "bugdet", among: ["budget", "objet"]) == "budget")
    #expect(suggestion(for: "météo", among: ["nom", "budget"]) == nil)
    #expect(suggestion(for: "prit", among: ["prix", "prie"]) == nil)
    #expect(suggestion(for: "", among: ["nom"]) == nil)
    #expect(suggestion(for: "x", among: ["", "y"]) == nil || suggestion(for: "x", among: ["", "y"]) == "y")
    #expect(suggestion(for: "BUDGET", among: ["budget"]) == "budget")
}

@Test func theWrittenFormIsReadBackFromJSON() throws {
    let written = WrittenDiagnostic(budjet, language: .french)
    let data = try JSONEncoder().encode(written)
    #expect(try JSONDecoder().decode(WrittenDiagnostic.self, from: data) == written)
    #expect(written.line == 31 && written.code == "unknown-key" && written.severity == "error")
    let whole = WrittenDiagnostic(Diagnostic(.emptyFile, at: Place(file: "a")), language: .english)
    #expect(whole.line == nil && whole.file == "a" && whole.fix == nil)
}
