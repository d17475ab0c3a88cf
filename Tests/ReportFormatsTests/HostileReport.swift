import Bilingual
import Quantities
import Reporting

/// A report in which every text that a person may write is the same hostile one.
enum HostileReport {
    /// What reads the same in French and in English: lines of files and formulas.
    static let sameInBothLanguages: Set<String> = [
        "budget: 24 000 €  # salon, affichage, formation", "loyer: 6 200 € par mois",
        SampleReport.fair.formula, SampleReport.breakEven.formula,
    ]

    static func report(_ words: String) -> Report {
        let text = Text(verbatim: words)
        let cells: [Cell] = [
            .text(text), .missing(reason: text), .badge(.neutral, text), .link(text, anchor: "s"),
            .measure(Ratio(1), decimals: .none, unit: text), .figure(.text(text), anchor: "figure-x"),
            .link(text, anchor: words),
        ]
        let table = Table(
            id: "t", caption: text, columns: cells.map { _ in .names(text) }, rows: [Row(cells)],
            footnote: text)
        let blocks: [Block] = [
            .heading(text), .paragraph(text), .callout(Callout(kind: .note, title: text, text: text)),
            .keyFigures([KeyFigure(label: text, value: .text(text), detail: text, anchor: "figure-x")]),
            .table(table), .list([text]),
            .badges([
                BadgeItem(
                    kind: .supported, state: text, code: words, text: text, detail: text,
                    links: [Link(text, anchor: "s")])
            ]), .derivations([derivation(words)]),
            .sheets([Sheet(id: "sheet", title: text, lines: [Sheet.Line(text, .text(text))])]),
        ]
        return Report(
            title: text, subtitle: text, caseName: text, planName: text, verification: words,
            sections: [
                Section(
                    id: "s", title: text, introduction: text, level: .truth, blocks: blocks + charts(text))
            ])
    }

    private static func derivation(_ words: String) -> Derivation {
        let text = Text(verbatim: words)
        return Derivation(
            anchor: "figure-x", title: text, id: words, value: .text(text), definition: text, formula: words,
            steps: [DerivationStep(text, operands: text, result: .text(text))],
            inputs: [DerivationInput(text, value: .text(text), anchor: "figure-x")],
            places: [SourcePlace(file: words, line: Count(1), text: words)], mistakes: text)
    }

    private static func charts(_ text: Text) -> [Block] {
        let day = CalendarDate(dayNumber: 20_000)
        let contents: [Chart.Content] = [
            .monthly(MonthlySeries(points: [.init(month: day.month, realised: Money(cents: 100))])),
            .breakEven(
                BreakEvenCurve(
                    points: [.init(date: day, revenue: .zero, costs: .zero)],
                    crossings: [.init(date: day, amount: .zero, label: text)])),
            .funnel([FunnelStage(label: text, count: Count(0))]),
            .returns([EffectLine(label: text, realised: .zero, low: Money(cents: 2), high: Money(cents: 1))]),
            .effects([EffectLine(label: text, realised: .zero, low: Money(cents: 2), high: Money(cents: 1))]),
        ]
        return contents.enumerated().map { index, content in
            .chart(Chart(id: "chart-\(index)", title: text, description: text, content: content))
        }
    }
}
