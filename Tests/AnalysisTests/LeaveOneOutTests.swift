import CaseModel
import Figures
import Formulas
import Quantities
import Synchronization
import Testing

@testable import Analysis

struct LeaveOneOutTests {
    private static func year(
        _ levers: [HandMadeWorld.Lever], _ requests: String..., replications: Int = 30
    ) throws -> YearAnalysis {
        let world = HandMadeWorld(levers)
        return LeaveOneOut(
            world: world, catalogue: HandMadeWorld.catalogue, facts: world.facts(),
            requests: try requests.map { try Name(parsing: $0) }
        ).run(seed: 7, replications: Count(replications), jobs: Count(1))
    }

    private static let fair = HandMadeWorld.Lever(id: "salon", sales: 20_000, cost: 3000)
    private static let mailing = HandMadeWorld.Lever(id: "courrier", sales: 5000, cost: 4000)
    private static let neutral = HandMadeWorld.Lever(id: "neutre", sales: 0, cost: 500)

    @Test func aNeutralActionAddsNothingInAnyYear() throws {
        let year = try Self.year(
            [Self.fair, Self.neutral], "incremental_contribution[action=neutre]", "roi_action[action=neutre]")
        let name = try Name(parsing: "incremental_contribution[action=neutre]")
        #expect(year.columns.column(of: name) == .numbers(Array(repeating: 0, count: 30)))
        #expect(year.sheet.value(of: name) == .number(0))
        #expect(year.sheet.value(of: try Name(parsing: "roi_action[action=neutre]")) == .number(-1))
    }

    @Test func leavingOutTheOnlyActionLeavesNobody() throws {
        let year = try Self.year([Self.fair], "roi_action[action=salon]", "roi_action")
        let action = year.columns.column(of: try Name(parsing: "roi_action[action=salon]"))
        #expect(action == year.columns.column(of: Name("roi_action")))
        #expect(try #require(action.scalars).allSatisfy { $0.isFinite })
    }

    /// The margin is 40 % of sales, so the fair adds 0.4 × 20,000 × (½ + u), 8,000 € on average.
    @Test func anActionAddsTheMarginOfItsOwnSales() throws {
        let year = try Self.year(
            [Self.fair, Self.mailing], "incremental_contribution[action=salon]",
            "incremental_contribution[action=courrier]", "incremental_contribution", "roi_action",
            replications: 400)
        let parts = try ["salon", "courrier"].map { id in
            try #require(
                year.columns.column(of: try Name(parsing: "incremental_contribution[action=\(id)]")).scalars)
        }
        let plan = try #require(year.columns.column(of: Name("incremental_contribution")).scalars)
        for row in plan.indices { #expect(abs(plan[row] - parts[0][row] - parts[1][row]) < 0.05) }
        #expect(parts[0].allSatisfy { $0 > 4000 && $0 < 12_000 })
        let expected = try #require(
            year.columns.expected(of: try Name(parsing: "incremental_contribution[action=salon]")))
        let mean = try #require(expected.mean?.number)
        let error = try #require(expected.standardError?.value)
        #expect(abs(mean - 8000) < 4 * error)
        let roi = try #require(year.columns.expected(of: Name("roi_action")))
        #expect(roi.estimate == .ratioOfMeans)
        let paid = try #require(roi.mean?.number)
        #expect(abs(paid - (plan.reduce(0, +) / 400 - 7000) / 7000) < 1e-9)
    }

    /// An action sells half as much again in the year after: the gain is 1.5 times that of the year, the cost the same.
    @Test func theTailAddsWhatComesAfterTheYear() throws {
        let requests = try ["roi_contribution", "roi_cost", "roi_action", "incremental_contribution"].map {
            try Name(parsing: "\($0)[action=salon]")
        }
        func lived(_ horizon: String, tail: Double?) -> YearAnalysis {
            let world = HandMadeWorld([Self.fair, Self.mailing], tail: tail)
            return LeaveOneOut(
                world: world, catalogue: HandMadeWorld.catalogue,
                facts: world.facts(conventions: ["roi_horizon": horizon]), requests: requests
            ).run(seed: 7, replications: Count(20), jobs: Count(1))
        }
        let year = lived("with_tail", tail: 0.5)
        let gains = try #require(year.columns.column(of: requests[0]).scalars)
        let ofTheYear = try #require(year.columns.column(of: requests[3]).scalars)
        for row in gains.indices { #expect(abs(gains[row] - 1.5 * ofTheYear[row]) < 0.05) }
        #expect(year.sheet.value(of: requests[1]) == .number(3000))
        let gain = try #require(year.sheet.value(of: requests[0]).number)
        let roi = try #require(year.sheet.value(of: requests[2]).number)
        #expect(abs(roi - (gain - 3000) / 3000) < 1e-12)
        // Within the year, months after it change nothing; without them, the longer horizon has no value.
        let short = lived("plan_year", tail: 0.5)
        #expect(short.columns.column(of: requests[0]) == short.columns.column(of: requests[3]))
        #expect(lived("with_tail", tail: nil).sheet.value(of: requests[2]).missing != nil)
    }

    @Test func progressEndsWithTheNumberOfYearsSaidBefore() throws {
        let world = HandMadeWorld([Self.fair, Self.mailing])
        let study = LeaveOneOut(
            world: world, catalogue: HandMadeWorld.catalogue, facts: world.facts(),
            requests: [try Name(parsing: "roi_action[action=salon]"), Name("roi_action")])
        #expect(study.removed == ["salon", nil])
        let seen = Mutex<[Int]>([])
        _ = study.run(seed: 1, replications: Count(9), jobs: Count(1)) { done in
            seen.withLock { $0.append(done.value) }
        }
        #expect(seen.withLock { $0 } == Array(1...30))
        #expect(study.yearCount(replications: Count(9)) == Count(30))
    }

    @Test func figuresWithoutActionNeedNoOtherRun() throws {
        let world = HandMadeWorld([Self.fair])
        let study = LeaveOneOut(
            world: world, catalogue: HandMadeWorld.catalogue, facts: world.facts(),
            requests: [Name("revenue")])
        #expect(study.removed.isEmpty)
        let year = study.run(seed: 1, replications: Count(0), jobs: Count(1))
        #expect(year.sheet.value(of: Name("revenue")).number != nil)
        #expect(year.columns.expected(of: Name("revenue")) == nil)
    }
}
