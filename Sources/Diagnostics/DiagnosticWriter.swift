public import Bilingual

/// Writes diagnostics for a person, in one language.
public struct DiagnosticWriter: Sendable {
    /// The language written.
    public let language: Language
    /// Whether terminal colours are used.
    public let colours: Bool
    private let excerptWidth = 100

    /// Makes a writer.
    public init(language: Language, colours: Bool = false) {
        self.language = language
        self.colours = colours
    }

    /// All diagnostics in the order of the files, with a blank line between them.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.inOrder.map(text).joined(separator: "\n")
    }

    /// One diagnostic: place, rule, line of the file, what is found and expected, the fix; ends with a newline.
    public func text(_ diagnostic: Diagnostic) -> String {
        var lines = [heading(of: diagnostic)]
        lines += excerptLines(of: diagnostic)
        lines += facts(of: diagnostic)
        return lines.joined(separator: "\n") + "\n"
    }

    private func heading(of diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { visible($0.written) + ": " } ?? ""
        let word: Text =
            diagnostic.severity == .error
            ? Text(fr: "erreur", en: "error") : Text(fr: "avertissement", en: "warning")
        let label = "\(word[language])[\(diagnostic.codeName)]"
        let colour = diagnostic.severity == .error ? "31" : "33"
        return place + painted(label, "1;\(colour)") + colon + " "
            + painted(diagnostic.summary[language], "1")
    }

    private func excerptLines(of diagnostic: Diagnostic) -> [String] {
        guard let place = diagnostic.place, !place.isWholeFile, let excerpt = diagnostic.excerpt else {
            return []
        }
        let characters = Array(excerpt)
        let before = min(max(0, place.column - 1), characters.count)
        let start = before > excerptWidth * 2 / 3 ? before - excerptWidth / 3 : 0
        let end = min(characters.count, start + excerptWidth)
        let shown =
            (start > 0 ? "…" : "") + visible(String(characters[start..<end]))
            + (end < characters.count ? "…" : "")
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        let pad = (start > 0 ? " " : "") + String(characters[start..<before].map { $0 == "\t" ? "\t" : " " })
        let carets = String(repeating: "^", count: max(1, min(place.length, max(1, end - before))))
        return [" \(number) | \(shown)", " \(margin) | \(pad)\(painted(carets, "1;32"))"]
    }

    private func facts(of diagnostic: Diagnostic) -> [String] {
        let rows: [(Text, Text?)] = [
            (Text(fr: "trouvé", en: "found"), diagnostic.found),
            (Text(fr: "attendu", en: "expected"), diagnostic.expected),
            (Text(fr: "correction", en: "fix"), diagnostic.fix),
        ]
        let width = (language == .french ? "correction" : "expected").count + colon.count
        return rows.compactMap { name, text in
            guard let text, !text[language].isEmpty else { return nil }
            let label = name[language] + colon
            let gap = String(repeating: " ", count: width - label.count + 1)
            let indent = "\n  " + String(repeating: " ", count: width + 1)
            let lines = text[language].split(separator: "\n").map { visible(String($0)) }
            return "  \(label)\(gap)\(lines.joined(separator: indent))"
        }
    }

    private var colon: String { language == .french ? " :" : ":" }

    private func painted(_ text: String, _ code: String) -> String {
        colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// The text without characters that could command a terminal or hide what is written.
    private func visible(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 9: scalar
            case 0..<32, 127..<160, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
            default: scalar
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
