import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// Where every figure of the report comes from, down to the lines of the ledger and of files.
    func derivations(of shown: [FigureRequest]) -> Section {
        let all = withInputs(shown)
        let blocks = [Block.paragraph(Self.readingNote), .derivations(all.map(derivation))]
        return Section(
            id: "derivations",
            title: Text(fr: "D’où vient chaque chiffre", en: "Where each figure comes from"),
            introduction: nil, level: .observable, blocks: blocks)
    }

    private static let readingNote = Text(
        fr:
            "Chaque fiche donne la définition, la formule, les étapes et ce qui est derrière : lignes d’écritures, comptages, champs du plan. "
            + "Toutes les écritures sont dans journal.csv, tous les comptages dans activity.csv, tous les clients dans customers.csv.",
        en:
            "Each card gives the definition, the formula, the steps and what lies behind: ledger lines, counts, fields of the plan. "
            + "Every entry is in journal.csv, every count in activity.csv, every customer in customers.csv.")

    /// The figures shown and, after each, those that its formula uses, each once.
    private func withInputs(_ shown: [FigureRequest]) -> [FigureRequest] {
        var seen: Set<FigureRequest> = []
        var ordered: [FigureRequest] = []
        func visit(_ request: FigureRequest) {
            guard seen.insert(request).inserted else { return }
            ordered.append(request)
            for input in matter.sheet.derivation(of: request).inputs
            where input.request.scope.seriesKeys.isEmpty {
                if input.request.scope["month"] == nil || request.scope["month"] != nil {
                    visit(input.request)
                }
            }
        }
        for request in shown { visit(request) }
        return ordered
    }

    private func derivation(of request: FigureRequest) -> Derivation {
        let found = matter.sheet.derivation(of: request)
        let text = request.description
        return Derivation(
            anchor: Derivation.anchor(of: text), title: title(of: request), id: text,
            value: Cell(found.value, unit: found.unit),
            definition: matter.catalogue.definition(of: request.id) ?? Text(verbatim: ""),
            formula: found.formula?.description ?? text,
            steps: steps(of: found),
            inputs: found.inputs.map { input in
                DerivationInput(
                    title(of: input.request), value: Cell(input.value, unit: input.unit),
                    anchor: Derivation.anchor(of: input.request.description))
            },
            entries: evidenceTable(of: found), places: places(of: found),
            mistakes: request.scope.isEmpty ? matter.catalogue.mistakes(of: request.id) : nil)
    }

    /// The name of a figure with its scope in words.
    func title(of request: FigureRequest) -> Text { names.title(of: request, in: matter.catalogue) }

    /// What the books and the plan answered, in words, then the operations on these answers.
    private func steps(of found: Figures.Derivation) -> [DerivationStep] {
        let answers = found.sources.map { source in
            DerivationStep(source.explanation, result: Cell(source.value, unit: source.unit))
        }
        let operations = found.steps.compactMap { step -> DerivationStep? in
            let operands = step.operands.filter { Double($0.expression) == nil }
            guard !operands.isEmpty else { return nil }
            func words(_ language: Language) -> String {
                operands.map { "\($0.expression) = \(CellWording(language).words(.plain($0.value)))" }
                    .joined(separator: " ; ")
            }
            return DerivationStep(
                Text(verbatim: step.expression), operands: Text(fr: words(.french), en: words(.english)),
                result: .plain(step.result))
        }
        return answers + operations
    }

    private func places(of found: Figures.Derivation) -> [SourcePlace] {
        found.sources.flatMap { source -> [SourcePlace] in
            guard case .fields(let paths) = source.evidence else { return [] }
            return paths.compactMap(matter.place)
        }
    }
}
