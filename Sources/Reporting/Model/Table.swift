public import Bilingual

/// A table with a caption; each row has as many cells as there are columns.
public struct Table: Hashable, Sendable {
    /// The anchor, unique in the report; it also names the file when the table is exported alone.
    public var id: String
    /// What the table shows.
    public var caption: Text
    /// The columns.
    public var columns: [Column]
    /// The rows, in reading order.
    public var rows: [Row]
    /// A note under the table.
    public var footnote: Text?

    /// Makes a table; a row shorter than the columns is filled with empty cells, a longer one is a fault.
    public init(id: String, caption: Text, columns: [Column], rows: [Row], footnote: Text? = nil) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows.map { row in
            precondition(
                row.cells.count <= columns.count,
                "table \(id): \(row.cells.count) cells for \(columns.count) columns")
            let missing = columns.count - row.cells.count
            return Row(row.cells + Array(repeating: .empty, count: missing), kind: row.kind)
        }
        self.footnote = footnote
    }
}

/// A column of a table.
public struct Column: Hashable, Sendable {
    /// On which side the cells of a column are aligned.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Where reading starts: words.
        case leading
        /// Where reading ends: numbers.
        case trailing
        /// In the middle: states.
        case center
    }

    /// The title.
    public var title: Text
    /// On which side the cells are aligned.
    public var alignment: Alignment
    /// Whether the cells name their row.
    public var isRowHeader: Bool

    /// Makes a column; words are aligned where reading starts.
    public init(_ title: Text, alignment: Alignment = .leading, isRowHeader: Bool = false) {
        self.title = title
        self.alignment = alignment
        self.isRowHeader = isRowHeader
    }

    /// A column of numbers.
    public static func numbers(_ title: Text) -> Column { Column(title, alignment: .trailing) }

    /// The column whose cells name the rows.
    public static func names(_ title: Text) -> Column { Column(title, isRowHeader: true) }
}

/// A row of a table; an array literal of cells is a plain row.
public struct Row: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The weight of a row.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A line among others.
        case plain
        /// The title of the lines that follow.
        case group
        /// A sum of the lines above.
        case subtotal
        /// The result of the table.
        case total
    }

    /// The cells, one per column.
    public var cells: [Cell]
    /// The weight.
    public var kind: Kind

    /// Makes a row.
    public init(_ cells: [Cell], kind: Kind = .plain) {
        self.cells = cells
        self.kind = kind
    }

    /// Makes a plain row.
    public init(arrayLiteral cells: Cell...) { self.init(cells) }
}
