import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// The prospecting funnel and the sellers.
    func funnel() -> Section {
        Section(
            id: "funnel", title: Text(fr: "Prospection et équipe", en: "Prospecting and team"),
            introduction: nil,
            level: .observable, blocks: [.chart(funnelChart), .table(funnelTable), .table(sellerTable)])
    }

    private static let stages: [(id: String, label: Text)] = [
        ("qualified", Text(fr: "Prospects qualifiés", en: "Qualified")),
        ("meeting", Text(fr: "Rendez-vous", en: "Meetings")),
        ("quotation", Text(fr: "Devis", en: "Quotations")),
        ("negotiation", Text(fr: "Négociations", en: "Negotiations")),
    ]

    private var funnelChart: Chart {
        var counts: [(Text, Double)] = [
            (Text(fr: "Contacts", en: "Contacts made"), matter.value("contacts").number ?? 0),
            (Text(fr: "Pistes", en: "Leads"), matter.value("leads").number ?? 0),
        ]
        counts += Self.stages.map { ($0.label, matter.value("stage_entries", ["stage": $0.id]).number ?? 0) }
        counts.append((Text(fr: "Affaires gagnées", en: "Deals won"), matter.value("deals_won").number ?? 0))
        let stages = counts.enumerated().map { position, entry -> FunnelStage in
            let before = position > 0 ? counts[position - 1].1 : 0
            return FunnelStage(
                label: entry.0, count: Count(Int(max(0, entry.1))),
                passage: position > 1 && before > 0 ? Ratio(entry.1 / before) : nil)
        }
        return Chart(
            id: "chart-funnel",
            title: Text(fr: "Entonnoir de prospection de l’année", en: "Prospecting funnel of the year"),
            description: Text(
                fr:
                    "De haut en bas, le nombre d’entrées de chaque étape, du contact à l’affaire gagnée, et la part de l’étape précédente. "
                    + "Une partie des pistes vient sans contact.",
                en:
                    "From top to bottom, entries of each stage, from contact to deal won, and the share of the stage before. "
                    + "Some leads come without a contact."),
            content: .funnel(stages))
    }

    private var funnelTable: Table {
        figureTable(
            id: "funnel-figures", caption: Text(fr: "De la piste au client", en: "From lead to customer"),
            figures: ["leads", "win_rate", "average_deal", "deals_won", "new_customers", "cac"])
    }

    private var sellerTable: Table {
        let rows = matter.business.truth.sellers.map { seller -> Row in
            let scope = ["seller": seller.id.text]
            return [
                .text(seller.name), matter.cell("rep_revenue", scope), .wholeAmount(quota(of: seller)),
                matter.cell("rep_quota_attainment", scope),
                matter.expectedCells("rep_revenue", scope).interval,
            ]
        }
        return Table(
            id: "sellers", caption: Text(fr: "Résultats par commercial", en: "Results by seller"),
            columns: [
                .names(Text(fr: "Commercial", en: "Seller")),
                .numbers(Text(fr: "CA HT", en: "Revenue excl. VAT")),
                .numbers(Text(fr: "Objectif individuel", en: "Quota")),
                .numbers(Text(fr: "Atteinte", en: "Attainment")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ], rows: rows,
            footnote: sellersNote)
    }

    /// How sales are credited to sellers, without a word on shop and web where nobody serves themselves there.
    private var sellersNote: Text {
        let contracts = Text(
            fr: "Un contrat facturé chaque mois est crédité à qui l’a signé, pour la durée que dit le cas.",
            en: "A contract invoiced monthly is credited to who signed it, for as long as the case says.")
        guard matter.business.truth.sellers.contains(where: { $0.role == .store }) else { return contracts }
        return Text(
            fr:
                "Les ventes du magasin sont réparties entre conseillers selon leurs heures de vente ; les ventes "
                + "en ligne ne sont à personne. ",
            en: "Shop sales are shared between advisers by selling hours; on-line sales are nobody's. ")
            + contracts
    }

    private func quota(of seller: Seller) -> Money {
        matter.plan.team.last { $0.seller == seller.id && $0.quota != nil }?.quota ?? seller.quota
    }

    /// What each action cost and brought back, as the company traces it and as the simulation knows it.
    func actions() -> Section {
        guard !matter.plan.actions.isEmpty else {
            return Section(
                id: "actions", title: Self.actionsTitle, introduction: nil, level: .observable,
                blocks: [
                    .paragraph(
                        Text(fr: "Le plan ne contient aucune action.", en: "The plan holds no action."))
                ])
        }
        return Section(
            id: "actions", title: Self.actionsTitle,
            introduction: Text(
                fr:
                    "Le retour tracé est ce que l’entreprise peut observer. Le retour causal compare l’année à la même année sans l’action, "
                    + "avec la même chance : nul ne peut l’observer, et il diffère souvent du premier.",
                en:
                    "The tracked return is what the company can observe. The causal return compares the year with the same year without the "
                    + "action, under the same luck: nobody can observe it, and it often differs from the first."
            ),
            level: .debrief,
            blocks: [.table(budgetTable), .chart(returnChart), .table(returnTable)] + decisionBlocks
                + shareBlocks)
    }

    private static let actionsTitle = Text(fr: "Actions : coût et retour", en: "Actions: cost and return")

    private var budgetTable: Table {
        let rows = actionRows { scope in
            let spent =
                (matter.value("budget_total", scope).number ?? 0)
                + (matter.value("budget_variance", scope).number ?? 0)
            return [
                matter.cell("budget_total", scope), .wholeAmount(Money(euros: spent)),
                matter.cell("budget_variance", scope),
            ]
        }
        return Table(
            id: "actions-budget",
            caption: Text(
                fr: "Budget prévu et dépense réelle (HT)",
                en: "Planned budget and actual spending (excl. VAT)"),
            columns: [
                .names(Text(fr: "Action", en: "Plan action")), .numbers(Text(fr: "Prévu", en: "Planned")),
                .numbers(Text(fr: "Dépensé", en: "Spent")), .numbers(Text(fr: "Écart", en: "Variance")),
            ], rows: rows)
    }

    private var returnTable: Table {
        let rows = actionRows { scope in
            let expected = matter.expectedCells("roi_action", scope)
            let error = matter.expected("roi_action", scope)?.standardError
            return [
                matter.cell("roi_tracked", scope), matter.cell("roi_action", scope), expected.central,
                error.map { .measure(Ratio($0.value * 100), decimals: .one, unit: Text(verbatim: "pt")) }
                    ?? .empty, expected.interval,
            ]
        }
        return Table(
            id: "actions-returns",
            caption: Text(fr: "Retour sur investissement", en: "Return on investment (ROI)"),
            columns: [
                .names(Text(fr: "Action", en: "Plan action")),
                .numbers(Text(fr: "Tracé, exercice", en: "Tracked, in the year")),
                .numbers(Text(fr: "Causal, année vécue", en: "Causal, year lived")),
                .numbers(Text(fr: "Causal, attendu", en: "Causal, expected")),
                .numbers(Text(fr: "Erreur type", en: "Standard error")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ], rows: rows,
            footnote: Text(
                fr:
                    "Le plan entier est comparé à l’année sans aucune de ses décisions : les retours des actions ne s’additionnent pas. ",
                en:
                    "The whole plan is compared with the year without any of its decisions: the returns of actions do not add up. "
            ) + returnsCounted
        ).withReasonsBelow()
    }

    /// A row per action, then one for the whole plan.
    private func actionRows(_ cells: ([String: String]) -> [Cell]) -> [Row] {
        matter.plan.actions.map { Row([.text($0.name)] + cells(["action": $0.id.text])) }
            + [Row([.text(Text(fr: "Plan entier", en: "Whole plan"))] + cells([:]), kind: .total)]
    }
}
