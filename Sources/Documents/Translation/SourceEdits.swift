import Diagnostics

/// Replacements of words inside a text that keep everything around them.
struct SourceEdits {
    private let characters: [Character]
    private let lineStarts: [Int]
    private var edits: [Int: (end: Int, text: String)] = [:]

    init(_ text: String) {
        let characters = Array(text)
        lineStarts = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
        self.characters = characters
    }

    /// Whether a place holds a reference `*name` to what stands elsewhere.
    func isRepetition(_ place: Place) -> Bool { offset(of: place).map { characters[$0] == "*" } ?? false }

    /// Replaces a scalar that reads `old`; its quotes stay unless only the comma between braces asked for them.
    mutating func replace(_ old: String, at place: Place, with new: String, inline: Bool) {
        guard old != new, let start = offset(of: place).map(afterProperties) else { return }
        switch characters[start] {
        case "\"":
            let end = end(ofQuoted: "\"", from: start)
            let isFreed = inline && old.contains(",") && !new.contains(",")
            let needsQuotes = !isFreed || !Self.isPlain(new, inline: inline)
            edits[start] = (end, needsQuotes ? Self.quoted(new) : new)
        case "'":
            edits[start] = (
                end(ofQuoted: "'", from: start), "'" + new.replacing("'", with: "''") + "'"
            )
        case "|", ">": replaceBlock(from: start, with: new)
        default:
            let text = Self.isPlain(new, inline: inline) ? new : Self.quoted(new)
            edits[start] = (end(of: old, from: start), text)
        }
    }

    /// The text with all replacements made.
    var text: String {
        var result: [Character] = []
        result.reserveCapacity(characters.count)
        var position = 0
        for (start, edit) in edits.sorted(by: { $0.key < $1.key }) where start >= position {
            result += characters[position..<start]
            result += Array(edit.text)
            position = edit.end
        }
        return String(result + characters[position...])
    }

    private func offset(of place: Place) -> Int? {
        guard lineStarts.indices.contains(place.line - 1) else { return nil }
        let offset = lineStarts[place.line - 1] + place.column - 1
        return characters.indices.contains(offset) ? offset : nil
    }

    /// Past a name `&name` that stands before a value.
    private func afterProperties(_ start: Int) -> Int {
        var index = start
        while index < characters.count, characters[index] == "&" {
            while index < characters.count, !characters[index].isWhitespace { index += 1 }
            while index < characters.count, characters[index].isWhitespace { index += 1 }
        }
        return index < characters.count ? index : start
    }

    private func end(ofQuoted quote: Character, from start: Int) -> Int {
        var index = start + 1
        while index < characters.count {
            if quote == "\"", characters[index] == "\\" {
                index += 2
                continue
            }
            if characters[index] == quote {
                guard quote == "'", index + 1 < characters.count, characters[index + 1] == "'" else {
                    return index + 1
                }
                index += 1
            }
            index += 1
        }
        return characters.count
    }

    /// The end of a text without quotes, whose spaces may be ends of lines.
    private func end(of text: String, from start: Int) -> Int {
        var index = start
        for character in text {
            if character.isWhitespace {
                while index < characters.count, characters[index].isWhitespace { index += 1 }
            } else {
                while index < characters.count, characters[index] != character,
                    characters[index].isWhitespace
                { index += 1 }
                index += 1
            }
        }
        return min(index, characters.count)
    }

    /// The lines after `|` or `>` that are indented as its first one.
    private mutating func replaceBlock(from start: Int, with new: String) {
        func lineEnd(_ from: Int) -> Int {
            characters[from...].firstIndex(where: \.isNewline) ?? characters.count
        }
        var position = min(lineEnd(start) + 1, characters.count)
        var first: (start: Int, indent: Int)?
        var end = position
        while position < characters.count {
            let lineEnd = lineEnd(position)
            let indent = characters[position..<lineEnd].prefix { $0 == " " }.count
            if indent < lineEnd - position {
                if first == nil { first = (position, indent) }
                if let first, indent < first.indent { break }
                end = lineEnd
            }
            position = lineEnd + 1
        }
        guard let first else { return }
        edits[first.start] = (end, String(repeating: " ", count: first.indent) + new)
    }
}

extension SourceEdits {
    /// Whether a text can stand without quotes.
    static func isPlain(_ text: String, inline: Bool) -> Bool {
        guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace,
            last != ":", text != "~", text != "null", !text.contains(where: \.isNewline),
            !text.contains(": "), !text.contains(" #"), !"[]{}#&*!|>'\"%@`,".contains(first)
        else { return false }
        if "-?:".contains(first) {
            guard let second = text.dropFirst().first, !second.isWhitespace else { return false }
        }
        if text.hasPrefix("---") || text.hasPrefix("...") { return false }
        return !inline || !text.contains { ",[]{}".contains($0) }
    }

    /// The text between straight quotes.
    static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"" + escaped.replacing("\n", with: "\\n") + "\""
    }
}
