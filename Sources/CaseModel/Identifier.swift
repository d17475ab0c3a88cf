/// The id of one kind of thing in a case; ids of two kinds cannot be mixed up.
///
/// Ids are `snake_case` words chosen by the author and are never translated.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The id as written in the file.
    public let text: String

    /// Makes an id from its text.
    public init(_ text: String) { self.text = text }
    /// Makes an id from a literal.
    public init(stringLiteral text: String) { self.text = text }
    /// The id as written in the file.
    public var description: String { text }
    /// Whether the left id comes first in alphabetical order.
    public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

/// Data given by id, in the order in which the author wrote it.
public struct Weights<Subject: Sendable, Value: Sendable & Hashable>: Sendable, Hashable {
    /// The pairs in the order of the file.
    public let pairs: [Pair]

    /// One id and its value.
    public struct Pair: Sendable, Hashable {
        /// What the value is about.
        public let id: Identifier<Subject>
        /// The value.
        public let value: Value
    }

    /// Makes a table from pairs in the order of the file.
    public init(_ pairs: [(Identifier<Subject>, Value)]) {
        self.pairs = pairs.map { Pair(id: $0.0, value: $0.1) }
    }

    /// The value for an id, or nil where the author gave none.
    public subscript(id: Identifier<Subject>) -> Value? { pairs.first { $0.id == id }?.value }
}
