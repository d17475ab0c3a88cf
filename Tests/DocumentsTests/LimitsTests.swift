import Bilingual
import Diagnostics
import Documents
import Testing

private func codes(_ text: String, limits: DocumentLimits = .standard) -> [DiagnosticCode] {
    DocumentParser.parse(Array(text.utf8), file: "f.yaml", limits: limits).diagnostics.map(\.code)
}

private func bomb(levels: Int) -> String {
    (1...levels).reduce(into: "a0: &a0 x\n") { text, level in
        let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        text += "a\(level): &a\(level) [\(parts)]\n"
    }
}

/// Expanded, the bomb would hold 400 million values: a parser that tried would not come to an end here.
@Test func aBombOfAliasesIsRefusedBeforeItExpands() {
    for text in [bomb(levels: 9), bomb(levels: 9) + "? *a9\n: 1\n", bomb(levels: 9) + "k: {*a9}\n"] {
        #expect(codes(text) == [.tooManyNodes])
    }
    #expect(codes(bomb(levels: 4)) == [])
}

@Test func eachLimitIsReachedAndNotPassed() {
    let limits = DocumentLimits(bytes: 100, depth: 3, aliases: 2, nodes: 10)
    #expect(codes("a: " + String(repeating: "x", count: 97), limits: limits) == [])
    #expect(codes("a: " + String(repeating: "x", count: 98), limits: limits) == [.fileTooLarge])
    #expect(codes("a: [x]", limits: limits) == [])
    #expect(codes("a: [[x]]", limits: limits) == [.tooDeep])
    #expect(codes("a: &x 1\nb: *x\nc: *x\n", limits: limits) == [])
    #expect(codes("a: &x 1\nb: *x\nc: *x\nd: *x\n", limits: limits) == [.tooManyAliases])
    #expect(codes("a: [1, 2, 3, 4, 5, 6, 7, 8]", limits: limits) == [])
    #expect(codes("a: [1, 2, 3, 4, 5, 6, 7, 8, 9]", limits: limits) == [.tooManyNodes])
    #expect(codes("a: &x [[y]]\nb: *x", limits: DocumentLimits(depth: 4)) == [])
    #expect(codes("a: &x [[y]]\nb: [*x]", limits: DocumentLimits(depth: 4)) == [.tooDeep])
}

@Test func nestingOfAnyDepthIsRefusedWithoutOverflow() {
    for depth in [65, 900, 1_100, 50_000] {
        #expect(codes(String(repeating: "[", count: depth)).isEmpty == false)
        let balanced = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(codes(balanced) == [.tooDeep])
        #expect(
            codes(String(repeating: "{a: ", count: depth) + "1" + String(repeating: "}", count: depth)) == [
                .tooDeep
            ])
        #expect(codes(String(repeating: "- ", count: depth) + "1") == [.tooDeep])
    }
}

/// That time grows as the file does is for `make bench` to measure.
@Test func aLargeFileOnOneLineIsRead() {
    let text = "é: [" + Array(repeating: "abcd", count: 90_000).joined(separator: ", ") + "]"
    #expect(codes(text) == [])
}

@Test func thousandsOfRepeatedKeysAreRefusedAsOne() {
    let text = (0..<2_000).map { "m\($0): {a: 1, a: 2}\n" }.joined()
    #expect(codes(text) == [.duplicatedKey])
}
