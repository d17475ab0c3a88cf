public import Diagnostics
public import Documents
public import Figures
public import Formulas

extension StandardCatalogue {
    /// Reads standards whose rules may name the figures of a catalogue.
    public static func reading(
        _ documents: [ParsedDocument], schema: SchemaCatalogue, figures: FigureCatalogue
    ) -> (catalogue: StandardCatalogue, diagnostics: [Diagnostic]) {
        reading(documents, schema: schema) { name in
            guard let figure = figures.figure(name.id), case .fixed(let unit) = figure.unit,
                name.scope.keys.allSatisfy(figure.accepts)
            else { return nil }
            return Formulas.Kind(unit, isSeries: name.isSeries)
        }
    }
}

extension FigureAnswers {
    /// Answers by the values of a realised year, and by means over possible years that the caller has.
    public init(_ sheet: FigureSheet, expected: @escaping (Name) -> Value) {
        self.init(
            realised: { sheet.value(of: $0) }, expected: expected, unit: { sheet.unit(of: $0) },
            label: { sheet.catalogue.label(of: $0.id) })
    }
}
