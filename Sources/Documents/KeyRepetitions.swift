/// Keys that a mapping repeats, marked in the text so that the YAML library accepts the rest.
///
/// The first letter of each repetition is replaced by a private letter of its own: no column moves.
struct KeyRepetitions {
    /// How many mappings with repeated keys one reading reports.
    static let maximumRounds = 12
    private static let firstMark: UInt32 = 0xE100
    private static let markCount: UInt32 = 0x1700

    private var originals: [Unicode.Scalar] = []

    /// The key without its mark, if it was marked as a repetition.
    func original(of key: String) -> String? {
        guard let first = key.unicodeScalars.first, first.value >= Self.firstMark,
            first.value - Self.firstMark < UInt32(originals.count)
        else { return nil }
        let letter = originals[Int(first.value - Self.firstMark)]
        return String(letter) + String(key.unicodeScalars.dropFirst())
    }

    /// The text with the repetitions of the keys marked; nil where none could be found.
    ///
    /// The library gives the place of the first writing of one of the keys; in a block the repetitions start
    /// at the same column of later lines, before a line that is further left; in `{ }` they follow on.
    mutating func mark(_ keys: [String], from line: Int, column: Int, in text: String) -> String? {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
            Array($0)
        }
        guard lines.indices.contains(line - 1), column >= 1 else { return nil }
        let key = keys.first { isKey($0, at: column - 1, of: lines[line - 1]) }
        guard let key else { return nil }
        var isMarked = false
        for index in line..<max(line, lines.count) where index < lines.count {
            let indent = lines[index].firstIndex { $0 != " " } ?? lines[index].count
            if indent < column - 1, indent < lines[index].count, lines[index][indent] != "#" { break }
            guard indent == column - 1, isKey(key, at: indent, of: lines[index]) else { continue }
            isMarked = mark(&lines[index], at: indent) || isMarked
        }
        if !isMarked { isMarked = markInline(key, after: column, in: &lines[line - 1]) }
        guard isMarked else { return nil }
        var result = String.UnicodeScalarView()
        for (index, line) in lines.enumerated() {
            if index > 0 { result.append("\n") }
            result.append(contentsOf: line)
        }
        return String(result)
    }

    private mutating func markInline(
        _ key: String, after column: Int, in line: inout [Unicode.Scalar]
    ) -> Bool {
        var depth = 0
        for index in column..<max(column, line.count) where index < line.count {
            if line[index] == "{" || line[index] == "[" { depth += 1 }
            if line[index] == "}" || line[index] == "]" { depth -= 1 }
            if depth < 0 { return false }
            let previous = line[index - 1]
            guard depth == 0, previous == " " || previous == "," else { continue }
            if isKey(key, at: index, of: line) { return mark(&line, at: index) }
        }
        return false
    }

    private func isKey(_ key: String, at start: Int, of line: [Unicode.Scalar]) -> Bool {
        guard start < line.count else { return false }
        let isQuoted = line[start] == "\"" || line[start] == "'"
        let name = Array(key.unicodeScalars)
        let first = isQuoted ? start + 1 : start
        guard first + name.count <= line.count, Array(line[first..<first + name.count]) == name else {
            return false
        }
        let rest = line[(first + name.count)...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
        return rest.first == ":"
    }

    private mutating func mark(_ line: inout [Unicode.Scalar], at start: Int) -> Bool {
        let index = line[start] == "\"" || line[start] == "'" ? start + 1 : start
        guard index < line.count, UInt32(originals.count) < Self.markCount,
            let letter = Unicode.Scalar(Self.firstMark + UInt32(originals.count))
        else { return false }
        originals.append(line[index])
        line[index] = letter
        return true
    }
}
