import Foundation
import Testing

/// `seuil sensitivity` on both shipped cases: two languages, a document for machines, the same bytes always.
@Suite struct SensitivityCommandTests {
    private struct Document: Decodable {
        struct Share: Decodable { let total, totalError, alone, aloneError: Double }
        struct Change: Decodable { let change, error: Double }
        struct Assumption: Decodable {
            let assumption: String
            let label: [String: String]
            let idle: Bool
            let share: Share?
            let low, high: Change
        }
        struct Lever: Decodable {
            let lever, of: String
            let factor: Double
            let measured, whereChosen: Change
        }
        let `case`, plan, figure, level: String
        let mean: Double
        let luck: Share
        let assumptions: [Assumption]
        let bestLever: Lever?
        let levers: [Lever]
    }

    private func run(_ id: String, _ arguments: [String]) throws -> Program.Outcome {
        let folder = Program.root.appending(path: "Scenarios/\(id)").path
        return try Program.release.run(
            ["sensitivity", folder, folder + "/plans/ambitieux.yaml"] + arguments)
    }

    @Test(arguments: ["velos", "vigie"]) func theSensitivityOfBothCasesIsToldInBothLanguages(
        _ id: String
    ) throws {
        let french = try run(id, ["--replications", "6"])
        let english = try run(id, ["--replications", "6", "--language", "en"])
        #expect(french.status == 0 && english.status == 0, "\(french.errors)\(english.errors)")
        for words in ["La part due à la chance", "Une hypothèse à la fois", "Le meilleur levier du plan"] {
            #expect(french.output.contains(words), "\(french.output)")
        }
        for words in ["The share of luck", "One assumption at a time", "The best lever of the plan"] {
            #expect(english.output.contains(words), "\(english.output)")
        }
        for word in ReportTests.technical {
            #expect(
                french.output.range(of: "(?i)\\b\(word)s?\\b", options: .regularExpression) == nil,
                "a French page says “\(word)”")
        }
    }

    @Test(arguments: ["velos", "vigie"]) func oneJobAndTwoJobsGiveTheSameDocument(_ id: String) throws {
        let first = try run(id, ["--replications", "6", "--json", "--jobs", "1"])
        let second = try run(id, ["--replications", "6", "--json", "--jobs", "2"])
        #expect(first.status == 0 && first.output == second.output)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let document = try decoder.decode(Document.self, from: Data(first.output.utf8))
        #expect(document.case == id && document.figure == "operating_profit" && document.level == "debrief")
        #expect(document.assumptions.count == 19 && document.levers.count > 20)
        #expect(document.assumptions.allSatisfy { $0.label["fr"] != $0.label["en"] })
        #expect(document.assumptions.allSatisfy { $0.idle == ($0.share == nil) })
        #expect(document.luck.total > 0 && document.luck.totalError > 0)
    }

    @Test func mistakesAreToldWithTheWayOut() throws {
        let unknown = try run("velos", ["--figure", "operating_profitt", "--language", "en"])
        #expect(unknown.status == 1 && unknown.errors.contains("did you mean \"operating_profit\"?"))
        let compared = try run("velos", ["--figure", "roi_action"])
        #expect(compared.status == 1 && compared.errors.contains("operating_profit"), "\(compared.errors)")
        let few = try run("velos", ["--replications", "3"])
        #expect(few.status == 2 && few.errors.contains("4 à 10\u{202F}000"), "\(few.errors)")
    }
}
