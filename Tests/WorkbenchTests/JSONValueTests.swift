import Foundation
import Testing
import Workbench

@Test func objectsKeepTheOrderOfTheirKeys() {
    let value = JSONValue.object([("b", .whole(1)), ("a", .list([.text("é\"\n"), .null, .truth(true)]))])
    #expect(value.text == "{\n  \"b\": 1,\n  \"a\": [\"é\\\"\\n\", null, true]\n}\n")
}

@Test func everyNumberReadsBackTheSame() throws {
    var state: UInt64 = 42
    var numbers = [0.1, 1e-300, 1.5e300, -0.0, 123_456_789.125, 1e15, 9_007_199_254_740_992]
    for _ in 0..<2000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let number = Double(bitPattern: state)
        if number.isFinite { numbers.append(number) }
    }
    let text = JSONValue.list(numbers.map { .number($0) }).text
    let read = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    #expect(read == numbers)
}

@Test func whatIsNoNumberIsNull() {
    #expect(JSONValue.list([.number(.nan), .number(.infinity)]).text == "[null, null]\n")
}

@Test func hostileTextStaysInsideItsQuotes() throws {
    let hostile = "</script>\u{0}\u{1F}\\\"\u{2028}"
    let text = JSONValue.object([("k", .text(hostile))]).text
    let read = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    #expect(read["k"] == hostile)
}
