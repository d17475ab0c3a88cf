import Documents
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

    /// How the time to read a file grows: a reader that looked back at each value would be squared.
    static func printReading() {
        let files: [(name: String, text: (Int) -> String)] = [
            (
                "values on one line",
                { "é: [" + Array(repeating: "abcd", count: $0).joined(separator: ", ") + "]" }
            ),
            ("repeated keys", { (0..<$0 / 10).map { "m\($0): {a: 1, a: 2}\n" }.joined() }),
        ]
        for file in files {
            let sizes = [10_000, 20_000, 40_000]
            let times = sizes.map { size in
                let bytes = Array(file.text(size).utf8)
                return Timing.bestInThread { _ = DocumentParser.parse(bytes, file: "f.yaml") }
            }
            Timing.judge(
                "exponent of time in \(file.name)", Timing.exponent(sizes.map(Double.init), times), linear)
        }
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
