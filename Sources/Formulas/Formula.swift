/// A computation written as text: `contribution_margin / revenue`.
///
/// Names stand for figures, calls for questions to the ledgers or the plan; the caller answers both.
public struct Formula: Hashable, Sendable, CustomStringConvertible {
    /// The largest number of characters of a formula.
    public static let lengthLimit = 2000
    /// The largest number of levels of a formula.
    public static let depthLimit = 64

    /// The text as it was written.
    public let source: String
    /// What the text means.
    public let expression: Expression

    /// Reads a formula; the error tells every mistake that could be found.
    public init(parsing source: String) throws(FormulaError) {
        guard source.utf8.count <= 8 * Self.lengthLimit, source.count <= Self.lengthLimit else {
            let start = String(source.prefix(Self.lengthLimit + 1))
            throw FormulaError(.tooLong, in: start, at: Self.lengthLimit..<start.count)
        }
        var parser = Parser(source)
        self.source = source
        expression = try parser.formula()
    }

    /// Makes a formula from an expression, written with the fewest brackets.
    init(_ expression: Expression) {
        source = expression.description
        self.expression = expression
    }

    /// The formula with the fewest brackets and single spaces.
    public var description: String { expression.description }

    /// The names that the formula uses, each once, in the order of the text.
    public var names: [Name] {
        distinct { if case .name(let name) = $0 { name } else { nil } }
    }
    /// The calls that the caller must answer, each once, in the order of the text.
    public var calls: [SourceCall] {
        distinct { if case .source(let call) = $0 { call } else { nil } }
    }
    /// The codes of `missing("code")`, each once, in the order of the text.
    public var missingCodes: [String] {
        distinct { if case .missing(let code) = $0 { code } else { nil } }
    }

    /// Both sides of the division that the formula is, for a ratio of means; nil for any other formula.
    public var ratio: (numerator: Formula, denominator: Formula)? {
        guard case .binary(.divide, let left, let right) = expression.node else { return nil }
        return (Formula(left), Formula(right))
    }

    private func distinct<Part: Hashable>(_ part: (Expression.Node) -> Part?) -> [Part] {
        var seen: Set<Part> = []
        var found: [Part] = []
        func visit(_ expression: Expression) {
            if let part = part(expression.node), seen.insert(part).inserted { found.append(part) }
            expression.children.forEach(visit)
        }
        visit(expression)
        return found
    }
}
