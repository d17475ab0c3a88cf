public import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Figures
import Formulas
import Foundation
import Quantities
import Reporting

extension Laboratory {
    /// The derivation of a figure of a run folder, from its own copies, down to entries and lines of files.
    public func explain(_ figure: String, folder path: String, in language: Language) throws(Problems)
        -> String
    {
        let folder = RunFolder(location: URL(filePath: path))
        let (record, _) = try folder.record()
        try folder.checkUnchanged(record.outputs)
        let laboratory = try reopened(folder)
        let inputs = try laboratory.inputs(of: record, in: folder)
        guard let request = try? Name(parsing: figure) else {
            throw Problems([
                FigurePages.unknown(figure, among: laboratory.caseLibrary.figures.figures.map(\.id))
            ])
        }
        let conventions = ChosenConventions(recorded: record.conventions)
        var calendar = inputs.business.calendar
        calendar.tailMonths = conventions.tailMonths
        let sheet = FigureSheet(
            catalogue: laboratory.caseLibrary.figures, books: try folder.books(calendar),
            facts: CaseFacts(
                inputs.business, plan: inputs.plan, previousPlan: inputs.previousPlan,
                conventions: conventions.values),
            counterfactuals: try folder.counterfactuals())
        if let refusal = sheet.problem(of: request) {
            throw Problems([
                Diagnostic(
                    .cannotCompute, at: nil, found: refusal.text,
                    fix: refusal.fix)
            ])
        }
        let places = SourcePlaces(inputs.loaded, inputs.loadedPlan)
        return Explanation(
            sheet: sheet,
            names: MemberNames(inputs.business, plan: inputs.plan, conventions: conventions.values),
            place: { places.place(of: $0) },
            language: language
        ).text(of: request)
    }
}

extension RunFolder {
    /// Refuses to explain from files that are not those that the run wrote.
    func checkUnchanged(_ outputs: [RunRecord.Input]) throws(Problems) {
        var changed: [Diagnostic] = []
        for output in outputs where output.path.hasSuffix(".csv") || output.path == Name.figures {
            guard Fingerprint.sha256(try bytes(of: output.path)) != output.fingerprint else { continue }
            changed.append(
                Diagnostic(
                    .unreadableFile, at: Place(file: location.appending(path: output.path).relativePath),
                    found: Text(
                        fr: "un fichier modifié depuis le calcul", en: "a file changed since the run"),
                    expected: Text(
                        fr: "le fichier tel que « seuil run » l’a écrit",
                        en: "the file as \"seuil run\" wrote it")))
        }
        try Problems.check(changed)
    }

    /// The books of the years lived, read back from the journal and the activity log.
    func books(_ calendar: BusinessCalendar) throws(Problems) -> Books {
        let journal = String(decoding: try bytes(of: Name.journal), as: UTF8.self)
        let activity = String(decoding: try bytes(of: Name.activity), as: UTF8.self)
        do {
            return try CompanyBooks.reading(
                journal: journal, activity: activity, calendar: calendar)
        } catch {
            throw Problems([error.diagnostic])
        }
    }

    /// The values of the same year without an action or without the plan, as `figures.json` keeps them.
    func counterfactuals() throws(Problems) -> [Counterfactual: Value] {
        struct Stored: Decodable {
            struct Item: Decodable {
                let without: String?
                let figure: String
                let value: Double?
            }
            let counterfactuals: [Item]
        }
        let data = Data(try bytes(of: Name.figures))
        guard let stored = try? JSONDecoder().decode(Stored.self, from: data) else {
            throw Problems([
                Diagnostic(
                    .unreadableFile, at: Place(file: location.appending(path: Name.figures).relativePath))
            ])
        }
        var values: [Counterfactual: Value] = [:]
        for item in stored.counterfactuals {
            guard let request = try? Formulas.Name(parsing: item.figure), let value = item.value else {
                continue
            }
            values[Counterfactual(.without, part: item.without, request)] = .number(value)
        }
        return values
    }
}
