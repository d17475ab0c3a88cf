import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Foundation
import Quantities

/// The reading of one plan file.
struct PlanReading {
    let caseLibrary: CaseLibrary
    let file: InputFile
    /// The case in force; nil where it could not be read.
    let caseID: String?
    let knownIDs: [String: Set<String>]
    /// What people call the things that a plan may name, by kind and id.
    let names: [String: [String: Text]]
    private let document: ParsedDocument
    private let language: Language
    private(set) var header: Record?
    private(set) var elements: [Record] = []
    private(set) var sourceMap = SourceMap()
    private(set) var diagnostics: [Diagnostic]

    init(
        caseLibrary: CaseLibrary, file: InputFile, caseID: String?, knownIDs: [String: Set<String>],
        names: [String: [String: Text]] = [:]
    ) {
        self.caseLibrary = caseLibrary
        self.file = file
        self.caseID = caseID
        self.knownIDs = knownIDs
        self.names = names
        document = file.document
        let (language, problems) = document.language
        self.language = language
        diagnostics = document.root == nil ? document.diagnostics : problems
    }

    /// Reads the file; `year` is the year in which the plan acts, nil where the case could not be read.
    mutating func read(year: ClosedRange<CalendarDate>?) {
        guard document.root != nil else { return }
        let read = SchemaReader(catalogue: caseLibrary.schema, language: language)
            .readDocument(document, as: "plan")
        (header, elements, sourceMap) = (read.header, read.records, read.sourceMap)
        diagnostics += read.diagnostics
        for record in read.records(of: "team_decision") { addSellerPath(record) }
        checkCase()
        if caseID != nil { checkReferences(read.ids) }
        checkRecruits()
        for action in read.records(of: "action") { checkOrder(of: action) }
        if let action = read.records(of: "action").dropFirst(Coalition.actionLimit).first {
            report(
                .valueOutOfRange, action.place, nil,
                Text(
                    fr: "au plus \(Coalition.actionLimit) actions",
                    en: "at most \(Coalition.actionLimit) actions"))
        }
        checkMeasures(year)
    }

    mutating func add(_ found: [Diagnostic]) { diagnostics += document.withExcerpts(found) }

    /// Adds what the judgement says; a mistake of which a rule speaks is told once.
    mutating func judge(_ judgement: PlanJudgement) {
        diagnostics = judgement.withoutRepetitions(diagnostics)
        add(judgement.warnings)
    }

    mutating func report(
        _ code: DiagnosticCode, _ place: Place, _ found: Text?, _ expected: Text?, fix: Text? = nil
    ) {
        add([Diagnostic(code, at: place, found: found, expected: expected, fix: fix)])
    }

    /// Books and figures name a team decision by its seller.
    private mutating func addSellerPath(_ record: Record) {
        guard let seller = record.reference("seller") else { return }
        for entry in record.entries where sourceMap["team.\(seller).\(entry.field)"] == nil {
            sourceMap["team.\(seller).\(entry.field)"] = entry.place
        }
    }

    private mutating func checkCase() {
        guard let caseID, let entry = header?.entry("case"), let named = header?.text("case")?.fr,
            named != caseID
        else { return }
        report(
            .planForAnotherCase, entry.place, Text(verbatim: named),
            Text(fr: "« \(caseID) »", en: "“\(caseID)”"))
    }

    /// What a plan names is looked up only in a case that could be read.
    private mutating func checkReferences(_ ids: [String: Set<String>]) {
        guard caseID != nil else { return }
        var known = knownIDs.merging(ids) { $0.union($1) }
        known["seller", default: []].formUnion(ids["recruitment"] ?? [])
        known["figure"] = Set(caseLibrary.figures.figures.map(\.id))
        add(caseLibrary.schema.unresolvedReferences(in: elements, known: known, names: names))
    }

    /// A post that the plan recruits joins the sellers of the case and those recruited last year.
    private mutating func checkRecruits() {
        for record in elements where record.kind == "recruitment" {
            guard let id = record.id, knownIDs["seller"]?.contains(id) ?? false else { continue }
            report(
                .duplicatedID, record.place, Text(verbatim: id),
                Text(
                    fr: "un identifiant que ne porte aucun commercial du cas",
                    en: "an id that no seller of the case has"))
        }
    }

    private mutating func checkOrder(of action: Record) {
        guard let start = action.date("start"), let end = action.date("end"), end < start,
            let entry = action.entry("end")
        else { return }
        report(
            .datesOutOfOrder, entry.place, Text(verbatim: end.iso),
            Text(fr: "un jour à partir du \(start.iso)", en: "a day from \(start.iso) on"))
    }

    /// Elements that name a figure of the catalogue write its values in its unit, and its scope.
    private mutating func checkMeasures(_ year: ClosedRange<CalendarDate>?) {
        var known = knownIDs
        for element in elements {
            if let id = element.id { known[element.kind, default: []].insert(id) }
        }
        for element in elements {
            guard let kind = caseLibrary.schema.kind(element.kind), let field = kind.field("figure"),
                field.type == .reference(["figure"]),
                let figure = element.reference("figure").flatMap(caseLibrary.figures.figure)
            else { continue }
            let check = MeasureCheck(
                figure: figure, fields: kind.fields.filter { $0.type == .quantity }.map(\.id),
                hasScope: kind.field("scope") != nil, known: known, language: language)
            add(check.problems(of: element))
        }
    }

    /// The plan; nil where the file has an error.
    func plan() -> Plan? {
        guard !diagnostics.containsError, let header else { return nil }
        return try? PlanAssembly(
            header: header, elements: elements, figures: caseLibrary.figures, language: language
        )
        .plan(id: URL(filePath: file.path).deletingPathExtension().lastPathComponent)
    }
}
