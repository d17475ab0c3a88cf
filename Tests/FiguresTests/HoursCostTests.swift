import Bilingual
import CaseModel
import Formulas
import Quantities
import Testing

@testable import Figures

/// Hours at the loaded rate, worked out on paper.
///
/// The seller is paid 6,000 € and 2,300 € of contributions for 2,000 minutes of contract less 100 of sickness and 150 of
/// leave: 8,300 ÷ (1,750 ÷ 60) an hour. Ten hours go to the fair, whose spending is 3,000 € and whose tracked margin 9,000 €.
struct HoursCostTests {
    private static let hour = 8_300.0 / (1_750.0 / 60)

    /// The sample year, with hours of a seller; in the same year without the fair, or without the plan, none were given.
    private static func sheet(_ facts: CaseFacts, seller: String = "terrain_1") -> FigureSheet {
        var year = SampleBooks.year()
        year.count("2027-02-28", .actionMinutes, 600, Tags([.seller: seller, .action: "salon"]))
        year.count("2027-08-31", .minutesOnLeave, 150, Tags([.seller: "terrain_1"]))
        if seller != "terrain_1" {
            year.post("2027-06-30", "641", "512", 1_000, Tags([.seller: seller]))
            year.count("2027-06-30", .minutesContracted, 3_000, Tags([.seller: seller]))
        }
        var others = SampleBooks.counterfactuals
        for part in [nil, "salon", "site"] {
            let hours = part == "site" ? 10 * (seller == "terrain_1" ? hour : 20) : 0
            others[Counterfactual(.without, part: part, Name("team_hours_cost"))] = .number(hours)
        }
        return FigureSheet(
            catalogue: ShippedCatalogue.catalogue, books: year.books, facts: facts, counterfactuals: others)
    }

    @Test(
        arguments: [
            ("action_hours[action=salon]", 10), ("action_hours[action=site]", 0),
            ("loaded_hourly_cost", hour),
            ("loaded_hourly_cost[seller=terrain_1]", hour), ("hours_cost[action=salon]", 10 * hour),
            ("hours_cost[action=site]", 0), ("hours_cost", 10 * hour), ("team_hours_cost", 10 * hour),
            ("incremental_hours_cost[action=salon]", 10 * hour), ("incremental_hours_cost", 10 * hour),
            ("incremental_hours_cost[action=site]", 0),
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

    /// A recruit's pay is a cost of the plan: hour by hour it counts for an action, and for what the company tracks.
    @Test func aRecruitIsNotPaidTwice() throws {
        var staffing = StaffingDecisions.none
        staffing.recruitments = [
            Recruitment(
                id: "terrain_2", post: Text(verbatim: "terrain_2"), role: .business,
                start: SampleCase.yearStart, weeklyHours: Duration(hours: 35),
                monthlyPay: Money(euros: 500), skill: .one, cost: .zero)
        ]
        let plan = Plan(
            id: "essai", title: SampleCase.plan.title, caseID: "velos", actions: SampleCase.plan.actions,
            prices: [], team: [], objectives: [], monthlyForecast: [], staffing: staffing)
        let facts = CaseFacts(SampleCase.business, plan: plan, conventions: ["roi_hours": "full"])
        #expect(facts.members(of: .seller).last == "terrain_2")
        let sheet = Self.sheet(facts, seller: "terrain_2")
        // 1,000 € for 3,000 minutes: 20 € an hour, ten hours.
        for id in ["hours_cost[action=salon]", "hours_cost", "incremental_hours_cost[action=salon]"] {
            #expect(abs(try number(id, in: sheet) - 200) < 1e-9, "\(id)")
        }
        #expect(abs(try number("tracked_cost", in: sheet) - 4_700) < 1e-9)
        #expect(abs(try number("incremental_hours_cost", in: sheet)) < 1e-9)
        // The pay of 1,000 € is in the fixed costs of the plan, 4,500 € without it, and counted there once.
        #expect(abs(try number("roi_cost", in: sheet) - 5_500) < 1e-9)
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
