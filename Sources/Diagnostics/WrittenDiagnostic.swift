public import Bilingual

/// A diagnostic in one language, in the shape that other programs read as JSON.
public struct WrittenDiagnostic: Hashable, Sendable, Codable {
    /// The code of the rule: `unknown-key`.
    public let code: String
    /// `error` or `warning`.
    public let severity: String
    /// The rule in one line.
    public let summary: String
    /// The file; nil when no file is meant.
    public let file: String?
    /// The line, from 1; nil for the file as a whole.
    public let line: Int?
    /// The column in characters, from 1; nil for the file as a whole.
    public let column: Int?
    /// What is there.
    public let found: String?
    /// What the rule asks for.
    public let expected: String?
    /// The single likely correction.
    public let fix: String?

    /// Writes a diagnostic in a language.
    public init(_ diagnostic: Diagnostic, language: Language) {
        let place = diagnostic.place
        let isInLine = place.map { !$0.isWholeFile } ?? false
        code = diagnostic.codeName
        severity = diagnostic.severity.rawValue
        summary = diagnostic.summary[language]
        file = place?.file
        line = isInLine ? place?.line : nil
        column = isInLine ? place?.column : nil
        found = diagnostic.found?[language]
        expected = diagnostic.expected?[language]
        fix = diagnostic.fix?[language]
    }
}
