public import Criteria
public import Diagnostics
public import Documents
public import Figures
import Formulas

/// The program's own tables: what files may contain, the shared kinds of action, figures and standards.
public struct CaseLibrary: Sendable {
    /// Every kind that files may declare.
    public let schema: SchemaCatalogue
    /// The figures.
    public let figures: FigureCatalogue
    /// The certification standards.
    public let standards: StandardCatalogue
    /// The kinds of action that every case offers.
    public let actionKinds: [Record]
    /// What must hold of the elements of a plan.
    public let rules: RuleCatalogue
    /// The tables as files: schemas, kinds of action, figures, standards.
    public let files: [InputFile]
    /// What is wrong with the tables; a program that is whole has nothing here.
    public let diagnostics: [Diagnostic]

    /// Reads the tables; without them nothing else can be read, so stop where there is an error.
    public static func reading(_ finder: ResourceFinder = .ofThisProgram()) -> CaseLibrary {
        let tables = finder.tables(of: "CaseFiles", in: "schemas")
        let elements = finder.tables(of: "CaseFiles", in: "schemas/plan")
        let shared = finder.tables(of: "CaseFiles")
        let figureTables = finder.tables(of: "Figures")
        let standardTables = finder.tables(of: "Criteria", in: "standards")
        let schemas = tables.files + elements.files
        var found =
            tables.diagnostics + elements.diagnostics + shared.diagnostics + figureTables.diagnostics
            + standardTables.diagnostics
        let documents = (schemas + figureTables.files + standardTables.files).documents
        let schema = SchemaCatalogue.reading(Array(documents.prefix(schemas.count)))
        let figures = FigureCatalogue.reading(
            Array(documents.dropFirst(schemas.count).prefix(figureTables.files.count)))
        found += schema.diagnostics + figures.diagnostics
        var kinds: [Record] = []
        for file in shared.files where schema.catalogue.kind("action_kind") != nil {
            let document = file.document
            let reader = SchemaReader(catalogue: schema.catalogue, language: document.language.language)
            let read = reader.readDocument(document, as: "actions")
            found += read.diagnostics
            kinds += read.records
        }
        let standards = StandardCatalogue.reading(
            Array(documents.suffix(standardTables.files.count)), schema: schema.catalogue,
            figures: { name in
                guard let figure = figures.catalogue.figure(name.id), case .fixed(let unit) = figure.unit,
                    name.scope.keys.allSatisfy(figure.accepts)
                else { return nil }
                return Formulas.Kind(unit, isSeries: name.isSeries)
            })
        let rules = RuleCatalogue.reading(schema.catalogue, figures: figures.catalogue)
        found += standards.diagnostics + withExcerpts(rules.diagnostics, schemas)
        return CaseLibrary(
            schema: schema.catalogue, figures: figures.catalogue, standards: standards.catalogue,
            actionKinds: kinds, rules: rules.catalogue,
            files: schemas + shared.files + figureTables.files + standardTables.files,
            diagnostics: found.inOrder)
    }

    /// Problems found after the tables were read, with the lines that they are about.
    private static func withExcerpts(_ problems: [Diagnostic], _ files: [InputFile]) -> [Diagnostic] {
        problems.isEmpty ? [] : files.reduce(problems) { $1.document.withExcerpts($0) }
    }
}
