import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// Targets against results, with the part of chance.
    func objectives() -> Section {
        let outcomes = matter.objectives
        guard !outcomes.isEmpty else {
            return Section(
                id: "objectives", title: Self.objectivesTitle, introduction: nil, level: .observable,
                blocks: [
                    .callout(
                        Callout(
                            kind: .warning, title: Text(fr: "Aucun objectif", en: "No objective"),
                            text: Text(
                                fr: "Le plan ne fixe aucun objectif chiffré : rien ne peut être comparé.",
                                en: "The plan sets no objective in figures: nothing can be compared.")))
                ])
        }
        return Section(
            id: "objectives", title: Self.objectivesTitle,
            introduction: Text(
                fr:
                    "Un écart est toujours réalisé − prévu. La probabilité est la part des années possibles qui atteignent la cible.",
                en:
                    "A gap is always actual − planned. The probability is the share of possible years that reach the target."
            ),
            level: .debrief, blocks: [.table(outcomeTable(outcomes)), .table(gapTable(outcomes))])
    }

    private static let objectivesTitle = Text(fr: "Objectifs et résultats", en: "Objectives and results")

    private func outcomeTable(_ outcomes: [ObjectiveOutcome]) -> Table {
        let rows = outcomes.map { outcome -> Row in
            let unit = outcome.unit
            func cell(_ value: Value?) -> Cell { value.map { Cell($0, unit: unit) } ?? .empty }
            let isLate = outcome.objective.date > matter.business.calendar.yearEnd
            let late = Text(fr: "échéance après l’exercice", en: "due after the year")
            let gap: Cell =
                isLate
                ? .missing(reason: late)
                : outcome.gap.number == nil
                    ? Cell(outcome.gap, unit: unit.ofDifferences)
                    : .gap(Cell(outcome.gap, unit: unit.ofDifferences), outcome.effect)
            return [
                .text(outcome.objective.name), .date(outcome.objective.date), cell(outcome.target),
                matter.cell("objective_result", ["objective": outcome.objective.id.text]),
                gap,
                isLate ? .empty : Cell(outcome.attainment, unit: .ratio),
                isLate ? .empty : outcome.probability.map { .percent(Ratio($0.value)) } ?? .empty,
            ]
        }
        return Table(
            id: "objectives-results", caption: Text(fr: "Cibles et résultats", en: "Targets and results"),
            columns: [
                .names(Text(fr: "Objectif", en: "Objective")), Column(Text(fr: "Échéance", en: "Due date")),
                .numbers(Text(fr: "Cible", en: "Target")), .numbers(Text(fr: "Réalisé", en: "Actual")),
                .numbers(Text(fr: "Écart", en: "Gap")), .numbers(Text(fr: "Atteinte", en: "Attainment")),
                .numbers(Text(fr: "Probabilité", en: "Probability")),
            ], rows: rows)
    }

    private func gapTable(_ outcomes: [ObjectiveOutcome]) -> Table {
        let rows = outcomes.compactMap { outcome -> Row? in
            guard let parts = outcome.explanation else { return nil }
            let unit = outcome.unit.ofDifferences
            let expected = outcome.expected?.mean.map { Cell($0, unit: outcome.unit) } ?? .empty
            func cell(_ part: Ratio) -> Cell { Cell(.number(part.value), unit: unit) }
            return [
                .text(outcome.objective.name), expected, Cell(outcome.gap, unit: unit), cell(parts.luck),
                cell(parts.forecastError),
                cell(parts.ambition),
            ]
        }
        return Table(
            id: "objectives-gaps",
            caption: Text(fr: "D’où vient chaque écart", en: "Where each gap comes from"),
            columns: [
                .names(Text(fr: "Objectif", en: "Objective")), .numbers(Text(fr: "Attendu", en: "Expected")),
                .numbers(Text(fr: "Écart", en: "Gap")),
                .numbers(Text(fr: "Chance (réalisé − attendu)", en: "Luck (actual − expected)")),
                .numbers(
                    Text(
                        fr: "Erreur de prévision (attendu − prévision)",
                        en: "Forecast error (expected − forecast)")),
                .numbers(Text(fr: "Ambition (prévision − cible)", en: "Ambition (forecast − target)")),
            ], rows: rows,
            footnote: Text(
                fr:
                    "Les trois parts font l’écart exactement. Sans prévision dans le plan, l’écart n’est pas décomposé.",
                en:
                    "The three parts add up to the gap exactly. Without a forecast in the plan the gap is not split."
            ))
    }
}

extension Formulas.Unit {
    /// The unit of a difference of two values: rates differ by points.
    var ofDifferences: Formulas.Unit { self == .ratio ? .points : self == .date ? .time : self }
}

extension ObjectiveOutcome {
    /// What the gap means for the company, by the direction of the figure.
    var effect: Cell.Effect {
        guard let gap = gap.number, gap != 0 else { return .neutral }
        return (gap > 0) == (direction != .lower) ? .favourable : .unfavourable
    }
}
