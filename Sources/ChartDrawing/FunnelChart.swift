/// Stages that fewer and fewer reach: a bar each, its count, and the share that passed from the stage before.
public struct FunnelChart: Sendable {
    /// A stage.
    public struct Stage: Hashable, Sendable {
        /// The name.
        public var label: String
        /// The count, which gives the length of the bar.
        public var value: Double
        /// The count in words.
        public var valueLabel: String
        /// The share that passed, in words; nil for the first stage.
        public var passageLabel: String?

        /// Makes a stage.
        public init(_ label: String, value: Double, valueLabel: String, passageLabel: String? = nil) {
            self.label = label
            self.value = value
            self.valueLabel = valueLabel
            self.passageLabel = passageLabel
        }
    }

    private let frame: ChartFrame
    private let stages: [Stage]
    private let color: ChartColor

    /// Makes a funnel.
    public init(_ frame: ChartFrame, stages: [Stage], color: ChartColor = .blue) {
        self.frame = frame
        self.stages = stages
        self.color = color
    }

    /// The drawing.
    public func svg() -> String {
        var canvas = Canvas(frame)
        let isWide = frame.layout == .wide
        let size = canvas.fontSize
        func widest(_ texts: [String]) -> Double {
            texts.map { TextMeasure.width($0, size: size) }.max() ?? 0
        }
        let left = isWide ? min(widest(stages.map(\.label)) + 12, canvas.width * 0.35) : 0
        let room = min(widest(stages.map(\.valueLabel)) * TextMeasure.boldness + 10, canvas.width * 0.3)
        let largest = stages.map(\.value).filter(\.isFinite).max() ?? 0
        let scale = LinearScale(0, largest > 0 ? largest : 1, to: 0, canvas.width - left - room)
        var y = 4.0
        for stage in stages {
            if let passage = stage.passageLabel {
                canvas.text(
                    "↓ \(passage)", x: left + 4, y: y + size, within: canvas.width - left - 4, style: "tick")
                y += size * 1.5
            }
            if !isWide {
                canvas.text(stage.label, x: 0, y: y + size, within: canvas.width)
                y += size * 1.4
            }
            draw(stage, &canvas, left: left, y: y, length: scale(stage.value.isFinite ? stage.value : 0))
            y += 28
        }
        return canvas.svg(height: y + 2)
    }

    private func draw(_ stage: Stage, _ canvas: inout Canvas, left: Double, y: Double, length: Double) {
        let baseline = y + 11 + canvas.fontSize * 0.36
        if left > 0 {
            canvas.text(stage.label, x: left - 10, y: baseline, anchor: .end, within: left - 10)
        }
        canvas.group(color) { canvas in
            canvas.rectangle(
                x: left, y: y, width: max(stage.value > 0 ? 1.5 : 0, length), height: 22,
                hint: "\(stage.label) · \(stage.valueLabel)")
        }
        let start = left + max(0, length) + 6
        canvas.text(
            stage.valueLabel, x: start, y: baseline, within: canvas.width - start, style: "strong")
    }
}
