public import Diagnostics

/// One node of a document: a scalar, a group of keys or a list, with its place in the file.
public struct DocumentNode: Hashable, Sendable {
    /// What a node holds.
    public enum Content: Hashable, Sendable {
        /// A text as it is written; plain means without quotes nor block marks.
        case scalar(text: String, isPlain: Bool)
        /// Keys with their values, in the order of the file.
        case mapping([DocumentPair])
        /// A list.
        case sequence([DocumentNode])
    }

    /// What the node holds.
    public let content: Content
    /// Where the node starts; for a repeated node (`*name`), where it is repeated.
    public let place: Place
    /// Whether it is a group between braces or a list between brackets.
    public let isInline: Bool

    /// Makes a node.
    public init(content: Content, place: Place, isInline: Bool = false) {
        self.content = content
        self.place = place
        self.isInline = isInline
    }

    /// The text of a scalar; nil for a group or a list.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The keys and values of a group; nil for a scalar or a list.
    public var pairs: [DocumentPair]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }

    /// The elements of a list; nil for a scalar or a group.
    public var elements: [DocumentNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// Whether nothing is written: an empty text, or `~` or `null` without quotes.
    public var isAbsent: Bool {
        guard case .scalar(let text, let isPlain) = content else { return false }
        return text.allSatisfy(\.isWhitespace) || isPlain && (text == "~" || text == "null")
    }

    /// The value of a key written exactly so; nil where the node is no group or has no such key.
    public subscript(key: String) -> DocumentNode? { pairs?.first { $0.key == key }?.value }
}

/// A key and its value.
public struct DocumentPair: Hashable, Sendable {
    /// The key as it is written.
    public let key: String
    /// Where the key stands.
    public let keyPlace: Place
    /// What the key holds.
    public let value: DocumentNode

    /// Makes a pair.
    public init(key: String, keyPlace: Place, value: DocumentNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}
