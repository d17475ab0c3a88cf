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
                            + "Ces apports ne s’additionnent pas : voyez les parts attribuées.",
                        en:
                            "The profit of the year less that of the same year without these decisions, under the same "
                            + "luck. These contributions do not add up: see the attributed shares.")))
        ]
    }

    /// The effect of the plan on the profit, shared out between its parts; nothing without possible years.
    var shareBlocks: [Block] {
        let parts =
            matter.plan.actions.map { (name: $0.name, scope: ["action": $0.id.text]) }
            + matter.plan.decisionGroups.map { (name: $0.label, scope: ["decisions": $0.rawValue]) }
        guard parts.count > 1, matter.expected("attributed_profit")?.mean != nil else { return [] }
        let whole = (name: Text(fr: "Plan entier", en: "The whole plan"), scope: [String: String]())
        let rows = (parts + [whole]).map { name, scope -> Row in
            let alone = matter.expectedCells("incremental_profit", scope)
            let share = matter.expectedCells("attributed_profit", scope)
            let error = matter.expected("attributed_profit", scope)?.standardError
            return Row(
                [
                    .text(name), alone.central, share.central,
                    error.map { .wholeAmount(Money(euros: $0.value)) } ?? .empty, share.interval,
                ], kind: scope.isEmpty ? .total : .plain)
        }
        return [.table(shareTable(rows))]
    }

    private func shareTable(_ rows: [Row]) -> Table {
        Table(
            id: "plan-shares",
            caption: Text(
                fr: "Ce que chaque partie du plan apporte au résultat",
                en: "What each part of the plan adds to the profit"),
            columns: [
                .names(Text(fr: "Partie du plan", en: "Part of the plan")),
                .numbers(Text(fr: "Perdu sans elle", en: "Lost without it")),
                .numbers(Text(fr: "Part attribuée", en: "Attributed share")),
                .numbers(Text(fr: "Erreur type", en: "Standard error")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ], rows: rows,
            footnote: Text(
                fr:
                    "Résultats attendus. « Perdu sans elle » retire une partie d’un plan complet : deux parties qui se remplacent "
                    + "y paraissent inutiles, deux qui s’aident y comptent deux fois. La part attribuée fait arriver les parties "
                    + "dans un ordre tiré au sort chaque année et retient ce que chacune ajoute en arrivant : les parts "
                    + "s’additionnent.",
                en:
                    "Expected results. \"Lost without it\" takes a part out of a complete plan: two parts that replace each "
                    + "other look useless, two that help each other count twice. The attributed share lets parts arrive in an "
                    + "order drawn afresh each year and keeps what each adds on arrival: shares add up."))
    }
}
