import Foundation

/// What a measure should be.
enum Target: CustomStringConvertible {
    case atMost(Double)
    case atLeast(Double)

    func isMet(by value: Double) -> Bool {
        switch self {
        case .atMost(let limit): value <= limit
        case .atLeast(let limit): value >= limit
        }
    }

    var description: String {
        switch self {
        case .atMost(let limit): limit == 0 ? "none" : "at most \(Timing.short(limit))"
        case .atLeast(let limit): "at least \(Timing.short(limit))"
        }
    }
}

/// Times of work, in seconds, and what is fitted to them.
enum Timing {
    /// The shortest of several times by the clock.
    static func best(of times: Int = 5, _ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        return (0..<times).map { _ in seconds(clock.measure(work)) }.min() ?? .infinity
    }

    /// The shortest of several times of the processor in this thread, which other programs lengthen less.
    static func bestInThread(of times: Int = 5, _ work: () -> Void) -> Double {
        (0..<times).map { _ in
            let before = threadSeconds
            work()
            return threadSeconds - before
        }.min() ?? .infinity
    }

    private static var threadSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func seconds(_ time: Duration) -> Double {
        Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }

    /// The exponent b of a cost a·nᵇ, fitted by least squares to logarithms.
    static func exponent(_ sizes: [Double], _ costs: [Double]) -> Double {
        let (x, y) = (sizes.map { log($0) }, costs.map { log($0) })
        let (meanX, meanY) = (mean(x), mean(y))
        let products = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        return products / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    }

    static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

    static func variance(_ values: [Double]) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))
    }

    /// The most memory that the program has held, in megabytes.
    static var peakMegabytes: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }

    static func print(_ label: String, _ value: String) {
        Swift.print(label.padding(toLength: 70, withPad: " ", startingAt: 0) + value)
    }

    /// Prints a measure beside its target and says whether it is met.
    static func judge(_ label: String, _ value: Double, _ target: Target, _ written: String? = nil) {
        let verdict = target.isMet(by: value) ? "met" : "NOT MET"
        let shown = written ?? number(value)
        Timing.print(
            "\(label) (\(target))", "\(shown.padding(toLength: 16, withPad: " ", startingAt: 0))\(verdict)")
    }

    static func milliseconds(_ seconds: Double) -> String { String(format: "%.3f ms", seconds * 1000) }
    static func number(_ value: Double) -> String { String(format: "%.2f", value) }
    static func short(_ value: Double) -> String { String(format: "%.3g", value) }

    /// Keeps the result of work that is timed, so that the compiler cannot leave the work out.
    nonisolated(unsafe) static var kept = 0.0
}
