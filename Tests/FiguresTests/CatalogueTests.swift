import Bilingual
import Diagnostics
import Documents
import Formulas
import Testing

@testable import Figures

struct CatalogueTests {
    @Test func theShippedCatalogueHasNoProblem() {
        let problems = ShippedCatalogue.reading.diagnostics.map {
            "\($0.place?.written ?? "") \($0.code.rawValue) \($0.found?.en ?? "") \($0.expected?.en ?? "")"
        }
        #expect(problems == [])
    }

    @Test func everyFigureIsSaidInBothLanguagesAndDifferently() throws {
        let catalogue = ShippedCatalogue.catalogue
        #expect(catalogue.figures.count > 90)
        for figure in catalogue.figures {
            for language in Language.allCases {
                let prose = try #require(catalogue.prose(of: figure.id, in: language), "\(figure.id)")
                for text in [prose.label, prose.definition, prose.reading, prose.mistakes] {
                    #expect(text.count >= 3)
                }
                for text in [prose.definition, prose.reading, prose.mistakes] {
                    #expect(text.hasSuffix("."), "\(figure.id): \(text)")
                }
            }
            let label = catalogue.label(of: figure.id)
            #expect(label.fr != label.en, "\(figure.id)")
            for text in [
                catalogue.definition(of: figure.id), catalogue.reading(of: figure.id),
                catalogue.mistakes(of: figure.id),
            ] {
                #expect(try #require(text).fr != #require(text).en)
            }
        }
        for convention in catalogue.conventions {
            let label = try #require(catalogue.label(ofConvention: convention.id))
            #expect(label.fr != label.en)
        }
    }

    @Test func frenchPagesSpeakOfNoTechnicalThing() {
        let banned = [
            "réplication", "graine", "seed", "hash", "shapley", "sobol", "adstock", "contrefactuel",
        ]
        let catalogue = ShippedCatalogue.catalogue
        for figure in catalogue.figures {
            guard let prose = catalogue.prose(of: figure.id, in: .french) else { continue }
            let text = [prose.label, prose.definition, prose.reading, prose.mistakes]
                .joined(separator: " ").lowercased()
            for word in banned { #expect(!text.contains(word), "\(figure.id): \(word)") }
        }
    }

    @Test func theWordsThatLearnersConfuseAreKeptApart() throws {
        let catalogue = ShippedCatalogue.catalogue
        #expect(catalogue.label(of: "break_even_revenue").fr == "Seuil de rentabilité")
        #expect(catalogue.label(of: "break_even_date").fr == "Point mort")
        #expect(catalogue.label(of: "margin_rate").fr.contains("Taux de marque"))
        #expect(catalogue.label(of: "markup_rate").fr.contains("Taux de marge (sur coût d'achat)"))
        #expect(try #require(catalogue.figure("nps")).unit == .fixed(.score))
        #expect(try #require(catalogue.figure("break_even_date")).unit == .fixed(.date))
        #expect(try #require(catalogue.figure("roi_action")).level == .debrief)
    }

    private static func figure(_ id: String, _ unit: String, _ formula: String, _ rest: String = "") -> String
    {
        """
          - id: \(id)
            unit: \(unit)
            direction: none
            origin: derived
            formula: \(formula)
        \(rest)
        """
    }

    private static func problems(_ figures: String...) -> [Diagnostic] {
        ShippedCatalogue.reading("figures:\n" + figures.joined(separator: "\n") + "\n").diagnostics
    }

    @Test func anUnknownNameIsReportedAtItsPlace() throws {
        let problem = try #require(
            Self.problems(Self.figure("a", "money", "net_credit(\"70\") - cots")).first)
        #expect(problem.code == .badFormula)
        #expect(problem.found?.en == "cots")
        #expect(problem.place?.line == 6)
        #expect(problem.place?.column == 14 + "net_credit(\"70\") - ".count)
    }

    @Test(
        arguments: [
            "net_credit(\"70\") + counted(\"orders\")", "counted(\"orders\")", "net_credit(\"99\")",
            "net_credit(\"70x\")", "counted(\"customers\")", "at_end(\"orders\")", "cost(\"free\")",
            "planned(\"hopes\")", "weather(\"rain\")", "a[colour=red]", "without(\"b\")", "1 +",
        ])
    func aFormulaThatDoesNotMakeSenseIsRefused(_ formula: String) {
        let (catalogue, problems) = ShippedCatalogue.reading(
            "figures:\n" + Self.figure("x", "money", formula) + "\n"
                + Self.figure("a", "money", "net_credit(\"70\")") + "\n")
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.code == .badFormula && $0.place?.line == 6 })
        #expect(catalogue.figures.map(\.id) == ["a"])
    }

    @Test func aCircleIsReportedOnceAndLeftOut() throws {
        let (catalogue, problems) = ShippedCatalogue.reading(
            "figures:\n" + Self.figure("a", "money", "b + c") + "\n" + Self.figure("b", "money", "a - c")
                + "\n"
                + Self.figure("c", "money", "net_credit(\"70\")") + "\n" + Self.figure("d", "money", "a")
                + "\n")
        #expect(problems.count == 1)
        #expect(try #require(problems.first).found?.en == "a → b → a")
        #expect(catalogue.figures.map(\.id) == ["c"])
    }

    @Test func allProblemsOfADocumentComeAtOnce() {
        let codes = Self.problems(
            Self.figure("a", "euros", "1"), Self.figure("b", "money", "nothing"),
            Self.figure("c", "money", "net_credit(\"70\")", "    colour: red"),
            Self.figure("c", "money", "net_credit(\"70\")"),
            Self.figure("d", "money", "net_credit(\"70\")", "    scopes: [planet]"),
            Self.figure("e", "money", "net_credit(\"70\")", "    estimate: ratio_of_means"),
            Self.figure("f", "money", "net_credit(\"70\")", "    conventions: [luck]"), "  - id: g"
        ).map(\.code)
        #expect(
            Set(codes) == [
                .unknownChoice, .badFormula, .unknownKey, .duplicatedID, .unknownReference, .missingKey,
            ])
    }

    @Test func proseThatIsMissingOrTooMuchIsReported() throws {
        let formulas = DocumentParser.parse(
            Array(("figures:\n" + Self.figure("a", "money", "net_credit(\"70\")") + "\n").utf8),
            file: "figures.yaml")
        let prose = DocumentParser.parse(
            Array("language: fr\nfigures:\n  b: {label: B, definition: D, reading: R, mistakes: M}\n".utf8),
            file: "figures.fr.yaml")
        let problems = FigureCatalogue.reading([formulas, prose]).diagnostics
        #expect(problems.map(\.code) == [.missingKey, .unknownReference])
        #expect(problems[0].expected?.fr == "figures.a")
        #expect(problems[1].place?.line == 3)
    }
}
