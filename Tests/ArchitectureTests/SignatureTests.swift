import Testing

/// In the layers that speak of business, a public number says what it is.
@Suite struct SignatureTests {
    static let layers: Set<Int> = [2, 4, 5, 6]
    /// Modules whose numbers are coordinates on paper, not quantities.
    static let exempt: Set<String> = ["ChartDrawing"]
    /// Names whose bare number has no quantity: positions, raw sizes, statistics of any unit.
    static let allowed: Set<String> = [
        "line", "counter", "month", "position", "planYear", "previousYear", "closedWeekdays",
    ]

    @Test func publicSignaturesUseQuantities() {
        let modules = SourceTree.modules.filter {
            Self.layers.contains($0.layer) && !Self.exempt.contains($0.name)
        }
        let names = Set(modules.map(\.name))
        #expect(names.contains("CaseModel"))
        for file in SourceTree.sources where names.contains(file.module) {
            for (number, line) in file.code.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                guard line.contains(/^\s*public\b/) else { continue }
                for match in line.matches(of: /(\w+): \[?(Double|Float|Int)\b/) {
                    let name = String(match.output.1)
                    #expect(
                        Self.allowed.contains(name),
                        "\(file.path):\(number + 1): \(name) is a bare \(match.output.2)")
                }
            }
        }
    }
}
