import Bilingual

extension Text {
    /// At most eight names, as a person lists them.
    static func listing(_ names: [String]) -> Text {
        let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
        return Text(verbatim: shown)
    }
}
