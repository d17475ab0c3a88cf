/// Reads what stands between the square brackets of a name.
enum ScopeReader {
    /// Reads a whole text as a scope, with or without its square brackets.
    static func scope(_ text: String) throws(FormulaError) -> Scope {
        let bracketed = text.hasPrefix("[") && text.hasSuffix("]") && text.count >= 2
        let inner = bracketed ? String(text.dropFirst().dropLast()) : text
        if inner.allSatisfy(\.isWhitespace) { return .none }
        return try scope(inner, in: text, from: bracketed ? 1 : 0)
    }

    /// Reads the inside of square brackets that starts at a place of the source.
    static func scope(_ inner: String, in source: String, from start: Int) throws(FormulaError) -> Scope {
        var found: [String: String] = [:]
        var position = start
        for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
            let range = position..<(position + part.count)
            position = range.upperBound + 1
            let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(trimmed)
            guard sides.count == 2, isName(sides[0]), isMember(sides[1]) else {
                throw FormulaError(.badScope, in: source, at: range)
            }
            guard found.updateValue(sides[1], forKey: sides[0]) == nil else {
                throw FormulaError(.duplicateScopeKey, in: source, at: range)
            }
        }
        return Scope(found)
    }

    /// Whether a word is an id in lower case: `contribution_margin`.
    static func isName(_ word: String) -> Bool {
        guard let first = word.utf8.first, (97...122).contains(first) else { return false }
        return word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// Whether a text may be the member of a dimension: `store`, `2027-03`, `*`.
    private static func isMember(_ text: String) -> Bool {
        if text == "*" { return true }
        return !text.isEmpty
            && text.allSatisfy { $0.isLetter || Lexer.isDigit($0) || $0 == "_" || $0 == "-" || $0 == "." }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
