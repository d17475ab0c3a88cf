public import Bilingual

/// A kind of thing that files declare: an action, a segment, an objective, a whole case.
public struct Kind: Hashable, Sendable {
    /// The id that the program reads, in English.
    public let id: String
    /// The file that has a section of this kind: `plan`, `world`; nil for a part of another kind.
    public let document: String?
    /// The id of the part of the file to which its section belongs; nil where the file has no parts.
    public let part: String?
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
    /// How a page shows the things of the kind.
    public let layout: KindLayout
    /// Whether a file without anything of this kind is incomplete.
    public let isExpected: Bool
    /// Its fields, in the order of a page.
    public let fields: [Field]
    /// What must hold of each thing of the kind, in the order of the schema.
    public let rules: [Rule]

    /// Makes a kind.
    public init(
        id: String, document: String? = nil, part: String? = nil, section: Text? = nil,
        isSingle: Bool = false, isIdentified: Bool = false, label: Text, help: Text? = nil, order: Int = 0,
        layout: KindLayout = .table, isExpected: Bool = false, fields: [Field], rules: [Rule] = []
    ) {
        self.id = id
        self.document = document
        self.part = part
        self.section = section
        self.isSingle = isSingle
        self.isIdentified = isIdentified
        self.label = label
        self.help = help
        self.order = order
        self.layout = layout
        self.isExpected = isExpected
        self.fields = fields
        self.rules = rules
    }

    /// The field of an id.
    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }
}

/// How a page shows the things of a kind.
public enum KindLayout: Hashable, Sendable {
    /// A row for each.
    case table
    /// A block of labelled lines for each.
    case sheet
    /// One field crossed with another, and a third in each cell; all three are ids of fields.
    case matrix(rows: String, columns: String, cell: String)
}

/// A part of a file: sections that are written and judged together.
public struct Part: Hashable, Sendable {
    /// The id that kinds name.
    public let id: String
    /// Its rank in the file, from the first.
    public let order: Int
    /// How it is named on a page.
    public let label: Text
    /// What it is for, for whom writes a file.
    public let help: Text?

    /// Makes a part.
    public init(id: String, order: Int, label: Text, help: Text? = nil) {
        (self.id, self.order, self.label, self.help) = (id, order, label, help)
    }
}

/// What must hold of each thing of a kind, as formulas that this module does not read.
public struct Rule: Hashable, Sendable {
    /// The id, a short rule in words; it is the code of the warning.
    public let id: String
    /// When the rule applies; nil for always.
    public let condition: DocumentNode?
    /// What must be true.
    public let requirement: DocumentNode
    /// The id of the field whose place is shown where the rule is broken.
    public let field: String?
    /// What is wrong where the rule is broken.
    public let summary: Text
    /// What is there, with formulas between braces; nil for the value of the field.
    public let found: Text?
    /// What the rule asks for, with formulas between braces.
    public let expected: Text
    /// The single likely correction; nil where there are several.
    public let fix: Text?
    /// What the person should know, where the summary does not say all.
    public let help: Text?
    /// An excerpt of a file that breaks the rule.
    public let example: String?

    /// Makes a rule.
    public init(
        id: String, condition: DocumentNode? = nil, requirement: DocumentNode, field: String? = nil,
        summary: Text, found: Text? = nil, expected: Text, fix: Text? = nil, help: Text? = nil,
        example: String? = nil
    ) {
        self.id = id
        self.condition = condition
        self.requirement = requirement
        self.field = field
        self.summary = summary
        self.found = found
        self.expected = expected
        self.fix = fix
        self.help = help
        self.example = example
    }
}
