public import Quantities

/// A part of a formula: what it computes and where it was written.
///
/// Two expressions are equal if they compute the same, wherever they were written.
public struct Expression: Hashable, Sendable, CustomStringConvertible {
    /// What an expression computes.
    public indirect enum Node: Hashable, Sendable {
        case number(NumberLiteral)
        case text(String)
        case date(CalendarDate)
        case truth(Bool)
        case missing(code: String)
        case name(Name)
        case source(SourceCall)
        case builtIn(BuiltIn, [Expression])
        case unary(UnaryOperator, Expression)
        case binary(BinaryOperator, Expression, Expression)
    }

    /// What the expression computes.
    public let node: Node
    /// How many levels the tree has, at most `Formula.depthLimit`.
    public let depth: Int
    /// Where the expression stands in the source, in characters; empty for one made in memory.
    public let range: Range<Int>

    /// Makes an expression from its node.
    public init(_ node: Node, range: Range<Int> = 0..<0) {
        self.node = node
        self.range = range
        depth = 1 + (node.children.map(\.depth).max() ?? 0)
    }

    /// Whether both compute the same.
    public static func == (left: Expression, right: Expression) -> Bool { left.node == right.node }
    /// Feeds what is computed to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(node) }

    /// The parts that the expression is made of, in the order in which they are written.
    public var children: [Expression] { node.children }
}

extension Expression.Node {
    /// The parts that the node is made of, in the order in which they are written.
    var children: [Expression] {
        switch self {
        case .number, .text, .date, .truth, .missing, .name, .source: []
        case .builtIn(_, let arguments): arguments
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        }
    }
}

/// A number as it was written: `0.15` is bare, `15%` is a ratio.
public struct NumberLiteral: Hashable, Sendable {
    /// The digits, with a dot before decimals.
    public let digits: String
    /// Whether a percent sign follows.
    public let isPercent: Bool
    /// The number: 0.15 for `15%`.
    public let value: Double

    /// Makes a literal from digits such as `12.5`; nil for any other text or a number without end.
    public init?(digits: String, isPercent: Bool = false) {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let value = Double(isPercent ? digits + "e-2" : digits), value.isFinite
        else { return nil }
        self.digits = digits
        self.isPercent = isPercent
        self.value = value
    }
}

/// An operator before its operand.
public enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
    case minus = "-"
    case not

    var precedence: Int { self == .minus ? 7 : 3 }
}

/// An operator between its operands.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case equal = "="
    case different = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and, or

    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .different, .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .add, .subtract: 5
        case .multiply, .divide: 6
        }
    }
    var isComparison: Bool { precedence == 4 }
    var givesTruth: Bool { precedence <= 4 }
}
