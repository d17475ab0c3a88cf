import Bilingual
import Quantities
import Reporting

/// A made-up year of a bicycle shop, with every kind of block, for tests and for eyes.
enum SampleReport {
    static let month = Month(year: 2027, month: 1)

    static func text(_ fr: String, _ en: String) -> Text { Text(fr: fr, en: en) }
    static func euros(_ euros: Double) -> Money { Money(euros: euros) }
    static func whole(_ amount: Double) -> Cell { .wholeAmount(euros(amount)) }

    static var whole: Report {
        Report(
            title: text("Rapport du plan d'actions commerciales", "Commercial action plan report"),
            subtitle: text(
                "Exercice du 1er janvier au 31 décembre 2027 : ce que le plan promettait, ce que l'année a donné.",
                "Year from 1 January to 31 December 2027: what the plan promised, what the year gave."),
            caseName: text("Vélos de la Loire", "Loire Bicycles"),
            planName: text("Plan ambitieux", "Ambitious plan"), verification: "7F3A-91C2-0B5E",
            sections: [
                summary, objectives, activity, threshold, returns, statement, criteria, file, assumptions,
                derivations,
            ])
    }

    static var file: Section {
        func line(_ fr: String, _ en: String, _ cell: Cell) -> Sheet.Line { Sheet.Line(text(fr, en), cell) }
        return Section(
            id: "file", title: text("Le dossier : stratégie", "The file: strategy"),
            blocks: [
                .heading(text("Persona (non simulé)", "Persona (not simulated)")),
                .sheets([
                    Sheet(
                        id: "persona-1", title: text("Le cycliste du quotidien", "The everyday cyclist"),
                        lines: [
                            line(
                                "Besoins", "Needs",
                                .text(
                                    text(
                                        "Un vélo qui dure ; un atelier proche",
                                        "A bicycle that lasts; a workshop nearby"))),
                            line("Budget", "Budget", .wholeAmount(Money(euros: 700))),
                        ]),
                    Sheet(
                        id: "persona-2", title: text("Le responsable de flotte", "The fleet manager"),
                        lines: [line("Frein", "Brake", .text(text("à compléter", "to be completed")))]),
                ]),
            ])
    }

    static var summary: Section {
        Section(
            id: "summary", title: text("L'essentiel", "Summary"),
            introduction: text(
                "Les montants sont hors taxes. Chaque chiffre mène à son calcul.",
                "Amounts exclude VAT. Every figure leads to its computation."),
            blocks: [
                .keyFigures(keyFigures),
                .paragraph(
                    text(
                        "Le chiffre d'affaires progresse de 9,4 % sur l'année N−1, à nombre de jours ouverts comparable. La marge sur coût variable suit ; les charges fixes augmentent de 31 k€, dont 24 k€ pour le plan lui-même : le seuil de rentabilité recule donc de trois semaines.",
                        "Revenue grows by 9.4% on last year at comparable open days. The contribution margin follows; fixed costs rise by €31k, of which €24k for the plan itself: break-even therefore comes three weeks later."
                    )),
                .callout(
                    Callout(
                        kind: .warning,
                        title: text("Une trésorerie tendue en avril", "Cash is tight in April"),
                        text: text(
                            "Le point bas de trésorerie (−4 k€) tombe la semaine du salon : le paiement du stand précède les ventes.",
                            "The lowest cash point (−€4k) falls in the week of the fair: the stand is paid before the sales come."
                        ))),
                .callout(
                    Callout(
                        kind: .good, title: text("La fidélité tient", "Customers stay"),
                        text: text(
                            "Quatre clients sur cinq sont restés ; « très satisfait » est la réponse la plus donnée.",
                            "Four customers in five have stayed; “very satisfied” is the most frequent answer."
                        ))),
                .callout(
                    Callout(
                        kind: .note, title: text("Comment lire les fourchettes", "How to read ranges"),
                        text: text(
                            "Une fourchette contient neuf années possibles sur dix.",
                            "A range holds nine possible years in ten."))),
            ])
    }

