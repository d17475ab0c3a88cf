public import Bilingual

/// One piece of a section.
public enum Block: Hashable, Sendable {
    /// A heading inside a section, which the table of contents does not list.
    case heading(Text)
    /// A paragraph of plain text.
    case paragraph(Text)
    /// A text set apart.
    case callout(Callout)
    /// A few numbers that say the essential.
    case keyFigures([KeyFigure])
    /// A table.
    case table(Table)
    /// A chart.
    case chart(Chart)
    /// Where figures come from, one after the other.
    case derivations([Derivation])
    /// A bulleted list.
    case list([Text])
    /// Statements with a state each: the criteria of a standard.
    case badges([BadgeItem])
    /// Sheets side by side, each a title and labelled lines.
    case sheets([Sheet])
}

/// A sheet: a title and labelled lines, as a form that was filled in.
public struct Sheet: Hashable, Sendable {
    /// A line of a sheet.
    public struct Line: Hashable, Sendable {
        /// What the line is about.
        public var label: Text
        /// What is written there.
        public var content: Cell

        /// Makes a line.
        public init(_ label: Text, _ content: Cell) { (self.label, self.content) = (label, content) }
    }

    /// The anchor, unique in the report.
    public var id: String
    /// The title.
    public var title: Text
    /// The lines, in reading order.
    public var lines: [Line]

    /// Makes a sheet.
    public init(id: String, title: Text, lines: [Line]) {
        (self.id, self.title, self.lines) = (id, title, lines)
    }
}

/// A text set apart from the flow, with a title.
public struct Callout: Hashable, Sendable {
    /// The tone of a callout.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something to know.
        case note
        /// Something to be careful about.
        case warning
        /// Something that went well.
        case good
    }

    /// The tone.
    public var kind: Kind
    /// The title.
    public var title: Text
    /// The text.
    public var text: Text

    /// Makes a callout.
    public init(kind: Kind, title: Text, text: Text) {
        self.kind = kind
        self.title = title
        self.text = text
    }
}

/// A number that says the essential, with its label.
public struct KeyFigure: Hashable, Sendable {
    /// What the number is.
    public var label: Text
    /// The number.
    public var value: Cell
    /// A line under the number: a comparison, a reason.
    public var detail: Text?
    /// The anchor of the derivation, if the report holds it.
    public var anchor: String?

    /// Makes a key figure.
    public init(label: Text, value: Cell, detail: Text? = nil, anchor: String? = nil) {
        self.label = label
        self.value = value
        self.detail = detail
        self.anchor = anchor
    }
}

/// A statement with its state and the places that show it.
public struct BadgeItem: Hashable, Sendable {
    /// The look of the state.
    public var kind: BadgeKind
    /// The state in words: `étayé en partie`.
    public var state: Text
    /// The official code of the statement, if it has one: `C1.2`.
    public var code: String?
    /// The statement.
    public var text: Text
    /// What is missing or what was seen.
    public var detail: Text?
    /// The places in the report that show it.
    public var links: [Link]

    /// Makes a statement with its state.
    public init(
        kind: BadgeKind, state: Text, code: String? = nil, text: Text, detail: Text? = nil, links: [Link] = []
    ) {
        self.kind = kind
        self.state = state
        self.code = code
        self.text = text
        self.detail = detail
        self.links = links
    }
}

/// The look of a badge; its meaning is always written beside it.
public enum BadgeKind: String, Hashable, Sendable, CaseIterable {
    /// The evidence is there.
    case supported
    /// A part of the evidence is there.
    case partlySupported
    /// The evidence says the opposite.
    case contradicted
    /// No evidence was found.
    case notShown
    /// The piece is present and a person has to read it.
    case toBeRead
    /// Only a jury can judge.
    case juryAlone
    /// Better for the company.
    case favourable
    /// Worse for the company.
    case unfavourable
    /// Neither good nor bad.
    case neutral
}

/// A text that leads to another place of the report.
public struct Link: Hashable, Sendable {
    /// The text.
    public var text: Text
    /// The anchor that it leads to.
    public var anchor: String

    /// Makes a link.
    public init(_ text: Text, anchor: String) {
        self.text = text
        self.anchor = anchor
    }
}
