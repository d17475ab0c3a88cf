import Bilingual
import Formulas
import Quantities
import Testing

@Suite struct EvaluationTests {
    private func value(_ source: String, _ names: [String: Value] = [:]) throws -> Value {
        try Formula(parsing: source).evaluate(
            names: { names[$0.description] ?? .missing(.coded("unknown_\($0.id)")) },
            calls: { .text($0.description) })
    }
    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test(arguments: [
        ("2 + 3 * 4", 14.0), ("(2 + 3) * 4", 20), ("7 - 2 - 1", 4), ("8 / 4 / 2", 1), ("-2 * -3", 6),
        ("15% * 200", 30), ("max(3, 1, 2)", 3), ("mean(1, 2, 6)", 3), ("abs(-4)", 4), ("round(2.5)", 3),
        ("round(-2.5)", -3), ("round_up(2.1)", 3), ("round_up(0.1 * 30)", 3), ("round_up(-2.5)", -2),
        ("sqrt(49)", 7), ("power(2, 10)", 1024), ("power(3, 0)", 1), ("power(0, 0)", 1), ("power(0, 0.5)", 0),
        ("power(4, 0.5)", 2), ("ln(1)", 0), ("log_mean(4, 4)", 4), ("log_mean(2, 1)", 1.4426950408889634),
        ("if(1 < 2, 10, 20)", 10), ("coalesce(missing(\"x\"), 5)", 5),
        ("1 - power(1 - 10%, 2)", 0.18999999999999995),
    ])
    func arithmeticFollowsItsUsualRules(source: String, expected: Double) throws {
        #expect(try value(source) == .number(expected))
    }

    @Test(arguments: [
        ("1 = 1", true), ("1 != 1", false), ("2 >= 2", true), ("2 < 2", false), ("\"A\" = \"A\"", true),
        ("\"A\" != \"B\"", true), ("not 1 = 2", true), ("true and false", false), ("true or false", true),
        ("false and missing(\"x\") > 1", false), ("missing(\"x\") > 1 and false", false),
        ("missing(\"x\") > 1 or true", true), ("is_missing(1 / 0)", true), ("is_missing(0)", false),
        ("date(\"2027-03-01\") < date(\"2027-03-02\")", true),
    ])
    func conditionsKnowWhatDoesNotDependOnTheMissing(source: String, expected: Bool) throws {
        #expect(try value(source) == .truth(expected))
    }

    @Test(arguments: [
        ("1 / 0", "division_by_zero"), ("0 / 0", "division_by_zero"), ("1 + 2 / (3 - 3)", "division_by_zero"),
        ("first + second", "unknown_first"), ("1 / 0 + first", "division_by_zero"),
        ("first + 1 / 0", "unknown_first"), ("missing(\"no_margin\") * 2", "no_margin"),
        ("if(first > 1, 2, 3)", "unknown_first"), ("coalesce(first, second)", "unknown_first"),
        ("ln(0)", "no_logarithm"), ("log_mean(0, 3)", "no_logarithm"), ("log_mean(2, -1)", "no_logarithm"),
        ("sqrt(-1)", "negative_root"), ("power(-8, 0.5)", "negative_root"), ("power(2, -1)", "bad_exponent"),
        ("power(10, 999)", "not_a_number"), ("mean(gaps[month=*])", "missing_element"),
        ("max(none[month=*])", "empty_series"), ("at(flows[month=*], 13)", "no_such_element"),
        ("at(flows[month=*], 0)", "no_such_element"), ("at(flows[month=*], 1.5)", "no_such_element"),
        ("at(gaps[month=*], 2)", "missing_element"), ("flows[month=*] + gaps[month=*]", "lengths_differ"),
        ("\"A\" + 1", "wrong_kind"), ("\"A\" < \"B\"", "wrong_kind"), ("infinite + 1", "not_a_number"),
        ("late - late", "date_out_of_range"),
        ("flows[month=*] / 0", "division_by_zero"), ("not first", "unknown_first"),
        ("date_reached(flows[month=*], 1201, start)", "not_reached"),
        ("date_reached(gaps[month=*], 100, start)", "missing_element"),
        ("start + 5000000", "date_out_of_range"),
    ])
    func aMissingValueKeepsTheFirstReason(source: String, code: String) throws {
        let names: [String: Value] = [
            "flows[month=*]": .series(Array(repeating: 100, count: 12)), "gaps[month=*]": .series([1, .nan]),
            "none[month=*]": .series([]), "infinite": .number(.infinity),
            "late": .date(CalendarDate(dayNumber: 3_000_000)),
            "start": .date(try day("2027-01-01")),
        ]
        #expect(try value(source, names).missing?.code == code)
    }