    static var keyFigures: [KeyFigure] {
        [
            KeyFigure(
                label: text("Chiffre d'affaires HT", "Revenue excl. VAT"), value: whole(1_284_310),
                detail: text("objectif 1 250 k€ : 102,7 % atteint", "target €1,250k: 102.7% reached"),
                anchor: Derivation.anchor(of: "revenue")),
            KeyFigure(
                label: text("Résultat d'exploitation", "Operating profit"), value: whole(-12_480),
                detail: text("N−1 : 8 k€", "last year: €8k")),
            KeyFigure(
                label: text("Seuil de rentabilité", "Break-even revenue"), value: whole(1_317_150),
                detail: text("non atteint dans l'année", "not reached within the year"),
                anchor: Derivation.anchor(of: "break_even_revenue")),
            KeyFigure(
                label: text("Point mort", "Break-even date"),
                value: .missing(
                    reason: text(
                        "les charges dépassent la marge toute l'année", "costs exceed the margin all year"))),
            KeyFigure(
                label: text("Recommandation nette (NPS)", "Net promoter score"), value: .score(Ratio(32)),
                detail: text("marge d'erreur de 7", "margin of error 7")),
            KeyFigure(
                label: text("ROI du plan", "Return of the plan"), value: .percent(Ratio(0.184)),
                detail: text("attendu : de −8 % à 41 %", "expected: −8% to 41%"),
                anchor: Derivation.anchor(of: "roi_action[action=spring_fair]")),
        ]
    }

    static var objectiveRows: [Row] {
        [
            [
                .text(text("Chiffre d'affaires HT", "Revenue excl. VAT")), whole(1_174_000), whole(1_250_000),
                .figure(whole(1_284_310), anchor: Derivation.anchor(of: "revenue")),
                .interval(low: whole(1_198_000), high: whole(1_331_000)), .gap(whole(34_310), .favourable),
                .badge(.supported, text("atteint", "reached")),
            ],
            [
                .text(text("Taux de concrétisation des devis", "Win rate of quotations")),
                .percent(Ratio(0.27)),
                .percent(Ratio(0.32)), .percent(Ratio(0.296)),
                .interval(low: .percent(Ratio(0.25)), high: .percent(Ratio(0.35))),
                .gap(.points(Ratio(-0.024)), .unfavourable),
                .badge(.contradicted, text("non atteint", "missed")),
            ],
            [
                .text(
                    text(
                        "Nouveaux contrats d'entretien (entreprises et collectivités)",
                        "New maintenance contracts (companies and towns)")),
                .count(Count(41)), .count(Count(55)), .count(Count(55)),
                .interval(low: .count(Count(38)), high: .count(Count(63))), .gap(.count(Count(0)), .neutral),
                .badge(.supported, text("atteint", "reached")),
            ],
            [
                .text(text("Délai moyen de première réponse", "Mean first-answer delay")),
                .measure(Ratio(4.2), decimals: .one, unit: text("jours", "days")),
                .measure(Ratio(2), decimals: .one, unit: text("jours", "days")),
                .missing(reason: text("aucune mesure avant septembre", "not measured before September")),
                .empty, .empty, .badge(.notShown, text("non montré", "not shown")),
            ],
        ]
    }

    static var objectives: Section {
        Section(
            id: "objectives", title: text("Objectifs et résultats", "Objectives and results"),
            blocks: [
                .table(
                    Table(
                        id: "objectives-table",
                        caption: text("Les quatre objectifs du plan", "The four objectives of the plan"),
                        columns: [
                            .names(text("Objectif", "Objective")), .numbers(text("Année N−1", "Last year")),
                            .numbers(text("Cible", "Target")), .numbers(text("Réalisé", "Realised")),
                            .numbers(text("Attendu", "Expected")), .numbers(text("Écart", "Gap")),
                            Column(text("État", "State"), alignment: .center),
                        ], rows: objectiveRows,
                        footnote: text(
                            "Écart = réalisé − cible. Attendu : neuf années possibles sur dix.",
                            "Gap = realised − target. Expected: nine possible years in ten.")))
            ])
    }

