/// Where something stands in a file that a person wrote.
///
/// Lines and columns start at 1 and columns count characters, not bytes. Line 0 means the file as a whole.
public struct Place: Hashable, Sendable, Codable {
    /// The file as the person named it.
    public let file: String
    /// The line, from 1; 0 for the file as a whole.
    public let line: Int
    /// The column in characters, from 1; 0 for the file as a whole.
    public let column: Int
    /// How many characters of the line are meant; 0 for the file as a whole.
    public let length: Int

    /// Makes a place in a file.
    public init(file: String, line: Int, column: Int, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }

    /// Makes the place of a file as a whole.
    public init(file: String) { self.init(file: file, line: 0, column: 0, length: 0) }

    /// Whether the place is the file as a whole.
    public var isWholeFile: Bool { line == 0 }

    /// The place as `file:line:column`, or the file alone.
    public var written: String { isWholeFile ? file : "\(file):\(line):\(column)" }
}

extension Place: Comparable {
    /// Whether the left comes first: by file, then line, then column.
    public static func < (left: Place, right: Place) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}
