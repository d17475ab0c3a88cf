import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// The figures that a reader looks for first, then what they say in three sentences.
    func summary() -> Section {
        Section(
            id: "summary", title: Text(fr: "En bref", en: "In brief"), introduction: yearsNote,
            level: .observable,
            blocks: [.keyFigures(keyFigures), .list(findings), .table(summaryTable)])
    }

    private var keyFigures: [KeyFigure] {
        [
            "revenue", "contribution_margin_rate", "operating_profit", "break_even_revenue",
            "break_even_date", "roi_action",
        ]
        .map { id in
            let expected = matter.expectedCells(id)
            return KeyFigure(
                label: title(of: matter.request(id)), value: matter.plainCell(id),
                detail: detail(of: id, expected.interval),
                anchor: Derivation.anchor(of: id))
        }
    }

    private func detail(of id: String, _ interval: Cell) -> Text? {
        guard interval != .empty else { return nil }
        return Text(
            fr: "neuf années sur dix : " + CellWording(.french).words(interval),
            en: "nine years in ten: "
                + CellWording(.english).words(interval).replacing("\u{2212}€", with: "\u{2212}\u{2060}€"))
    }

    private var findings: [Text] {
        ([profitFinding, targetFinding, thresholdFinding].compactMap { $0 }) + weakenedOffers
    }

    private var profitFinding: Text? {
        guard let profit = matter.amount("operating_profit"), let revenue = matter.amount("revenue") else {
            return nil
        }
        let french = NumberWriter(.french)
        let english = NumberWriter(.english)
        let gain = profit >= .zero
        return Text(
            fr:
                "L’année vécue donne \(french.amount(revenue.euros, decimals: 0)) de chiffre d’affaires HT et "
                + (gain ? "un bénéfice" : "une perte")
                + " d’exploitation de \(french.amount(abs(profit.euros), decimals: 0)).",
            en:
                "The year lived gives \(english.amount(revenue.euros, decimals: 0)) of revenue excluding VAT and an operating "
                + (gain ? "profit" : "loss") + " of \(english.amount(abs(profit.euros), decimals: 0)).")
    }

    private var targetFinding: Text? {
        let judged = matter.objectives.filter {
            $0.gap.number != nil && $0.objective.date <= matter.business.calendar.yearEnd
        }
        guard !judged.isEmpty else { return nil }
        let reached = judged.filter { $0.effect != .unfavourable }.count
        return Text(
            fr: "\(reached) objectif\(reached > 1 ? "s" : "") sur \(judged.count) "
                + (reached > 1 ? "sont atteints." : "est atteint."),
            en: "\(reached) objective\(reached == 1 ? "" : "s") out of \(judged.count) "
                + (reached == 1 ? "is reached." : "are reached."))
    }

    /// The offers whose margin rate lost more than five points on last year, each a cause to look at.
    private var weakenedOffers: [Text] {
        matter.business.truth.offers.compactMap { offer in
            let scope = ["offer": offer.id.text]
            guard let rate = matter.value("margin_rate", scope).number,
                let before = matter.value("margin_rate", scope.merging(["year": "previous"]) { $1 }).number,
                rate < before - 0.05, let units = matter.value("units_sold", scope).number
            else { return nil }
            func percent(_ value: Double, _ language: Language) -> String {
                NumberWriter(language).percent(value)
            }
            return Text(
                fr: "« \(offer.name.fr) » laisse \(percent(rate, .french)) de marge sur achats au lieu de "
                    + "\(percent(before, .french)) l’an dernier, sur \(NumberWriter(.french).number(units)) unités : "
                    + "le prix ou la remise est à revoir.",
                en:
                    "“\(offer.name.en)” leaves \(percent(rate, .english)) of margin over purchases instead of "
                    + "\(percent(before, .english)) last year, on \(NumberWriter(.english).number(units)) units: "
                    + "look at its price or discount.")
        }
    }

    private var thresholdFinding: Text? {
        if let date = matter.value("break_even_date").date {
            return Text(
                fr:
                    "Le point mort est atteint le \(NumberWriter(.french).date(date)) : les ventes des jours suivants font le résultat.",
                en:
                    "Break-even is reached on \(NumberWriter(.english).date(date)): sales of the following days make the profit."
            )
        }
        guard let reason = matter.value("break_even_date").missing else { return nil }
        return Text(fr: "Pas de point mort dans l’année : ", en: "No break-even date in the year: ")
            + reason.text
            + Text(verbatim: ".")
    }

    private var summaryTable: Table {
        figureTable(
            id: "summary-figures",
            caption: Text(fr: "Les chiffres de l’année (HT)", en: "The figures of the year (excl. VAT)"),
            figures: [
                "revenue", "contribution_margin", "contribution_margin_rate", "fixed_costs",
                "operating_profit",
                "break_even_revenue", "safety_index", "new_customers", "customer_count", "cac", "nps",
                "cash_low_point",
            ],
            footnote: Text(
                fr: "Le point bas de trésorerie est TTC, comme tout ce qui passe en banque.",
                en: "The lowest cash balance includes VAT, like all that passes through the bank."))
    }
}
