public import Bilingual
public import Diagnostics

/// What the applications print for machines.
public enum JSONText {
    /// Problems as a list of objects: code, severity, file, line, column, found, expected, fix.
    public static func diagnostics(_ diagnostics: [Diagnostic], in language: Language) -> String {
        let items = diagnostics.map { diagnostic -> JSONValue in
            let written = WrittenDiagnostic(diagnostic, language: language)
            return .object([
                ("code", .text(written.code)), ("severity", .text(written.severity)),
                ("summary", .text(written.summary)), ("file", .optional(written.file)),
                ("line", written.line.map { .whole(Int64($0)) } ?? .null),
                ("column", written.column.map { .whole(Int64($0)) } ?? .null),
                ("found", .optional(written.found)),
                ("expected", .optional(written.expected)), ("fix", .optional(written.fix)),
            ])
        }
        return JSONValue.list(items).text
    }

    /// The catalogue of figures.
    public static func figures(_ pages: FigurePages) -> String { pages.json.text }
    /// One figure of the catalogue.
    public static func figure(_ page: FigurePage) -> String { page.json.text }
    /// The table of kinds.
    public static func elements(_ pages: ElementPages) -> String { pages.json.text }
    /// One kind of the table.
    public static func element(_ page: ElementPage) -> String { page.json.text }
    /// One kind of action that every case offers.
    public static func actionKind(_ page: ActionKindPage) -> String { page.json.text }
    /// What a model implies.
    public static func model(_ report: ModelReport) -> String { report.json.text }
    /// On what a figure of a plan hangs.
    public static func sensitivity(_ report: SensitivityReport) -> String { report.json.text }
    /// The result of a computation on given inputs.
    public static func computation(_ computation: Computation) -> String { computation.json.text }
}
