import CaseModel
import Formulas
import Quantities
import Testing

@testable import Figures

/// Figures of customers one by one and of deals in progress, worked out on paper from the sample year.
struct CustomerFigureTests {
    private static let onPaper: [String: Double] = [
        // The best fifth of six buyers is two: 40,000 and 12,000 of 63,000.
        "file_customers": 6, "best_customers": 2, "best_customers_revenue": 52_000, "pareto_share": 52.0 / 63,
        "pareto_share[segment=flottes]": 40_000.0 / 28_000,
        // 40,000 and 52,000 before the third: 82.5 %; 57,000: 90.5 %; 60,000: 95.2 % before two equals.
        "abc_class[class=a]": 2, "abc_class[class=b]": 2, "abc_class[class=c]": 2,
        "abc_share[class=a]": 52.0 / 63, "abc_share[class=b]": 8.0 / 63, "abc_share[class=c]": 3.0 / 63,
        "abc_customer_share[class=c]": 1.0 / 3, "abc_class[class=a,segment=flottes]": 1,
        // Seven are scored; their scores of recency, frequency and money are 315, 444, 113, 553, 211, 311, 111.
        "rfm_customers": 7, "rfm_segment[profile=best]": 2, "rfm_segment[profile=wavering]": 2,
        "rfm_segment[profile=dormant]": 3, "rfm_segment[profile=loyal]": 0,
        "rfm_share[profile=best]": 15.0 / 63, "rfm_share[profile=wavering]": 41.5 / 63,
        "rfm_customer_share[profile=dormant]": 3.0 / 7,
        // Claims of 28,000 at four month ends and of 13,000 at three; sales of 63,000 without VAT entered.
        "average_dso": (4 * 28_000.0 + 3 * 13_000) / 12 / 63_000 * 360,
        // One deal was won of four quoted and of three negotiated.
        "open_deals": 3, "pipeline_amount": 50_000, "stage_win_rate[stage=quotation]": 0.25,
        "pipeline_value_by_stage[stage=quotation]": 10_000, "pipeline_value_by_stage[stage=meeting]": 0,
        "pipeline_value": 10_000 + 10_000.0 / 3,
    ]

    @Test func figuresOfCustomersAndDealsAreThoseWorkedOutOnPaper() throws {
        let sheet = SampleBooks.sheet()
        for (request, expected) in Self.onPaper {
            let value = try number(request, in: sheet)
            #expect(abs(value - expected) < 1e-9, "\(request): \(value)")
        }
    }

    @Test func conventionsOfClassesAndCostAreHonoured() throws {
        let usual = SampleBooks.sheet()
        let chosen = SampleBooks.sheet(conventions: ["abc_boundary": "strict", "cac_scope": "media"])
        // 40,000 of 63,000 is below 80 %; 52,000 crosses it; 57,000 is below 95 %, and 60,000 crosses it.
        let classes = try ["a", "b", "c"].map { try number("abc_class[class=\($0)]", in: chosen) }
        let shares = try ["a", "b", "c"].map { try number("abc_share[class=\($0)]", in: chosen) }
        #expect(classes == [1, 2, 3])
        #expect(zip(shares, [40.0, 17, 6]).allSatisfy { abs($0 - $1 / 63) < 1e-9 })
        let customers = try number("new_customers", in: usual)
        let full = try number("cac", in: usual)
        let media = try number("cac", in: chosen)
        let pay = try number("sales_payroll_cost", in: usual)
        #expect(pay > 0 && abs(full - media - pay / customers) < 1e-9)
    }

    @Test func classesAndProfilesAddUpToTheRevenueOfTheYear() throws {
        let sheet = SampleBooks.sheet()
        let revenue = try number("revenue", in: sheet)
        let classes = try CustomerClass.allCases.map {
            try number("abc_revenue[class=\($0.rawValue)]", in: sheet)
        }
        let profiles = try CustomerProfile.allCases.map {
            try number("rfm_revenue[profile=\($0.rawValue)]", in: sheet)
        }
        #expect(classes.reduce(0, +) == revenue && profiles.reduce(0, +) == revenue)
    }

    @Test func equalBuyersMakeTheSameShareWhoeverIsCounted() throws {
        func share(_ sales: [Double]) throws -> Double {
            let customers = zip(1..., sales).map { number, sales in
                CustomerAccount(
                    id: "c-\(number)", segment: "urbains", first: nil, last: nil, orders: Count(1),
                    revenue: Money(euros: sales), source: "own")
            }
            let question = try #require(CustomerQuestion(.revenue, of: "best_fifth", .none))
            return question.answer(of: CustomerIndex(customers).customers(of: question)) / sales.reduce(0, +)
        }
        // A fifth of eleven is rounded up to three, whichever of the equals these are.
        #expect(try share([30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]) == 3.0 / 11)
        #expect(try share([10, 50, 10, 10, 10, 10]) == 0.6)
        #expect(try share([10, 10, 10, 10, 10, 50]) == 0.6)
        #expect(try share([7]) == 1)
    }

    @Test func customersOneByOneAreOfTheRealisedYearAlone() throws {
        let sheet = SampleBooks.sheet(SampleBooks.year().books)
        #expect(sheet.value(of: Name("pareto_share")).missing?.code == "of_the_realised_year")
    }
}
