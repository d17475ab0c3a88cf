import Bilingual
public import Diagnostics
public import Documents

extension FigureCatalogue {
    /// Reads a catalogue from documents: those with a key `language` are prose, the others hold formulas.
    ///
    /// All problems come at once, with their places: formulas, units, cycles, unknown names, missing prose. A
    /// figure with a problem is left out, with those that come from it.
    public static func reading(
        _ documents: [ParsedDocument]
    ) -> (catalogue: FigureCatalogue, diagnostics: [Diagnostic]) {
        var found = documents.flatMap(\.diagnostics)
        var formulas = FigureReading()
        var prose = ProseReading()
        for document in documents {
            guard let root = document.root else { continue }
            if root["language"] != nil || root["langue"] != nil {
                let (language, problems) = document.language
                prose.diagnostics += problems
                prose.read(root, language)
            } else {
                formulas.read(root)
            }
        }
        var check = CatalogueCheck(formulas.entries, conventions: formulas.conventions)
        check.check(prose)
        found += formulas.diagnostics + prose.diagnostics + check.diagnostics
        for document in documents { found = document.withExcerpts(found) }
        let catalogue = FigureCatalogue(
            figures: check.sound.map(\.figure), conventions: formulas.conventions.map(\.convention),
            prose: prose.byLanguage)
        return (catalogue, found.inOrder)
    }
}
