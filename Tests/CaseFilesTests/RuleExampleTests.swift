import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Figures
import Quantities
import Testing

/// Each rule of the table of elements tells its own mistake, and none tells one where there is none.
struct RuleExampleTests {
    static let rules = ShippedCases.caseLibrary.rules.rules
    private static let good = EditedPlan("ambitieux")

    @Test func thereAreRulesAndTheTablesHaveNoError() {
        #expect(Self.rules.count > 20)
        #expect(ShippedCases.caseLibrary.diagnostics.isEmpty)
    }

    /// All of them where the program is fast; one in six, spread over the kinds, where it is built for tests.
    static let tried = rules.map(\.rule.id).enumerated().filter { $0.offset % EditedPlan.stride == 0 }
        .map(\.element)

    @Test(arguments: tried) func everyRuleFiresOnItsOwnExample(id: String) throws {
        let rule = try #require(Self.rules.first { $0.rule.id == id }?.rule)
        let example = try #require(rule.example, "“\(id)” has no example")
        var read = Self.good.adding(example).read()
        if !read.diagnostics.contains(where: { $0.codeName == id }) {
            read = Self.good.adding(example, alone: true).read()
        }
        let errors = Self.good.adding(example).read().diagnostics.filter(\.isError)
        #expect(errors.isEmpty, "\(errors.map { "\($0.code.rawValue) \($0.found?.fr ?? "")" })")
        let told = try #require(
            read.diagnostics.first { $0.codeName == id },
            "“\(id)” does not fire; these do: \(read.diagnostics.map(\.codeName))")
        #expect(told.severity == .warning && told.place.map { $0.line > 0 } ?? false)
        #expect(told.summary == rule.summary && told.expected != nil)
        #expect(!(told.expected?.fr.contains("…") ?? false), "\(told.expected?.fr ?? "")")
    }

    @Test func noRuleFiresOnAGoodPlan() {
        #expect(ShippedCases.read("ambitieux").diagnostics.map(\.codeName) == [])
        #expect(Self.good.read().diagnostics.map(\.codeName) == [])
    }

    @Test func everyRuleSpeaksBothLanguages() {
        for rule in Self.rules.map(\.rule) {
            for text in [rule.summary, rule.expected] + [rule.found, rule.fix, rule.help].compactMap({ $0 })
            where text.fr.contains(" ") {
                #expect(text.fr != text.en || text.fr.hasPrefix("{"), "\(rule.id): \(text.fr)")
            }
        }
    }
}
