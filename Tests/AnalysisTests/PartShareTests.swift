import CaseModel
import Figures
import Formulas
import Quantities
import Testing

@testable import Analysis

/// Laws of the shares of a plan's parts, on a world of one equation.
struct PartShareTests {
    private static let fair = HandMadeWorld.Lever(id: "salon", sales: 20_000, cost: 3000)
    private static let mailing = HandMadeWorld.Lever(id: "courrier", sales: 5000, cost: 4000)
    private static let neutral = HandMadeWorld.Lever(id: "neutre", sales: 0, cost: 0)

    private static func shares(
        _ levers: [HandMadeWorld.Lever], synergy: Double = 0, years: Int = 40
    ) throws -> (parts: [[Double]], plan: [Double]) {
        let world = HandMadeWorld(levers, synergy: synergy)
        let requests = try levers.map { try Name(parsing: "attributed_profit[action=\($0.id)]") }
        let plan = Name("attributed_profit")
        let study = LeaveOneOut(
            world: world, catalogue: HandMadeWorld.catalogue, facts: world.facts(),
            requests: requests + [plan])
        let columns = study.run(seed: 7, replications: Count(years), jobs: Count(1)).columns
        return (
            try requests.map { try #require(columns.column(of: $0).scalars) },
            try #require(columns.column(of: plan).scalars)
        )
    }

    @Test func sharesAddUpToTheEffectOfThePlanInEveryYear() throws {
        let (parts, plan) = try Self.shares([Self.fair, Self.mailing, Self.neutral], synergy: 9000)
        for year in plan.indices {
            let sum = parts.map { $0[year] }.reduce(0, +)
            #expect(abs(sum - plan[year]) < 1e-6)
        }
        #expect(parts[2].allSatisfy { abs($0) < 1e-9 })
    }

    /// Sales of 9,000 € that need both leave 3,600 €: each order gives all of it to the later one.
    @Test func whatTwoActionsSellTogetherIsSharedEqually() throws {
        let alone = try Self.shares([Self.fair, Self.mailing]).parts
        let together = try Self.shares([Self.fair, Self.mailing], synergy: 9000).parts
        for part in 0..<2 {
            let gains = zip(together[part], alone[part]).map { $0 - $1 }
            #expect(gains.allSatisfy { abs($0) < 0.02 || abs($0 - 3600) < 0.02 })
            // Years come in pairs of reversed orders, so that the mean is exact here.
            #expect(abs(gains.reduce(0, +) / Double(gains.count) - 1800) < 0.02)
        }
    }

    @Test func aFurtherActionLeavesTheOrderOfTheOthers() {
        let few = PartShares([("a", 0), ("b", 1), ("c", 2)], seed: 5)
        let more = PartShares([("z", 0), ("a", 1), ("b", 2), ("c", 3)], seed: 5)
        for year in 1...200 {
            let names = few.order(in: year).map { few.parts[$0].name }
            let others = more.order(in: year).map { more.parts[$0].name }.filter { $0 != "z" }
            #expect(names == others)
            if year.isMultiple(of: 2) { #expect(few.order(in: year - 1) == few.order(in: year).reversed()) }
        }
    }

    /// Six orders of three parts, 3,000 pairs: chi-squared with five degrees of freedom, beyond 20.5 once in 1,000.
    @Test func everyOrderIsAsLikely() {
        let shares = PartShares([("a", 0), ("b", 1), ("c", 2)], seed: 11)
        var seen: [[Int]: Int] = [:]
        for pair in 0..<3000 { seen[shares.order(in: 2 * pair + 1), default: 0] += 1 }
        let squares = seen.values.map { Double(($0 - 500) * ($0 - 500)) / 500 }
        #expect(seen.count == 6 && squares.reduce(0, +) < 20.5)
    }

    @Test func coalitionsGrowFromNobodyToThePlan() {
        let shares = PartShares([("a", 0), ("b", 4), ("c", Coalition.teamPosition)], seed: 3)
        #expect(shares.coalition(in: 9, at: 0) == .nobody && shares.coalition(in: 9, at: 3) == .everyone)
        let (one, two) = (shares.coalition(in: 9, at: 1).bits, shares.coalition(in: 9, at: 2).bits)
        #expect(one.nonzeroBitCount == 1 && two.nonzeroBitCount == 2 && one & two == one)
    }
}
