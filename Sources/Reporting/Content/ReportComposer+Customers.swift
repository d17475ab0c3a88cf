import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// Customers, awareness, satisfaction, and money in the bank.
    func customers() -> Section {
        Section(
            id: "customers",
            title: Text(fr: "Clients, satisfaction, trésorerie", en: "Customers, satisfaction, cash"),
            introduction: nil, level: .observable,
            blocks: [
                .table(customerTable), .table(segmentTable), .table(rankTable), .table(profileTable),
                .table(cashTable),
            ])
    }

    private var customerTable: Table {
        figureTable(
            id: "customer-figures",
            caption: Text(fr: "Clients et satisfaction", en: "Customers and satisfaction"),
            figures: [
                "customer_count", "new_customers", "retention", "churn", "nps", "nps_margin_of_error",
                "receivables",
            ],
            footnote: Text(
                fr:
                    "Le NPS est un score de −100 à 100 tiré d’une enquête : la marge d’erreur est celle de l’échantillon, à 95 %.",
                en:
                    "The NPS is a score from −100 to 100 drawn from a survey: the margin of error is the sample's, at 95%."
            ))
    }

    private var segmentTable: Table {
        let rows = matter.business.truth.segments.map { segment -> Row in
            let scope = ["segment": segment.id.text]
            return [
                .text(segment.name), matter.plainCell("revenue", scope),
                matter.plainCell("customer_count", scope),
                matter.plainCell("retention", scope), matter.plainCell("brand_awareness", scope),
            ]
        }
        return Table(
            id: "segments", caption: Text(fr: "Par segment", en: "By segment"),
            columns: [
                .names(Text(fr: "Segment de clientèle", en: "Segment")),
                .numbers(Text(fr: "CA HT", en: "Revenue excl. VAT")),
                .numbers(Text(fr: "Clients", en: "Customers")),
                .numbers(Text(fr: "Rétention", en: "Retention")),
                .numbers(Text(fr: "Notoriété", en: "Awareness")),
            ], rows: rows)
    }

    private var cashTable: Table {
        let rows = matter.months.map { month -> Row in
            let scope = ["month": month.iso]
            return [
                .month(month), matter.plainCell("cash_balance", scope),
                matter.expectedCells("cash_balance", scope).interval,
            ]
        }
        return Table(
            id: "cash",
            caption: Text(fr: "Trésorerie en fin de mois (TTC)", en: "Cash at month end (with VAT)"),
            columns: [
                .names(Text(fr: "Mois", en: "Month")), .numbers(Text(fr: "Banque", en: "Bank")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ],
            rows: rows + [
                Row(
                    [
                        .text(matter.label(of: "cash_low_point")), matter.cell("cash_low_point"),
                        matter.expectedCells("cash_low_point").interval,
                    ], kind: .total)
            ])
    }
}
