import FixedChance
import Formulas
import Testing

/// Laws of the logarithmic mean, which splits a product's change between its factors.
struct LogarithmicMeanTests {
    private func mean(_ x: Double, _ y: Double) throws -> Double {
        let formula = try Formula(parsing: "log_mean(x, y)")
        let value = formula.evaluate(names: { .number($0.id == "x" ? x : y) }, calls: { _ in .number(0) })
        return try #require(value.number, "\(x), \(y): \(value)")
    }

    /// Over 2,000 pairs from a millionth to a million: √(xy) ≤ L ≤ (x + y) ÷ 2, whatever the order of both.
    @Test func theLogarithmicMeanLiesBetweenTwoOthers() throws {
        var dice = FixedSequence(seed: 41)
        for _ in 0..<2000 {
            func draw() -> Double { Double(1 + dice.roll(1_000_000)) / Double(1 + dice.roll(1_000_000)) }
            let (x, y) = (draw(), draw())
            let mean = try mean(x, y)
            #expect(mean >= (x * y).squareRoot() * (1 - 1e-14), "\(x), \(y)")
            #expect(mean <= (x + y) / 2 * (1 + 1e-14), "\(x), \(y)")
            #expect(try self.mean(y, x) == mean)
        }
    }

    @Test func theLogarithmicMeanOfNearEqualsTendsToThem() throws {
        #expect(try mean(1234.5, 1234.5) == 1234.5)
        for power in 1...15 {
            var step = 1.0
            for _ in 0..<power { step /= 10 }
            // L(1, 1 + h) = 1 + h/2 − h²/12 + …
            let wanted = 1 + step / 2 - step * step / 12
            #expect(abs(try mean(1, 1 + step) - wanted) <= step * step * step / 20 + 4e-16)
        }
    }

    @Test func theLogarithmicMeanHoldsAtTheEndsOfNumbers() throws {
        let (least, greatest) = (Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude)
        #expect(try mean(least, least) == least)
        #expect(try mean(greatest, greatest) == greatest)
        let wide = try mean(1e-300, 1e300)
        #expect(wide > 0 && wide < 1e300)
    }
}
