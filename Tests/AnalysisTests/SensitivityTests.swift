import Bilingual
import CaseModel
import Foundation
import Quantities
import Randomness
import Simulation
import Testing

@testable import Analysis

/// Published functions whose indices are known in closed form, and designs whose truth is known.

private func values(_ design: SobolDesign, _ function: (SobolDesign.Point) -> Double) -> [Double] {
    (0..<design.count).map { function(design.point($0)) }
}

/// Within three standard errors; for an index exactly zero the error is that of its own resamples.
private func expect(_ index: SobolIndices.Index, first: Double, total: Double) {
    #expect(
        abs(index.first - first) <= 3 * index.firstError + 1e-9,
        "\(index.first) ± \(index.firstError), not \(first)")
    #expect(
        abs(index.total - total) <= 3 * index.totalError + 1e-9,
        "\(index.total) ± \(index.totalError), not \(total)")
}

@Test func theIndicesOfIshigamisFunctionAreThePublishedOnes() throws {
    // Ishigami & Homma (1990), with a = 7, b = 0.1: sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ on [−π, π]³.
    let design = try SobolDesign(inputs: 3, rows: 1024)
    let found = design.indices(
        values(design) { point in
            let x = point.coordinates.map { (2 * $0 - 1) * Double.pi }
            let (sine, second) = (sin(x[0]), sin(x[1]))
            return sine + 7 * second * second + 0.1 * x[2] * x[2] * x[2] * x[2] * sine
        })
    let indices = try #require(found.indices)
    expect(indices[0], first: 0.313_9, total: 0.557_6)
    expect(indices[1], first: 0.442_4, total: 0.442_4)
    expect(indices[2], first: 0, total: 0.243_7)
    // Luck has no part in a function without luck.
    #expect(indices[3] == SobolIndices.Index())
    #expect(indices.prefix(3).allSatisfy { $0.totalError > 0 && $0.totalError < 0.05 })
    #expect(abs(found.deviation - 13.844_6.squareRoot()) < 0.1)
}

