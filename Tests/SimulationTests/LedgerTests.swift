import Bilingual
import CaseModel
import Quantities
import Testing

@testable import Simulation

private func busyYear(_ small: SmallCase = SmallCase()) throws -> Books {
    try small.world(
        ["ads", "fair", "calls", "reminders", "promotion"].map { small.action($0) },
        prices: [PriceDecision(offer: "city", price: small.euros(620), start: SmallCase.yearStart + 100)]
    ).realisedYear(seed: 3)
}

@Test func aPlainYearSellsInEveryChannelAndWinsDeals() throws {
    let books = try busyYear()
    for channel in ["shop", "web", "field"] { #expect(books.total(.orders, [.channel: channel]) > 0) }
    for counter in [Counter.dealsWon, .dealsLost, .leads, .contacts, .newCustomers, .surveyed, .complaints] {
        #expect(books.total(counter) > 0)
    }
    #expect(books.revenue > 0)
}

@Test func journalAndActivitySumsAreTheMonthTotals() throws {
    for closed in [[7], [1, 7], [1, 2, 3, 4, 5, 6, 7]] {
        let books = try busyYear(SmallCase(closedWeekdays: closed))
        let first = books.layout.months[0]
        func position(_ date: CalendarDate) -> Int {
            (date.month.year - first.year) * 12 + date.month.month - first.month
        }
        var again = Books(layout: books.layout)
        for entry in books.journal {
            again.amounts[entry.line * 26 + position(entry.date)] += entry.amount
        }
        for entry in books.activity {
            let place = entry.counter * 26 + position(entry.date)
            let isStock = books.layout.counters[entry.counter].counter.isStock
            again.counts[place] = isStock ? entry.count : again.counts[place] + entry.count
        }
        #expect(again.amounts == books.amounts)
        #expect(again.counts == books.counts)
        #expect(books.journal.map(\.date) == books.journal.map(\.date).sorted())
        #expect(books.activity.map(\.date) == books.activity.map(\.date).sorted())
        #expect(!books.journal.isEmpty)
    }
}

@Test func theTrialBalanceIsZeroAndSettledAccountsAreEmpty() throws {
    let books = try busyYear()
    let accounts = ChartOfAccounts.accounts.map(\.number)
    for month in 1...24 {
        // Exact numbers: 101 must not count 1015, nor 645 count 6451.
        let balances = accounts.map { account in
            books.layout.lines.indices.reduce(Int64(0)) { sum, line in
                let entry = books.layout.lines[line]
                let sign: Int64 =
                    (entry.debit.number == account ? 1 : 0) - (entry.credit.number == account ? 1 : 0)
                return sum + sign * (0...month).reduce(0) { $0 + books.amount(line: line, month: $1).cents }
            }
        }
        #expect(balances.reduce(0, +) == 0)
        for empty in ["421", "44571", "44566"] {
            #expect(balances[accounts.firstIndex(of: empty) ?? 0] == 0, "\(empty) in month \(month)")
        }
    }
}

@Test func vatSettledIsOutputLessInput() throws {
    let books = try busyYear()
    let months = 0..<25
    for month in months {
        func movement(_ account: String) -> Int64 {
            books.layout.lines.indices.reduce(0) { sum, line in
                let entry = books.layout.lines[line]
                guard entry.debit.number != "44551", entry.credit.number != "44551" else { return sum }
                let sign: Int64 =
                    (entry.debit.number == account ? 1 : 0) - (entry.credit.number == account ? 1 : 0)
                return sum + sign * books.amount(line: line, month: month).cents
            }
        }
        let due = -movement("44571") - movement("44566")
        let paidNext = books.layout.lines.indices.reduce(Int64(0)) { sum, line in
            let entry = books.layout.lines[line]
            guard entry.debit.number == "44551", entry.credit.number == "512" else { return sum }
            return sum + books.amount(line: line, month: month).cents
        }
        #expect(books.balance("44551", month..<month + 1) == -due + paidNext)
        #expect(paidNext >= 0)
    }
    #expect(books.balance("44551", 1..<25) <= 0)
}

@Test func theOpeningBalanceIsBookedOnce() throws {
    let books = try busyYear()
    let opening = books.journal.filter { books.layout.lines[$0.line].label.fr == "À nouveau" }
    #expect(opening.map(\.amount) == [8_000_000, 5_000_000, 3_000_000].map { Money(cents: $0) })
    #expect(opening.allSatisfy { $0.date == books.layout.months[1].firstDay })
}

@Test func revenueIsUnitsTimesPrice() throws {
    let books = try SmallCase().world().realisedYear(seed: 5)
    for (offer, price) in [("city", Int64(64_000)), ("electric", 190_000), ("repair", 6_000)] {
        for channel in ["shop", "web"] {
            let tags: [Tags.Dimension: String] = [.offer: offer, .channel: channel]
            // What is credited to class 7; refunds of returns, which debit it, are left out.
            let year = books.layout.planYear
            let sales = books.layout.lines.indices.filter { line in
                let entry = books.layout.lines[line]
                return entry.credit.number.hasPrefix("70") && entry.tags[.offer] == offer
                    && entry.tags[.channel] == channel
            }.reduce(Int64(0)) { sum, line in
                sum + year.reduce(0) { $0 + books.amount(line: line, month: $1).cents }
            }
            // Units and cents of a week that straddles the year's end are split apart, by at most one unit each.
            #expect(abs(sales - books.total(.units, tags) * price) <= 4 * price)
        }
    }
}

@Test func anActionSpendsItsBudgetToTheCent() throws {
    let small = SmallCase()
    let start = SmallCase.yearStart
    let books = try small.world([
        small.action("ads", id: "short", budget: 1_000.01, from: start + 40, to: start + 63),
        small.action("ads", id: "outside", budget: 900, from: start + 400, to: start + 430),
        small.action("ads", id: "sunday", budget: 70, from: start + 9, to: start + 9),
    ]).realisedYear(seed: 1)
    #expect(books.balance("623", nil, [.action: "short"]) == 100_001)
    #expect(books.balance("623", 0..<26, [.action: "outside"]) == 0)
    #expect(books.balance("623", nil, [.action: "sunday"]) == 7_000)
}

@Test func commissionsFollowTheRevenueOfTheMonth() throws {
    let books = try busyYear()
    for seller in SmallCase().sellerIDs {
        let counter = try #require(books.layout.positions(of: .sellerRevenue, [.seller: seller.text]).first)
        for month in 1...24 {
            let revenue = books.count(counter: counter, month: month)
            let commission = books.balance("6413", month..<month + 1, [.seller: seller.text])
            #expect(abs(Double(commission) - 0.02 * Double(revenue)) <= 0.5)
            let charges = books.balance("6451", month..<month + 1, [.seller: seller.text])
            #expect(abs(Double(charges) - 0.42 * Double(commission)) <= 0.5)
        }
    }
}

@Test func storeRevenueIsAttributedToStoreSellersToTheCent() throws {
    let books = try SmallCase(sellerIDs: ["boutique", "terrain_a"], hasFirms: false).world().realisedYear(
        seed: 2)
    #expect(
        books.total(.sellerRevenue, [.seller: "boutique"]) == -books.balance("7", nil, [.channel: "shop"]))
}

