import ChartDrawing
import Foundation
import Testing

/// Drawings of every kind on data that charts meet at their worst.
enum Drawings {
    static let long =
        "Formation des commerciaux à la négociation avec les collectivités <territoriales> & leurs \"groupements\""

    static func frame(_ layout: ChartFrame.Layout, id: String = "c") -> ChartFrame {
        ChartFrame(id: id, title: "Title & <co>", description: "What is \"seen\"", layout: layout)
    }

    static func write(_ value: Double) -> String { "\(Int(value.rounded())) k€" }

    static func series(_ values: [Double?], names: [String]? = nil, _ layout: ChartFrame.Layout) -> String {
        let categories = values.indices.map { index in
            SeriesChart.Category(names?[index] ?? "janv. \(index)", short: names?[index] ?? "\(index)")
        }
        return SeriesChart(
            frame(layout), categories: categories,
            series: [
                .init(
                    "Expected", color: .sky, values: .ranges(values.map { $0.map { ($0 - 3)...($0 + 5) } })),
                .init("Realised", color: .blue, values: .bars(values)),
                .init("Second", color: .orange, values: .bars(values)),
                .init(long, color: .vermillion, values: .line(values)),
                .init("Last", color: .grey, values: .line(values.map { $0.map { $0 * 0.9 } })),
            ], write: write
        ).svg()
    }

    static func curves(_ values: [Double], _ layout: ChartFrame.Layout) -> String {
        let points = values.enumerated().map { CurveChart.Point(x: Double($0.offset) * 30, y: $0.element) }
        return CurveChart(
            frame(layout),
            curves: [
                .init("Revenue", color: .blue, points: points),
                .init(long, color: .vermillion, points: points.map { .init(x: $0.x, y: $0.y * 0.8) }),
            ],
            marks: [
                .init(x: 0, y: 3, label: "First \(long)", short: "First"),
                .init(x: 31, y: 4, label: "Second"),
                .init(x: .nan, y: 4, label: "Nowhere"),
            ], ticks: points.map { .init(x: $0.x, label: "févr.", short: "F") }, write: write
        ).svg()
    }

    static func ranges(_ values: [Double?], _ layout: ChartFrame.Layout) -> String {
        RangeChart(
            frame(layout), names: values.indices.map { $0 % 2 == 0 ? long : "Short \($0)" },
            intervals: .init("Interval", color: .grey, values: values.map { $0.map { ($0 - 1)...($0 + 1) } }),
            points: [
                .init("Seen", color: .blue, values: values), .init("Expected", color: .green, values: values),
            ], write: write
        ).svg()
    }

    static func funnel(_ values: [Double], _ layout: ChartFrame.Layout) -> String {
        FunnelChart(
            frame(layout),
            stages: values.enumerated().map { index, value in
                .init(
                    index == 1 ? long : "Stage \(index)", value: value, valueLabel: write(min(value, 1e9)),
                    passageLabel: index > 0 ? "18 %" : nil)
            }
        ).svg()
    }

    static let data: [[Double?]] = [
        [], [nil, nil], [0, 0, 0], [42], [-12, -30, -5], [-12, nil, 40, nil, nil, 3], [1e-6, 2e-6],
        [1e12, 5],
        (0..<30).map { Double($0 * 37 % 19) - 4 }, [.nan, .infinity, 4], [5, 5, 5],
    ]

    static var all: [String] {
        ChartFrame.Layout.allCases.flatMap { layout in
            data.flatMap { values -> [String] in
                let present = values.compactMap { $0 }
                let finite = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
                return [
                    series(finite, layout), series(finite, names: values.map { _ in long }, layout),
                    curves(present, layout), ranges(finite, layout),
                    funnel(present.map { max(0, $0) }, layout),
                ]
            }
        }
    }
}

