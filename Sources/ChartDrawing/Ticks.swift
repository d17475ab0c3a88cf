/// Round values along an axis: steps of 1, 2 or 5 times a power of ten, at most eight of them.
///
/// *Source*: Heckbert, Nice numbers for graph labels, 1990.
/// *Verified by*: `ticksCoverTheDataWithRoundSteps`.
public struct Ticks: Hashable, Sendable {
    /// The values, increasing; the first and the last enclose the data.
    public let values: [Double]

    /// Finds the ticks that cover some data; values that are not finite are left aside.
    ///
    /// No data, or zeros alone, give 0 and 1; a single value is covered together with zero.
    public init(covering data: [Double], atMost limit: Int = 8) {
        let finite = data.filter { $0.isFinite && abs($0) < 1e15 }
        var low = finite.min() ?? 0
        var high = finite.max() ?? 0
        if high - low <= 1e-9 * max(abs(low), abs(high)) {
            low = min(low, 0)
            high = max(high, 0)
        }
        if high - low < 1e-9 { high = low + 1 }
        values = Ticks.rounded(low, high, max(2, limit))
    }

    /// The lowest value.
    public var low: Double { values.first ?? 0 }
    /// The highest value.
    public var high: Double { values.last ?? 1 }

    private static func rounded(_ low: Double, _ high: Double, _ limit: Int) -> [Double] {
        var exponent = -12
        while power(exponent) * 10 < (high - low) / Double(limit) { exponent += 1 }
        while true {
            for mantissa in [1.0, 2.0, 5.0] {
                let first = multiple(low, mantissa, exponent).rounded(.down)
                let last = multiple(high, mantissa, exponent).rounded(.up)
                if last - first < Double(limit) {
                    return stride(from: first, through: last, by: 1).map { value($0, mantissa, exponent) }
                }
            }
            exponent += 1
        }
    }

    // Powers below one divide, so that 3 × 0.1 is written 0.3.
    private static func value(_ count: Double, _ mantissa: Double, _ exponent: Int) -> Double {
        let scaled = count * mantissa
        return (exponent < 0 ? scaled / power(-exponent) : scaled * power(exponent)) + 0
    }
    private static func multiple(_ value: Double, _ mantissa: Double, _ exponent: Int) -> Double {
        (exponent < 0 ? value * power(-exponent) : value / power(exponent)) / mantissa
    }
    private static func power(_ exponent: Int) -> Double {
        let positive = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
        return exponent < 0 ? 1 / positive : positive
    }
}

/// A straight map from values to pixels.
struct LinearScale {
    let from: (low: Double, high: Double)
    let to: (start: Double, end: Double)

    init(_ low: Double, _ high: Double, to start: Double, _ end: Double) {
        from = (low, high)
        to = (start, end)
    }

    func callAsFunction(_ value: Double) -> Double {
        guard from.high > from.low else { return to.start }
        return to.start + (value - from.low) / (from.high - from.low) * (to.end - to.start)
    }
}
