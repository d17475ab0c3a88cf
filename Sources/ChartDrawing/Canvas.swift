/// Collects the elements of a drawing and writes them as SVG, with the same bytes each time.
struct Canvas {
    enum Anchor: String {
        case start, middle, end
    }

    let frame: ChartFrame
    var elements: [String] = []
    var depth = 1

    init(_ frame: ChartFrame) { self.frame = frame }

    var width: Double { frame.layout.width }
    var fontSize: Double { frame.layout.fontSize }

    /// A coordinate with at most two decimals and never an exponent or a negative zero.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded(.toNearestOrAwayFromZero))
        let sign = hundredths < 0 ? "-" : ""
        let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        guard part > 0 else { return sign + String(whole) }
        let digits = part < 10 ? "0\(part)" : part % 10 == 0 ? String(part / 10) : String(part)
        return "\(sign)\(whole).\(digits)"
    }

    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            default: if scalar.value >= 32 { result.unicodeScalars.append(scalar) }
            }
        }
    }

    /// Adds an element; a hint becomes its `<title>`, shown under the pointer.
    mutating func add(_ name: String, _ attributes: [(String, String)], hint: String? = nil) {
        let written = Canvas.written(attributes)
        guard let hint else { return append("<\(name)\(written)/>") }
        append("<\(name)\(written)><title>\(Canvas.escaped(hint))</title></\(name)>")
    }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    }

    private mutating func append(_ line: String) {
        elements.append(String(repeating: "  ", count: depth) + line)
    }

    /// Opens a group whose shapes take a colour as `currentColor`, draws, and closes it.
    mutating func group(_ color: ChartColor, _ draw: (inout Canvas) -> Void) {
        append("<g class=\"c-\(color.rawValue)\" color=\"\(color.hex)\">")
        depth += 1
        draw(&self)
        depth -= 1
        append("</g>")
    }

    /// Adds a text whose baseline is at `y`, cut to a width; a cut text carries the whole as a hint.
    mutating func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, within limit: Double = .infinity,
        style: String = "", hint: String? = nil
    ) {
        let weight = style == "strong" ? TextMeasure.boldness : 1
        let shown =
            limit.isFinite ? TextMeasure.shortened(text, to: limit / weight, size: fontSize) : text
        let half = TextMeasure.width(shown, size: fontSize) * weight / 2
        let middle = anchor == .middle ? min(max(x, half), max(half, width - half)) : x
        let whole = hint ?? (shown == text ? nil : text)
        let title = whole.map { "<title>\(Canvas.escaped($0))</title>" } ?? ""
        var attributes = [("x", Canvas.number(middle)), ("y", Canvas.number(y))]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        if !style.isEmpty { attributes.append(("class", style)) }
        if style == "strong" { attributes.append(("font-weight", "600")) }
        append("<text\(Canvas.written(attributes))>\(title)\(Canvas.escaped(shown))</text>")
    }

    mutating func line(
        _ from: (Double, Double), _ to: (Double, Double), width: Double = 1, dash: String = "",
        style: String = "", hint: String? = nil
    ) {
        var attributes = [
            ("x1", Canvas.number(from.0)), ("y1", Canvas.number(from.1)), ("x2", Canvas.number(to.0)),
            ("y2", Canvas.number(to.1)), ("stroke", "currentColor"), ("stroke-width", Canvas.number(width)),
        ]
        if !dash.isEmpty { attributes.append(("stroke-dasharray", dash)) }
        if !style.isEmpty {
            attributes += [("class", style), ("stroke-opacity", style == "grid" ? "0.14" : "0.65")]
        }
        add("line", attributes, hint: hint)
    }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, opacity: Double = 1, outlined: Bool = false,
        dash: String = "", hint: String? = nil
    ) {
        var attributes = [
            ("x", Canvas.number(x)), ("y", Canvas.number(y)), ("width", Canvas.number(max(0, width))),
            ("height", Canvas.number(max(0, height))), ("fill", "currentColor"),
        ]
        if opacity < 1 { attributes.append(("fill-opacity", Canvas.number(opacity))) }
        if outlined { attributes += [("stroke", "currentColor"), ("stroke-width", "1")] }
        if !dash.isEmpty { attributes.append(("stroke-dasharray", dash)) }
        add("rect", attributes, hint: hint)
    }

    /// The whole file.
    func svg(height: Double) -> String {
        let space = frame.isStandalone ? " xmlns=\"http://www.w3.org/2000/svg\"" : ""
        let id = Canvas.escaped(frame.id)
        let size = Canvas.number(fontSize)
        let box = "0 0 \(Canvas.number(width)) \(Canvas.number(height))"
        return """
            <svg\(space) class="chart" role="img" viewBox="\(box)" font-size="\(size)" \
            font-family="system-ui, sans-serif" \
            aria-labelledby="\(id)-title \(id)-desc" fill="currentColor">
              <title id="\(id)-title">\(Canvas.escaped(frame.title))</title>
              <desc id="\(id)-desc">\(Canvas.escaped(frame.description))</desc>
            \(elements.joined(separator: "\n"))
            </svg>

            """
    }
}
