import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// The threshold as an amount, as a volume and as a date, computed and simulated.
    func breakEven() -> Section {
        Section(
            id: "break-even", title: Text(fr: "Seuil de rentabilité et point mort", en: "Break-even"),
            introduction: Text(
                fr:
                    "Le seuil de rentabilité est un montant de ventes ; le point mort est la date où les ventes cumulées l’atteignent.",
                en:
                    "Break-even revenue is an amount of sales; the break-even date is the day on which cumulated sales reach it."
            ),
            level: .observable, blocks: [.chart(breakEvenChart), .table(thresholdTable), difference])
    }

    /// Cumulated revenue and cumulated costs at each month's end.
    private var breakEvenChart: Chart {
        var revenue = Money.zero
        var costs = Money.zero
        var fixed = Money.zero
        var points = [
            BreakEvenCurve.Point(
                date: matter.business.calendar.yearStart, revenue: .zero, costs: .zero, fixedCosts: .zero)
        ]
        for month in matter.months {
            let scope = ["month": month.iso]
            revenue += matter.amount("revenue", scope) ?? .zero
            let monthFixed = matter.amount("fixed_costs", scope) ?? .zero
            fixed += monthFixed
            costs += monthFixed + (matter.amount("variable_costs", scope) ?? .zero)
            points.append(
                BreakEvenCurve.Point(date: month.lastDay, revenue: revenue, costs: costs, fixedCosts: fixed))
        }
        return Chart(
            id: "chart-break-even",
            title: Text(fr: "Ventes et charges cumulées (HT)", en: "Cumulated sales and costs (excl. VAT)"),
            description: Text(
                fr:
                    "Les ventes cumulées montent mois après mois ; le résultat devient positif pour de bon là où elles passent au-dessus des charges cumulées.",
                en:
                    "Cumulated sales rise month by month; the simulated result turns positive for good where they pass above cumulated costs."
            ),
            content: .breakEven(BreakEvenCurve(points: points, crossings: crossings)))
    }

    private var crossings: [BreakEvenCurve.Crossing] {
        let amount = matter.amount("break_even_revenue") ?? .zero
        let dates = [
            ("break_even_date", Text(fr: "point mort", en: "break-even date")),
            ("break_even_simulated_date", Text(fr: "point mort vécu", en: "lived break-even date")),
        ]
        return dates.compactMap { id, label in
            matter.value(id).date.map {
                BreakEvenCurve.Crossing(
                    date: $0, amount: id == "break_even_date" ? amount : revenue(until: $0), label: label)
            }
        }
    }

    /// Cumulated revenue on a day, interpolated within its month.
    private func revenue(until date: CalendarDate) -> Money {
        var sum = Money.zero
        for month in matter.months where month <= date.month {
            let amount = matter.amount("revenue", ["month": month.iso]) ?? .zero
            sum += month == date.month ? amount.part(days: date.components.day, of: month.dayCount) : amount
        }
        return sum
    }

    private var thresholdTable: Table {
        figureTable(
            id: "break-even-figures",
            caption: Text(fr: "Du coût fixe au point mort", en: "From fixed costs to the break-even date"),
            figures: [
                "fixed_costs", "contribution_margin_rate", "break_even_revenue", "break_even_volume",
                "break_even_date",
                "break_even_simulated_date", "safety_margin", "safety_index",
            ], showsPreviousYear: false)
    }

    private var difference: Block {
        .callout(
            Callout(
                kind: .note, title: Text(fr: "Pourquoi deux dates", en: "Why two dates"),
                text: Text(
                    fr:
                        "Le point mort attend que les ventes couvrent les charges fixes des douze mois. Le point mort vécu ne "
                        + "compte que les charges déjà passées : il vient souvent plus tôt, et ne dit pas que l’année est gagnée.",
                    en:
                        "The break-even date waits until sales cover the fixed costs of all twelve months. The lived one counts "
                        + "only costs already incurred: it often comes earlier, and does not say that the year is won."
                )))
    }
}
