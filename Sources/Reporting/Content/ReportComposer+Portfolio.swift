import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

/// The customers of the realised year one by one: who makes the sales, and who drifts away.
extension ReportComposer {
    /// The ABC classes, with the share of the best fifth.
    var rankTable: Table {
        let classes = CustomerClass.allCases.map { rank in
            portfolioRow(
                rank.label, ["class": rank.rawValue], "abc_class", "abc_customer_share", "abc_revenue",
                "abc_share")
        }
        let best: Row = [
            .text(matter.label(of: "best_customers")), matter.cell("best_customers"), .empty,
            matter.cell("best_customers_revenue"), matter.cell("pareto_share"),
        ]
        return portfolioTable(
            id: "customer-classes",
            caption: Text(fr: "Clients par classe ABC, et 20/80", en: "Customers by ABC class, and 80/20"),
            rows: classes + [best])
    }

    /// The profiles by recency, frequency and money.
    var profileTable: Table {
        portfolioTable(
            id: "customer-profiles",
            caption: Text(
                fr: "Clients selon récence, fréquence et montant (RFM)",
                en: "Customers by recency, frequency and money (RFM)"),
            rows: CustomerProfile.allCases.map { profile in
                portfolioRow(
                    profile.label, ["profile": profile.rawValue], "rfm_segment", "rfm_customer_share",
                    "rfm_revenue", "rfm_share")
            })
    }

    private func portfolioRow(_ label: Text, _ scope: [String: String], _ figures: String...) -> Row {
        Row([.text(label)] + figures.map { matter.plainCell($0, scope) })
    }

    private func portfolioTable(id: String, caption: Text, rows: [Row]) -> Table {
        Table(
            id: id, caption: caption,
            columns: [
                .names(Text(fr: "Groupe", en: "Group")), .numbers(Text(fr: "Clients", en: "Customers")),
                .numbers(Text(fr: "Part des clients", en: "Share of customers")),
                .numbers(Text(fr: "Ventes HT", en: "Sales excl. VAT")),
                .numbers(Text(fr: "Part des ventes", en: "Share of sales")),
            ], rows: rows,
            footnote: Text(
                fr:
                    "De l’année vécue seule, client par client : ces chiffres n’ont pas de fourchette. Chaque ligne se recalcule depuis customers.csv.",
                en:
                    "Of the year lived alone, customer by customer: these figures have no range. Each row can be computed again from customers.csv."
            ))
    }
}
