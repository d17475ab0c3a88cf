import Bilingual
import CaseModel
import Diagnostics
import Documents
import Foundation
import Quantities

/// Reads the folder of a case: `case.yaml`, `world.yaml`, and where they exist `actions.yaml` and
/// `plans/previous.yaml`.
public struct CaseReader: Sendable {
    private let caseLibrary: CaseLibrary

    /// Makes a reader with the program's tables.
    public init(_ caseLibrary: CaseLibrary) { self.caseLibrary = caseLibrary }

    /// Reads the case of a folder; problems of all its files come together in the result.
    ///
    /// A file handed in stands in for the one of its name on disk.
    public func read(folder: String, replacing file: InputFile? = nil) -> LoadedCase {
        let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let id = URL(filePath: root).standardizedFileURL.lastPathComponent
        var reading = CaseReading(caseLibrary: caseLibrary, caseID: id)
        reading.replacement = file
        reading.read("case.yaml", in: root, as: "case", isRequired: true)
        reading.read("world.yaml", in: root, as: "world", isRequired: true)
        reading.addSharedKinds()
        reading.read("actions.yaml", in: root, as: "actions", isRequired: false)
        reading.check()
        let business = reading.business()
        let previous = reading.previousPlan(in: root, of: business)
        let recruits = Set(previous.records.filter { $0.kind == "recruitment" }.compactMap(\.id))
        return LoadedCase(
            business: reading.diagnostics.containsError ? nil : business, previousPlan: previous.plan,
            records: reading.records,
            previousRecords: previous.records, sourceMap: reading.sourceMap,
            diagnostics: reading.diagnostics.inOrder, files: reading.files,
            previousHeader: previous.header,
            ids: reading.ids.merging(["seller": recruits]) { $0.union($1) })
    }
}

/// The reading of one case: what was read so far.
struct CaseReading {
    let caseLibrary: CaseLibrary
    let caseID: String
    var records: [Record] = []
    var header: Record?
    var worldHeader: Record?
    var sourceMap = SourceMap()
    var diagnostics: [Diagnostic] = []
    var files: [InputFile] = []
    var documents: [ParsedDocument] = []
    /// A file that stands in for the one of its name on disk.
    var replacement: InputFile?
    /// Files that could not be parsed: their absent sections are not reported.
    var hasUnreadFile = false

    init(caseLibrary: CaseLibrary, caseID: String) {
        self.caseLibrary = caseLibrary
        self.caseID = caseID
    }

    var ids: [String: Set<String>] {
        records.reduce(into: [:]) { ids, record in
            if let id = record.id { ids[record.kind, default: []].insert(id) }
        }
    }

    func records(of kind: String) -> [Record] { records.filter { $0.kind == kind } }
    func record(of kind: String) -> Record? { records.first { $0.kind == kind } }

    mutating func read(_ name: String, in root: String, as kind: String, isRequired: Bool) {
        if let replacement, replacement.name == name { return add(replacement, as: kind) }
        let path = "\(root)/\(name)"
        if !isRequired, !FileManager.default.fileExists(atPath: path) { return }
        switch InputFile.reading(path, name: name) {
        case .failure(let problem):
            diagnostics.append(problem.diagnostic)
            hasUnreadFile = true
        case .success(let file): add(file, as: kind)
        }
    }

    private mutating func add(_ file: InputFile, as kind: String) {
        files.append(file)
        let document = file.document
        documents.append(document)
        guard document.root != nil else {
            diagnostics += document.diagnostics
            hasUnreadFile = true
            return
        }
        let (language, problems) = document.language
        let read = SchemaReader(catalogue: caseLibrary.schema, language: language)
            .readDocument(document, as: kind)
        diagnostics += problems + read.diagnostics
        if kind == "case" { header = read.header }
        if kind == "world" { worldHeader = read.header }
        let own = Set(read.records(of: "action_kind").compactMap(\.id))
        records.removeAll { $0.kind == "action_kind" && $0.id.map(own.contains) ?? false }
        records += read.records
        sourceMap.add(read.sourceMap)
    }

    /// The kinds of action of the program stand until the case's own replace them.
    mutating func addSharedKinds() {
        records += caseLibrary.actionKinds
        for record in caseLibrary.actionKinds { sourceMap.add(record) }
    }

    /// Adds a problem found after reading, with the line that it is about.
    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics += documents.reduce([diagnostic]) { $1.withExcerpts($0) }
    }

    mutating func previousPlan(
        in root: String, of business: BusinessCase?
    ) -> (plan: Plan?, header: Record?, records: [Record]) {
        let path = "\(root)/plans/previous.yaml"
        guard FileManager.default.fileExists(atPath: path) else {
            return (business.map(Plan.nothingNew), nil, [])
        }
        switch InputFile.reading(path, name: "plans/previous.yaml") {
        case .failure(let problem):
            diagnostics.append(problem.diagnostic)
            return (nil, nil, [])
        case .success(let file):
            files.append(file)
            var reading = PlanReading(caseLibrary: caseLibrary, file: file, caseID: caseID, knownIDs: ids)
            reading.read(year: business?.calendar.previousYear)
            diagnostics += reading.diagnostics.filter(\.isError)
            return (reading.plan(), reading.header, reading.elements)
        }
    }
}

extension Plan {
    /// A plan without any decision, for a case that tells nothing of last year's.
    static func nothingNew(_ business: BusinessCase) -> Plan {
        Plan(
            id: "previous", title: Text(fr: "Rien de particulier", en: "Nothing in particular"),
            caseID: business.id, actions: [], prices: [], team: [], objectives: [], monthlyForecast: [])
    }
}
