import Simulation

/// How the cost of a year grows with the size of a case and with the weeks lived.
enum Growth {
    /// A fit to a few times is uncertain by about a tenth.
    private static let linear = Target.atMost(1.1)

    static func print(_ shipped: CompiledWorld) throws {
        let weeks = [13, 26, 52]
        let times = weeks.map { count in
            Timing.bestInThread { shipped.live(weeks: count, replications: 1...40) }
        }
        Timing.judge(
            "exponent of time in weeks", Timing.exponent(weeks.map(Double.init), times), linear)
        try print("segments", [4, 8, 16]) { ScaledCase(segments: $0) }
        try print("rivals", [2, 4, 8, 16]) { ScaledCase(rivals: $0) }
        try print("actions", [4, 8, 16, 32]) { ScaledCase(actions: $0) }
        try print("sellers", [2, 4, 8, 16]) { ScaledCase(sellers: $0) }
        // Deals with firms are individuals, the others are counts: only the former cost more.
        let buyers = [1, 3, 10]
        let costs = try buyers.map { try cost(ScaledCase(buyers: $0).world()) }
        Timing.judge(
            "exponent of time in buyers", Timing.exponent(buyers.map(Double.init), costs), .atMost(0.1))
    }

    private static func print(_ what: String, _ sizes: [Int], _ scaled: (Int) -> ScaledCase) throws {
        let worlds = try sizes.map { try scaled($0).world() }
        let exponent = Timing.exponent(sizes.map(Double.init), worlds.map(cost))
        let bytes = Timing.exponent(sizes.map(Double.init), worlds.map { Double($0.stateBytes) })
        Timing.judge("exponent of time in \(what)", exponent, linear)
        Timing.judge("exponent of state in \(what)", bytes, linear)
    }

    private static func cost(_ world: CompiledWorld) -> Double {
        Timing.bestInThread { world.live(weeks: world.planWeeks, replications: 1...20) } / 20
    }
}
