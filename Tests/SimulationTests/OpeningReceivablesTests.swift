import Bilingual
import CaseModel
import Quantities
import Testing

@testable import Simulation

/// What customers owe at the opening, as what it adds to a year lived with the same luck.
struct OpeningReceivablesTests {
    private static let owed = Money(euros: 100_000)

    /// Books with and without 100,000 euros owed at the opening.
    private static func years(_ change: (inout SmallCase) -> Void) throws -> (with: Books, without: Books) {
        var small = SmallCase()
        change(&small)
        let without = try small.world(.none).realisedYear(seed: 3)
        small.openingReceivables = owed
        return (try small.world(.none).realisedYear(seed: 3), without)
    }

    /// What is debited less what is credited to accounts up to a month, with what is owed less without, in cents.
    private static func added(
        _ years: (with: Books, without: Books), _ accounts: String, upTo month: Int
    ) -> Int64 {
        years.with.balance(accounts, 0..<month) - years.without.balance(accounts, 0..<month)
    }

    @Test func whatIsOwedAtTheOpeningSumsToTheDeclaredAmount() throws {
        let years = try Self.years { $0.relations = SmallCase.lively }
        let end = years.with.layout.months.count
        // After two years each invoice is paid or written off, with its tax; no provision is left.
        let parts = ["512", "654", "44571"].map { Self.added(years, $0, upTo: end) }
        let settled = Self.added(years, "4455", upTo: end)
        #expect(parts.reduce(0, +) + settled == Self.owed.cents, "\(parts) \(settled)")
        #expect(parts[0] > Self.owed.cents * 6 / 10 && parts[1] > 0)
        for account in ["411", "416", "491"] { #expect(Self.added(years, account, upTo: end) == 0) }
        // The provision of what was doubtful by then was made before: releases exceed charges by it, from capital.
        let provided = Self.added(years, "101", upTo: end) + Self.owed.cents
        let inResult = Self.added(years, "6817", upTo: end) + Self.added(years, "7817", upTo: end)
        #expect(provided > 0 && inResult == -provided)
    }

    @Test func whatIsOwedAtTheOpeningIsAsOldAsInvoicesOfTheYear() throws {
        // Half of what is due or overdue is paid every week, after a term of four weeks: of five equal parts four are
        // not due, the fifth is what is left of older invoices, and one part is paid in each of the first four weeks.
        let years = try Self.years { $0.weeklyRecovery = 0.5 }
        func paid(_ books: Books) -> [Int64] {
            var weeks = Array(repeating: Int64(0), count: 12)
            let monday = books.layout.months[1].firstDay
            for entry in books.journal {
                let line = books.layout.lines[entry.line]
                let week = (entry.date - monday + 7) / 7
                guard line.label.fr == "Règlement des clients", weeks.indices.contains(week) else { continue }
                weeks[week] += entry.amount.cents
            }
            return weeks
        }
        let weeks = zip(paid(years.with), paid(years.without)).map { $0 - $1 }
        #expect(weeks.reduce(0, +) > Self.owed.cents * 99 / 100, "\(weeks)")
        let sums = weeks.indices.map { weeks[...$0].reduce(0, +) }
        // The first week lived straddles the year's start in part; from a week to the next a fifth is paid, then halves.
        #expect(sums.contains { abs($0 - Self.owed.cents * 4 / 5) <= 2 }, "\(weeks)")
    }
}
