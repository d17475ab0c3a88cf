/// Values by category: bars side by side, lines over them, ranges behind them.
public struct SeriesChart: Sendable {
    /// A place along the axis.
    public struct Category: Hashable, Sendable {
        /// The name.
        public var label: String
        /// The name where there is little room.
        public var shortLabel: String

        /// Makes a category.
        public init(_ label: String, short: String) {
            self.label = label
            shortLabel = short
        }
    }

    /// What a series draws, one value per category; nil leaves a gap.
    public enum Values: Hashable, Sendable {
        /// Bars from zero.
        case bars([Double?])
        /// A line with its points.
        case line([Double?])
        /// A light rectangle from a low to a high value.
        case ranges([ClosedRange<Double>?])
    }

    /// Values that belong together.
    public struct Series: Hashable, Sendable {
        /// The name in the legend.
        public var name: String
        /// The colour.
        public var color: ChartColor
        /// The values.
        public var values: Values

        /// Makes a series.
        public init(_ name: String, color: ChartColor, values: Values) {
            self.name = name
            self.color = color
            self.values = values
        }
    }

    private let frame: ChartFrame
    private let categories: [Category]
    private let series: [Series]
    private let write: @Sendable (Double) -> String
    private let writeExactly: @Sendable (Double) -> String

    /// Makes a chart; `write` words a value of the axis, `writeExactly` a value in a hint.
    public init(
        _ frame: ChartFrame, categories: [Category], series: [Series],
        write: @escaping @Sendable (Double) -> String,
        writeExactly: (@Sendable (Double) -> String)? = nil
    ) {
        self.frame = frame
        self.categories = categories
        self.series = series
        self.write = write
        self.writeExactly = writeExactly ?? write
    }

    /// The drawing.
    public func svg() -> String {
        var canvas = Canvas(frame)
        let top = Legend(entries: legend).draw(&canvas) + canvas.fontSize * 0.5
        let area = PlotArea(
            canvas, top: top, height: frame.layout == .wide ? 260 : 220, values: allValues, write: write)
        area.drawAxis(&canvas)
        let slot = (area.right - area.left) / Double(max(1, categories.count))
        let centres = categories.indices.map { area.left + (Double($0) + 0.5) * slot }
        for series in series { drawRanges(series, &canvas, area, centres, slot) }
        drawBars(&canvas, area, centres, slot)
        for (series, style) in zip(series, styles) { drawLine(series, style, &canvas, area, centres) }
        AxisNames(
            positions: centres, names: categories.map(\.label), shortNames: categories.map(\.shortLabel),
            slot: slot
        ).draw(&canvas, y: area.bottom + canvas.fontSize * 1.4)
        return canvas.svg(height: area.bottom + canvas.fontSize * 2)
    }

    private var allValues: [Double] {
        series.flatMap { series -> [Double] in
            switch series.values {
            case .bars(let values), .line(let values): values.compactMap { $0 }
            case .ranges(let ranges): ranges.flatMap { $0.map { [$0.lowerBound, $0.upperBound] } ?? [] }
            }
        }
    }

    private var legend: [LegendEntry] {
        var barCount = 0
        return zip(series, styles).map { series, style in
            switch series.values {
            case .bars:
                barCount += 1
                return LegendEntry(
                    name: series.name, color: series.color, sample: .bar(opacity: opacity(barCount - 1)))
            case .line:
                return LegendEntry(
                    name: series.name, color: series.color, sample: .line(style))
            case .ranges: return LegendEntry(name: series.name, color: series.color, sample: .range)
            }
        }
    }

    // Lines over bars start with the second style, so that no line is as plain as the bars.
    private var styles: [SeriesStyle] {
        var rank = 0
        return series.map { series in
            guard case .line = series.values else {
                if case .bars = series.values { rank = max(rank, 1) }
                return SeriesStyle(index: 0)
            }
            defer { rank += 1 }
            return SeriesStyle(index: rank)
        }
    }

    // The first bars are full, the next ones lighter with an outline: distinct in grey.
    private func opacity(_ rank: Int) -> Double { [1, 0.15, 0.5][rank % 3] }

    private func hint(_ series: Series, _ index: Int, _ value: String) -> String {
        "\(categories[index].label) · \(series.name) · \(value)"
    }

    private func drawRanges(
        _ series: Series, _ canvas: inout Canvas, _ area: PlotArea, _ centres: [Double], _ slot: Double
    ) {
        guard case .ranges(let ranges) = series.values else { return }
        canvas.group(series.color) { canvas in
            for (index, range) in ranges.prefix(centres.count).enumerated() {
                guard let range, range.lowerBound.isFinite, range.upperBound.isFinite else { continue }
                let top = area.scale(range.upperBound)
                let words = "\(writeExactly(range.lowerBound)) → \(writeExactly(range.upperBound))"
                canvas.rectangle(
                    x: centres[index] - slot * 0.47, y: top, width: slot * 0.94,
                    height: area.scale(range.lowerBound) - top, opacity: 0.18, outlined: true, dash: "2 2",
                    hint: hint(series, index, words))
            }
        }
    }

    private func drawBars(_ canvas: inout Canvas, _ area: PlotArea, _ centres: [Double], _ slot: Double) {
        let barSeries = series.compactMap { series -> (Series, [Double?])? in
            guard case .bars(let values) = series.values else { return nil }
            return (series, values)
        }
        let width = slot * 0.62 / Double(max(1, barSeries.count))
        for (rank, (series, values)) in barSeries.enumerated() {
            let shift = (Double(rank) - Double(barSeries.count) / 2) * width
            canvas.group(series.color) { canvas in
                for (index, value) in values.prefix(centres.count).enumerated() {
                    guard let value, value.isFinite else { continue }
                    let ends = [area.scale(0), area.scale(value)]
                    canvas.rectangle(
                        x: centres[index] + shift, y: min(ends[0], ends[1]), width: max(1, width - 1),
                        height: abs(ends[1] - ends[0]), opacity: opacity(rank),
                        outlined: opacity(rank) < 1, hint: hint(series, index, writeExactly(value)))
                }
            }
        }
    }

    private func drawLine(
        _ series: Series, _ style: SeriesStyle, _ canvas: inout Canvas, _ area: PlotArea, _ centres: [Double]
    ) {
        guard case .line(let values) = series.values else { return }
        let points = zip(centres, values).map { x, value in
            value.flatMap { $0.isFinite ? (x: x, y: area.scale($0), value: $0) : nil }
        }
        canvas.group(series.color) { canvas in
            for run in points.split(whereSeparator: { $0 == nil }) where run.count > 1 {
                canvas.curve(run.compactMap { $0 }.map { ($0.x, $0.y) }, style)
            }
            for (index, point) in points.enumerated() {
                guard let point else { continue }
                style.point(
                    &canvas, x: point.x, y: point.y, hint: hint(series, index, writeExactly(point.value)),
                    size: 3.5)
            }
        }
    }
}

extension Canvas {
    mutating func curve(_ points: [(Double, Double)], _ style: SeriesStyle) {
        let path = points.map { "\(Canvas.number($0.0)),\(Canvas.number($0.1))" }.joined(separator: " ")
        var attributes = [
            ("points", path), ("fill", "none"), ("stroke", "currentColor"),
            ("stroke-width", Canvas.number(style.lineWidth)), ("stroke-linejoin", "round"),
        ]
        if !style.dash.isEmpty { attributes.append(("stroke-dasharray", style.dash)) }
        add("polyline", attributes)
    }
}
