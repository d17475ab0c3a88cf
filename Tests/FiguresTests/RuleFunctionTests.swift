import Bilingual
import CaseModel
import Diagnostics
import Documents
import Formulas
import Quantities
import Testing

@testable import Figures

/// The language of the rules on a plan of six elements, and what is refused in it.
@Suite struct RuleFunctionTests {
    /// A call, the element that it is asked of, and its answer.
    static let known: [(call: String, element: String, answer: Value)] = [
        (#"has("budget")"#, "vitrine", .truth(true)), (#"has("budget", "end")"#, "vitrine", .truth(false)),
        (#"has("empty")"#, "soldes", .truth(false)),
        (#"is("kind", "salon")"#, "foire", .truth(true)),
        (#"is("kind", "salon")"#, "soldes", .truth(false)),
        (#"is("objectives", "fidelite")"#, "foire", .truth(true)),
        (#"count("objectives")"#, "foire", .number(2)), (#"count("objectives")"#, "vitrine", .number(0)),
        (#"count("steps")"#, "foire", .number(2)), (#"count("kind")"#, "foire", .number(1)),
        (#"text_words("text")"#, "ventes", .number(4)),
        (#"of("objective", "date")"#, "foire", .date(SampleCase.day("2027-06-30"))),
        (#"of("offers", "price")"#, "soldes", .series([1000, 100])),
        (#"min_of("objectives", "date")"#, "foire", .date(SampleCase.day("2027-06-30"))),
        (#"max_of("objectives", "date")"#, "foire", .date(SampleCase.day("2027-12-31"))),
        (#"max_of("offers", "price")"#, "soldes", .number(1000)),
        (#"items("steps", "cost")"#, "foire", .series([100, 250])),
        (#"amount("target")"#, "ventes", .number(40_000)), (#"fraction("target")"#, "fidelite", .number(0.8)),
        (#"day("target")"#, "seuil", .date(SampleCase.day("2027-09-30"))),
        (#"direction("figure")"#, "ventes", .number(1)),
        (#"named_by("action", "objectives")"#, "ventes", .number(2)),
        (#"named_by("action", "objectives")"#, "fidelite", .number(1)),
        (#"sum_named_by("action", "objectives", "budget")"#, "ventes", .number(3500)),
        (#"sum_named_by("action", "objective", "budget")"#, "fidelite", .number(0)),
        (#"same("action", "kind", "kind")"#, "foire", .number(2)),
        (#"same("action", "objectives", "objectives")"#, "soldes", .number(2)),
        (#"same("action", "objective", "id")"#, "ventes", .number(2)),
        (#"same_before("action", "kind", "kind")"#, "foire", .number(0)),
        (#"sum_of("action", "budget")"#, "ventes", .number(3500)),
        (#"sum_where("action", "budget", "kind", "salon")"#, "ventes", .number(3000)),
        (#"sum_same("action", "budget", "kind", "kind")"#, "soldes", .number(500)),
        ("year_start()", "ventes", .date(SampleCase.day("2027-01-01"))),
        ("year_end()", "ventes", .date(SampleCase.day("2027-12-31"))),
        (#"published("growth")"#, "ventes", .number(0.03)), (#"hours("36")"#, "ventes", .number(1.5)),
        (#"elements("action")"#, "ventes", .number(3)),
        (#"outside_year("action", "end")"#, "ventes", .number(1)),
        // Half of each price less a commission of 3 % with 42 % of contributions does not pay half the price.
        ("promotions_below_cost()", "soldes", .number(2)), ("promotions_below_cost()", "foire", .number(0)),
        // 181 days at 12 times 4 euros a day.
        ("round(usual_budget())", "foire", .number(8688)),
        // An individual buys alone: a fair brings no enquiry from him.
        ("idle_targets()", "foire", .number(1)), ("idle_targets()", "vitrine", .number(0)),
        // 20 hours of 17.5.
        ("overbooked_sellers()", "foire", .number(1)), ("overbooked_sellers()", "vitrine", .number(0)),
        (#"round(commission("offers") * 10000)"#, "soldes", .number(426)),
        // A bicycle and a helmet, (1000 + 100) ÷ 2 over 800.
        (#"relative_price("offers")"#, "soldes", .number(0.6875)),
        (#"objective_target("revenue")"#, "foire", .number(40_000)),
    ]

    @Test func everyFunctionOfARuleSaysWhatItAnswers() throws {
        for (call, element, answer) in Self.known {
            let found = try SampleRules.answer(call, of: element)
            #expect(found == answer, "\(call) of \(element)")
        }
        let asked = Self.known.map(\.call).joined()
        for function in OwnFunction.allCases {
            #expect(asked.contains("\(function.rawValue)("), "\(function.rawValue) is not tried")
            #expect(function.usage.hasPrefix("\(function.rawValue)("))
        }
    }

    /// 20 hours fit in the 24.5 of a week, not in the 16.7 that six weeks of leave and five hours of meetings leave.
    @Test func leaveAndMeetingsOverbookASellerSooner() throws {
        func hours(_ employment: Employment) -> Double {
            Seller(
                id: "s", name: Text(verbatim: "s"), role: .business, weeklyHours: Duration(hours: 35),
                sellingTime: Share(0.7), skill: Share(0.5), segments: [], monthlyPay: .zero,
                contributions: .zero, commission: .zero, quota: .zero, employment: employment
            ).usualSellingHours.hours
        }
        #expect(abs(hours(.usual) - 24.5) < 1e-9)
        let busy = Employment(leave: Duration(weeks: 6), meetings: Duration(hours: 5))
        #expect(abs(hours(busy) - (24.5 * (1 - 6 / (365.25 / 7)) - 5)) < 1e-9)
        #expect(hours(Employment(meetings: Duration(hours: 40))) == 0)
    }

    /// What a plan does not write is missing, so that the rule does not apply.
    @Test(arguments: [
        (#"is("kind", "salon")"#, "ventes"), (#"text_words("empty")"#, "foire"),
        (#"of("objective", "date")"#, "vitrine"), (#"max_of("offers", "price")"#, "foire"),
        (#"items("steps", "cost")"#, "soldes"), (#"fraction("target")"#, "ventes"),
        (#"amount("target")"#, "fidelite"), (#"day("target")"#, "ventes"),
        (#"same("action", "objective", "objective")"#, "vitrine"), (#"published("size")"#, "ventes"),
        ("usual_budget()", "soldes"), (#"commission("offers")"#, "vitrine"),
        (#"relative_price("offers")"#, "foire"), (#"objective_target("retention")"#, "foire"),
        ("budget", "ventes"),
    ]) func whatIsNotWrittenIsMissing(call: String, element: String) throws {
        let value = try SampleRules.answer(call, of: element)
        guard case .missing = value else {
            Issue.record("\(call) of \(element) is \(value)")
            return
        }
    }

    /// The rules of a table with one rule more, of actions.
    private func reading(_ rule: String) -> [Diagnostic] {
        let lines = rule.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n")
        let table = SampleRules.table + "\n    rules:\n      - says: {fr: a, en: b}\n" + lines
        let schema = SampleRules.schema(table)
        return schema.diagnostics
            + RuleCatalogue.reading(schema.catalogue, figures: ShippedCatalogue.catalogue).diagnostics
    }

    private static let plain = "expected: {fr: a, en: b}\nid: a-rule\n"

    @Test(arguments: [
        #"has("budgets")"#, #"is("kind", "fairs")"#, #"elements("actions")"#, #"count("budget", "end")"#,
        #"counted("budget")"#, "budget > hours", "budget", "start > budget", #"of("offers", "secret") = 0.3"#,
        #"of("budget", "price") > 0"#, #"items("steps", "cost") > 0 * budget"#, #"amount("budget") = budget"#,
        #"named_by("objective", "figure") > 0"#, #"sum_of("action", "kind") > 0"#, "budget >",
        #"same("action", "kinds", "kind") = 1"#, #"published("width") = 1"#, "cost > 0 * budget",
        #"direction("kind") = 1"#, #"objective_target("sales") > 0"#, #"min_of("objectives", "text") = "a""#,
        #"hours("many") > hours("2")"#, #"expected("revenue") > 0 * budget"#,
    ]) func aBadRuleIsRefusedWhereItStands(formula: String) throws {
        let found = reading(Self.plain + "that: '\(formula)'")
        let problem = try #require(found.first, "“\(formula)” is accepted")
        #expect(found.allSatisfy { $0.code == .badSchema && $0.expected != nil })
        let lines = SampleRules.table.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(problem.place?.line == lines + 5, "\(formula)")
    }

    @Test func aBadTextConditionOrIdIsRefusedAndAGoodRuleIsNot() {
        let that = "\nthat: budget >= sum_of(\"action\", \"budget\")"
        #expect(reading(Self.plain + that) == [])
        for bad in [
            "expected: {fr: '{budgets}', en: b}\nid: a-rule",
            "expected: {fr: '{budget +}', en: b}\nid: a-rule",
            "expected: {fr: a, en: b}\nid: unknown-key", "expected: {fr: a, en: b}\nid: A rule",
            Self.plain + "when: budget", Self.plain + "fix: {fr: '{budget + start}', en: b}",
            Self.plain + "at: budgets", "expected: {fr: a, en: b}",
        ] {
            let found = reading(bad + that)
            #expect(!found.isEmpty && found.allSatisfy { $0.code == .badSchema }, "\(bad)")
        }
    }
}
