import Bilingual
import CaseModel
import Figures
import Quantities

extension ReportComposer {
    /// What each group of decisions of the plan adds to the profit; nothing where the plan decides nothing.
    var decisionBlocks: [Block] {
        let groups = matter.plan.decisionGroups
        guard !groups.isEmpty else { return [] }
        let rows = groups.map { group -> Row in
            let scope = ["decisions": group.rawValue]
            let expected = matter.expectedCells("incremental_profit", scope)
            let error = matter.expected("incremental_profit", scope)?.standardError
            return [
                .text(group.label), matter.cell("incremental_profit", scope), expected.central,
                error.map { .wholeAmount(Money(euros: $0.value)) } ?? .empty, expected.interval,
            ]
        }
        return [
            .table(
                Table(
                    id: "decisions-profit",
                    caption: Text(
                        fr: "Décisions : ce que chaque groupe ajoute au résultat",
                        en: "Decisions: what each group adds to the profit"),
                    columns: [
                        .names(Text(fr: "Décisions", en: "Group of decisions")),
                        .numbers(Text(fr: "Année vécue", en: "Year lived")),
                        .numbers(Text(fr: "Attendu", en: "Expected")),
                        .numbers(Text(fr: "Erreur type", en: "Standard error")),
                        .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
                    ], rows: rows,
                    footnote: Text(
                        fr:
                            "Résultat de l’année moins celui de la même année sans ces décisions, avec la même chance. "
                            + "Ces apports ne s’additionnent pas.",
                        en:
                            "The profit of the year less that of the same year without these decisions, under the same "
                            + "luck. These contributions do not add up.")))
        ]
    }
}
