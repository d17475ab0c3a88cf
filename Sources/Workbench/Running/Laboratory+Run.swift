import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Criteria
import Diagnostics
import Documents
import Figures
import Foundation
import Quantities
import ReportFormats
import Reporting
import Simulation

extension Laboratory {
    /// Lives the year of a plan and writes its run folder, whole or not at all.
    public func run(
        _ order: RunOrder, progress: @escaping @Sendable (Progress) -> Void
    ) throws(Problems) -> RunOutcome {
        let inputs = try inputs(caseFolder: order.caseFolder, planFile: order.planFile)
        let path = order.output ?? "Reports/\(inputs.business.id.text)/\(inputs.plan.id.text)"
        let folder = RunFolder(location: URL(filePath: path))
        try folder.checkWritable()
        let conventions = try ChosenConventions(reading: order.conventions, in: caseLibrary.figures)
        let copies = copies(of: inputs)
        let record = RunRecord(
            caseID: inputs.business.id.text, planID: inputs.plan.id.text, planFile: inputs.planFile.name,
            seed: order.seed ?? inputs.business.seed, replications: order.replications.value,
            engine: CompiledWorld.engineVersion,
            conventions: conventions.recorded(in: caseLibrary.figures),
            inputs: copies.map { RunRecord.Input(path: $0.path, fingerprint: Fingerprint.sha256($0.bytes)) })
        let lived = try live(
            inputs, seed: record.seed, replications: order.replications, jobs: order.jobs,
            conventions: conventions, progress: progress)
        let outputs = outputs(of: lived, inputs, record, drawnBy: try htmlFormat())
        var kept = record
        kept.outputs = outputs.map {
            RunRecord.Input(path: $0.path, fingerprint: Fingerprint.sha256($0.bytes))
        }
        let recorded = [(path: RunFolder.Name.record, bytes: Array(kept.json.text.utf8))]
        try folder.replace(with: copies + outputs + recorded)
        return RunOutcome(
            folder: path, figuresJSON: String(decoding: outputs[0].bytes, as: UTF8.self),
            warnings: inputs.warnings,
            lines: RunSummary(lived: lived, record: record, folder: path).lines)
    }

    /// The document `figures.json` of a lived plan.
    private func figuresJSON(of lived: LivedPlan, _ record: RunRecord) -> String {
        FiguresJSON(
            record: record, year: lived.year, requests: lived.requests, objectives: lived.objectives,
            criteria: lived.criteria
        ).json.text
    }

    /// Everything that the figures depend on, as the run folder keeps it.
    private func copies(of inputs: Inputs) -> [(path: String, bytes: [UInt8])] {
        let root = RunFolder.Name.inputs
        let files = inputs.loaded.files.map { ("\(root)/\(inputs.business.id.text)/\($0.name)", $0.bytes) }
        let tables = caseLibrary.files.map { ("\(root)/\(RunFolder.tablePath(of: $0.name))", $0.bytes) }
        return files + [("\(root)/plan/\(inputs.planFile.name)", inputs.planFile.bytes)] + tables
    }

    /// Everything that a run writes but its record: the figures first.
    func outputs(
        of lived: LivedPlan, _ inputs: Inputs, _ record: RunRecord, drawnBy format: HTMLFormat
    ) -> [(path: String, bytes: [UInt8])] {
        let books = lived.year.sheet.books
        let report = report(of: lived, inputs, record)
        let pages = Language.allCases.map { language in
            ("report.\(language.rawValue).html", format.html(of: report, in: language))
        }
        let columns = ColumnsCSV(columns: lived.year.columns, requests: lived.requests)
        let texts =
            [
                (RunFolder.Name.figures, figuresJSON(of: lived, record)),
                (RunFolder.Name.journal, JournalCSV.text(of: books)),
                (RunFolder.Name.activity, ActivityCSV.text(of: books)),
                (RunFolder.Name.customers, CustomersCSV.text(of: books.customers ?? [])),
                (RunFolder.Name.columns, columns.text),
            ] + pages
        return texts.map { (path: $0.0, bytes: Array($0.1.utf8)) }
    }

    private func report(of lived: LivedPlan, _ inputs: Inputs, _ record: RunRecord) -> Report {
        let places = SourcePlaces(inputs.loaded, inputs.loadedPlan)
        let parameters = inputs.loaded.records.flatMap { record in
            let owner = record.text("name") ?? record.id.map { Text(verbatim: $0) } ?? Text(verbatim: "")
            return caseLibrary.schema.parameters(of: record).map { CaseParameter(owner: owner, line: $0) }
        }
        return ReportComposer(
            ReportMatter(
                business: lived.business, plan: lived.plan, schema: caseLibrary.schema,
                sheet: lived.year.sheet,
                columns: lived.year.columns,
                objectives: lived.objectives, standard: lived.standard, criteria: lived.criteria,
                parameters: parameters, warnings: inputs.warnings, place: { places.place(of: $0) },
                verification: record.verification, seed: record.seed, replications: Count(record.replications)
            )
        ).report()
    }

    /// The drawing of reports as this program does it.
    func htmlFormat() throws(Problems) -> HTMLFormat {
        var found: [String: String] = [:]
        for suffix in [".mustache", ".css"] {
            let tables = resources.tables(of: "ReportFormats", suffix: suffix)
            try Problems.check(tables.diagnostics)
            for file in tables.files {
                found[URL(filePath: file.name).lastPathComponent] = String(
                    decoding: file.bytes, as: UTF8.self)
            }
        }
        do {
            return try HTMLFormat(
                template: found[HTMLFormat.templateFile] ?? "", style: found[HTMLFormat.styleFile] ?? "")
        } catch {
            throw Problems([
                Diagnostic(.missingResource, at: nil, found: Text(verbatim: HTMLFormat.templateFile))
            ])
        }
    }
}
