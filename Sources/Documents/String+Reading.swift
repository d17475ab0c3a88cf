extension String {
    /// Without spaces of any kind at both ends.
    var trimmingSpaces: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// What stands before an ending, without the space between; nil without that ending.
    func droppingSuffix(_ ending: String) -> String? {
        hasSuffix(ending) ? String(dropLast(ending.count)).trimmingSpaces : nil
    }

    /// What stands after a beginning; nil without that beginning.
    func droppingPrefix(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)).trimmingSpaces : nil
    }

    /// Where a text occurs last.
    func range(ofLast part: String) -> Range<String.Index>? { ranges(of: part).last }

    /// How many digits from 0 to 9 it has.
    var digitCount: Int { utf8.count { (48...57).contains($0) } }

    /// The word regardless of accents, capitals, and of how words are joined: `Début d'action`, `debut_d_action`.
    var folded: String {
        if utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }) { return self }
        var result = ""
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case "é", "è", "ê", "ë": result += "e"
            case "à", "â", "ä": result += "a"
            case "î", "ï": result += "i"
            case "ô", "ö": result += "o"
            case "ù", "û", "ü": result += "u"
            case "ç": result += "c"
            case "œ": result += "oe"
            case "æ": result += "ae"
            case " ", "-", "'", "’", "\u{A0}", "\u{202F}": result += "_"
            case "\u{300}"..."\u{36F}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
