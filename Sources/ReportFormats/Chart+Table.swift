import Bilingual
import Reporting

extension Chart {
    /// The values drawn, as a table for those who would rather read than look.
    var table: Table {
        let (columns, rows) = content.cells
        return Table(id: "\(id)-values", caption: title, columns: columns, rows: rows.map { Row($0) })
    }
}

extension Chart.Content {
    var cells: ([Column], [[Cell]]) {
        switch self {
        case .monthly(let series): series.cells
        case .breakEven(let curve): curve.cells
        case .funnel(let stages):
            (
                [.names(Words.stage), .numbers(Words.count), .numbers(Words.passage)],
                stages.map { [.text($0.label), .count($0.count), .optional($0.passage, Cell.percent)] }
            )
        case .returns(let lines):
            (
                [
                    .names(Words.action), .numbers(Words.realisedReturn), .numbers(Words.expectedReturn),
                    .numbers(Words.expectedRange), .numbers(Words.trackedReturn),
                ], lines.map { $0.cells + [.optional($0.tracked, Cell.wholeAmount)] }
            )
        case .effects(let lines):
            (
                [
                    .names(Words.effect), .numbers(Words.realisedReturn), .numbers(Words.expectedReturn),
                    .numbers(Words.expectedRange),
                ], lines.map(\.cells)
            )
        }
    }
}

extension MonthlySeries {
    var cells: ([Column], [[Cell]]) {
        let rows: [[Cell]] = points.map { point in
            [
                .month(point.month), .optional(point.realised, Cell.wholeAmount),
                .optional(point.target, Cell.wholeAmount), .optional(point.previous, Cell.wholeAmount),
                .optional(point.expectedLow, Cell.wholeAmount),
                .optional(point.expectedHigh, Cell.wholeAmount),
            ]
        }
        let columns: [Column] = [
            .names(Words.month), .numbers(Words.realised), .numbers(Words.target), .numbers(Words.previous),
            .numbers(Words.expectedLow), .numbers(Words.expectedHigh),
        ]
        return (columns, rows)
    }
}

extension BreakEvenCurve {
    var cells: ([Column], [[Cell]]) {
        let rows: [[Cell]] = points.map { point in
            [
                .date(point.date), .wholeAmount(point.revenue), .wholeAmount(point.costs),
                .optional(point.fixedCosts, Cell.wholeAmount),
            ]
        }
        let columns: [Column] = [
            .names(Words.date), .numbers(Words.revenue), .numbers(Words.costs), .numbers(Words.fixedCosts),
        ]
        return (columns, rows)
    }
}

extension EffectLine {
    var cells: [Cell] {
        let name = anchor.map { Cell.link(label, anchor: $0) } ?? .text(label)
        var interval = Cell.empty
        if let low, let high { interval = .interval(low: .wholeAmount(low), high: .wholeAmount(high)) }
        return [
            name, .optional(realised, Cell.wholeAmount), .optional(expected, Cell.wholeAmount), interval,
        ]
    }
}

extension Cell {
    static func optional<Value>(_ value: Value?, _ make: (Value) -> Cell) -> Cell {
        value.map(make) ?? .empty
    }
}
