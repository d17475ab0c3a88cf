import Bilingual
import Formulas
import Quantities
import Testing

@testable import Figures

/// Exercises of the kind set in French management courses, with the answers worked out by hand.
struct ComputationTests {
    private static func compute(_ figure: String, _ given: String...) throws -> FigureComputation {
        var values: [Name: Value] = [:]
        for text in given {
            let given = try #require(GivenValue(parsing: text), "\(text)")
            values[given.name] = given.value
        }
        return try ShippedCatalogue.catalogue.compute(try Name(parsing: figure), given: values)
    }

    /// Sales 800,000 €, variable costs 480,000 €, fixed costs 240,000 €: rate 40 %, threshold 600,000 €.
    @Test(
        arguments: [
            ("contribution_margin_rate", 0.4), ("operating_profit", 80_000), ("break_even_revenue", 600_000),
            ("safety_margin", 200_000), ("safety_index", 0.25), ("levy_index", 0.3),
            ("operating_leverage", 4),
        ] as [(String, Double)])
    func theThresholdOfALinearYear(_ figure: String, _ answer: Double) throws {
        var given = ["revenue=800 000 €", "variable_costs=480000", "fixed_costs=240000"]
        if figure == "contribution_margin_rate" { given.removeLast() }
        var values: [Name: Value] = [:]
        for text in given {
            let given = try #require(GivenValue(parsing: text))
            values[given.name] = given.value
        }
        if figure == "levy_index" { values[Name("variable_costs")] = nil }
        let result = try ShippedCatalogue.catalogue.compute(Name(figure), given: values)
        #expect(abs(try #require(result.value.number) - answer) < 1e-9)
        #expect(result.parts.last?.name == Name(figure))
    }

    @Test func aGivenValueHasTheUnitOfItsFigure() throws {
        let rate = try #require(GivenValue(parsing: "contribution_margin_rate=40"))
        #expect(rate.problem(for: .ratio)?.fix?.fr == "écrivez « 40 % »")
        for text in ["rate=40%", "rate=0.4", "rate=0,4"] {
            let given = try #require(GivenValue(parsing: text))
            #expect(given.problem(for: .ratio) == nil)
        }
        let costs = try #require(GivenValue(parsing: "fixed_costs=12%"))
        #expect(costs.problem(for: .money) != nil)
    }

    @Test func aCommaIsNoEnglishMark() throws {
        let thousands = try #require(GivenValue(parsing: "fixed_costs=120,000"))
        #expect(thousands.commaProblem(in: .english)?.fix?.en == "write “120000”")
        #expect(thousands.commaProblem(in: .french) == nil)
        let decimals = try #require(GivenValue(parsing: "rate=0,4"))
        #expect(decimals.commaProblem(in: .english)?.fix?.en == "write “0.4”")
    }

    /// Even sales of 66,667 € a month reach 600,000 € after nine months exactly.
    @Test func evenSalesReachTheThresholdAtTheEndOfSeptember() throws {
        let months = Array(repeating: "66666.6666666667", count: 12).joined(separator: ";")
        let date = try Self.compute(
            "break_even_date", "revenue[month=*]=\(months)", "break_even_revenue=600000",
            "year_start=2027-01-01")
        #expect(date.value == .date(SampleCase.day("2027-09-30")))
    }

    /// 550,000 € at the end of August, 80,000 € in September: 50 ÷ 80 × 30 = 18.75 days, so 19 September.
    @Test func seasonalSalesReachTheThresholdOnTheNineteenthOfSeptember() throws {
        let months = "40000;40000;50000;60000;80000;100000;120000;60000;80000;70000;60000;40000"
        let given = ["revenue[month=*]=\(months)", "break_even_revenue=600000", "year_start=2027-01-01"]
        let date = try Self.compute("break_even_date", given[0], given[1], given[2])
        #expect(date.value == .date(SampleCase.day("2027-09-19")))
        let days = try Self.compute("break_even_days", given[0], given[1], given[2])
        #expect(days.value == .number(261.75))
        let late = try Self.compute("break_even_date", given[0], "break_even_revenue=900000", given[2])
        #expect(late.value.missing == .notReached)
    }