    static var stages: [FunnelStage] {
        [
            FunnelStage(label: text("Contacts", "Contacts"), count: Count(4120)),
            FunnelStage(
                label: text("Pistes", "Leads"), count: Count(742), passage: Ratio(0.18)),
            FunnelStage(
                label: text("Prospects qualifiés", "Qualified"), count: Count(410),
                passage: Ratio(0.553)),
            FunnelStage(
                label: text("Rendez-vous", "Meetings"), count: Count(298),
                passage: Ratio(0.727)),
            FunnelStage(
                label: text("Devis", "Quotations"), count: Count(186), passage: Ratio(0.624)),
            FunnelStage(
                label: text("Affaires gagnées", "Won deals"), count: Count(55),
                passage: Ratio(0.296)),
        ]
    }

    static var activity: Section {
        let season = [0.55, 0.6, 0.95, 1.25, 1.4, 1.45, 1.2, 0.9, 1.15, 0.95, 0.7, 0.9]
        let luck = [1.02, 0.97, 1.05, 1.12, 0.94, 1.03, 1.01, 0.9, 1.06, 1.0, 0.98, 1.08]
        let points = (0..<12).map { index in
            MonthlySeries.Point(
                month: month.advanced(by: index), realised: euros(107_000 * season[index] * luck[index]),
                target: euros(104_000 * season[index]),
                previous: index == 7 ? nil : euros(97_800 * season[index]),
                expectedLow: euros(99_000 * season[index]), expectedHigh: euros(114_000 * season[index]))
        }
        return Section(
            id: "activity", title: text("L'année mois par mois", "The year month by month"),
            blocks: [
                .chart(
                    Chart(
                        id: "chart-revenue",
                        title: text(
                            "Chiffre d'affaires mensuel hors taxes", "Monthly revenue excluding VAT"),
                        description: text(
                            "Le réalisé dépasse l'objectif dix mois sur douze ; avril est le meilleur mois au regard de l'objectif, août le moins bon.",
                            "The realised revenue exceeds the target in ten months of twelve; April is the best month against target, August the worst."
                        ),
                        content: .monthly(MonthlySeries(points: points)))),
                .heading(text("Du contact à l'affaire gagnée", "From contact to won deal")),
                .chart(
                    Chart(
                        id: "chart-funnel",
                        title: text(
                            "Prospection des entreprises et des collectivités, cohorte de l'année",
                            "Prospecting of companies and towns, cohort of the year"),
                        description: text(
                            "De 4 120 contacts à 55 affaires gagnées ; la perte la plus forte est entre contact et piste.",
                            "From 4,120 contacts to 55 won deals; the greatest loss is between contact and lead."
                        ),
                        content: .funnel(stages))),
            ])
    }

    static var threshold: Section {
        let season = [0.55, 0.6, 0.95, 1.25, 1.4, 1.45, 1.2, 0.9, 1.15, 0.95, 0.7, 0.9]
        var revenue = 0.0
        var points = [
            BreakEvenCurve.Point(date: month.firstDay, revenue: .zero, costs: .zero, fixedCosts: .zero)
        ]
        for index in 0..<12 {
            revenue += 107_000 * season[index]
            let fixed = 39_500.0 * Double(index + 1)
            points.append(
                BreakEvenCurve.Point(
                    date: month.advanced(by: index).lastDay, revenue: euros(revenue),
                    costs: euros(fixed + revenue * 0.6), fixedCosts: euros(fixed)))
        }
        return Section(
            id: "threshold", title: text("Seuil de rentabilité", "Break-even"),
            blocks: [
                .chart(
                    Chart(
                        id: "chart-break-even",
                        title: text(
                            "Chiffre d'affaires et charges cumulés depuis le 1er janvier",
                            "Revenue and costs cumulated since 1 January"),
                        description: text(
                            "Les charges dépassent le chiffre d'affaires jusqu'en septembre.",
                            "Costs exceed revenue until September."),
                        content: .breakEven(
                            BreakEvenCurve(
                                points: points,
                                crossings: [
                                    .init(
                                        date: month.advanced(by: 8).firstDay + 14, amount: euros(958_000),
                                        label: text("constaté", "observed")),
                                    .init(
                                        date: month.advanced(by: 11).firstDay + 2, amount: euros(1_185_000),
                                        label: text("calculé", "computed")),
                                ]))))
            ])
    }
}
