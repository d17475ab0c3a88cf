/// Estimates how wide a text is, on the wide side of usual sans-serif fonts, and shortens what does not fit.
public enum TextMeasure {
    /// The width of a text in pixels at a font size.
    public static func width(_ text: String, size: Double) -> Double {
        text.reduce(0) { $0 + em($1) } * size
    }

    /// How many times wider bold letters are.
    public static let boldness = 1.12

    private static func em(_ character: Character) -> Double {
        switch character {
        case "i", "l", "j", "I", "î", "ï", "í", "'", "’", ".", ",", ":", ";", "|", "!", "·", "\u{202F}": 0.32
        case " ", "\u{00A0}", "f", "t", "r", "(", ")", "/", "-", "[", "]": 0.42
        case "m", "w", "M", "W", "%", "@", "œ", "Œ", "—", "…", "→", "↓": 1.0
        case "+", "\u{2212}", "=", "<", ">", "×", "÷", "≥", "≤", "±": 0.84
        case "s", "c", "z", "k", "v", "x", "y", "J": 0.56
        default: character.isUppercase ? 0.76 : (character.isASCII || character.isLetter ? 0.64 : 0.8)
        }
    }

    /// Cuts a text to a width; what is cut ends in an ellipsis.
    public static func shortened(_ text: String, to limit: Double, size: Double) -> String {
        guard width(text, size: size) > limit else { return text }
        var kept = ""
        var used = width("…", size: size)
        for character in text {
            used += em(character) * size
            if used > limit { break }
            kept.append(character)
        }
        while let last = kept.last, last.isWhitespace { kept.removeLast() }
        return kept + "…"
    }

    /// Breaks a text between words into lines of a width; the last line takes an ellipsis if more remains.
    public static func wrapped(_ text: String, to limit: Double, size: Double, lines: Int) -> [String] {
        var result: [String] = []
        var words = text.split(separator: " ").map(String.init)[...]
        while let word = words.popFirst() {
            guard result.count < max(1, lines) - 1 else {
                let rest = ([word] + words).joined(separator: " ")
                return result + [shortened(rest, to: limit, size: size)]
            }
            var line = word
            while let next = words.first, width(line + " " + next, size: size) <= limit {
                line += " " + next
                words.removeFirst()
            }
            result.append(shortened(line, to: limit, size: size))
        }
        return result.isEmpty ? [""] : result
    }
}
