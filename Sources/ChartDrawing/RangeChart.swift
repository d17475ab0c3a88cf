/// One line per name: an interval, points on it, and the line of zero.
public struct RangeChart: Sendable {
    /// Points of one kind, one per line; nil leaves a line without that point.
    public struct Points: Hashable, Sendable {
        /// The name in the legend.
        public var name: String
        /// The colour.
        public var color: ChartColor
        /// The values, one per line.
        public var values: [Double?]

        /// Makes points.
        public init(_ name: String, color: ChartColor, values: [Double?]) {
            self.name = name
            self.color = color
            self.values = values
        }
    }

    /// Intervals, one per line.
    public struct Intervals: Hashable, Sendable {
        /// The name in the legend.
        public var name: String
        /// The colour.
        public var color: ChartColor
        /// The intervals, one per line.
        public var values: [ClosedRange<Double>?]

        /// Makes intervals.
        public init(_ name: String, color: ChartColor, values: [ClosedRange<Double>?]) {
            self.name = name
            self.color = color
            self.values = values
        }
    }

    private let frame: ChartFrame
    private let names: [String]
    private let intervals: Intervals?
    private let points: [Points]
    private let write: @Sendable (Double) -> String
    private let writeExactly: @Sendable (Double) -> String

    /// Makes a chart; `write` words a value of the axis, `writeExactly` a value in a hint.
    public init(
        _ frame: ChartFrame, names: [String], intervals: Intervals? = nil, points: [Points],
        write: @escaping @Sendable (Double) -> String,
        writeExactly: (@Sendable (Double) -> String)? = nil
    ) {
        self.frame = frame
        self.names = names
        self.intervals = intervals
        self.points = points
        self.write = write
        self.writeExactly = writeExactly ?? write
    }

    /// The drawing.
    public func svg() -> String {
        var canvas = Canvas(frame)
        let isWide = frame.layout == .wide
        let top = Legend(entries: legend).draw(&canvas)
        let ticks = Ticks(covering: values + [0], atMost: isWide ? 8 : 5)
        let end = write(ticks.high)
        let half = TextMeasure.width(end, size: canvas.fontSize) / 2
        let left = isWide ? min(labelWidth(canvas) + 20, canvas.width * 0.4) : 14
        let scale = LinearScale(ticks.low, ticks.high, to: left + 8, canvas.width - max(8, half))
        let rowHeight = isWide ? canvas.fontSize * 2.6 : canvas.fontSize * 3
        let bottom = top + Double(max(1, names.count)) * rowHeight
        drawAxis(&canvas, ticks, scale, top: top, bottom: bottom)
        for index in names.indices {
            let y = top + (Double(index) + 0.5) * rowHeight
            drawName(names[index], &canvas, y: y, left: left)
            drawValues(index, &canvas, scale, y: isWide ? y : y + canvas.fontSize * 0.7)
        }
        return canvas.svg(height: bottom + canvas.fontSize * 2)
    }

    private var values: [Double] {
        points.flatMap { $0.values.compactMap { $0 } }
            + (intervals?.values.compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] } ?? [])
    }

    private var legend: [LegendEntry] {
        (intervals.map { [LegendEntry(name: $0.name, color: $0.color, sample: .interval)] } ?? [])
            + points.enumerated().map { index, points in
                LegendEntry(name: points.name, color: points.color, sample: .point(SeriesStyle(index: index)))
            }
    }

    private func labelWidth(_ canvas: Canvas) -> Double {
        names.map { TextMeasure.width($0, size: canvas.fontSize) }.max() ?? 0
    }

    private func drawAxis(
        _ canvas: inout Canvas, _ ticks: Ticks, _ scale: LinearScale, top: Double, bottom: Double
    ) {
        for value in ticks.values {
            let x = scale(value)
            canvas.line(
                (x, top), (x, bottom + 4), width: value == 0 ? 1.6 : 1, style: value == 0 ? "axis" : "grid")
        }
        let positions = ticks.values.map { scale($0) }
        let labels = ticks.values.map(write)
        let slot = positions.count > 1 ? positions[1] - positions[0] : canvas.width
        AxisNames(positions: positions, names: labels, shortNames: labels, slot: slot)
            .draw(&canvas, y: bottom + canvas.fontSize * 1.5)
    }

    private func drawName(_ name: String, _ canvas: inout Canvas, y: Double, left: Double) {
        let size = canvas.fontSize
        guard frame.layout == .wide else {
            return canvas.text(name, x: 0, y: y - size * 0.35, within: canvas.width, style: "name")
        }
        let lines = TextMeasure.wrapped(name, to: left - 14, size: size, lines: 2)
        let isWhole = lines.joined(separator: " ") == name
        for (index, line) in lines.enumerated() {
            let baseline = y + size * (0.36 + (Double(index) - Double(lines.count - 1) / 2) * 1.15)
            canvas.text(line, x: left - 12, y: baseline, anchor: .end, hint: isWhole ? nil : name)
        }
    }

    private func drawValues(_ index: Int, _ canvas: inout Canvas, _ scale: LinearScale, y: Double) {
        if let intervals, index < intervals.values.count, let range = intervals.values[index],
            range.lowerBound.isFinite, range.upperBound.isFinite
        {
            let (low, high) = (scale(range.lowerBound), scale(range.upperBound))
            let words = "\(writeExactly(range.lowerBound)) → \(writeExactly(range.upperBound))"
            canvas.group(intervals.color) { canvas in
                canvas.line(
                    (low, y), (high, y), width: 2, hint: "\(names[index]) · \(intervals.name) · \(words)")
                canvas.line((low, y - 4), (low, y + 4), width: 2)
                canvas.line((high, y - 4), (high, y + 4), width: 2)
            }
        }
        for (rank, points) in points.enumerated() where index < points.values.count {
            guard let value = points.values[index], value.isFinite else { continue }
            // Points stand a little apart, so that equal values are all seen.
            let shift = (Double(rank) - Double(self.points.count - 1) / 2) * 5
            canvas.group(points.color) { canvas in
                SeriesStyle(index: rank).point(
                    &canvas, x: scale(value), y: y + shift,
                    hint: "\(names[index]) · \(points.name) · \(writeExactly(value))", size: 4.5)
            }
        }
    }
}
