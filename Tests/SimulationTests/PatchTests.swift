import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A small company in which every assumption moves something.
private var lively: SmallCase {
    var small = SmallCase()
    small.relations = SmallCase.lively
    small.team = TeamResponse(absence: AbsenceResponse(sickness: Share(0.08), spell: Duration(weeks: 2)))
    return small
}

private func actions(_ small: SmallCase) -> [Action] {
    // An hour a week for each leaves sellers the time of their deals.
    ["ads", "fair", "calls", "checkout", "loyalty", "reminders"].map { small.action($0, hours: 1) }
}

/// The plan raises a price, so that the weight of prices counts.
private func world(_ small: SmallCase) throws -> CompiledWorld {
    try small.world(
        actions(small),
        prices: [PriceDecision(offer: "city", price: small.euros(690), start: SmallCase.yearStart)])
}

private func patched(
    _ world: CompiledWorld, _ patch: WorldPatch, _ replications: Int = 3, jobs: Int = 1
) -> [Books] {
    let kept = Kept()
    _ = world.live(
        replications, seed: 3, jobs: jobs, columns: 1,
        year: { PatchedYear(replication: $0 + 1, patch: patch) }, extract: { books, _ in kept.add(books) })
    return kept.books
}

extension Books {
    /// Every amount and every count.
    fileprivate var numbers: [Int64] {
        let months = layout.months.indices
        return layout.lines.indices.flatMap { line in months.map { amount(line: line, month: $0).cents } }
            + layout.counters.indices.flatMap { counter in
                months.map { count(counter: counter, month: $0) }
            }
    }
}

/// Books in the order in which one worker hands them out.
private final class Kept: @unchecked Sendable {
    private(set) var books: [Books] = []
    func add(_ book: Books) { books.append(book) }
}

private func plain(_ world: CompiledWorld, _ replications: Int = 3) -> [Books] {
    let kept = Kept()
    _ = world.replicate(
        seed: 3, replications: 1...replications, columns: 1, extract: { books, _ in kept.add(books) })
    return kept.books
}

@Test func aPatchOfOneGivesTheSameBooks() throws {
    let world = try world(lively)
    let expected = plain(world).map(\.numbers)
    let isSame = patched(world, .none).map(\.numbers) == expected
    #expect(isSame)
    // From another patch back to none, and each assumption times one.
    let kept = Kept()
    let patches = [WorldPatch(.demand, by: Ratio(1.1)), .none]
    _ = world.live(
        4, seed: 3, columns: 1,
        year: { PatchedYear(replication: $0 / 2 + 1, patch: patches[$0 % 2]) },
        extract: { books, _ in kept.add(books) })
    let found = kept.books.map(\.numbers)
    let isBack = found[1] == expected[0] && found[3] == expected[1] && found[0] != expected[0]
    #expect(isBack)
    var ones = WorldPatch.none
    for assumption in Assumption.allCases { ones[assumption] = Ratio(1) }
    #expect(ones == .none)
}

/// The year of a case compiled anew, from the end of another world's year N−1.
private func year(of moved: SmallCase, _ change: (inout BusinessCase) -> Void, after base: CompiledWorld)
    throws
    -> Books
{
    var business = moved.business
    change(&business)
    let plan = SmallCase.plan(
        "plan", actions(moved),
        prices: [PriceDecision(offer: "city", price: moved.euros(690), start: SmallCase.yearStart)])
    let world = try CompiledWorld(business, previousPlan: moved.previousPlan, plan: plan)
    let simulator = Simulator(world.world)
    simulator.start(from: base.snapshot, coalition: .everyone)
    simulator.state.choice.forget()
    let clock = world.world.clock
    for week in clock.planWeek..<clock.weekCount {
        simulator.live(week, Luck(seed: 3, replication: 1))
    }
    var books = Books(layout: base.layout)
    simulator.write(into: &books)
    return books
}

private func events(_ change: @escaping (BusinessCase) -> [Event.Change]) -> (inout BusinessCase) -> Void {
    { business in
        business.truth.events += change(business).enumerated().map { number, change in
            Event(
                id: Identifier("moved_\(number)"), name: SmallCase.text("moved"),
                start: SmallCase.yearStart + -800, end: SmallCase.yearStart + 800, change: change,
                announced: false)
        }
    }
}

private typealias Move = (SmallCase, (inout BusinessCase) -> Void)

