import Bilingual
import Quantities
import Reporting

extension SampleReport {
    static var returns: Section {
        func line(
            _ fr: String, _ en: String, _ realised: Double?, _ expected: Double?, _ spread: Double,
            _ tracked: Double?
        ) -> EffectLine {
            EffectLine(
                label: text(fr, en),
                anchor: fr.hasPrefix("Salon") ? Derivation.anchor(of: "roi_action[action=spring_fair]") : nil,
                realised: realised.map(euros), expected: expected.map(euros),
                low: expected.map { euros($0 - spread) }, high: expected.map { euros($0 + spread) },
                tracked: tracked.map(euros))
        }
        return Section(
            id: "returns", title: text("Ce que chaque action a rapporté", "What each action returned"),
            level: .debrief,
            blocks: [
                .chart(
                    Chart(
                        id: "chart-returns",
                        title: text("Ce que chaque action ajoute", "What each action adds"),
                        description: text(
                            "Trois actions sur six rapportent plus qu'elles ne coûtent.",
                            "Three actions of six return more than they cost."),
                        content: .returns([
                            line(
                                "Salon du cycle de printemps", "Spring bicycle fair", 4_200, 3_100, 5_000,
                                11_000),
                            line(
                                "Courriel de relance des paniers abandonnés", "E-mail to abandoned carts",
                                1_300, 1_150, 400, 2_400),
                            line("Affichage municipal", "Town posters", -7_000, -5_500, 2_500, nil),
                            line(
                                "Formation des commerciaux à la négociation avec les collectivités territoriales et leurs groupements d'achat",
                                "Training of the sellers to negotiate with towns and their purchasing groups",
                                1_200, 2_000, 9_000, nil),
                            line("Parrainage", "Referral", nil, nil, 0, 350),
                            line(
                                "Atelier mobile en entreprise", "Mobile workshop at companies", -2_500,
                                -1_000,
                                3_500, -4_000),
                        ])))
            ])
    }

    static var statement: Section {
        func row(_ fr: String, _ en: String, _ last: Double, _ now: Double, _ kind: Row.Kind = .plain) -> Row
        {
            let gap = now - last
            return Row(
                [
                    .text(text(fr, en)), .amount(euros(last)), .amount(euros(now)),
                    .percent(Ratio(now / 1_284_310)),
                    .gap(.amount(euros(gap)), gap < 0 ? .unfavourable : .favourable),
                ], kind: kind)
        }
        return Section(
            id: "statement", title: text("Compte de résultat différentiel", "Income statement by behaviour"),
            blocks: [
                .table(
                    Table(
                        id: "income-statement",
                        caption: text(
                            "Compte de résultat différentiel, hors taxes",
                            "Income statement by behaviour, excl. VAT"),
                        columns: [
                            .names(text("Poste", "Item")), .numbers(text("N−1", "Last year")),
                            .numbers(text("N", "This year")),
                            .numbers(text("Part du CA", "Share of revenue")),
                            .numbers(text("Écart", "Gap")),
                        ],
                        rows: [
                            row("Chiffre d'affaires", "Revenue", 1_173_950.4, 1_284_310.22, .subtotal),
                            Row([.text(text("Charges variables", "Variable costs"))], kind: .group),
                            row("Achats consommés", "Purchases used", -596_000, -660_400.5),
                            row("Commissions", "Commissions", -41_000, -47_118.75),
                            row(
                                "Marge sur coût variable", "Contribution margin", 489_950.4, 530_690.97,
                                .subtotal),
                            row("Charges fixes", "Fixed costs", -481_700, -543_171.4),
                            row("Résultat d'exploitation", "Operating profit", 8250.4, -12_480.43, .total),
                        ]))
            ])
    }

    static var criteria: Section {
        func item(_ kind: BadgeKind, _ fr: String, _ en: String, _ code: String, links: [Link] = [])
            -> BadgeItem
        {
            BadgeItem(
                kind: kind, state: text(fr, en), code: code,
                text: text(
                    "Les objectifs du plan sont mesurables, datés et cohérents avec le diagnostic.",
                    "The objectives of the plan are measurable, dated and consistent with the diagnosis."),
                detail: kind == .supported
                    ? nil
                    : text("Il manque la date de deux objectifs.", "The date of two objectives is missing."),
                links: links)
        }
        let objectivesLink = Link(
            text("Objectifs et résultats", "Objectives and results"), anchor: "objectives")
        return Section(
            id: "criteria", title: text("Critères du référentiel", "Criteria of the standard"),
            blocks: [
                .badges([
                    item(.supported, "étayé", "supported", "C1.1", links: [objectivesLink]),
                    item(.partlySupported, "étayé en partie", "partly supported", "C1.2"),
                    item(
                        .contradicted, "contredit", "contradicted", "C2.1",
                        links: [Link(text("un lieu absent", "an absent place"), anchor: "nowhere")]),
                    item(.notShown, "non montré", "not shown", "C2.3"),
                    item(.toBeRead, "présent, à lire par le jury", "present, to be read by the jury", "C3.1"),
                    item(.juryAlone, "jury seul", "jury alone", "C3.4"),
                ])
            ])
    }

