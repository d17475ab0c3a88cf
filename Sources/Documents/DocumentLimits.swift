/// How large and how intricate a file may be.
public struct DocumentLimits: Hashable, Sendable {
    /// The size of the file in bytes.
    public var bytes: Int
    /// How many levels may be nested.
    public var depth: Int
    /// How many times a part may be repeated by `*name`.
    public var aliases: Int
    /// How many values, groups and lists there may be, repeated parts counted each time.
    public var nodes: Int

    /// Makes limits; each is reached by a file that is still accepted.
    public init(
        bytes: Int = 1 << 20, depth: Int = 64, aliases: Int = 200, nodes: Int = 100_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.aliases = aliases
        self.nodes = nodes
    }

    /// 1 MiB, 64 levels, 200 repetitions, 100,000 elements.
    public static let standard = DocumentLimits()
}
