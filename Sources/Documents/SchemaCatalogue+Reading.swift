import Bilingual
public import Diagnostics

extension SchemaCatalogue {
    /// Reads a catalogue from documents; what is wrong in them is reported as `bad-schema` and left out.
    ///
    /// Each document has the key `kinds`, a list, and may have `parts`; later documents may refer to kinds of earlier ones and
    /// the reverse.
    public static func reading(
        _ documents: [ParsedDocument]
    ) -> (catalogue: SchemaCatalogue, diagnostics: [Diagnostic]) {
        var reading = SchemaReading()
        var found: [Diagnostic] = []
        for document in documents {
            found += document.diagnostics
            reading.diagnostics = []
            if let root = document.root { reading.read(root) }
            found += document.withExcerpts(reading.diagnostics)
        }
        let catalogue = SchemaCatalogue(kinds: reading.kinds, parts: reading.parts)
        for document in documents {
            found += document.withExcerpts(
                reading.misplacedKinds(in: catalogue).filter { $0.place?.file == document.file })
        }
        found += reading.unresolvedKinds(in: catalogue, documents: documents)
        for document in documents {
            found += document.withExcerpts(
                reading.wrongDefaults(in: catalogue).filter { $0.place?.file == document.file })
        }
        return (catalogue, found.inOrder)
    }
}