@Test func everyDrawingIsWellFormedAndSaysWhatItShows() throws {
    for svg in Drawings.all {
        let drawing = ParsedDrawing(svg)
        #expect(drawing.isWellFormed)
        #expect(drawing.titles.first == "Title & <co>")
        #expect(drawing.ids == ["c-title", "c-desc"])
        #expect(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"c-title c-desc\""))
        #expect(!drawing.elements.contains("script") && !svg.contains("nan") && !svg.contains("inf"))
    }
}

@Test func noTextLeavesTheDrawing() {
    for svg in Drawings.all {
        let drawing = ParsedDrawing(svg)
        for text in drawing.texts {
            #expect(text.left >= -0.5 && text.right <= drawing.width + 0.5, "\(text)")
            #expect(text.baseline > 0 && text.baseline < drawing.height, "\(text)")
        }
    }
}

@Test func noTwoTextsOnALineTouch() {
    for svg in Drawings.all {
        let lines = Dictionary(grouping: ParsedDrawing(svg).texts, by: \.baseline)
        for texts in lines.values {
            let ordered = texts.sorted { $0.left < $1.left }
            for (first, second) in zip(ordered, ordered.dropFirst()) {
                #expect(first.right <= second.left + 1, "\(first.content) | \(second.content)")
            }
        }
    }
}

@Test func aTextThatIsCutKeepsItsWholeAsAHint() {
    let drawing = ParsedDrawing(Drawings.ranges([1, 2, 3], .wide))
    #expect(drawing.texts.contains { $0.content.hasSuffix("…") })
    #expect(drawing.titles.contains(Drawings.long))
}

@Test func aMissingValueLeavesAGapInTheLine() {
    let whole = Drawings.series([1, 2, 3, 4, 5], .wide)
    let broken = Drawings.series([1, 2, nil, 4, 5], .wide)
    func lines(_ svg: String) -> Int { ParsedDrawing(svg).elements.filter { $0 == "polyline" }.count }
    #expect(lines(whole) == 2)
    #expect(lines(broken) == 4)
}

@Test func barsOfOppositeSignsStandOnBothSidesOfZero() throws {
    let svg = SeriesChart(
        Drawings.frame(.wide), categories: [.init("a", short: "a"), .init("b", short: "b")],
        series: [.init("Bars", color: .blue, values: .bars([10, -10]))], write: Drawings.write
    ).svg()
    let bars = svg.split(separator: "\n").filter { $0.contains("<rect") }.suffix(2).map(String.init)
    func number(_ key: String, _ line: String) throws -> Double {
        let start = try #require(line.range(of: " \(key)=\""))
        return try #require(Double(line[start.upperBound...].prefix { $0 != "\"" }))
    }
    let up = try number("y", bars[0]) + number("height", bars[0])
    let down = try number("y", bars[1])
    #expect(abs(up - down) < 0.02)
    #expect(try abs(number("height", bars[0]) - number("height", bars[1])) < 0.02)
}

@Test func seriesDifferWithoutColour() {
    let svg = Drawings.series([1, 2, 3], .wide)
    let dashes = svg.split(separator: "\n").filter { $0.contains("<polyline") }.map { line in
        line.components(separatedBy: "stroke-dasharray=").last ?? ""
    }
    #expect(Set(dashes).count == dashes.count)
    #expect(svg.contains("<polygon") && svg.contains("class=\"hollow\""))
}

@Test func drawingsStayTheSameToTheByte() throws {
    let small: [Double?] = [12, nil, -3, 40]
    for layout in ChartFrame.Layout.allCases {
        try Golden.check(Drawings.series(small, layout), "series-\(layout.rawValue).svg")
        try Golden.check(Drawings.curves([0, 10, 35, 30], layout), "curves-\(layout.rawValue).svg")
        try Golden.check(Drawings.ranges([0.5, nil, -2], layout), "ranges-\(layout.rawValue).svg")
        try Golden.check(Drawings.funnel([900, 120, 7], layout), "funnel-\(layout.rawValue).svg")
    }
}
