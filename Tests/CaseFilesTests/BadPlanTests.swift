import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Quantities
import Testing

/// Each malformed situation gives its rule at the line and column where it stands, in files of both languages.
struct BadPlanTests {
    /// A file whose fault starts at `¦`, and the rule that it breaks.
    struct Fault: Sendable, CustomTestStringConvertible {
        let code: DiagnosticCode
        let french: String
        let english: String

        var testDescription: String { code.rawValue }
    }

    private static func french(_ action: String, head: String = "cas: velos") -> String {
        "langue: fr\n\(head)\ntitre: Essai\nactions:\n  - id: salon\n    nom: Salon\n\(action)"
    }
    private static func english(_ action: String, head: String = "case: velos") -> String {
        "language: en\n\(head)\ntitle: Trial\nactions:\n  - id: fair\n    name: Fair\n\(action)"
    }
    private static let frenchRest =
        "    type: trade_fair\n    début: 2027-03-01\n    fin: 2027-03-12\n    budget: 1 600 €\n"
    private static let englishRest =
        "    kind: trade_fair\n    start: 2027-03-01\n    end: 2027-03-12\n    budget: €1600\n"

    /// The same change in both languages; `bad` holds the mark.
    private static func fault(_ code: DiagnosticCode, _ fr: String, _ en: String, _ bad: String) -> [Fault] {
        [
            Fault(
                code: code, french: french(frenchRest.replacing(fr, with: bad)),
                english: english(englishRest.replacing(en, with: bad)))
        ]
    }

    static let faults: [Fault] =
        fault(.unknownKey, "    budget", "    budget", "    ¦couleur: bleu\n    budget")
        + fault(.wrongUnit, "1 600 €", "€1600", "¦1600")
        + fault(.budgetBelowZero, "1 600 €", "€1600", "¦-5 €")
        + fault(.valueOutOfRange, "1 600 €", "€1600", "¦99000000 €")
        + fault(.impossibleDate, "2027-03-12", "2027-03-12", "¦2027-02-30")
        + fault(.wrongValue, "2027-03-12", "2027-03-12", "¦mars")
        + fault(.unknownReference, "trade_fair", "trade_fair", "¦trade_fare")
        + fault(.datesOutOfOrder, "2027-03-12", "2027-03-12", "¦2027-02-12")
        + [
            Fault(
                code: .missingKey,
                french: french("    ¦").replacing("  - id", with: "  - ¦id").replacing(
                    "    ¦", with: frenchRest.replacing("    budget: 1 600 €\n", with: "")),
                english: english("    ¦").replacing("  - id", with: "  - ¦id").replacing(
                    "    ¦", with: englishRest.replacing("    budget: €1600\n", with: ""))),
            Fault(
                code: .planForAnotherCase, french: french(frenchRest, head: "cas: ¦bateaux"),
                english: english(englishRest, head: "case: ¦boats")),
            Fault(
                code: .duplicatedID,
                french: french(frenchRest + "  - id: ¦salon\n    nom: Autre\n" + frenchRest),
                english: english(englishRest + "  - id: ¦fair\n    name: Other\n" + englishRest)),
        ]

    @Test(arguments: faults) func aFaultIsToldWhereItStands(_ fault: Fault) throws {
        for marked in [fault.french, fault.english] {
            let before = marked.prefix(while: { $0 != "¦" })
            let line = before.count { $0 == "\n" } + 1
            let column =
                (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
            let read = ShippedCases.read(text: marked.replacing("¦", with: ""))
            let errors = read.diagnostics.filter(\.isError)
            #expect(read.plan == nil)
            #expect(errors.map(\.code) == [fault.code])
            let place = try #require(errors.first?.place)
            #expect(place.line == line && place.column == column, "\(place.written)")
            #expect(errors.first?.excerpt != nil)
            for language in Language.allCases {
                #expect(
                    DiagnosticWriter(language: language).text(errors).contains("[\(fault.code.rawValue)]"))
            }
        }
    }

    @Test func aSoundSmallPlanHasNoError() {
        for text in [Self.french(Self.frenchRest), Self.english(Self.englishRest)] {
            let read = ShippedCases.read(text: text)
            #expect(read.plan != nil)
            #expect(read.diagnostics.allSatisfy { !$0.isError })
        }
    }

    @Test func bothLanguagesSayTheSamePlan() throws {
        let french = try #require(ShippedCases.read(text: Self.french(Self.frenchRest)).plan)
        let english = try #require(
            ShippedCases.read(
                text: Self.english(Self.englishRest).replacing("id: fair", with: "id: salon").replacing(
                    "Fair", with: "Salon"
                ).replacing("Trial", with: "Essai")
            ).plan)
        #expect(french.actions == english.actions && french.title == english.title)
    }
}

@Test func aRecruitBearsANewId() {
    let read = ShippedCases.read(
        text: """
            langue: fr
            cas: velos
            titre: Essai
            recrutements:
              - {id: televente, poste: Télévente, rôle: entreprises, début: 2027-03-01, salaire_mensuel: 2000 €}
            """)
    let found = read.diagnostics.first { $0.code == .duplicatedID }
    #expect(found?.place?.line == 5)
    #expect(found?.found?.fr == "televente")
    #expect(read.plan == nil)
}
