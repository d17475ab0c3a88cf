public import Diagnostics
public import Documents
public import Formulas

/// The standards that are known, each read from a document of its own.
public struct StandardCatalogue: Hashable, Sendable {
    /// The standards in the order of the documents.
    public let standards: [Standard]

    /// Makes a catalogue.
    public init(standards: [Standard]) { self.standards = standards }

    /// The standard of an id, or nil where there is none.
    public func standard(_ id: String) -> Standard? { standards.first { $0.id == id } }

    /// Reads a catalogue from documents, with all problems at once, in the order of the files.
    ///
    /// Formulas are parsed and their units checked; kinds and fields must be in the schema, figures must have an
    /// answer: nil from `figures` says that a name does not exist. Every text must exist in both languages. A
    /// standard with problems is left out.
    public static func reading(
        _ documents: [ParsedDocument], schema: SchemaCatalogue, figures: (Name) -> Formulas.Kind?
    ) -> (catalogue: StandardCatalogue, diagnostics: [Diagnostic]) {
        var standards: [Standard] = []
        var diagnostics: [Diagnostic] = []
        for document in documents {
            diagnostics += document.diagnostics
            guard let root = document.root else { continue }
            let (standard, problems) = withoutActuallyEscaping(figures) { figures in
                var reading = StandardReading(schema: schema, figures: figures)
                let standard = reading.standard(root)
                if let standard, standards.contains(where: { $0.id == standard.id }) {
                    reading.report(.duplicatedID, root["id"] ?? root, found: standard.id)
                }
                return (standard, reading.diagnostics)
            }
            diagnostics += document.withExcerpts(problems)
            if let standard, problems.isEmpty, !document.diagnostics.containsError {
                standards.append(standard)
            }
        }
        return (StandardCatalogue(standards: standards), diagnostics.inOrder)
    }
}