/// The case in which a number is halved (doubled where a half would not do), and the factor.
private func move(_ assumption: Assumption) -> (factor: Double, case: Move)? {
    var small = lively
    func moved(_ change: @escaping (inout BusinessCase) -> Void) -> (Double, Move) { (0.5, (small, change)) }
    switch assumption {
    case .demand:
        return moved(events { _ in [.demand(segments: [], factor: Ratio(0.5))] })
    case .rivalPrices:
        return moved(events { $0.truth.rivals.map { .rivalPrice(rival: $0.id, factor: Ratio(0.5)) } })
    case .availability:
        return moved(events { $0.truth.channels.map { .availability(channel: $0.id, factor: Ratio(0.5)) } })
    case .priceWeight: small.priceSensitivity *= 0.5
    case .inbound: small.inboundHazard *= 0.5
    case .discountAsked: small.discountAsked *= 0.5
    case .abandonment: small.abandonment *= 0.5
    case .complaints: small.complaintRate *= 0.5
    case .lateness: small.weeklyRecovery *= 2
    case .signing:
        // Odds of 3 to 2 become 3 to 1.
        small.passages[4] = 0.75
        return (2, (small, { _ in }))
    case .communication:
        small.kinds = small.kinds.map {
            $0.id == "ads" ? SmallCase.kind("ads", [.awareness(effectiveness: Ratio(0.5))]) : $0
        }
    case .prospecting:
        small.kinds = small.kinds.map {
            $0.id == "calls"
                ? SmallCase.kind(
                    "calls", [.outreach(contactsPerHour: Ratio(4), response: Share(0.25))], usual: 0) : $0
        }
    case .referrals:
        return moved { $0.truth.relations.habits.recommendations = Ratio(0.5) }
    case .returns:
        return moved {
            let shop = $0.truth.webshop
            $0.truth.webshop = WebshopResponse(
                abandonment: shop.abandonment, returnRate: Share(0.04), returnDelay: shop.returnDelay,
                paymentFee: shop.paymentFee, deliveryCost: shop.deliveryCost)
        }
    case .purchaseCosts:
        return moved { business in
            business.truth.offers = business.truth.offers.map {
                Offer(
                    id: $0.id, name: $0.name, category: $0.category, kind: $0.kind, price: $0.price,
                    unitCost: Money(cents: $0.unitCost.cents / 2), vat: $0.vat, quality: $0.quality,
                    channels: $0.channels, segments: $0.segments)
            }
        }
    case .dealSize, .churn, .sickness, .fixedCosts: return nil
    }
    return (0.5, (small, { _ in }))
}

/// What no single number of a case states in the same way is tried by `aPatchMovesWhatItNames` alone.
@Test(arguments: Assumption.allCases) func aPatchedWorldIsTheCaseCompiledWithTheMovedNumber(
    _ assumption: Assumption
) throws {
    guard let (factor, move) = move(assumption) else { return }
    let base = try world(lively)
    let expected = try year(of: move.0, move.1, after: base)
    let books = patched(base, WorldPatch(assumption, by: Ratio(factor)), 1)[0]
    let (found, wanted, before) = (books.numbers, expected.numbers, plain(base, 1)[0].numbers)
    let (isSame, hasMoved) = (found == wanted, found != before)
    #expect(isSame, "\(zip(found, wanted).count { $0 != $1 }) numbers differ")
    #expect(hasMoved)
}

/// A number of the books that an assumption names, and whether it rises with it.
private func named(_ assumption: Assumption) -> (rises: Bool, number: @Sendable (Books) -> Int64) {
    switch assumption {
    case .demand: (true, { $0.market() })
    // The dearest of all.
    case .priceWeight: (false, { $0.total(.units, [.offer: "electric"]) })
    case .rivalPrices, .availability: (true, { $0.total(.orders) })
    case .communication: (true, { $0.stock(.awareness) })
    case .inbound, .prospecting: (true, { $0.total(.leads) })
    case .signing: (true, { $0.total(.dealsWon) })
    case .dealSize: (true, { $0.total(.units, [.channel: "field"]) })
    case .discountAsked: (true, { $0.balance("709") })
    case .abandonment: (false, { $0.total(.orders) })
    case .returns: (true, { $0.total(.returns) })
    case .churn: (true, { $0.total(.lostCustomers) })
    case .referrals: (true, { $0.total(.referredCustomers) })
    case .complaints: (true, { $0.total(.complaints) })
    case .sickness: (true, { $0.total(.minutesAbsent) })
    case .purchaseCosts: (true, { $0.balance("60") })
    case .fixedCosts: (true, { $0.balance("61") })
    case .lateness: (true, { $0.balance("41") })
    }
}

/// Forty years in each of two worlds, three standard errors: one false alarm in 740 by assumption without effect.
@Test(arguments: Assumption.allCases) func aPatchMovesWhatItNames(_ assumption: Assumption) throws {
    let world = try world(lively)
    let (rises, number) = named(assumption)
    let ends = [assumption.range.lowerBound, assumption.range.upperBound]
    let values = world.live(
        80, seed: 5, jobs: 2, columns: 1,
        year: { PatchedYear(replication: $0 / 2 + 1, patch: WorldPatch(assumption, by: ends[$0 % 2])) },
        extract: { books, row in row[0] = Double(number(books)) })
    let gains = (0..<40).map { values[2 * $0 + 1] - values[2 * $0] }
    let mean = gains.reduce(0, +) / 40
    let squares = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (40 * 39)).squareRoot()
    #expect(rises ? mean > 3 * error : mean < -3 * error, "\(assumption): \(mean) ± \(error)")
}

@Test func patchedYearsAreTheSameForOneAndTwoJobs() throws {
    let world = try world(lively)
    let all = Assumption.allCases
    let results = [1, 2].map { jobs in
        world.live(
            60, seed: 9, jobs: jobs, columns: 2,
            year: { number in
                let assumption = all[number % all.count]
                return PatchedYear(
                    replication: number, patch: WorldPatch(assumption, by: assumption.range.upperBound))
            },
            extract: { books, row in
                row[0] = Double(books.revenue)
                row[1] = Double(books.balance("512"))
            })
    }
    #expect(results[0] == results[1])
    #expect(Set(results[0]).count > 60)
}

@Test func aPatchLeavesTheYearBeforeAsItWas() throws {
    let world = try world(lively)
    var patch = WorldPatch.none
    for assumption in Assumption.allCases { patch[assumption] = assumption.range.lowerBound }
    let (moved, kept) = (patched(world, patch, 1)[0], plain(world, 1)[0])
    for line in world.layout.lines.indices {
        for month in world.layout.previousYear where month < 12 {
            #expect(moved.amount(line: line, month: month) == kept.amount(line: line, month: month))
        }
    }
    let hasMoved = moved.numbers != kept.numbers
    #expect(hasMoved)
}
