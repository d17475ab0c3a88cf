import Analysis
import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// On what the figures rest: the draw, the conventions, what the model leaves out.
    func assumptions() -> Section {
        Section(
            id: "assumptions", title: Text(fr: "Hypothèses et limites", en: "Assumptions and limits"),
            introduction: nil,
            level: .observable,
            blocks: [.list(conditions)])
    }

    /// What is weak in the plan, mistakes of judgement before missing content: where a learner starts to correct.
    func corrections() -> Section {
        Section(
            id: "corrections", title: Text(fr: "Ce qu’il faut corriger", en: "What to correct"),
            introduction: nil,
            level: .observable, blocks: [warningBlock] + qualityBlocks)
    }

    /// How much of what a jury expects is written and holds together, for the plan and each of its parts.
    private var qualityBlocks: [Block] {
        guard let quality = matter.plan.quality else { return [] }
        func cell(_ id: String, _ part: String?, _ counted: Count) -> Cell {
            guard counted > Count(0) else { return .empty }
            return part.map { matter.plainCell(id, ["part": $0]) } ?? matter.cell(id)
        }
        func row(_ name: Text, _ part: String?, _ of: [PlanQuality.PartQuality]) -> Row? {
            let expected = of.map(\.expected.value).reduce(0, +)
            let applying = of.map(\.applying.value).reduce(0, +)
            guard expected + applying > 0 else { return nil }
            return Row(
                [
                    .text(name), cell("plan_completeness", part, Count(expected)),
                    cell("plan_consistency", part, Count(applying)),
                ], kind: part == nil ? .total : .plain)
        }
        let parts = matter.schema.parts.map { part in
            row(part.label, part.id, quality.parts.filter { $0.part == part.id })
        }
        let whole = row(Text(fr: "Tout le plan", en: "The whole plan"), nil, quality.parts)
        return [
            .table(
                Table(
                    id: "quality",
                    caption: Text(
                        fr: "Ce qui est écrit et ce qui tient ensemble",
                        en: "What is written and what holds together"),
                    columns: [
                        .names(Text(fr: "Partie", en: "Part")),
                        .numbers(matter.label(of: "plan_completeness")),
                        .numbers(matter.label(of: "plan_consistency")),
                    ], rows: (parts + [whole]).compactMap { $0 }, footnote: Self.qualityNote))
        ]
    }

    private static let qualityNote = Text(
        fr: "Complétude : les rubriques attendues qui sont écrites. Cohérence : les règles qui tiennent, "
            + "parmi celles qui s’appliquent. Rien ici ne juge le fond, qui revient au jury.",
        en: "Completeness: the expected fields that are written. Consistency: the rules that hold, among "
            + "those that apply. Nothing here judges the substance, which is for the jury.")

    private var conditions: [Text] {
        let calendar = matter.business.calendar
        func date(_ language: Language, _ day: CalendarDate) -> String { NumberWriter(language).date(day) }
        return [
            Text(
                fr:
                    "Numéro de tirage : \(matter.seed). Mêmes fichiers et même numéro donnent les mêmes chiffres.",
                en: "Seed: \(matter.seed). The same files and the same seed give the same figures."),
            Text(
                fr:
                    "Exercice du \(date(.french, calendar.yearStart)) au \(date(.french, calendar.yearEnd)) ; "
                    + "les décisions du plan agissent à partir du \(date(.french, calendar.planStart)).",
                en: "Year from \(date(.english, calendar.yearStart)) to \(date(.english, calendar.yearEnd)); "
                    + "the plan's decisions act from \(date(.english, calendar.planStart))."),
            Text(
                fr:
                    "Le stock n’est pas simulé : la disponibilité et les délais le remplacent. Les ventes d’une semaine à cheval sur deux mois "
                    + "sont réparties selon les jours ouverts.",
                en:
                    "Stock is not simulated: availability and delays stand for it. Sales of a week across two months are split by open days."
            ),
            Text(
                fr:
                    "La notoriété pondère le choix des acheteurs : c’est une approximation des marques qu’un acheteur envisage.",
                en: "Awareness weights buyers' choice: an approximation of the brands that a buyer considers."
            ),
            Text(
                fr:
                    "Les montants sont hors taxes, sauf mention TTC ; la date du point mort suit le calendrier réel.",
                en:
                    "Amounts exclude VAT unless said otherwise; the break-even date follows the real calendar."
            ),
        ]
    }

    private var warningBlock: Block {
        guard !matter.warnings.isEmpty else {
            return .paragraph(
                Text(fr: "Rien à signaler dans le plan.", en: "Nothing to report in the plan."))
        }
        let judged = matter.warnings.filter { $0.code != .missingContent }
        let missing = matter.warnings.filter { $0.code == .missingContent }
        let rows = (judged + missing).map { warning -> Row in
            let place = warning.place.map { "\($0.file.fileName):\($0.line)" } ?? ""
            return [
                .text(Text(verbatim: place)), .text(warning.code.summary),
                .text(warning.found ?? Text(verbatim: "")),
                .text(warning.fix ?? warning.expected ?? Text(verbatim: "")),
            ]
        }
        return .table(
            Table(
                id: "warnings", caption: Text(fr: "À revoir", en: "To review"),
                columns: [
                    .names(Text(fr: "Fichier et ligne", en: "File and line")),
                    Column(Text(fr: "Règle", en: "Rule")),
                    Column(Text(fr: "Trouvé", en: "Found")), Column(Text(fr: "Conseil", en: "Advice")),
                ], rows: rows))
    }

    /// What the case states as the truth of its market: for the trainer and the jury.
    func parameters() -> Section {
        Section(
            id: "parameters", title: Text(fr: "Paramètres du cas", en: "Parameters of the case"),
            introduction: Text(
                fr:
                    "Les valeurs qui font le marché simulé, avec leur plage (celle de l’auteur, sinon ce que le fichier admet), leur origine et la ligne où elles sont écrites.",
                en:
                    "The values that make the simulated market, with their range (the author's, else what the file admits), their origin and the line where they are written."
            ),
            level: .truth, blocks: parameterTables.map(Block.table))
    }

    /// One table per file of the case; texts and choices are left to the files.
    private var parameterTables: [Table] {
        let numbers = matter.parameters.filter { $0.line.value.magnitude != nil && !$0.line.isDefault }
        var files: [String] = []
        for number in numbers where !files.contains(number.line.place.file) {
            files.append(number.line.place.file)
        }
        return files.enumerated().map { position, file in
            Table(
                id: "parameters-\(position + 1)", caption: Text(verbatim: file.fileName),
                columns: [
                    .names(Text(fr: "Paramètre", en: "Parameter")), .numbers(Text(fr: "Valeur", en: "Value")),
                    Column(Text(fr: "Plage", en: "Range")), Column(Text(fr: "Origine", en: "Origin")),
                    .numbers(Text(fr: "Ligne", en: "Line")),
                ],
                rows: numbers.filter { $0.line.place.file == file }.map(row))
        }
    }

    private func row(of parameter: CaseParameter) -> Row {
        let line = parameter.line
        let value = Text(fr: line.value.written(.french), en: line.value.written(.english))
        // What an observable number may be is for the reference; how far it is doubted is for the report.
        let isShown = line.isRangeOwn || line.level > .observable
        let range = isShown ? line.bounds ?? Text(verbatim: "") : Text(verbatim: "")
        let source = line.source ?? Text(fr: "hypothèse", en: "assumption")
        let owner = parameter.owner.fr.isEmpty ? parameter.owner : parameter.owner + Text(verbatim: " › ")
        return [
            .text(owner + line.label), .text(value), .text(range), .text(source),
            .count(Count(line.place.line)),
        ]
    }
}

extension String {
    /// The last part of a path.
    var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