    @Test func aBranchNotTakenIsNotAskedFor() throws {
        var asked: [String] = []
        let formula = try Formula(parsing: "if(a > 0, b, c) + coalesce(b, d) + if(false and e, 1, 0)")
        let result = formula.evaluate(
            names: {
                asked.append($0.id)
                return .number(1)
            }, calls: { _ in .number(0) })
        #expect(result == .number(2))
        #expect(asked == ["a", "b", "b"])
    }

    @Test func seriesAreTakenElementByElement() throws {
        let names: [String: Value] = ["a[month=*]": .series([3, -5, 4]), "e[month=*]": .series([])]
        #expect(try value("a[month=*] * 2 + 1", names) == .series([7, -9, 9]))
        #expect(try value("cumulated(a[month=*])", names) == .series([3, -2, 2]))
        #expect(try value("min(cumulated(a[month=*]))", names) == .number(-2))
        #expect(try value("max(a[month=*], 10)", names) == .number(10))
        #expect(try value("count_where(a[month=*] > 0)", names) == .number(2))
        #expect(try value("all(a[month=*] > 0)", names) == .truth(false))
        #expect(try value("any(a[month=*] > 3.5)", names) == .truth(true))
        #expect(try value("10 / (a[month=*] - 3)", names) == .series([.nan, -1.25, 10]))
        #expect(try value("length(a[month=*])", names) == .number(3))
        #expect(try value("sum(e[month=*]) + length(e[month=*])", names) == .number(0))
        #expect(try value("all(e[month=*] > 0) and not any(e[month=*] > 0)", names) == .truth(true))
        #expect(try value("is_missing(e[month=*])", names) == .truth(false))
    }

    @Test func breakEvenFallsOnTheSeventhOfJuly() throws {
        let names: [String: Value] = [
            "r[month=*]": .series(Array(repeating: 100, count: 12)), "start": .date(try day("2027-01-01")),
        ]
        func reached(_ target: String) throws -> String? {
            try value("date_reached(r[month=*], \(target), start)", names).date?.iso
        }
        #expect(try reached("620") == "2027-07-07")
        #expect(
            abs(try #require(try value("days_to_reached(r[month=*], 620, start)", names).number) - 187.2)
                < 1e-9)
        #expect(try reached("600") == "2027-06-30")
        #expect(try reached("600.01") == "2027-07-01")
        #expect(try reached("1200") == "2027-12-31")
        #expect(try reached("0") == "2027-01-01" && reached("-5") == "2027-01-01")
    }

    /// After March 150 are reached, so 200 needs 50 of the 90 of April.
    ///
    /// These are 16.67 of its 30 days: 17 April. In a leap year March ends on day 91.
    @Test func aSeasonalBreakEvenFallsWhereTheHandFindsIt() throws {
        let names: [String: Value] = [
            "r[month=*]": .series([40, 50, 60, 90, 100]), "start": .date(try day("2028-01-01")),
            "dip[month=*]": .series([100, -80, 50, 60]), "middle": .date(try day("2027-04-16")),
        ]
        #expect(try value("date_reached(r[month=*], 200, start)", names) == .date(day("2028-04-17")))
        let days = try #require(try value("days_to_reached(r[month=*], 200, start)", names).number)
        #expect(abs(days - (91 + 50.0 / 90 * 30)) < 1e-9)
        #expect(try value("date_reached(dip[month=*], 110, start)", names) == .date(day("2028-04-20")))
        #expect(try value("date_reached(r[month=*], 20, middle)", names) == .date(day("2027-04-23")))
    }

