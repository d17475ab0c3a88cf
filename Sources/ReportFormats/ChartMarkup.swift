import Bilingual
import ChartDrawing
import Quantities
import Reporting

/// Draws the charts of a report for wide and narrow places, in one language.
struct ChartMarkup {
    let wording: CellWording

    func svg(_ chart: Chart, _ layout: ChartFrame.Layout) -> String {
        let frame = ChartFrame(
            id: "\(chart.id)-\(layout.rawValue)", title: wording.text(chart.title),
            description: wording.text(chart.description), layout: layout)
        switch chart.content {
        case .monthly(let series): return monthly(series, frame)
        case .breakEven(let curve): return breakEven(curve, frame)
        case .funnel(let stages): return funnel(stages, frame)
        case .returns(let lines): return returns(lines, frame)
        case .effects(let lines): return effects(lines, frame)
        }
    }

    private var language: Language { wording.language }

    private func monthly(_ monthly: MonthlySeries, _ frame: ChartFrame) -> String {
        let points = monthly.points
        let categories = points.map { point in
            let name = wording.numbers.shortMonth(point.month)
            return SeriesChart.Category(name, short: String(name.prefix(1)).uppercased())
        }
        let ranges = points.map { point -> ClosedRange<Double>? in
            guard let low = point.expectedLow, let high = point.expectedHigh, low <= high else { return nil }
            return low.euros...high.euros
        }
        let realised = points.map { $0.realised?.euros }
        let target = points.map { $0.target?.euros }
        let previous = points.map { $0.previous?.euros }
        var series: [SeriesChart.Series] = []
        if ranges.contains(where: { $0 != nil }) {
            series.append(.init(Words.expectedRange[language], color: .sky, values: .ranges(ranges)))
        }
        if realised.contains(where: { $0 != nil }) {
            series.append(.init(Words.realised[language], color: .blue, values: .bars(realised)))
        }
        if target.contains(where: { $0 != nil }) {
            series.append(.init(Words.target[language], color: .vermillion, values: .line(target)))
        }
        if previous.contains(where: { $0 != nil }) {
            series.append(.init(Words.previous[language], color: .grey, values: .line(previous)))
        }
        let largest = (realised + target + previous).compactMap { $0 }.map(abs).max() ?? 0
        return SeriesChart(
            frame, categories: categories, series: series, write: axisAmount(upTo: largest),
            writeExactly: exactAmount
        ).svg()
    }

    private func breakEven(_ curve: BreakEvenCurve, _ frame: ChartFrame) -> String {
        func points(_ amount: (BreakEvenCurve.Point) -> Money?) -> [CurveChart.Point] {
            curve.points.compactMap { point in
                amount(point).map { CurveChart.Point(x: Double(point.date.dayNumber), y: $0.euros) }
            }
        }
        let fixed = points(\.fixedCosts)
        let curves =
            [
                CurveChart.Curve(Words.revenue[language], color: .blue, points: points(\.revenue)),
                CurveChart.Curve(Words.costs[language], color: .vermillion, points: points(\.costs)),
            ]
            + (fixed.isEmpty
                ? [] : [CurveChart.Curve(Words.fixedCosts[language], color: .grey, points: fixed)])
        let marks = curve.crossings.map { crossing in
            let short = "\(wording.numbers.date(crossing.date)) · \(wording.text(crossing.label))"
            return CurveChart.Mark(
                x: Double(crossing.date.dayNumber), y: crossing.amount.euros,
                label: "\(short) · \(wording.words(.wholeAmount(crossing.amount)))", short: short)
        }
        let largest = curve.points.flatMap { [abs($0.revenue.euros), abs($0.costs.euros)] }.max() ?? 0
        return CurveChart(
            frame, curves: curves, marks: marks, ticks: monthTicks(curve.points.map(\.date)),
            write: axisAmount(upTo: largest), writeExactly: exactAmount
        ).svg()
    }

    private func monthTicks(_ dates: [CalendarDate]) -> [CurveChart.Mark] {
        guard let first = dates.min(), let last = dates.max() else { return [] }
        let start = first == first.month.firstDay ? first.month : first.month.advanced(by: 1)
        return (0..<36).map { start.advanced(by: $0) }.prefix { $0.firstDay <= last }.map { month in
            let name = wording.numbers.shortMonth(month)
            return CurveChart.Mark(
                x: Double(month.firstDay.dayNumber), label: name, short: String(name.prefix(1)).uppercased())
        }
    }

    private func funnel(_ stages: [FunnelStage], _ frame: ChartFrame) -> String {
        FunnelChart(
            frame,
            stages: stages.map { stage in
                FunnelChart.Stage(
                    wording.text(stage.label), value: Double(stage.count.value),
                    valueLabel: wording.words(.count(stage.count)),
                    passageLabel: stage.passage.map { wording.words(.percent($0)) })
            }
        ).svg()
    }

    private func returns(_ lines: [EffectLine], _ frame: ChartFrame) -> String {
        ranges(
            lines,
            [
                points(Words.realisedReturn, .blue, lines.map(\.realised)),
                points(Words.expectedReturn, .vermillion, lines.map(\.expected)),
                points(Words.trackedReturn, .green, lines.map(\.tracked)),
            ], frame)
    }

    private func effects(_ lines: [EffectLine], _ frame: ChartFrame) -> String {
        ranges(
            lines,
            [
                points(Words.realisedReturn, .blue, lines.map(\.realised)),
                points(Words.expectedReturn, .vermillion, lines.map(\.expected)),
            ], frame)
    }

    private func points(_ name: Text, _ color: ChartColor, _ values: [Money?]) -> RangeChart.Points {
        .init(name[language], color: color, values: values.map { $0?.euros })
    }

    // Amounts, a line each, with their intervals.
    private func ranges(_ lines: [EffectLine], _ points: [RangeChart.Points], _ frame: ChartFrame) -> String {
        let intervals = lines.map { line -> ClosedRange<Double>? in
            guard let low = line.low, let high = line.high, low <= high else { return nil }
            return low.euros...high.euros
        }
        let drawn =
            points.flatMap(\.values).compactMap { $0 }
            + intervals.compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] }
        return RangeChart(
            frame, names: lines.map { wording.text($0.label) },
            intervals: .init(Words.expectedRange[language], color: .vermillion, values: intervals),
            points: points.filter { $0.values.contains { $0 != nil } },
            write: axisAmount(upTo: drawn.map(abs).max() ?? 0), writeExactly: exactAmount
        ).svg()
    }

    // Axis labels in the unit that keeps them short: euros, thousands, millions.
    private func axisAmount(upTo largest: Double) -> @Sendable (Double) -> String {
        let wording = wording
        let (divisor, unit) = largest >= 2_000_000 ? (1e6, "M") : largest >= 10_000 ? (1e3, "k") : (1, "")
        return { value in
            guard value != 0 else { return wording.numbers.amount(0, decimals: 0) }
            let digits = wording.numbers.shortNumber(abs(value) / divisor, atMost: 2)
            let sign = value < 0 ? "\u{2212}" : ""
            return wording.language == .french
                ? "\(sign)\(digits)\u{00A0}\(unit)€" : "\(sign)€\(digits)\(unit)"
        }
    }

    private var exactAmount: @Sendable (Double) -> String {
        let wording = wording
        return { wording.words(.wholeAmount(Money(euros: $0))) }
    }
}
