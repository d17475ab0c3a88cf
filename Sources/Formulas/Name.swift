/// A figure that a formula uses: `revenue` or `revenue[channel=store]`.
public struct Name: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id of the figure.
    public let id: String
    /// The scope written beside the id, empty where none is.
    public let scope: Scope

    /// Makes a name from an id and a scope.
    public init(_ id: String, _ scope: Scope = .none) {
        self.id = id
        self.scope = scope
    }

    /// Reads `revenue[channel=store]`.
    public init(parsing text: String) throws(FormulaError) {
        let formula = try Formula(parsing: text)
        guard case .name(let name) = formula.expression.node else {
            throw FormulaError(.nameExpected, in: text, at: 0..<text.count)
        }
        self = name
    }

    /// The name as a formula writes it.
    public var description: String { id + scope.description }

    /// Whether the scope makes a series.
    public var isSeries: Bool { !scope.seriesKeys.isEmpty }

    /// Orders by id, then by scope.
    public static func < (left: Name, right: Name) -> Bool {
        (left.id, left.scope) < (right.id, right.scope)
    }
}

/// A question to the ledgers, the plan or the counters, which the caller answers: `net_credit("70;709")`.
public struct SourceCall: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name of the function, never that of a built-in one.
    public let function: String
    /// The quoted texts between the brackets.
    public let arguments: [String]

    /// Makes a call.
    public init(_ function: String, _ arguments: [String]) {
        self.function = function
        self.arguments = arguments
    }

    /// The call as a formula writes it.
    public var description: String {
        function + "(" + arguments.map { "\"\($0)\"" }.joined(separator: ", ") + ")"
    }

    /// Orders by function, then by arguments.
    public static func < (left: SourceCall, right: SourceCall) -> Bool {
        left.function == right.function
            ? left.arguments.lexicographicallyPrecedes(right.arguments) : left.function < right.function
    }
}
