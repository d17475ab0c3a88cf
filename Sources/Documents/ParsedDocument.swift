public import Bilingual
public import Diagnostics

/// A file that has been parsed: its nodes, its lines, and what was wrong with its punctuation.
public struct ParsedDocument: Hashable, Sendable {
    /// The file as the person named it.
    public let file: String
    /// The top of the document; nil where the file could not be parsed.
    public let root: DocumentNode?
    /// The problems met, in the order of the file, with excerpts.
    public let diagnostics: [Diagnostic]
    /// The lines of the file, without their ends.
    public let sourceLines: [String]

    /// Makes a parsed document; the diagnostics receive their excerpts.
    public init(file: String, root: DocumentNode?, diagnostics: [Diagnostic], sourceLines: [String]) {
        self.file = file
        self.root = root
        self.sourceLines = sourceLines
        self.diagnostics = Self.quoting(diagnostics.inOrder, file: file, lines: sourceLines)
    }

    /// The same diagnostics, each with the line of this file that it is about.
    public func withExcerpts(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        Self.quoting(diagnostics, file: file, lines: sourceLines)
    }

    /// The language that the file says it is written in, under its key `language` or `langue`.
    ///
    /// A file that does not say is read as French, with an error.
    public var language: (language: Language, diagnostics: [Diagnostic]) {
        let pair = root?.pairs?.first { $0.key == "language" || $0.key == "langue" }
        guard let pair, !pair.value.isAbsent else {
            let problem = Diagnostic(
                .missingKey, at: Place(file: file, line: 1, column: 1),
                expected: Text(
                    fr: "la langue du fichier : « langue: fr » ou « language: en »",
                    en: "the language of the file: “language: en” or “langue: fr”"))
            return (.french, withExcerpts([problem]))
        }
        if let text = pair.value.text, let language = Language(rawValue: text) { return (language, []) }
        let problem = Diagnostic(
            .unknownChoice, at: pair.value.place,
            found: pair.value.text.map { Text(verbatim: $0) },
            expected: Text(fr: "« fr » ou « en »", en: "“fr” or “en”"))
        return (pair.key == "language" ? .english : .french, withExcerpts([problem]))
    }

    private static func quoting(_ diagnostics: [Diagnostic], file: String, lines: [String]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard let place = diagnostic.place, place.file == file, lines.indices.contains(place.line - 1)
            else { return diagnostic }
            var quoted = diagnostic
            quoted.excerpt = lines[place.line - 1]
            return quoted
        }
    }
}
