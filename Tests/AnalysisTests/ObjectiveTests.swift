import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities
import Randomness
import Testing

@testable import Analysis

struct ObjectiveTests {
    private static func outcome(
        _ figure: String, target: Double, baseline: Double? = nil, forecast: Double? = nil,
        replications: Int = 200
    ) -> ObjectiveOutcome {
        let objective = Objective(
            id: "o", name: Text(fr: "Objectif", en: "Objective"), figure: figure, scope: "",
            target: Ratio(target), baseline: baseline.map { Ratio($0) }, forecast: forecast.map { Ratio($0) },
            date: HandMadeWorld.yearStart + 364)
        let world = HandMadeWorld([])
        let study = LeaveOneOut(
            world: world, catalogue: HandMadeWorld.catalogue, facts: world.facts([objective]), requests: [])
        return ObjectiveOutcome(
            objective, in: study.run(seed: 3, replications: Count(replications), jobs: Count(1)))
    }

    /// Sales are uniform between 80,000 and 120,000 €: 90,000 € are reached in three years of four.
    @Test func theProbabilityIsTheShareOfYearsThatReachTheTarget() throws {
        let outcome = Self.outcome("revenue", target: 90_000, baseline: 85_000, forecast: 95_000)
        let share = try #require(outcome.probability).value
        let error = try #require(outcome.probabilityError).value
        #expect(abs(share - 0.75) < 4 * error)
        #expect(abs(error - (share * (1 - share) / 200).squareRoot()) < 1e-12)
        #expect(outcome.target == .number(90_000))
        let realised = try #require(outcome.realised.number)
        #expect(outcome.gap.number == realised - 90_000)
        #expect(outcome.direction == .higher)
        let expected = try #require(outcome.expected)
        #expect(expected.estimate == .mean)
    }

    @Test func aCostIsReachedFromAbove() throws {
        let outcome = Self.outcome("variable_costs", target: 66_000)
        let share = try #require(outcome.probability).value
        #expect(outcome.direction == .lower)
        #expect(abs(share - 0.75) < 4 * (try #require(outcome.probabilityError)).value)
        #expect(outcome.baseline.missing?.code == "not_stated")
        #expect(outcome.explanation == nil)
    }

    @Test func theExplanationStartsFromTheFourNumbersOfTheObjective() throws {
        let outcome = Self.outcome("revenue", target: 90_000, forecast: 95_000)
        let explanation = try #require(outcome.explanation)
        let expected = try #require(outcome.expected?.mean?.number)
        let realised = try #require(outcome.realised.number)
        #expect(abs(explanation.luck.value - (realised - expected)) < 1e-6)
        #expect(abs(explanation.forecastError.value - (expected - 95_000)) < 1e-6)
        #expect(explanation.ambition == Ratio(5000))
        #expect(abs(explanation.total.value - (realised - 90_000)) < 1e-6)
    }

    @Test func withoutPossibleYearsThereIsNoProbability() {
        let outcome = Self.outcome("revenue", target: 90_000, forecast: 95_000, replications: 0)
        #expect(outcome.probability == nil && outcome.expected == nil && outcome.explanation == nil)
        #expect(outcome.realised.number != nil)
    }

    @Test func thePartsOfAGapAddUpExactly() {
        for trial in 0..<2000 {
            let luck = Luck(seed: 5, replication: UInt32(trial))
            let numbers = (0..<4).map { place in
                let u = luck.uniform(Site(1), EntityAddress(dottedID: "number.\(place)"), week: 0)
                let scale = luck.uniform(Site(2), EntityAddress(dottedID: "number.\(place)"), week: 0)
                return (u - 0.3) * (scale < 0.3 ? 0.01 : scale < 0.6 ? 100 : 1e7)
            }
            let gap = GapExplanation(
                realised: Ratio(numbers[0]), expected: Ratio(numbers[1]), forecast: Ratio(numbers[2]),
                target: Ratio(numbers[3]))
            let largest = numbers.map(\.magnitude).max() ?? 0
            let forwards = gap.luck.value + gap.forecastError.value + gap.ambition.value
            let backwards = gap.ambition.value + gap.forecastError.value + gap.luck.value
            #expect(forwards == backwards && forwards == gap.total.value)
            #expect(abs(gap.total.value - (numbers[0] - numbers[3])) <= 1e-14 * largest)
        }
        let nothing = GapExplanation(
            realised: Ratio(0), expected: Ratio(0), forecast: Ratio(0), target: Ratio(0))
        #expect(nothing.total == Ratio(0))
    }
}
