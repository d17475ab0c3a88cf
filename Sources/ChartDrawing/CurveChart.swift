/// Curves over a continuous axis, with points of interest named above and dropped to the axis.
public struct CurveChart: Sendable {
    /// A point of a curve.
    public struct Point: Hashable, Sendable {
        /// The place along the axis.
        public var x: Double
        /// The value.
        public var y: Double

        /// Makes a point.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A curve.
    public struct Curve: Hashable, Sendable {
        /// The name in the legend.
        public var name: String
        /// The colour.
        public var color: ChartColor
        /// The points, by increasing x.
        public var points: [Point]

        /// Makes a curve.
        public init(_ name: String, color: ChartColor, points: [Point]) {
            self.name = name
            self.color = color
            self.points = points
        }
    }

    /// A named place: a point to mark, or a tick of the axis.
    public struct Mark: Hashable, Sendable {
        /// The place along the axis.
        public var x: Double
        /// The value; ignored for a tick of the axis.
        public var y: Double
        /// The name.
        public var label: String
        /// The name where there is little room.
        public var shortLabel: String

        /// Makes a mark.
        public init(x: Double, y: Double = 0, label: String, short: String? = nil) {
            self.x = x
            self.y = y
            self.label = label
            shortLabel = short ?? label
        }
    }

    private let frame: ChartFrame
    private let curves: [Curve]
    private let marks: [Mark]
    private let ticks: [Mark]
    private let write: @Sendable (Double) -> String
    private let writeExactly: @Sendable (Double) -> String

    /// Makes a chart; `write` words a value of the axis, `writeExactly` a value in a hint.
    public init(
        _ frame: ChartFrame, curves: [Curve], marks: [Mark] = [], ticks: [Mark],
        write: @escaping @Sendable (Double) -> String,
        writeExactly: (@Sendable (Double) -> String)? = nil
    ) {
        self.frame = frame
        self.curves = curves
        self.marks = marks
        self.ticks = ticks
        self.write = write
        self.writeExactly = writeExactly ?? write
    }

    /// The drawing.
    public func svg() -> String {
        var canvas = Canvas(frame)
        let legend = curves.enumerated().map { index, curve in
            LegendEntry(name: curve.name, color: curve.color, sample: .line(SeriesStyle(index: index)))
        }
        let start = Legend(entries: legend).draw(&canvas)
        let values = curves.flatMap { $0.points.map(\.y) } + marks.map(\.y)
        let top = start + Double(marks.count) * canvas.fontSize * 1.5 + 8
        let area = PlotArea(
            canvas, top: top, height: frame.layout == .wide ? 270 : 230, values: values, write: write)
        area.drawAxis(&canvas)
        let scale = horizontal(area)
        for (index, curve) in curves.enumerated() {
            draw(curve, SeriesStyle(index: index), &canvas, area, scale)
        }
        drawMarks(&canvas, area, scale, start)
        drawTicks(&canvas, area, scale)
        return canvas.svg(height: area.bottom + canvas.fontSize * 2.2)
    }

    private func horizontal(_ area: PlotArea) -> LinearScale {
        let xs = (curves.flatMap { $0.points.map(\.x) } + marks.map(\.x) + ticks.map(\.x)).filter(\.isFinite)
        let low = xs.min() ?? 0
        return LinearScale(low, max(xs.max() ?? 1, low), to: area.left + 6, area.right - 6)
    }

    private func draw(
        _ curve: Curve, _ style: SeriesStyle, _ canvas: inout Canvas, _ area: PlotArea, _ scale: LinearScale
    ) {
        let points = curve.points.filter { $0.x.isFinite && $0.y.isFinite }
        canvas.group(curve.color) { canvas in
            if points.count > 1 { canvas.curve(points.map { (scale($0.x), area.scale($0.y)) }, style) }
            let isDense = points.count > 40
            for point in points where !isDense {
                style.point(
                    &canvas, x: scale(point.x), y: area.scale(point.y),
                    hint: "\(curve.name) · \(writeExactly(point.y))", size: 3)
            }
        }
    }

    // Each mark is named on a line of its own, so that two names never touch.
    private func drawMarks(_ canvas: inout Canvas, _ area: PlotArea, _ scale: LinearScale, _ start: Double) {
        for (row, mark) in marks.enumerated() where mark.x.isFinite && mark.y.isFinite {
            let x = scale(mark.x)
            let baseline = start + (Double(row) + 0.9) * canvas.fontSize * 1.5
            canvas.line((x, baseline + 4), (x, area.bottom), dash: "3 3", style: "mark")
            let label = canvas.frame.layout == .wide ? mark.label : mark.shortLabel
            canvas.text(label, x: x, y: baseline, anchor: .middle, within: canvas.width, style: "strong")
            canvas.add(
                "circle",
                [
                    ("cx", Canvas.number(x)), ("cy", Canvas.number(area.scale(mark.y))), ("r", "6"),
                    ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2"),
                ], hint: mark.label)
        }
    }

    private func drawTicks(_ canvas: inout Canvas, _ area: PlotArea, _ scale: LinearScale) {
        let positions = ticks.map { scale($0.x) }
        for x in positions { canvas.line((x, area.bottom), (x, area.bottom + 5), style: "axis") }
        let gaps = zip(positions.dropFirst(), positions).map { $0 - $1 }
        AxisNames(
            positions: positions, names: ticks.map(\.label), shortNames: ticks.map(\.shortLabel),
            slot: max(1, gaps.min() ?? area.right - area.left)
        ).draw(&canvas, y: area.bottom + canvas.fontSize * 1.6)
    }
}
