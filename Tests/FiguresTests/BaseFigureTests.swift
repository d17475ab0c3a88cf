import CaseModel
import Formulas
import Testing

@testable import Figures

/// The sample year worked out on paper.
///
/// Revenue 10,000 + 6,000 + 30,000 − 2,000 + 20,000 − 1,000 = 63,000; variable costs 26,500 of goods + 100 + 200 +
/// 1,200 + 500 = 28,500; fixed costs 21,000 of structure (without 600 of interest) + 4,500 of plan = 25,500.
struct BaseFigureTests {
    @Test(
        arguments: [
            ("revenue", 63_000), ("revenue[year=previous]", 50_000), ("revenue_growth", 0.26),
            ("revenue[channel=magasin]", 30_000), ("revenue[channel=web]", 5000),
            ("revenue[segment=flottes]", 28_000), ("revenue_by_segment[segment=flottes]", 28_000),
            ("revenue[offer=casque,channel=web]", 5000), ("revenue[month=2027-06]", 28_000),
            ("revenue[until=2027-06]", 44_000), ("revenue[month=2027-05,year=previous]", 50_000),
            ("revenue_forecast", 60_000), ("revenue_forecast[until=2027-03]", 15_000),
            ("revenue_forecast_gap", 3000), ("units_sold", 95), ("orders", 76),
            ("average_basket", 63_000.0 / 76), ("discounts_granted", 3000), ("cost_of_sales", 26_500),
            ("gross_margin", 36_500), ("margin_rate", 36.5 / 63), ("markup_rate", 36.5 / 26.5),
        ] as [(String, Double)])
    func salesAndMarginsAreThoseWorkedOutOnPaper(_ text: String, _ expected: Double) throws {
        #expect(abs(try number(text, in: SampleBooks.sheet()) - expected) < 1e-9)
    }

    @Test(
        arguments: [
            ("variable_costs", 28_500), ("contribution_margin", 34_500),
            ("contribution_margin_rate", 34.5 / 63), ("unit_contribution", 34_500.0 / 95),
            ("structure_costs", 21_000), ("plan_spending", 4500), ("fixed_costs", 25_500),
            ("financial_costs", 600), ("operating_profit", 9000), ("net_result", 8400),
            ("payroll_cost", 13_200), ("break_even_revenue", 25_500 / (34.5 / 63)),
            ("break_even_volume", 25_500 / (34_500.0 / 95)),
            ("break_even_days", 243 + 30 * 2565.2173913 / 20_000),
            ("break_even_price", 54_000.0 / 95), ("safety_margin", 63_000 - 25_500 / (34.5 / 63)),
            ("safety_index", 9.0 / 34.5), ("levy_index", 25.5 / 63), ("operating_leverage", 34.5 / 9),
            ("cash_balance", 85_800), ("cash_balance[until=2027-07]", 52_400), ("cash_low_point", 52_400),
            ("receivables", 13_000), ("open_days", 313), ("revenue_per_open_day", 63_000.0 / 313),
        ] as [(String, Double)])
    func costsAndThresholdsAreThoseWorkedOutOnPaper(_ text: String, _ expected: Double) throws {
        #expect(abs(try number(text, in: SampleBooks.sheet()) - expected) < 1e-6)
    }

    @Test(
        arguments: [
            ("budget_total", 5000), ("budget_by_action[action=salon]", 3500), ("action_cost", 4500),
            ("budget_variance", -500), ("budget_variance[action=salon]", -500),
            ("budget_variance[action=site]", 0), ("budget_variance_rate", -0.1), ("tracked_revenue", 28_000),
            ("roas[action=salon]", 28.0 / 3), ("roi_tracked[action=salon]", 2), ("roi_tracked", 1),
            ("roi_tracked[action=site]", -1), ("incremental_contribution", 3000),
            ("incremental_contribution[action=salon]", 2000), ("incremental_cost", 4500),
            ("incremental_cost[action=salon]", 3000), ("roi_action", -1.0 / 3),
            ("roi_action[action=salon]", -1.0 / 3), ("cost_per_lead[action=salon]", 300),
            ("cac", 14_500.0 / 59), ("sales_payroll_cost", 10_000),
            ("sales_payroll_cost[seller=magasin_1]", 0), ("invoiced_deals", 1),
            ("leads", 20), ("leads[action=salon]", 10), ("stage_entries[stage=lead]", 20),
            ("stage_entries[stage=won]", 1), ("conversion_rate_by_stage[stage=lead]", 0.4),
            ("conversion_rate_by_stage[stage=negotiation]", 1.0 / 3), ("win_rate", 0.25),
            ("win_rate[seller=terrain_1]", 0.25), ("deal_revenue", 28_000), ("average_deal", 28_000),
            ("sales_cycle_days", 40), ("traffic", 3000), ("traffic_by_source[source=sea]", 500),
            ("bounce", 0.4),
            ("ecommerce_conversion", 0.02), ("cart_abandonment", 0.7), ("checkouts", 100),
            ("ecommerce_revenue", 5000), ("ecommerce_cost", 300), ("ecommerce_cost_ratio", 0.06),
            ("email_click_rate", 0.03), ("email_click_rate[action=salon]", 0.03),
        ] as [(String, Double)])
    func thePlanAndTheFunnelAreThoseWorkedOutOnPaper(_ text: String, _ expected: Double) throws {
        #expect(abs(try number(text, in: SampleBooks.sheet()) - expected) < 1e-9)
    }