@Test func everyInvoiceIsPaidOrReceivable() throws {
    let books = try busyYear()
    for month in 1...25 {
        #expect(books.balance("411", 0..<month) >= 0)
        #expect(books.balance("401", 0..<month) <= 0)
    }
    #expect((1...25).contains { books.balance("411", 0..<$0) > 0 })
}

@Test func contractsAreInvoicedEveryMonth() throws {
    let books = try SmallCase().world().realisedYear(seed: 4)
    for month in 1...24 {
        #expect(books.balance("706", month..<month + 1, [.offer: "fleet"]) < 0)
    }
}

@Test func latePaymentIsGeometric() {
    let memory = ParameterMemory()
    let plain = memory.row(Array(repeating: 1.0, count: 61))
    func late(_ hazard: Double, _ uniform: Double, never: Double = 0) -> Int {
        CreditControl.weeks(hazard: hazard, factor: plain, never: never, uniform: uniform, atMost: 60)
    }
    #expect(late(1, 0.999) == 0)
    #expect(late(0, 0.001) == 60)
    // P(L = 0) = 0.3, P(L <= 1) = 0.51
    #expect(late(0.3, 0.29) == 0)
    #expect(late(0.3, 0.31) == 1)
    #expect(late(0.3, 0.52) == 2)
    // One customer in ten never pays: P(L = 0) = 0.9.
    #expect(late(1, 0.89, never: 0.1) == 0 && late(1, 0.91, never: 0.1) == 60)
}

@Test func centsAreRoundedHalvesAwayFromZero() {
    for (exact, cents) in [
        (0.49999999999999994, 0), (0.5, 1), (-0.5, -1), (1.5, 2), (-2.5, -3), (2.4, 2), (-2.6, -3),
        (4_503_599_627_370_495.5, 4_503_599_627_370_496), (9e15, 9_000_000_000_000_000),
    ] as [(Double, Int64)] {
        #expect(Cents.rounded(exact) == cents)
        #expect(Cents.rounded(exact) == Int64(exact.rounded(.toNearestOrAwayFromZero)))
    }
}
