import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// Shares of the firms' preference for field sales, the telephone and a partner's.
private typealias Split = (field: Double, telephone: Double, partner: Double)

/// A small company that firms may also buy from by telephone and at a partner's.
private func world(
    _ split: Split, in small: SmallCase = SmallCase(), telephone: Double = 1,
    change: (inout BusinessCase) -> Void = { _ in }
) throws -> CompiledWorld {
    try small.world([small.action("fair"), small.action("calls")]) { business in
        business.truth.channels += [
            Channel(
                id: "phone", name: SmallCase.text("Téléphone"), kind: .telesales,
                availability: Share(telephone)),
            Channel(id: "agent", name: SmallCase.text("Agent"), kind: .partner, availability: .one),
        ]
        let firms = business.truth.segments.count - 1
        business.truth.segments[firms].channels = Weights([
            ("field", Share(split.field)), ("phone", Share(split.telephone)), ("agent", Share(split.partner)),
        ])
        // Rivals are as present everywhere as in the field, so that preferences move nothing of theirs.
        for rival in business.truth.rivals.indices {
            business.truth.rivals[rival].availability = Weights([
                ("shop", .one), ("web", .one), ("field", Share(0.8)), ("phone", Share(0.8)),
                ("agent", Share(0.8)),
            ])
        }
        change(&business)
    }
}

private let channels = ["shop", "web", "field", "phone", "agent"]

@Test func dealsGoToTheChannelsThatBuyersPrefer() throws {
    let mixed = try world((0.5, 0.3, 0.2))
    let rows = mixed.replicate(seed: 3, replications: 1...30, jobs: 2, columns: 3) { books, row in
        for (place, channel) in ["field", "phone", "agent"].enumerated() {
            row[place] = Double(books.total(.stageEntries, [.stage: "qualified", .channel: channel]))
        }
    }
    let opened = (0..<3).map { place in
        stride(from: place, to: rows.count, by: 3).reduce(0) { $0 + rows[$1] }
    }
    let all = opened.reduce(0, +)
    #expect(all > 1_000)
    for (count, share) in zip(opened, [0.5, 0.3, 0.2]) {
        // Four standard errors of a multinomial share: three comparisons, one false alarm in five thousand.
        let error: Double = (share * (1 - share) / all).squareRoot()
        #expect(abs(count / all - share) < 4 * error, "\(share)")
    }
}

@Test func salesOfChannelsAddUpToAllSales() throws {
    let books = try world((0.5, 0.3, 0.2)).realisedYear(seed: 4)
    for account in ["70", "709", "60"] {
        let parts = channels.map { books.balance(account, nil, [.channel: $0]) }
        #expect(parts.reduce(0, +) == books.balance(account), "\(account)")
    }
    for counter in [Counter.orders, .units, .dealsWon, .dealsLost, .stageEntries, .dealMinutes] {
        let parts = channels.map { books.total(counter, [.channel: $0]) }
        #expect(parts.reduce(0, +) == books.total(counter) && books.total(counter) > 0, "\(counter)")
    }
    // Every one of the five sells.
    for channel in channels { #expect(-books.balance("70", nil, [.channel: channel]) > 0, "\(channel)") }
    let worked = Double(books.total(.dealMinutes))
    #expect(worked > 0 && worked <= Double(books.total(.minutesWorked)) + 60)
}

@Test func aPreferenceThatMovesMovesSalesBetweenChannelsAndNothingElse() throws {
    let field = try world((1, 0, 0)).realisedYear(seed: 6)
    let moved = try world((0.3, 0.7, 0)).realisedYear(seed: 6)
    // Over all months: the counts of a week that straddles two years are rounded line by line.
    func flow(_ books: Books, _ counter: Counter) -> Int64 {
        books.layout.positions(of: counter).reduce(0) { sum, row in
            sum + books.layout.months.indices.reduce(0) { $0 + books.count(counter: row, month: $1) }
        }
    }
    for counter in [Counter.orders, .dealsWon, .dealsLost, .leads, .stageEntries, .newCustomers] {
        #expect(flow(field, counter) == flow(moved, counter), "\(counter)")
    }
    #expect(field.total(.customers) == moved.total(.customers))
    // Contracts are invoiced by channel, each rounded to the cent once a month.
    #expect(abs(field.revenue - moved.revenue) <= 24)
    func sold(_ books: Books, _ channel: String) -> Int64 { -books.balance("70", nil, [.channel: channel]) }
    #expect(sold(field, "phone") == 0 && sold(moved, "phone") > sold(moved, "field"))
    #expect(sold(moved, "field") > 0)
    for channel in ["shop", "web"] { #expect(sold(field, channel) == sold(moved, channel)) }
}

@Test func aClosedChannelLeavesItsDealsToTheOthers() throws {
    let closed = try world((0.4, 0.6, 0), telephone: 0).realisedYear(seed: 6)
    #expect(closed.total(.stageEntries, [.channel: "phone", .stage: "qualified"]) == 0)
    #expect(closed.total(.stageEntries, [.channel: "field", .stage: "qualified"]) > 0)
}

@Test func openingContractsStandOnTheirChannels() throws {
    let mixed = try world((0.5, 0.3, 0.2))
    let simulator = Simulator(mixed.world)
    simulator.start(from: mixed.snapshot, coalition: .everyone)
    mixed.world.customers.open(simulator.state.customers, simulator.state.exchange)
    let units = (0..<simulator.state.exchange.contractUnits.count).map {
        simulator.state.exchange.contractUnits[$0]
    }.filter { $0 > 0 }
    let sum = units.reduce(0, +)
    #expect(units.count == 3 && abs(sum - 40 * 3) < 1e-9)
    #expect(zip(units, [0.5, 0.3, 0.2]).allSatisfy { abs($0 / sum - $1) < 1e-9 })
}

@Test func aChannelCostsWhatItRunsAt() throws {
    let small = SmallCase()
    let plain = try small.world().realisedYear(seed: 2)
    let hosted = try small.world { business in
        let web = business.truth.channels[1]
        business.truth.channels[1] = Channel(
            id: web.id, name: web.name, kind: web.kind, availability: web.availability,
            running: RunningCost(
                monthly: Money(euros: 180), account: ChartOfAccounts.account("626"), vat: Share(0.2)))
    }.realisedYear(seed: 2)
    #expect(hosted.balance("626", nil, [.channel: "web"]) == 12 * 18_000)
    #expect(hosted.balance("6") - plain.balance("6") == 12 * 18_000)
    #expect(hosted.revenue == plain.revenue && hosted.total(.orders) == plain.total(.orders))
    // A channel without a cost has no line of it.
    #expect(plain.layout.lines.allSatisfy { $0.debit.number != "626" || $0.tags[.channel] == nil })
}
