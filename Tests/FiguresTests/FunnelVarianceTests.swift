import CaseModel
import Formulas
import Quantities
import Randomness
import Testing

@testable import Figures

/// The gap of sales by deals split over the chain from contact to deal.
struct FunnelVarianceTests {
    /// A year of the funnel: what each step counts, and the sales of deals in euros.
    struct Year {
        var contacts = 400, leads = 80, qualified = 40, meetings = 32, quotations = 16, negotiations = 12
        var won = 6, invoiced = 4
        var sales = 20_000.0

        var steps: [Int] {
            [contacts, leads, qualified, meetings, quotations, negotiations, won, invoiced]
        }
    }

    private static let factors = [
        "contacts", "lead_rate", "qualification_rate", "meeting_rate", "quotation_rate", "negotiation_rate",
        "win_rate", "invoiced_share", "average_deal",
    ]

    private static func sheet(_ before: Year, _ now: Year) -> FigureSheet {
        var books = SampleBooks()
        let fleets = Tags([.segment: "flottes"])
        let deals = Tags([.segment: "flottes", .offer: "velo", .channel: "terrain"])
        for (day, year) in [("2026-05-31", before), ("2027-05-31", now)] {
            books.count(day, .contacts, Int64(year.contacts), fleets)
            books.count(day, .leads, Int64(year.leads), fleets)
            for (stage, number) in [
                ("qualified", year.qualified), ("meeting", year.meetings), ("quotation", year.quotations),
                ("negotiation", year.negotiations),
            ] {
                books.count(day, .stageEntries, Int64(number), Tags([.segment: "flottes", .stage: stage]))
            }
            books.count(day, .dealsWon, Int64(year.won), fleets)
            books.count(day, .orders, Int64(year.invoiced), deals)
            if year.sales > 0 { books.post(day, "411", "701", year.sales, deals) }
        }
        return SampleBooks.sheet(books.books)
    }

    private static func parts(_ before: Year, _ now: Year) throws -> [Double] {
        let sheet = sheet(before, now)
        return try factors.map { try number("funnel_variance[factor=\($0)]", in: sheet) }
    }

    /// Contacts × 4, leads per contact ÷ 2, average deal × 1.5: sales go from 20,000 to 60,000 €.
    ///
    /// L = 40,000 ÷ ln 3 = 36,409.57; parts L ln 4, −L ln 2, L ln 1.5. *Source*: the tests of the R package LMDIR
    /// (Heun) on the method of Ang (2005), first row, 20 to 60: 50.47438029, −25.23719014, 14.76280986.
    @Test func aPublishedChainOfThreeFactorsIsSplit() throws {
        var now = Year()
        now.contacts *= 4
        (now.leads, now.qualified, now.meetings) = (now.leads * 2, now.qualified * 2, now.meetings * 2)
        (now.quotations, now.negotiations) = (now.quotations * 2, now.negotiations * 2)
        (now.won, now.invoiced, now.sales) = (now.won * 2, now.invoiced * 2, 60_000)
        let wanted = [50_474.38029, -25_237.19014, 0, 0, 0, 0, 0, 0, 14_762.80986]
        for (part, wanted) in zip(try Self.parts(Year(), now), wanted) { #expect(abs(part - wanted) < 1e-4) }
        // Six deals become twelve: L = 6 ÷ ln 2, of which L ln 4 = 12 by contacts and −6 by leads per contact.
        let sheet = Self.sheet(Year(), now)
        #expect(abs(try number("deals_variance[factor=contacts]", in: sheet) - 12) < 1e-9)
        #expect(abs(try number("deals_variance[factor=lead_rate]", in: sheet) + 6) < 1e-9)
    }

    private static func random(_ index: Int) -> Year {
        let luck = Luck(seed: 78, replication: UInt32(index))
        func draw(_ position: Int, _ limit: Int) -> Int {
            1 + Int(luck.uniform(Site(1), EntityAddress(dottedID: "funnel"), week: position) * Double(limit))
        }
        var year = Year()
        (year.contacts, year.leads, year.qualified) = (draw(1, 9000), draw(2, 900), draw(3, 500))
        (year.meetings, year.quotations, year.negotiations) = (draw(4, 300), draw(5, 200), draw(6, 100))
        (year.won, year.invoiced) = (draw(7, 60), draw(8, 40))
        year.sales = Double(draw(9, 90_000_000)) / 100
        return year
    }

    @Test func thePartsOfTheFunnelAddUpToTheGapToTheCent() throws {
        for index in 0..<60 {
            let (before, now) = (Self.random(2 * index), Self.random(2 * index + 1))
            let sum = try Self.parts(before, now).reduce(0, +)
            #expect(abs(sum - (now.sales - before.sales)) < 0.005, "\(index)")
            let sheet = Self.sheet(before, now)
            let deals = try Self.factors.prefix(7).reduce(0) {
                try $0 + number("deals_variance[factor=\($1)]", in: sheet)
            }
            #expect(abs(deals - Double(now.won - before.won)) < 1e-9, "\(index)")
        }
    }

    @Test func timeTurnedRoundTurnsEveryPart() throws {
        for index in 0..<60 {
            let (before, now) = (Self.random(index), Self.random(index + 500))
            for (there, back) in zip(try Self.parts(before, now), try Self.parts(now, before)) {
                #expect(abs(there + back) < 1e-6, "\(index)")
            }
        }
    }

    /// The part of a factor is worth the same wherever it stands in the chain: here the change of a rate is given to
    /// each step in turn.
    @Test func theOrderOfFactorsChangesNothing() throws {
        let before = Year()
        let ratios = 0..<before.steps.count
        let parts = try ratios.map { position -> Double in
            var steps = before.steps
            for later in position..<steps.count { steps[later] *= 3 }
            var now = Year()
            (now.contacts, now.leads, now.qualified, now.meetings) = (steps[0], steps[1], steps[2], steps[3])
            (now.quotations, now.negotiations, now.won) = (steps[4], steps[5], steps[6])
            (now.invoiced, now.sales) = (steps[7], before.sales * 3)
            let all = try Self.parts(before, now)
            for (other, part) in all.enumerated() where other != position { #expect(abs(part) < 1e-9) }
            return all[position]
        }
        for part in parts { #expect(abs(part - 40_000) < 1e-6) }
    }

    @Test func equalYearsHaveNoPartAndNearOnesTheRightOne() throws {
        #expect(try Self.parts(Year(), Year()).allSatisfy { $0 == 0 })
        var now = Year()
        now.sales = 20_000.01
        let parts = try Self.parts(Year(), now)
        #expect(parts.dropLast().allSatisfy { $0 == 0 })
        #expect(abs((parts.last ?? 0) - 0.01) < 1e-9)
    }

    @Test func aStepAtZeroInOneYearLeavesNoValueAndSaysWhy() throws {
        var empty: [Year] = Array(repeating: Year(), count: 9)
        empty[0].contacts = 0
        empty[1].leads = 0
        empty[2].qualified = 0
        empty[3].meetings = 0
        empty[4].quotations = 0
        empty[5].negotiations = 0
        empty[6].won = 0
        empty[7].invoiced = 0
        empty[8].sales = 0
        for year in empty {
            for sheet in [Self.sheet(Year(), year), Self.sheet(year, Year())] {
                for factor in Self.factors {
                    let value = sheet.value(of: try request("funnel_variance[factor=\(factor)]"))
                    #expect(value.missing?.code == "empty_step", "\(factor): \(value)")
                }
                #expect(sheet.value(of: Name("funnel_variance")).missing == nil)
            }
        }
    }
}
