public import Bilingual

/// A field that an element should have and that is not written.
public struct LackingField: Hashable, Sendable {
    /// The id of the field.
    public let field: String
    /// Its key, and what it is for.
    public let expected: Text

    /// Makes the note of a field.
    public init(_ field: String, expected: Text) { (self.field, self.expected) = (field, expected) }
}

extension Diagnostic {
    /// Tells that an element lacks some fields; `code` says whether it can be read without.
    public init(_ code: DiagnosticCode, at place: Place, lacking fields: [LackingField]) {
        self.init(
            code, at: place,
            expected: Text(
                fr: fields.map(\.expected.fr).joined(separator: "\n"),
                en: fields.map(\.expected.en).joined(separator: "\n")))
        lacks = fields
    }

    /// The same for the other fields; nil where none is left.
    public func without(lacking field: String) -> Diagnostic? {
        guard let place, lacks.contains(where: { $0.field == field }) else { return self }
        let others = lacks.filter { $0.field != field }
        guard !others.isEmpty else { return nil }
        var left = Diagnostic(code, at: place, lacking: others)
        left.excerpt = excerpt
        return left
    }
}