    static var assumptions: Section {
        Section(
            id: "assumptions", title: text("Hypothèses", "Assumptions"),
            blocks: [
                .list([
                    text("Le taux de TVA est de 20 %.", "The VAT rate is 20%."),
                    text(
                        "La boutique ferme le lundi ; le mois d'août est complet.",
                        "The shop closes on Mondays; August is complete."),
                ])
            ])
    }

    static var derivations: Section {
        Section(
            id: "derivations", title: text("D'où vient chaque chiffre", "Where each figure comes from"),
            introduction: text(
                "Un chiffre, une formule, des écritures.", "One figure, one formula, its entries."),
            blocks: [.derivations([breakEven, revenue, fixedCosts, fair])])
    }

    static var breakEven: Derivation {
        Derivation(
            anchor: Derivation.anchor(of: "break_even_revenue"),
            title: text("Seuil de rentabilité", "Break-even revenue"),
            id: "break_even_revenue", value: whole(1_317_150),
            definition: text(
                "Le chiffre d'affaires qui couvre exactement toutes les charges : ni bénéfice ni perte.",
                "The revenue that covers all costs exactly: neither profit nor loss."),
            formula: "fixed_costs / contribution_margin_rate",
            steps: [
                DerivationStep(
                    text(
                        "taux de MCV = marge sur coût variable ÷ chiffre d'affaires",
                        "contribution margin rate = contribution margin ÷ revenue"),
                    operands: text("530 690,97 € ÷ 1 284 310,22 €", "€530,690.97 ÷ €1,284,310.22"),
                    result: .percent(Ratio(0.4132))),
                DerivationStep(
                    text("charges fixes ÷ taux de MCV", "fixed costs ÷ contribution margin rate"),
                    operands: text("543 171,40 € ÷ 41,3 %", "€543,171.40 ÷ 41.3%"), result: whole(1_317_150)),
            ],
            inputs: [
                DerivationInput(
                    text("Charges fixes", "Fixed costs"), value: .amount(euros(543_171.4)),
                    anchor: Derivation.anchor(of: "fixed_costs")),
                DerivationInput(
                    text("Chiffre d'affaires HT", "Revenue excl. VAT"), value: .amount(euros(1_284_310.22)),
                    anchor: Derivation.anchor(of: "revenue")),
            ],
            mistakes: text(
                "Confondre le seuil (un montant) et le point mort (une date) ; oublier les dépenses du plan dans les charges fixes.",
                "Mistaking the threshold (an amount) for the date when it is reached; leaving the spending of the plan out of fixed costs."
            ))
    }

    static var revenue: Derivation {
        Derivation(
            anchor: Derivation.anchor(of: "revenue"),
            title: text("Chiffre d'affaires HT", "Revenue excl. VAT"),
            id: "revenue", value: .amount(euros(1_284_310.22)),
            definition: text(
                "Les ventes de l'exercice, hors taxes.", "The sales of the year, excluding VAT."),
            entries: entries)
    }

    static var entries: Table {
        Table(
            id: "revenue-entries",
            caption: text("Comptes de ventes, total de l'exercice", "Sales accounts, total of the year"),
            columns: [
                .names(text("Compte", "Account")), Column(text("Intitulé", "Name")),
                .numbers(text("Crédit", "Credit")),
            ],
            rows: [
                [
                    .text(Text(verbatim: "701")),
                    .text(text("Ventes de produits finis", "Sales of finished goods")),
                    .amount(euros(842_117.5)),
                ],
                [
                    .text(Text(verbatim: "706")), .text(text("Prestations de services", "Services")),
                    .amount(euros(211_904.72)),
                ],
                [
                    .text(Text(verbatim: "707")), .text(text("Ventes de marchandises", "Sales of goods")),
                    .amount(euros(230_288)),
                ],
                Row([.text(text("Total", "Total")), .empty, .amount(euros(1_284_310.22))], kind: .total),
            ])
    }

    static var fixedCosts: Derivation {
        Derivation(
            anchor: Derivation.anchor(of: "fixed_costs"), title: text("Charges fixes", "Fixed costs"),
            id: "fixed_costs",
            value: .amount(euros(543_171.4)),
            definition: text(
                "Les charges qui ne dépendent pas des volumes vendus.",
                "Costs that do not depend on volumes sold."),
            places: [
                SourcePlace(file: "case.yaml", line: Count(48), text: "loyer: 6 200 € par mois"),
                SourcePlace(
                    file: "plans/ambitieux.yaml", line: Count(112),
                    text: "budget: 24 000 €  # salon, affichage, formation"),
            ])
    }

    static var fair: Derivation {
        Derivation(
            anchor: Derivation.anchor(of: "roi_action[action=spring_fair]"),
            title: text(
                "ROI de l'action « Salon du cycle de printemps »",
                "Return of the action “Spring bicycle fair”"),
            id: "roi_action[action=spring_fair]", value: .percent(Ratio(0.184)),
            definition: text(
                "(marge supplémentaire − coût) ÷ coût, la même année étant revécue sans l'action.",
                "(additional margin − cost) ÷ cost, the same year being lived again without the action."),
            formula:
                "(incremental_contribution[action=spring_fair] - action_cost[action=spring_fair]) / action_cost[action=spring_fair]",
            inputs: [DerivationInput(text("Coût", "Cost"), value: whole(9_800))])
    }
}