    @Test(
        arguments: [
            ("break_even_volume", ["fixed_costs=100000", "unit_contribution=20"], 5000),
            ("margin_rate", ["revenue=100", "cost_of_sales=60"], 0.4),
            ("markup_rate", ["revenue=100", "cost_of_sales=60"], 2.0 / 3),
            ("nps", ["survey_answers=200", "promoters=90", "detractors=40"], 25),
            (
                "nps_margin_of_error", ["survey_answers=200", "promoters=90", "detractors=40"],
                196 * 0.0029375.squareRoot()
            ),
            ("roi_action", ["incremental_contribution=15000", "incremental_cost=10000"], 0.5),
            ("roas", ["tracked_revenue=40000", "action_cost=10000"], 4),
            ("cac", ["plan_spending=20000", "sales_payroll_cost=100000", "new_customers=400"], 300),
            ("churn", ["lost_customers=30", "customers_at_start=200"], 0.15),
            ("retention", ["lost_customers=30", "customers_at_start=200"], 0.85),
            ("average_basket", ["revenue=45 000,50", "orders=500"], 90.001),
            ("target_gap", ["objective_result=0.52", "objective_target=50 %"], 0.02),
            ("revenue_growth", ["revenue=105", "revenue[year=previous]=100"], 0.05),
        ] as [(String, [String], Double)])
    func formulasAnswerAsTheBookDoes(_ figure: String, _ given: [String], _ answer: Double) throws {
        var values: [Name: Value] = [:]
        for text in given {
            let given = try #require(GivenValue(parsing: text), "\(text)")
            values[given.name] = given.value
        }
        let result = try ShippedCatalogue.catalogue.compute(Name(figure), given: values)
        #expect(abs(try #require(result.value.number) - answer) < 1e-8)
    }

    @Test func thereIsNoThresholdWithoutMargin() throws {
        let result = try Self.compute("break_even_revenue", "fixed_costs=1000", "contribution_margin_rate=0")
        let reason = try #require(result.value.missing)
        #expect(reason.code == "no_margin")
        #expect(reason.text.fr.contains("marge sur coût variable"))
    }

    @Test func whatMustBeGivenIsNamed() throws {
        let problem = #expect(throws: ComputationProblem.self) {
            _ = try Self.compute("break_even_revenue", "fixed_costs=1000")
        }
        #expect(problem == .needed([Name("revenue"), Name("variable_costs")]))
    }

    @Test func aGivenNameThatIsNotNeededIsTold() throws {
        let result = try Self.compute("margin_rate", "gross_margin=40", "revenue=100", "orders=3")
        #expect(result.value == .number(0.4))
        #expect(result.used == [Name("gross_margin"), Name("revenue")])
        #expect(result.unused == [Name("orders")])
    }

    @Test func whatTheCatalogueRefusesIsNamed() throws {
        #expect(throws: ComputationProblem.self) { _ = try Self.compute("brake_even") }
        let date = #expect(throws: ComputationProblem.self) {
            _ = try Self.compute("margin_rate", "gross_margin=2027-01-01", "revenue=100")
        }
        #expect(date == .wrongKind(Name("gross_margin")))
        let key = #expect(throws: ComputationProblem.self) {
            _ = try Self.compute("margin_rate", "gross_margin=1", "revenue[seller=a]=100")
        }
        guard case .refused(_, let problem) = try #require(key) else {
            Issue.record("\(String(describing: key))")
            return
        }
        #expect(problem.code == "unaccepted-scope")
    }

    @Test(arguments: [
        "revenue", "=3", "revenue=", "revenue=abc", "revenue[month=*]=1;x", "1=2", "revenue=1e5",
    ])
    func textsThatGiveNothingAreRefused(_ text: String) {
        #expect(GivenValue(parsing: text) == nil)
    }

    @Test func theStepsShowEachComputationOnTheWay() throws {
        let result = try Self.compute(
            "break_even_revenue", "fixed_costs=240000", "revenue=800000", "variable_costs=480000")
        #expect(
            result.parts.map(\.name.id)
                == ["contribution_margin", "contribution_margin_rate", "break_even_revenue"])
        #expect(result.parts[1].steps.map(\.expression) == ["contribution_margin / revenue"])
        #expect(result.unit == .money)
    }
}
