public import Bilingual
public import Diagnostics

/// A key of a file: how it is written, what it holds, within which bounds.
public struct Field: Hashable, Sendable {
    /// How much a field is asked for.
    public enum Need: String, Hashable, Sendable {
        /// Its absence is an error.
        case required
        /// Its absence is a warning, and lowers completeness.
        case expected
        /// It may be absent.
        case optional
    }

    /// The id that the program reads, in English.
    public let id: String
    /// How it is written in a file of each language.
    public let key: Text
    /// How it is named on a page.
    public let label: Text
    /// What it holds.
    public let type: FieldType
    /// How much it is asked for.
    public let need: Need
    /// What stands in for it where it is absent.
    public let defaultNode: DocumentNode?
    /// Its bounds.
    public let range: ValueRange?
    /// How many elements a list, a map or a series has.
    public let size: ClosedRange<Int>?
    /// The rule that a value below the range breaks.
    public let lowCode: DiagnosticCode
    /// Who may know it.
    public let level: KnowledgeLevel
    /// What it is, for whom writes a file.
    public let help: Text?
    /// The lever of the simulation that reads it.
    public let lever: String?

    /// Makes a field.
    public init(
        id: String, key: Text, label: Text, type: FieldType, need: Need = .optional,
        defaultNode: DocumentNode? = nil, range: ValueRange? = nil, size: ClosedRange<Int>? = nil,
        lowCode: DiagnosticCode = .valueOutOfRange, level: KnowledgeLevel = .observable,
        help: Text? = nil, lever: String? = nil
    ) {
        self.id = id
        self.key = key
        self.label = label
        self.type = type
        self.need = need
        self.defaultNode = defaultNode
        self.range = range
        self.size = size
        self.lowCode = lowCode
        self.level = level
        self.help = help
        self.lever = lever
    }
}

/// A kind of thing that files declare: an action, a segment, an objective, a whole case.
public struct Kind: Hashable, Sendable {
    /// The id that the program reads, in English.
    public let id: String
    /// The file that has a section of this kind: `plan`, `world`; nil for a part of another kind.
    public let document: String?
    /// The key of its section at the top of a file, in each language; nil where it has none.
    public let section: Text?
    /// Whether its section holds one group of keys instead of a list.
    public let isSingle: Bool
    /// Whether each thing of the kind must have an id.
    public let isIdentified: Bool
    /// How it is named on a page.
    public let label: Text
    /// What it is, for whom writes a file.
    public let help: Text?
    /// Its rank among the sections of a file, from the first.
    public let order: Int
    /// Its fields, in the order of a page.
    public let fields: [Field]

    /// Makes a kind.
    public init(
        id: String, document: String? = nil, section: Text? = nil, isSingle: Bool = false,
        isIdentified: Bool = false, label: Text, help: Text? = nil, order: Int = 0, fields: [Field]
    ) {
        self.id = id
        self.document = document
        self.section = section
        self.isSingle = isSingle
        self.isIdentified = isIdentified
        self.label = label
        self.help = help
        self.order = order
        self.fields = fields
    }

    /// The field of an id.
    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }
}
