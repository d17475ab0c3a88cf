import Simulation

/// How the cost of a year grows with the size of a case and with the weeks lived.
enum Growth {
    static func print(_ shipped: CompiledWorld) throws {
        let weeks = [13, 26, 52]
        let times = weeks.map { count in
            Timing.bestInThread { shipped.live(weeks: count, replications: 1...40) }
        }
        Timing.print(
            "exponent of time in weeks", Timing.number(Timing.exponent(weeks.map(Double.init), times)))
        try print("segments", [4, 8, 16]) { ScaledCase(segments: $0) }
        try print("rivals", [2, 4, 8, 16]) { ScaledCase(rivals: $0) }
        try print("actions", [4, 8, 16, 32]) { ScaledCase(actions: $0) }
        try print("sellers", [2, 4, 8, 16]) { ScaledCase(sellers: $0) }
        let usual = try cost(ScaledCase().world())
        let many = try cost(ScaledCase(buyers: 10).world())
        Timing.print("time of a year with 10 times the buyers, over one", Timing.number(many / usual))
    }

    private static func print(_ what: String, _ sizes: [Int], _ scaled: (Int) -> ScaledCase) throws {
        let worlds = try sizes.map { try scaled($0).world() }
        let exponent = Timing.exponent(sizes.map(Double.init), worlds.map(cost))
        let bytes = Timing.exponent(sizes.map(Double.init), worlds.map { Double($0.stateBytes) })
        Timing.print(
            "exponents in \(what): time, state",
            "\(Timing.number(exponent)), \(Timing.number(bytes))")
    }

    private static func cost(_ world: CompiledWorld) -> Double {
        Timing.bestInThread { world.live(weeks: world.planWeeks, replications: 1...20) } / 20
    }
}
