import CaseFiles
import CaseModel
import Quantities
import Simulation
import Testing

/// Months lived after the year change nothing in it, for the shipped cases with all that they hold.
struct TailTests {
    /// Months of the books that lie before the end of year N.
    private static let lived = 0..<25

    @Test(arguments: [("velos", "ambitieux"), ("vigie", "ambitieux")])
    func monthsAfterTheYearLeaveItAsItWas(_ id: String, _ name: String) throws {
        let business = try #require(ShippedCases.loaded(id).business)
        var longer = business
        longer.calendar.tailMonths = Count(12)
        let previous = try #require(ShippedCases.loaded(id).previousPlan)
        let plan = try #require(ShippedCases.read(name, of: id).plan)
        let worlds = try [business, longer].map {
            try CompiledWorld($0, previousPlan: previous, plan: plan)
        }
        for coalition in [Coalition.everyone, .nobody] {
            let books = worlds.map { $0.realisedYear(seed: 5, coalition: coalition, namesCustomers: true) }
            #expect(Self.amounts(books[0]) == Self.amounts(books[1]))
            #expect(Self.counts(books[0]) == Self.counts(books[1]))
            let end = business.calendar.yearEnd
            #expect(books[0].journal.filter { $0.date <= end } == books[1].journal.filter { $0.date <= end })
            #expect(books[0].customers == books[1].customers)
            #expect(books[1].layout.months.count == books[0].layout.months.count + 12)
        }
        let rows = worlds.map { world in
            world.replicate(seed: 5, replications: 1...3, columns: 1) { books, row in
                row[0] = Double(Self.amounts(books).reduce(into: 0) { $0 = 31 &* $0 &+ $1 } % 1_000_003)
            }
        }
        #expect(rows[0] == rows[1])
    }

    /// Five years of a company and the year before: it goes on selling, and no count is below zero.
    @Test(arguments: ["velos", "vigie"]) func fiveYearsAreLived(_ id: String) throws {
        var business = try #require(ShippedCases.loaded(id).business)
        business.calendar.tailMonths = Count(48)
        let previous = try #require(ShippedCases.loaded(id).previousPlan)
        let plan = try #require(ShippedCases.read("ambitieux", of: id).plan)
        let books = try CompiledWorld(business, previousPlan: previous, plan: plan).realisedYear(seed: 5)
        #expect(books.layout.months.count == 74 && books.counts.allSatisfy { $0 >= 0 })
        let sales = books.layout.lines.indices.filter {
            books.layout.lines[$0].credit.number.hasPrefix("70")
        }
        let years = (0..<6).map { year in
            sales.reduce(Int64(0)) { sum, line in
                (1 + 12 * year..<13 + 12 * year).reduce(sum) {
                    $0 + books.amount(line: line, month: $1).cents
                }
            }
        }
        #expect(years.allSatisfy { $0 > years[0] / 2 && $0 < 3 * years[0] }, "\(years)")
    }

    private static func amounts(_ books: Books) -> [Int64] {
        books.layout.lines.indices.flatMap { line in
            lived.map { books.amount(line: line, month: $0).cents }
        }
    }

    private static func counts(_ books: Books) -> [Int64] {
        books.layout.counters.indices.flatMap { counter in
            lived.map { books.count(counter: counter, month: $0) }
        }
    }
}