    /// The total is −60 at the end of January, 20 in February, −30 in March and 60 in April.
    ///
    /// The crossing of February does not last; that of April needs 30 of its 90, 10 of its 30 days.
    @Test func theLastCrossingIsTheOneThatLasts() throws {
        let names: [String: Value] = [
            "start": .date(try day("2027-01-01")), "r[month=*]": .series([-60, 80, -50, 90]),
            "never[month=*]": .series([5, -5, 5]), "loss[month=*]": .series([5, -6, 0]),
            "flat[month=*]": .series([0, 0]), "late[month=*]": .series([-1, 0, 1]),
            "gap[month=*]": .series([-1, .nan, 3]),
        ]
        func date(_ series: String) throws -> Value {
            try value("lasting_date(\(series)[month=*], start)", names)
        }
        #expect(try date("r") == .date(day("2027-04-10")))
        #expect(try date("never") == .date(day("2027-01-01")))
        #expect(try date("flat") == .date(day("2027-01-01")))
        #expect(try date("late") == .date(day("2027-03-31")))
        #expect(try date("loss").missing == .notLasting)
        #expect(try date("gap").missing == .missingElement)
    }

    @Test func datesMoveByWholeDays() throws {
        #expect(try value("date(\"2027-12-31\") + 1.9") == .date(day("2028-01-01")))
        #expect(try value("date(\"2028-03-01\") - 1") == .date(day("2028-02-29")))
        #expect(try value("date(\"2028-03-01\") - date(\"2027-03-01\")") == .number(366))
        #expect(try value("max(date(\"2028-03-01\"), date(\"2027-03-01\"))") == .date(day("2028-03-01")))
    }

    @Test func stepsTellTheComputationInnermostFirst() throws {
        let formula = try Formula(
            parsing: "if(margin / revenue > 0, costs / (margin / revenue), missing(\"no_margin\"))")
        let names: [String: Double] = ["margin": 40, "revenue": 100, "costs": 120]
        let steps = formula.steps(
            names: { names[$0.id].map(Value.number) ?? .missing(.unknown) }, calls: { _ in .truth(true) })
        #expect(
            steps.map(\.expression) == [
                "margin / revenue", "margin / revenue > 0", "costs / (margin / revenue)", formula.description,
            ])
        #expect(steps[0].operands.map(\.expression) == ["margin", "revenue"])
        #expect(steps[2].operands.map(\.value) == [.number(120), .number(0.4)])
        #expect(steps[2].result == .number(300) && steps[3].result == .number(300))
        #expect(
            steps[3].operands.map(\.expression) == ["margin / revenue > 0", "costs / (margin / revenue)"])
        let lone = try Formula(parsing: "net_credit(\"70\")").steps(
            names: { _ in .number(0) }, calls: { _ in .number(7) })
        #expect(lone.map(\.expression) == ["net_credit(\"70\")"] && lone[0].result == .number(7))
        #expect(lone[0].operands.isEmpty)
    }

    @Test func theCallerWordsTheReasonsThatAFormulaNames() throws {
        let worded = MissingReason(code: "no_margin", text: .init(fr: "sans marge", en: "no margin"))
        let formula = try Formula(parsing: "1 + missing(\"no_margin\")")
        func reasons(_ code: String) -> MissingReason? { code == "no_margin" ? worded : nil }
        #expect(
            formula.evaluate(names: { _ in .number(0) }, calls: { _ in .number(0) }, reasons: reasons)
                == .missing(worded))
        #expect(
            formula.steps(names: { _ in .number(0) }, calls: { _ in .number(0) }, reasons: reasons)[0].result
                == .missing(worded))
    }
}
