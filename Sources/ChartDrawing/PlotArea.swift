/// The rectangle where values are drawn upwards, with its horizontal lines and their labels.
struct PlotArea {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let ticks: Ticks
    let labels: [String]

    init(_ canvas: Canvas, top: Double, height: Double, values: [Double], write: (Double) -> String) {
        ticks = Ticks(covering: values + [0], atMost: 7)
        labels = ticks.values.map(write)
        let widest = labels.map { TextMeasure.width($0, size: canvas.fontSize) }.max() ?? 0
        left = min(widest + 8, canvas.width * 0.35)
        right = canvas.width - 6
        self.top = top
        bottom = top + height
    }

    var scale: LinearScale { LinearScale(ticks.low, ticks.high, to: bottom, top) }

    /// Draws the lines and their labels; the line of zero is stronger.
    func drawAxis(_ canvas: inout Canvas) {
        for (value, label) in zip(ticks.values, labels) {
            let y = scale(value)
            canvas.line((left, y), (right, y), style: value == 0 ? "axis" : "grid")
            canvas.text(
                label, x: left - 6, y: y + canvas.fontSize * 0.36, anchor: .end, within: left - 6,
                style: "tick")
        }
    }
}

/// Names under an axis, thinned so that none touches another.
struct AxisNames {
    let positions: [Double]
    let names: [String]
    let shortNames: [String]
    let slot: Double

    /// Draws the names on one line.
    func draw(_ canvas: inout Canvas, y: Double) {
        let size = canvas.fontSize
        func widest(_ names: [String]) -> Double {
            names.map { TextMeasure.width($0, size: size) }.max() ?? 0
        }
        let shown = widest(names) + 4 <= slot ? names : shortNames
        let step = max(1, Int(((min(widest(shown), 120) + 6) / max(slot, 0.5)).rounded(.up)))
        let limit = slot * Double(step) - 2
        var free = -Double.infinity
        for (index, (x, name)) in zip(positions, shown).enumerated() where index % step == 0 {
            let half = min(TextMeasure.width(name, size: size), limit) / 2
            let middle = min(max(x, half), canvas.width - half)
            guard middle - half > free else { continue }
            let hint = name == names[index] ? nil : names[index]
            canvas.text(name, x: middle, y: y, anchor: .middle, within: limit, style: "tick", hint: hint)
            free = middle + half + 2
        }
    }
}
