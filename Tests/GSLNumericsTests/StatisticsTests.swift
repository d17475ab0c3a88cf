import CGSL
import GSLNumerics
import Testing

@Suite struct StatisticsTests {
    let values = [3.1, -2, 7.25, 7.25, 0, 11, 4.5, 1e3, 0.001]
    let others = [1, 2, -3, 4, 5.5, 6, 70, 8, 9]

    func isNear(_ found: Double?, _ known: Double, _ error: Double = 1e-12) -> Bool {
        guard let found else { return false }
        return (found - known).magnitude <= error * max(1, known.magnitude)
    }

    /// R 4.2: `quantile(c(1, 2, 3, 4), 0.3)`, `quantile(c(15, 20, 35, 40, 50), c(.05, .4))` and so on.
    @Test func quantilesAreThoseOfR() {
        #expect(isNear(Statistics.quantile([4, 1, 3, 2], at: 0.3), 1.9))
        #expect(isNear(Statistics.quantile([15, 20, 35, 40, 50], at: 0.05), 16))
        #expect(isNear(Statistics.quantile([50, 40, 35, 20, 15], at: 0.4), 29))
        #expect(Statistics.quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], at: 0.25) == 3.25)
        #expect(Statistics.quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], at: 0.75) == 7.75)
        #expect(Statistics.quantile([8], at: 0.3) == 8)
        #expect(Statistics.quantile(values, at: 0) == -2 && Statistics.quantile(values, at: 1) == 1e3)
    }

    @Test func statisticsAreThoseOfTheLibrary() {
        let sorted = values.sorted()
        #expect(isNear(Statistics.mean(values), gsl_stats_mean(values, 1, 9)))
        #expect(isNear(Statistics.standardDeviation(values), gsl_stats_sd(values, 1, 9)))
        #expect(isNear(Statistics.standardError(values), gsl_stats_sd(values, 1, 9) / 3))
        #expect(isNear(Statistics.covariance(values, others), gsl_stats_covariance(values, 1, others, 1, 9)))
        for step in 0...100 {
            let fraction = Double(step) / 100
            let known = gsl_stats_quantile_from_sorted_data(sorted, 1, 9, fraction)
            #expect(isNear(Statistics.quantile(sorted: sorted, at: fraction), known))
        }
    }

    @Test func knownAnswersByHand() {
        #expect(Statistics.mean([1, 2, 3, 4]) == 2.5)
        #expect(Statistics.standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) == (32.0 / 7).squareRoot())
        #expect(Statistics.standardError([1, 1, 1]) == 0)
        #expect(Statistics.covariance([1, 2, 3], [2, 4, 6]) == 2)
        #expect(Statistics.mean([1e16, 1, -1e16, 1]) == 0.5)
    }

    /// Fisher and Yates' table, and `qt` of R to 7 digits.
    @Test func studentQuantilesAreThoseOfTables() {
        let table: [(p: Double, freedom: Double, t: Double)] = [
            (0.975, 1, 12.7062047), (0.975, 2, 4.3026527), (0.975, 10, 2.2281389), (0.95, 30, 1.6972609),
            (0.995, 5, 4.0321430), (0.9, 199, 1.2858), (0.25, 1, -1), (0.975, 120, 1.9799304),
        ]
        for (p, freedom, t) in table {
            #expect(isNear(Statistics.studentQuantile(p, degreesOfFreedom: freedom), t, 3e-5))
        }
    }

    /// Solved at 30 digits from the incomplete beta function.
    @Test func studentQuantilesAreThoseOfLongerArithmetic() {
        let known: [(p: Double, freedom: Double, t: Double)] = [
            (1e-12, 0.5, 1.0284911563163401e23), (1e-12, 1, 318_309_886_183.790_68),
            (1e-12, 1.5, 52_194_694.273_446_355), (1e-6, 1.5, 5219.469_324_706_946),
            (1e-12, 2, 707_106.781_185_486_87), (0.4999, 2, 2.8284271813144228e-4),
            (1e-12, 7, 104.021_829_262_647_2), (1e-6, 7, 14.241_469_651_981_446),
            (1e-12, 39, 10.087_196_511_192_301), (0.4999, 39, 2.5227462720532734e-4),
            (1e-12, 5000, 7.052_278_531_529_723_6), (1e-6, 5000, 4.759_037_953_505_101_1),
            (1e-12, 99_999, 7.035_371_751_273_791_6), (0.4999, 99_999, 2.5066345675217205e-4),
        ]
        for (p, freedom, t) in known {
            for (level, value) in [(p, -t), (1 - p, t)] where level == p || p > 1e-7 {
                let found = Statistics.studentQuantile(level, degreesOfFreedom: freedom) ?? 0
                #expect((found - value).magnitude < 1e-10 * t, "\(level) \(freedom) \(found) \(value)")
            }
        }
    }

    @Test func studentQuantilesAreThoseOfTheLibrary() {
        for freedom in [1, 1.5, 2, 3, 7, 20, 39, 41, 199, 5000, 99_999, 100_001, 1e7] {
            for p in [1e-4, 0.01, 0.2499, 0.2501, 0.4, 0.4999, 0.6, 0.7501, 0.975, 0.9999] {
                let known = gsl_cdf_tdist_Pinv(p, freedom)
                let found = Statistics.studentQuantile(p, degreesOfFreedom: freedom)
                #expect(isNear(found, known, 1e-9), "\(p) \(freedom) \(String(describing: found)) \(known)")
            }
        }
        #expect(Statistics.studentQuantile(0.5, degreesOfFreedom: 3) == 0)
        #expect(isNear(Statistics.normalQuantile(0.975), 1.959963984540054))
    }

    @Test func whatHasNoResultIsAbsent() {
        #expect(Statistics.mean([]) == nil && Statistics.mean([1, .nan]) == nil)
        #expect(Statistics.mean([.infinity]) == nil && Statistics.mean([1e308, 1e308, 1e308]) == nil)
        #expect(Statistics.standardDeviation([1]) == nil && Statistics.standardError([]) == nil)
        #expect(
            Statistics.covariance([1, 2], [1]) == nil && Statistics.covariance([1, 2], [1, .nan]) == nil)
        #expect(Statistics.quantile([], at: 0.5) == nil && Statistics.quantile([1, .nan], at: 0.5) == nil)
        #expect(Statistics.quantile([1], at: 1.1) == nil && Statistics.quantile([1], at: .nan) == nil)
        #expect(Statistics.quantile(sorted: [2, 1], at: 0.5) == nil)
        for p in [0, 1, -0.1, Double.nan] {
            #expect(
                Statistics.studentQuantile(p, degreesOfFreedom: 3) == nil
                    && Statistics.normalQuantile(p) == nil)
        }
        for freedom in [0, -1, Double.nan, .infinity] {
            #expect(Statistics.studentQuantile(0.9, degreesOfFreedom: freedom) == nil)
        }
        #expect(Statistics.studentQuantile(1e-300, degreesOfFreedom: 0.01) == nil)
    }
}
