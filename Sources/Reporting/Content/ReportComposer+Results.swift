import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// Revenue month by month, then the income statement by behaviour.
    func results() -> Section {
        Section(
            id: "results", title: Text(fr: "Ventes et résultat", en: "Sales and result"), introduction: nil,
            level: .observable,
            blocks: [
                .chart(revenueChart), .table(monthTable), .table(incomeStatement), .table(offerTable),
            ] + (isSoldByChannel ? [.table(channelTable)] : []))
    }

    /// Whether buyers choose a channel: deals of sellers are all booked on one.
    private var isSoldByChannel: Bool {
        matter.business.truth.segments.contains { $0.mode == .selfService }
    }

    private var revenueChart: Chart {
        let forecast = matter.plan.monthlyForecast
        let points = matter.months.enumerated().map { position, month -> MonthlySeries.Point in
            let expected = matter.expected("revenue", ["month": month.iso])
            return MonthlySeries.Point(
                month: month, realised: matter.amount("revenue", ["month": month.iso]),
                target: position < forecast.count ? forecast[position] : nil,
                previous: matter.amount("revenue", ["month": month.advanced(by: -12).iso]),
                expectedLow: expected?.quantiles.p05.number.map(Money.init(euros:)),
                expectedHigh: expected?.quantiles.p95.number.map(Money.init(euros:)))
        }
        return Chart(
            id: "chart-revenue",
            title: Text(fr: "Chiffre d’affaires mensuel HT", en: "Monthly revenue excl. VAT"),
            description: revenueDescription(points), content: .monthly(MonthlySeries(points: points)))
    }

    private func revenueDescription(_ points: [MonthlySeries.Point]) -> Text {
        let known = points.filter { $0.realised != nil }
        guard let best = known.max(by: { ($0.realised ?? .zero) < ($1.realised ?? .zero) }),
            let worst = known.min(by: { ($0.realised ?? .zero) < ($1.realised ?? .zero) })
        else { return Text(fr: "Aucune vente dans l’année.", en: "No sale in the year.") }
        func words(_ language: Language) -> [String] {
            let writer = NumberWriter(language)
            return [best, worst].map {
                "\(writer.month($0.month)) (\(writer.amount(($0.realised ?? .zero).euros, decimals: 0)))"
            }
        }
        return Text(
            fr: "Le meilleur mois est \(words(.french)[0]), le plus faible \(words(.french)[1]). "
                + "Chaque mois compare le réalisé, la prévision du plan, l’année précédente et la zone où tombent neuf années possibles sur dix.",
            en: "The best month is \(words(.english)[0]), the weakest \(words(.english)[1]). "
                + "Each month compares actual, the plan's forecast, the previous year and the band that holds nine possible years in ten."
        )
    }

    private var monthTable: Table {
        let forecast = matter.plan.monthlyForecast
        let rows = matter.months.enumerated().map { position, month -> Row in
            let scope = ["month": month.iso]
            let planned: Cell = position < forecast.count ? .wholeAmount(forecast[position]) : .empty
            var gap = Cell.empty
            if position < forecast.count, let actual = matter.amount("revenue", scope) {
                let difference = actual - forecast[position]
                let effect: Cell.Effect =
                    difference == .zero ? .neutral : difference > .zero ? .favourable : .unfavourable
                gap = .gap(.wholeAmount(difference), effect)
            }
            return [
                .month(month), matter.plainCell("revenue", ["month": month.advanced(by: -12).iso]), planned,
                matter.plainCell("revenue", scope), gap, matter.expectedCells("revenue", scope).interval,
            ]
        }
        return Table(
            id: "revenue-by-month",
            caption: Text(fr: "Chiffre d’affaires HT par mois", en: "Revenue excl. VAT by month"),
            columns: [
                .names(Text(fr: "Mois", en: "Month")), .numbers(Text(fr: "N−1", en: "N−1 actual")),
                .numbers(Text(fr: "Prévu", en: "Planned")), .numbers(Text(fr: "Réalisé", en: "Actual")),
                .numbers(Text(fr: "Écart", en: "Gap")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ], rows: rows)
    }

    /// The *compte de résultat différentiel* of both years, with shares of revenue.
    private var incomeStatement: Table {
        let lines: [(id: String, kind: Row.Kind)] = [
            ("revenue", .plain), ("variable_costs", .plain), ("contribution_margin", .subtotal),
            ("fixed_costs", .plain),
            ("operating_profit", .total),
        ]
        let rows = lines.map { line -> Row in
            Row(
                [
                    .text(matter.label(of: line.id)), matter.plainCell(line.id, ["year": "previous"]),
                    share(of: line.id, year: "previous"), matter.cell(line.id), share(of: line.id, year: nil),
                    matter.expectedCells(line.id).central,
                ], kind: line.kind)
        }
        return Table(
            id: "income-statement",
            caption: Text(
                fr: "Compte de résultat différentiel (HT)", en: "Income statement by behaviour (excl. VAT)"),
            columns: [
                .names(Text(fr: "Poste", en: "Item")), .numbers(Text(fr: "N−1", en: "N−1 actual")),
                .numbers(Text(fr: "% du CA", en: "% of revenue")),
                .numbers(Text(fr: "Année vécue", en: "Year lived")),
                .numbers(Text(fr: "% du CA", en: "% of revenue")),
                .numbers(Text(fr: "Attendu", en: "Expected")),
            ], rows: rows,
            footnote: Text(
                fr:
                    "Les charges fixes comprennent les loyers, les salaires, les amortissements et les dépenses du plan ; les intérêts n’y sont pas.",
                en:
                    "Fixed costs hold rent, wages, depreciation and the plan's spending; interest is left out."
            ))
    }

    private func share(of id: String, year: String?) -> Cell {
        let scope = year.map { ["year": $0] } ?? [:]
        guard let part = matter.value(id, scope).number, let whole = matter.value("revenue", scope).number,
            whole != 0
        else { return .empty }
        return .percent(Ratio(part / whole))
    }

    private var channelTable: Table {
        let rows = matter.business.truth.channels.map { channel -> Row in
            let scope = ["channel": channel.id.text]
            return [
                .text(channel.name), matter.plainCell("revenue", scope.merging(["year": "previous"]) { $1 }),
                matter.plainCell("revenue", scope), matter.expectedCells("revenue", scope).interval,
                matter.plainCell("channel_cost", scope), matter.plainCell("channel_margin", scope),
            ]
        }
        return Table(
            id: "revenue-by-channel",
            caption: Text(fr: "Chiffre d’affaires HT par canal", en: "Revenue excl. VAT by channel"),
            columns: [
                .names(Text(fr: "Canal", en: "Channel")), .numbers(Text(fr: "N−1", en: "N−1 actual")),
                .numbers(Text(fr: "Réalisé", en: "Actual")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
                .numbers(Text(fr: "Coûts propres", en: "Own costs")),
                .numbers(Text(fr: "Marge du canal", en: "Margin of the channel")),
            ], rows: rows)
    }

    /// What each offer sold and left over its purchase cost: where a price below cost shows.
    private var offerTable: Table {
        let rows = matter.business.truth.offers.map { offer -> Row in
            let scope = ["offer": offer.id.text]
            let previous = scope.merging(["year": "previous"]) { $1 }
            return [
                .text(offer.name), matter.plainCell("units_sold", previous),
                matter.plainCell("units_sold", scope),
                matter.plainCell("revenue", scope), matter.plainCell("gross_margin", scope),
                matter.plainCell("margin_rate", scope),
            ]
        }
        return Table(
            id: "offers",
            caption: Text(fr: "Ventes et marge par offre (HT)", en: "Sales and margin by offer (excl. VAT)"),
            columns: [
                .names(Text(fr: "Offre", en: "Offer")), .numbers(Text(fr: "Unités N−1", en: "Units N−1")),
                .numbers(Text(fr: "Unités", en: "Units")), .numbers(Text(fr: "CA", en: "Revenue")),
                .numbers(Text(fr: "Marge sur achats", en: "Margin over purchases")),
                .numbers(Text(fr: "Taux de marque", en: "Margin rate")),
            ], rows: rows,
            footnote: Text(
                fr:
                    "Une unité d’un contrat est un mois d’une unité entretenue, surveillée ou servie. Une marge négative dit un prix sous le coût d’achat.",
                en:
                    "A unit of a contract is a month of one unit served. A negative margin means a price below purchase cost."
            ))
    }
}
