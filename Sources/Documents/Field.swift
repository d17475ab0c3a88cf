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
    /// Where its default comes from; nil where it has none, or none that is a number.
    public let source: Text?
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
    /// A value as a file of each language would write it.
    public let example: Text?

    /// Makes a field.
    public init(
        id: String, key: Text, label: Text, type: FieldType, need: Need = .optional,
        defaultNode: DocumentNode? = nil, source: Text? = nil, range: ValueRange? = nil,
        size: ClosedRange<Int>? = nil,
        lowCode: DiagnosticCode = .valueOutOfRange, level: KnowledgeLevel = .observable,
        help: Text? = nil, lever: String? = nil, example: Text? = nil
    ) {
        self.id = id
        self.key = key
        self.label = label
        self.type = type
        self.need = need
        self.defaultNode = defaultNode
        self.source = source
        self.range = range
        self.size = size
        self.lowCode = lowCode
        self.level = level
        self.help = help
        self.lever = lever
        self.example = example
    }
}
