import Foundation
import GSLNumerics
import Testing

/// Laws of expectations on random cases of a moderate kind, each on paired years.
///
/// A law is broken where the mean of its pairs is above zero by more than a Student quantile of its standard errors.
/// Together the tests of all laws on all cases raise a false alarm with a probability of at most one in a thousand
/// (Bonferroni). `SEUIL_LAWS` says how many cases. A counter-example is made smaller and printed as files.
@Suite struct ExpectationLawTests {
    static let cases = max(40, (Int(ProcessInfo.processInfo.environment["SEUIL_LAWS"] ?? "") ?? 0) / 10)
    static let falseAlarm = 0.001

    /// How many standard errors the mean of so many pairs may stray, for the family of all tests.
    private static func quantile(pairs: Int) -> Double {
        let tests = Double(cases * ExpectationLaw.all.count + 2)
        return Statistics.studentQuantile(1 - falseAlarm / tests, degreesOfFreedom: Double(pairs - 1)) ?? 0
    }

    private struct Finding {
        let mean: Double
        let margin: Double
        var isBreach: Bool { mean > margin }
        /// Whether the lever is seen to act the way the law says.
        var isSeen: Bool { mean < -margin }
    }

    private static func finding(_ law: ExpectationLaw, _ sketch: Sketch) throws -> Finding? {
        try law.excess(sketch).flatMap(finding)
    }

    private static func finding(_ excess: [Double]) -> Finding? {
        guard excess.count > 1 else { return nil }
        let count = Double(excess.count)
        let mean = excess.reduce(0, +) / count
        let squares = excess.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = (squares / count / (count - 1)).squareRoot()
        return Finding(mean: mean, margin: quantile(pairs: excess.count) * error)
    }

    @Test(arguments: ExpectationLaw.all.indices)
    func everyLawOfExpectationsHoldsOnRandomCases(position: Int) throws {
        let law = ExpectationLaw.all[position]
        var (tried, seen) = (0, 0)
        for number in 0..<Self.cases {
            let sketch = ModerateCase(number: UInt32(number)).sketch
            guard let finding = try Self.finding(law, sketch) else { continue }
            tried += 1
            seen += finding.isSeen ? 1 : 0
            guard finding.isBreach else { continue }
            let smallest = sketch.minimised { (try? Self.finding(law, $0))?.isBreach ?? false }
            Issue.record(
                "\(law.name), case \(number): \(finding)\n\(smallest.description)")
            return
        }
        #expect(tried == Self.cases, "\(law.name): \(tried) of \(Self.cases) cases could be read")
        // A law that is never seen to act would hold of anything.
        #expect(4 * seen > tried, "\(law.name): seen to act in \(seen) of \(tried) cases")
    }

    /// Deals are few, so that one case shows nothing within 0.5 %: here all cases are one test, each of equal weight.
    @Test func halvesOfAnAssistedSegmentBuyAsMuch() throws {
        var (more, less): ([Double], [Double]) = ([], [])
        for number in 0..<Self.cases {
            let sketch = ModerateCase(number: UInt32(number)).sketch
            guard let sales = try ExpectationLaw.assistedSales(sketch) else { continue }
            let usual = sales.left.reduce(0, +) / Double(sales.left.count)
            more += zip(sales.left, sales.right).map { ($1 - 1.005 * $0) / usual }
            less += zip(sales.left, sales.right).map { (0.995 * $0 - $1) / usual }
        }
        let findings = [Self.finding(more), Self.finding(less)].compactMap { $0 }
        #expect(findings.count == 2 && findings.allSatisfy { !$0.isBreach && $0.isSeen }, "\(findings)")
    }
}
