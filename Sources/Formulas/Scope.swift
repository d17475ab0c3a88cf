/// What part of the company or of the year a figure is about: `[channel=store,month=2027-03]`.
///
/// Entries are sorted by key. The value `*` stands for all members of a dimension and makes a series. An
/// empty scope is the whole company over the whole plan.
public struct Scope: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// One restriction of a scope.
    public struct Entry: Hashable, Comparable, Sendable {
        /// The dimension: `channel`, `month`.
        public let key: String
        /// The member: `store`, `2027-03`, or `*`.
        public let value: String

        /// Orders by key, then by value.
        public static func < (left: Entry, right: Entry) -> Bool {
            (left.key, left.value) < (right.key, right.value)
        }
    }

    /// The entries in the order of their keys.
    public private(set) var entries: [Entry]

    /// The whole company over the whole plan.
    public static let none = Scope([:])

    /// Makes a scope from its restrictions, by dimension.
    public init(_ restrictions: [String: String]) {
        entries = restrictions.map { Entry(key: $0.key, value: $0.value) }.sorted()
    }

    /// Reads `channel=store,month=2027-03`, with or without square brackets; an empty text is `Scope.none`.
    public init(parsing text: String) throws(FormulaError) {
        self = try ScopeReader.scope(text)
    }

    /// The member of a dimension, or nil where the scope does not restrict it.
    public subscript(key: String) -> String? { entries.first { $0.key == key }?.value }

    /// The dimensions that the scope restricts, sorted.
    public var keys: [String] { entries.map(\.key) }
    /// Whether nothing is restricted.
    public var isEmpty: Bool { entries.isEmpty }
    /// The dimensions over which the scope makes a series.
    public var seriesKeys: [String] { entries.filter { $0.value == "*" }.map(\.key) }

    /// The scope with one dimension set, or freed if the value is nil.
    public func setting(_ key: String, _ value: String?) -> Scope {
        var copy = self
        copy.entries.removeAll { $0.key == key }
        if let value {
            copy.entries.append(Entry(key: key, value: value))
            copy.entries.sort()
        }
        return copy
    }

    /// The scope completed by those of the named dimensions that it leaves open and the outer one sets.
    public func inheriting(_ outer: Scope, only keys: some Sequence<String>) -> Scope {
        keys.reduce(self) { scope, key in
            guard scope[key] == nil, let value = outer[key] else { return scope }
            return scope.setting(key, value)
        }
    }

    /// `[channel=store,month=2027-03]`, or nothing for the empty scope.
    public var description: String {
        entries.isEmpty ? "" : "[" + entries.map { "\($0.key)=\($0.value)" }.joined(separator: ",") + "]"
    }

    /// Orders entry by entry; a scope comes before those that restrict it further.
    public static func < (left: Scope, right: Scope) -> Bool {
        left.entries.lexicographicallyPrecedes(right.entries)
    }
}
