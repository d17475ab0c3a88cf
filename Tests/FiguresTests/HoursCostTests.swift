import Bilingual
import CaseModel
import Formulas
import Quantities
import Testing

@testable import Figures

/// Hours at the loaded rate, worked out on paper.
///
/// The seller is paid 6,000 € and 2,300 € of contributions for 2,000 minutes of contract less 100 of absence: 8,300 ÷
/// (1,900 ÷ 60) an hour. Ten hours go to the fair, whose spending is 3,000 € and whose tracked margin 9,000 €.
struct HoursCostTests {
    private static let hour = 8_300.0 / (1_900.0 / 60)

    private static func sheet(_ facts: CaseFacts) -> FigureSheet {
        var year = SampleBooks.year()
        year.count("2027-02-28", .actionMinutes, 600, Tags([.seller: "terrain_1", .action: "salon"]))
        return FigureSheet(
            catalogue: ShippedCatalogue.catalogue, books: year.books, facts: facts,
            counterfactuals: SampleBooks.counterfactuals)
    }

    @Test(
        arguments: [
            ("action_hours[action=salon]", 10), ("action_hours[action=site]", 0),
            ("loaded_hourly_cost", hour),
            ("loaded_hourly_cost[seller=terrain_1]", hour), ("hours_cost[action=salon]", 10 * hour),
            ("hours_cost[action=site]", 0), ("hours_cost", 10 * hour),
            ("tracked_cost[action=salon]", 3_000 + 10 * hour),
            ("roi_tracked[action=salon]", (6_000 - 10 * hour) / (3_000 + 10 * hour)),
            ("roi_cost[action=salon]", 3_000 + 10 * hour),
            ("roi_action[action=salon]", (2_000 - 3_000 - 10 * hour) / (3_000 + 10 * hour)),
        ] as [(String, Double)])
    func hoursAreCountedAtTheLoadedRateWhereTheConventionSays(_ text: String, _ expected: Double) throws {
        let full = Self.sheet(SampleCase.facts(["roi_hours": "full"]))
        #expect(abs(try number(text, in: full) - expected) < 1e-9)
    }

    @Test func hoursStayOutOfTheCostByDefault() throws {
        let plain = Self.sheet(SampleCase.facts)
        #expect(try number("roi_tracked[action=salon]", in: plain) == 2)
        #expect(try number("roi_cost[action=salon]", in: plain) == 3_000)
    }

    /// A recruit's pay is a cost of the plan: hour by hour it counts for an action alone.
    @Test func aRecruitIsNotPaidTwice() throws {
        var staffing = StaffingDecisions.none
        staffing.recruitments = [
            Recruitment(
                id: "terrain_1", post: Text(verbatim: "terrain_1"), role: .business,
                start: SampleCase.yearStart, weeklyHours: Duration(hours: 35),
                monthlyPay: Money(euros: 500), skill: .one, cost: .zero)
        ]
        let plan = Plan(
            id: "essai", title: SampleCase.plan.title, caseID: "velos", actions: SampleCase.plan.actions,
            prices: [], team: [], objectives: [], monthlyForecast: [], staffing: staffing)
        let sheet = Self.sheet(
            CaseFacts(SampleCase.business, plan: plan, conventions: ["roi_hours": "full"]))
        #expect(abs(try number("hours_cost[action=salon]", in: sheet) - 10 * Self.hour) < 1e-9)
        #expect(try number("hours_cost", in: sheet) == 0)
        #expect(try number("roi_cost", in: sheet) == 4_500)
    }

    @Test(
        arguments: [
            ("", "2028-01", "2028-12"), ("until=2027-06", "2027-07", "2028-06"),
            ("month=2027-03", "2028-03", "2028-03"),
        ])
    func theTwelveMonthsAfterFollowThePeriod(_ scope: String, _ first: String, _ last: String) throws {
        let whole = try Scope(parsing: scope).setting("year", "following")
        let span = try #require(MonthSpan(whole, yearStart: SampleCase.yearStart))
        #expect(span.first.iso == first && span.last.iso == last)
    }
}
