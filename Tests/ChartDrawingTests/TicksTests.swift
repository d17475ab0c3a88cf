import ChartDrawing
import Testing

/// A small generator for test data, the same on every run (Knuth, 1997, MMIX).
struct TestNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ range: ClosedRange<Double>) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Double(state >> 11) * 0x1p-53 * (range.upperBound - range.lowerBound)
    }
}

@Test func ticksCoverTheDataWithRoundSteps() throws {
    var numbers = TestNumbers(seed: 7)
    for _ in 0..<2000 {
        let magnitude = [1e-4, 0.01, 1, 100, 1e5, 1e9].randomElement(by: numbers.next(0...1))
        let data = (0..<5).map { _ in numbers.next(-magnitude...magnitude) }
        let ticks = Ticks(covering: data).values
        let (low, high) = try #require(data.min().flatMap { low in data.max().map { (low, $0) } })
        #expect(ticks.count >= 2 && ticks.count <= 8)
        #expect(try #require(ticks.first) <= low && high <= #require(ticks.last))
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
        #expect(isOneTwoOrFive(ticks[1] - ticks[0]))
    }
}

private func isOneTwoOrFive(_ step: Double) -> Bool {
    var step = step
    while step >= 9.99 { step /= 10 }
    while step < 0.999 { step *= 10 }
    return [1.0, 2, 5].contains { abs(step - $0) < 0.01 }
}

extension Array {
    func randomElement(by uniform: Double) -> Element {
        self[Swift.min(Int(uniform * Double(count)), count - 1)]
    }
}

@Test func ticksAreTheOnesAPersonWouldChoose() {
    #expect(Ticks(covering: [0, 97]).values == [0, 20, 40, 60, 80, 100])
    #expect(Ticks(covering: [0, 0.3]).values == [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
    #expect(Ticks(covering: [-40, 260], atMost: 5).values == [-100, 0, 100, 200, 300])
}

@Test func ticksOfNothingZerosOrOneValueStillMakeAnAxis() {
    #expect(Ticks(covering: []).values.first == 0)
    #expect(Ticks(covering: [0, 0]).high >= 1)
    #expect(Ticks(covering: [0, 0]).low == 0)
    let single = Ticks(covering: [42])
    #expect(single.low == 0 && single.high >= 42)
    let below = Ticks(covering: [-42])
    #expect(below.low <= -42 && below.high == 0)
    #expect(Ticks(covering: [.nan, .infinity, 3, -.infinity]).high >= 3)
}

@Test func aShortenedTextFitsAndSaysThatItWasCut() {
    var numbers = TestNumbers(seed: 11)
    let words = "Formation des commerciaux à la négociation avec les collectivités territoriales"
    for _ in 0..<200 {
        let limit = numbers.next(20...700)
        let shown = TextMeasure.shortened(words, to: limit, size: 12)
        #expect(TextMeasure.width(shown, size: 12) <= limit)
        #expect(shown == words || shown.hasSuffix("…"))
    }
}

@Test func wrappedLinesFitAndLoseNoWord() {
    let words = "Formation des commerciaux à la négociation avec les collectivités"
    let lines = TextMeasure.wrapped(words, to: 150, size: 12, lines: 20)
    #expect(lines.joined(separator: " ") == words)
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 12) <= 150 })
    let two = TextMeasure.wrapped(words, to: 150, size: 12, lines: 2)
    #expect(two.count == 2 && two[1].hasSuffix("…"))
    #expect(TextMeasure.wrapped("", to: 150, size: 12, lines: 2) == [""])
}