@Test func theIndicesOfSobolsFunctionAreThePublishedOnes() throws {
    // Sobol' (1993): Π (|4xᵢ − 2| + aᵢ) ÷ (1 + aᵢ); Vᵢ = 1 ÷ 3(1 + aᵢ)², V = Π (1 + Vᵢ) − 1.
    let a = [0, 1, 4.5, 9, 99, 99]
    let design = try SobolDesign(inputs: a.count, rows: 2048)
    let found = design.indices(
        values(design) { point in
            zip(point.coordinates, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
        })
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    let indices = try #require(found.indices)
    for input in a.indices {
        expect(
            indices[input], first: parts[input] / (product - 1),
            total: parts[input] * product / (1 + parts[input]) / (product - 1))
    }
}

@Test func luckIsAnInputBesideTheAssumptions() throws {
    // x + u with u drawn in each possible year: a half each, and nothing together.
    let design = try SobolDesign(inputs: 1, rows: 1024)
    let place = EntityAddress(dottedID: "test.luck")
    let found = design.indices(
        values(design) { point in
            let luck = Luck(seed: 1, replication: UInt32(point.replication))
            return point.coordinates[0] + luck.uniform(Site(92), place, week: 0)
        })
    let indices = try #require(found.indices)
    #expect(indices.count == 2)
    for index in indices { expect(index, first: 0.5, total: 0.5) }
    // Each row has two years of its own, and no year is shared by two rows.
    let years = (0..<design.count).map { design.point($0).replication }
    #expect(Set(years) == Set(1...2048))
}

@Test func anIndexLiesWithinItsErrorOfTheTruth() throws {
    // 60 studies of x₁ + 2x₂ + x₁x₂ at drawn points. A fair interval of two standard errors misses one time in 22;
    // that 15 or more of 120 miss happens by chance in fewer than one run in 2,000.
    let place = EntityAddress(dottedID: "test.point")
    func f(_ x: Double, _ y: Double) -> Double { x + 2 * y + x * y }
    // V₁ = 1.5² ÷ 12, V₂ = 2.5² ÷ 12, V₁₂ = 1 ÷ 144.
    let (first, second, both) = (2.25 / 12, 6.25 / 12, 1 / 144.0)
    let whole = first + second + both
    var missed = 0
    for study in 0..<60 {
        let luck = Luck(seed: 5, replication: UInt32(study))
        func uniform(_ row: Int, _ block: Int) -> Double {
            luck.uniform(Site(93), place.child(week: 0, ordinal: row), week: 0, block: block)
        }
        let points = (0..<300).map { row in (0..<4).map { uniform(row, $0) } }
        let found = SobolIndices(
            a: points.map { f($0[0], $0[1]) }, b: points.map { f($0[2], $0[3]) },
            mixed: [points.map { f($0[2], $0[1]) }, points.map { f($0[0], $0[3]) }])
        let indices = try #require(found.indices)
        if abs(indices[0].first - first / whole) > 2 * indices[0].firstError { missed += 1 }
        if abs(indices[1].total - (second + both) / whole) > 2 * indices[1].totalError { missed += 1 }
    }
    #expect(missed < 15, "\(missed) of 120")
}

@Test func aNumberThatNeverVariesHasNoIndices() throws {
    let design = try SobolDesign(inputs: 2, rows: 16)
    #expect(design.indices(values(design) { _ in 3 }).indices == nil)
    let luckAlone = try SobolDesign(inputs: 0, rows: 16)
    let found = luckAlone.indices(values(luckAlone) { Double($0.replication) })
    #expect(found.indices?.count == 1)
    #expect(throws: (any Error).self) { try SobolDesign(inputs: 21, rows: 4) }
}

@Test func everyAssumptionHasItsPlaceInADesign() {
    let all = Assumption.allCases
    #expect(all.count <= SobolDesign.greatestInputs)
    for assumption in all {
        let range = assumption.range
        #expect(range.lowerBound.value > 0 && range.contains(Ratio(1)) && range.lowerBound < range.upperBound)
        #expect(assumption.label.fr != assumption.label.en && assumption.meaning.fr != assumption.meaning.en)
    }
    #expect(Set(all.map(\.label)).count == all.count)
}

@Test func aPointWithoutValueIsLeftOut() {
    let found = SobolIndices(a: [1, .nan, 3], b: [2, 5, 1], mixed: [[2, 5, 1]])
    #expect(found.points == 2)
}

private func uniformSum(_ study: Int, _ lever: Int, _ year: Int) -> Double {
    let luck = Luck(seed: 3, replication: UInt32(study))
    let place = EntityAddress(dottedID: "test.lever").child(week: year, ordinal: lever)
    return (0..<4).reduce(-2) { $0 + luck.uniform(Site(94), place, week: 0, block: $1) }
}

@Test func leversWithoutEffectGainNothingWhereTheyAreNotChosen() throws {
    // 150 studies of 20 levers that do nothing, 40 years each: the chosen gain is that of the luckiest of 20 means.
    // Three standard errors: one false alarm in 370.
    let base = [Ratio?](repeating: Ratio(0), count: 40)
    var (chosen, measured, confirmed): ([Double], [Double], Int) = ([], [], 0)
    for study in 0..<150 {
        let gains = (0..<20).map { lever in
            LeverGain(
                PlanLever(kind: .withoutGroup(.prices), factor: Ratio(Double(lever))), base: base,
                moved: (0..<40).map { Ratio(uniformSum(study, lever, $0)) })
        }
        let found = BestLever(gains, sign: Ratio(1))
        let best = try #require(found.best)
        chosen.append(best.chosen.change.value)
        measured.append(best.measured.change.value)
        if found.isConfirmed { confirmed += 1 }
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func error(_ values: [Double]) -> Double {
        let mean = mean(values)
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 149 / 150).squareRoot()
    }
    #expect(abs(mean(measured)) < 3 * error(measured), "\(mean(measured)) ± \(error(measured))")
    #expect(mean(chosen) > 10 * error(chosen), "\(mean(chosen)) ± \(error(chosen))")
    #expect(confirmed <= 12, "\(confirmed) of 150 confirmed")
}

@Test func theBestLeverIsTheOneThatGainsMostWhereItIsChosen() throws {
    let base: [Ratio?] = [10, 10, 10, 10].map { Ratio($0) }
    func gain(_ factor: Double, _ moved: [Double]) -> LeverGain {
        LeverGain(
            PlanLever(kind: .withoutGroup(.team), factor: Ratio(factor)), base: base,
            moved: moved.map { Ratio($0) })
    }
    let gains = [gain(1, [11, 30, 11, 32]), gain(2, [13, 9, 15, 9])]
    let higher = BestLever(gains, sign: Ratio(1))
    let best = try #require(higher.best)
    #expect(best.lever.factor == Ratio(2) && best.chosen.change == Ratio(4))
    #expect(best.measured.change == Ratio(-1) && !higher.isConfirmed)
    // Where a lower figure is better, none of these is a gain.
    #expect(BestLever(gains, sign: Ratio(-1)).best == nil)
    #expect(BestLever([], sign: Ratio(1)).best == nil)
}