    @Test(
        arguments: [
            ("new_customers", 59), ("customer_count", 151), ("customer_count[segment=flottes]", 11),
            ("customers_at_start", 110), ("churn", 18.0 / 110), ("retention", 92.0 / 110), ("nps", 30),
            ("nps_margin_of_error", 1.96 * (0.61 / 100).squareRoot() * 100), ("market_share", 0.1),
            ("brand_awareness", 0.37), ("brand_awareness[segment=flottes]", 0.1),
            ("rep_revenue[seller=terrain_1]", 28_000), ("rep_quota_attainment[seller=terrain_1]", 0.8),
            ("rep_quota_attainment[seller=magasin_1]", 0.75), ("team_quota_attainment", 43.0 / 55),
            ("target_gap[objective=ventes_juin]", 4000), ("target_attainment[objective=ventes_juin]", 1.1),
            ("target_gap[objective=fidelite]", 92.0 / 110 - 0.8),
            ("objective_baseline[objective=fidelite]", 0.75),
        ] as [(String, Double)])
    func peopleAndObjectivesAreThoseWorkedOutOnPaper(_ text: String, _ expected: Double) throws {
        #expect(abs(try number(text, in: SampleBooks.sheet()) - expected) < 1e-9)
    }

    @Test func theTwoBreakEvenDatesDifferBecauseCostsFallUnevenly() throws {
        let sheet = SampleBooks.sheet()
        #expect(sheet.value(of: Name("break_even_date")) == .date(SampleCase.day("2027-09-04")))
        #expect(sheet.value(of: Name("break_even_simulated_date")) == .date(SampleCase.day("2027-09-05")))
    }

    @Test func netResultIsOperatingProfitLessFinancialCosts() throws {
        let sheet = SampleBooks.sheet()
        for scope in ["", "[month=2027-06]", "[until=2027-09]", "[year=previous]"] {
            let net = try number("net_result" + scope, in: sheet)
            let operating = try number("operating_profit" + scope, in: sheet)
            let financial = try number("financial_costs" + scope, in: sheet)
            #expect(abs(net - (operating - financial)) < 1e-9)
        }
    }

    @Test func theMonthsOfASeriesAddUpToTheYear() throws {
        let sheet = SampleBooks.sheet()
        for id in ["revenue", "variable_costs", "fixed_costs", "net_result", "leads", "new_customers"] {
            let months = try #require(sheet.value(of: try request(id + "[month=*]")).series)
            #expect(months.count == 12)
            #expect(abs(months.reduce(0, +) - (try number(id, in: sheet))) < 1e-9)
        }
        let half = try #require(sheet.value(of: try request("revenue[month=*,until=2027-06]")).series)
        #expect(half == [10_000, 0, 6000, 0, 0, 28_000])
        let channels = try #require(sheet.value(of: try request("revenue[channel=*]")).series)
        #expect(channels == [30_000, 5000, 28_000])
    }

    @Test func aFigureThatDoesNotExistSaysWhy() throws {
        let sheet = SampleBooks.sheet()
        func reason(_ text: String) throws -> String? { sheet.value(of: try request(text)).missing?.code }
        #expect(try reason("revenue_growth[month=2027-01]") == "division_by_zero")
        #expect(try reason("nps[segment=flottes]") == "division_by_zero")
        #expect(try reason("objective_forecast[objective=sans_prevision]") == "not_stated")
        #expect(try reason("roi_action[action=site]") == "no_counterfactual")
        #expect(try reason("conversion_rate_by_stage[stage=won]") == "no_next_stage")
        #expect(try reason("revenue[month=2030-01]") == "outside_the_books")
        #expect(try reason("revenue_forecast[month=2026-12]") == "no_forecast")
        let loss = SampleBooks.sheet(SampleBooks.year(sales: -1).books)
        #expect(loss.value(of: Name("break_even_simulated_date")).missing?.code == "not_lasting")
        let empty = SampleBooks.sheet(Books(layout: SampleBooks.year().books.layout))
        #expect(empty.value(of: Name("break_even_revenue")).missing?.code == "division_by_zero")
    }
}
