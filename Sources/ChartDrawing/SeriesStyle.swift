/// How the lines and points of the series of one chart differ, beside their colour: dash, width and shape.
///
/// The style follows the position of the series, so that a chart printed in grey can still be read.
struct SeriesStyle {
    let index: Int

    var dash: String { ["", "7 4", "2 3", "10 3 2 3"][index % 4] }
    var lineWidth: Double { index % 4 == 2 ? 2.2 : 2 }

    /// Draws the point of the series.
    func point(_ canvas: inout Canvas, x: Double, y: Double, hint: String? = nil, size: Double = 4) {
        switch index % 4 {
        case 0: circle(&canvas, x, y, size, hollow: false, hint)
        case 1: diamond(&canvas, x, y, size + 1, hint)
        case 2: circle(&canvas, x, y, size, hollow: true, hint)
        default:
            canvas.rectangle(
                x: x - size * 0.9, y: y - size * 0.9, width: size * 1.8, height: size * 1.8, hint: hint)
        }
    }

    private func circle(
        _ canvas: inout Canvas, _ x: Double, _ y: Double, _ radius: Double, hollow: Bool, _ hint: String?
    ) {
        var attributes = [
            ("cx", Canvas.number(x)), ("cy", Canvas.number(y)),
            ("r", Canvas.number(hollow ? radius - 0.5 : radius)),
        ]
        attributes +=
            hollow
            ? [("class", "hollow"), ("fill", "#fff"), ("stroke", "currentColor"), ("stroke-width", "1.8")]
            : [("fill", "currentColor")]
        canvas.add("circle", attributes, hint: hint)
    }

    private func diamond(
        _ canvas: inout Canvas, _ x: Double, _ y: Double, _ size: Double, _ hint: String?
    ) {
        let points = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
            .map { "\(Canvas.number($0.0)),\(Canvas.number($0.1))" }.joined(separator: " ")
        canvas.add("polygon", [("points", points), ("fill", "currentColor")], hint: hint)
    }
}

/// What a legend shows beside a name.
struct LegendEntry {
    enum Sample {
        case bar(opacity: Double)
        case range
        case line(SeriesStyle)
        case point(SeriesStyle)
        case interval
    }

    let name: String
    let color: ChartColor
    let sample: Sample
}

/// A row of samples and names above a chart, on as many lines as needed.
struct Legend {
    let entries: [LegendEntry]
    private let sampleWidth = 30.0

    /// Draws the legend from the top of the canvas and answers the height used.
    func draw(_ canvas: inout Canvas) -> Double {
        guard !entries.isEmpty else { return 4 }
        let lineHeight = canvas.fontSize * 1.6
        var x = 0.0
        var y = lineHeight / 2
        for entry in entries {
            let limit = canvas.width - sampleWidth - 6
            let name = TextMeasure.shortened(entry.name, to: limit, size: canvas.fontSize)
            let width = sampleWidth + 6 + TextMeasure.width(name, size: canvas.fontSize)
            if x > 0, x + width > canvas.width {
                x = 0
                y += lineHeight
            }
            canvas.group(entry.color) { sample(entry.sample, &$0, x, y) }
            canvas.text(entry.name, x: x + sampleWidth + 6, y: y + canvas.fontSize * 0.36, within: limit)
            x += width + 18
        }
        return y + lineHeight / 2 + 8
    }

    private func sample(_ sample: LegendEntry.Sample, _ canvas: inout Canvas, _ x: Double, _ y: Double) {
        let middle = x + sampleWidth / 2
        switch sample {
        case .bar(let opacity):
            canvas.rectangle(
                x: x + 6, y: y - 6, width: sampleWidth - 12, height: 12, opacity: opacity, outlined: true)
        case .range:
            canvas.rectangle(
                x: x + 3, y: y - 6, width: sampleWidth - 6, height: 12, opacity: 0.18, outlined: true,
                dash: "2 2")
        case .line(let style):
            canvas.line((x, y), (x + sampleWidth, y), width: style.lineWidth, dash: style.dash)
            style.point(&canvas, x: middle, y: y)
        case .point(let style): style.point(&canvas, x: middle, y: y, size: 4.5)
        case .interval:
            canvas.line((x + 2, y), (x + sampleWidth - 2, y), width: 2)
            canvas.line((x + 2, y - 4), (x + 2, y + 4), width: 2)
            canvas.line((x + sampleWidth - 2, y - 4), (x + sampleWidth - 2, y + 4), width: 2)
        }
    }
}
