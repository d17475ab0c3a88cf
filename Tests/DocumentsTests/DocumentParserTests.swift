import Bilingual
import Diagnostics
import Documents
import Testing

private func codes(_ text: String, limits: DocumentLimits = .standard) -> [DiagnosticCode] {
    DocumentParser.parse(Array(text.utf8), file: "f.yaml", limits: limits).diagnostics.map(\.code)
}

@Test func everyNodeAndKeyHasItsPlaceInCharacters() throws {
    let text = "clé: \"é̀tat\"\nliste:\n  - été: {fin: 12 €}\n  - deux\n"
    let root = try #require(Samples.parse(text).root)
    let pairs = try #require(root.pairs)
    #expect(pairs.map(\.key) == ["clé", "liste"])
    #expect(pairs[0].value.place == Place(file: "plan.yaml", line: 1, column: 6, length: 6))
    let inner = try #require(root["liste"]?.elements?.first?["été"]?.pairs?.first)
    #expect(inner.keyPlace == Place(file: "plan.yaml", line: 3, column: 11, length: 3))
    #expect(inner.value.place == Place(file: "plan.yaml", line: 3, column: 16, length: 4))
    #expect(root["liste"]?.elements?.last?.place.written == "plan.yaml:4:5")
}

@Test(arguments: ["\n", "\r\n"]) func lineEndsDoNotMovePlaces(_ end: String) throws {
    let text = ["a: 1", "", "# note", "b:", "  c: 2", "  c: 3", ""].joined(separator: end)
    let document = Samples.parse(text)
    #expect(document.diagnostics.map(\.code) == [.duplicatedKey])
    #expect(document.diagnostics.first?.place == Place(file: "plan.yaml", line: 6, column: 3, length: 1))
    #expect(document.diagnostics.first?.excerpt == "  c: 3")
    #expect(document.root?["b"]?["c"]?.text == "2")
}

@Test func aByteOrderMarkIsAcceptedAndMovesNothing() {
    let document = DocumentParser.parse([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "f")
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?["a"]?.place.column == 4)
}

@Test func otherEncodingsAreNamed() {
    let utf16 = "a: 1\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + utf16, utf16] {
        let problem = DocumentParser.parse(bytes, file: "f").diagnostics.first
        #expect(problem?.code == .wrongEncoding && problem?.found?.en == "a file in UTF-16")
    }
    #expect(
        DocumentParser.parse([97, 58, 32, 0xE9, 10], file: "f").diagnostics.map(\.code) == [.wrongEncoding])
    #expect(DocumentParser.parse([97, 0xC0, 0x80], file: "f").diagnostics.map(\.code) == [.wrongEncoding])
}

@Test func emptyFilesAreEmptyHoweverTheyAreWritten() {
    for text in ["", "\n\n", "# only a comment", "---\n", "~", "\t\n", "--- \n...\n"] {
        #expect(codes(text) == [.emptyFile], "\(text.debugDescription)")
    }
}

@Test func hiddenCharactersAreRefusedWrittenOrEscaped() {
    #expect(codes("a: x\u{202E}y") == [.forbiddenCharacter])
    #expect(codes("a: x\u{0}y and more text") == [.forbiddenCharacter])
    #expect(codes("a: \"x\\u202Ey\"") == [.forbiddenCharacter])
    #expect(codes("\"x\\0\": y") == [.forbiddenCharacter])
    #expect(codes("a: \u{E000}b") == [.forbiddenCharacter])
    #expect(codes("a: \"tab\\t, star *, line\\n\"") == [])
}

@Test func starsInTextsStayStars() throws {
    let text = "a: 2 * 3\nb: \"*x\"\nc: |\n  *gras*\n\"*d\": '*'\ne: [a*b]\n"
    let document = Samples.parse(text)
    #expect(document.diagnostics.isEmpty)
    let texts = try #require(document.root?.pairs).map {
        [$0.key, $0.value.text ?? $0.value.elements?[0].text]
    }
    #expect(texts == [["a", "2 * 3"], ["b", "*x"], ["c", "*gras*\n"], ["*d", "*"], ["e", "a*b"]])
}

@Test func aRepeatedPartStandsWhereItIsRepeated() throws {
    let document = Samples.parse("a: &x {b: 1}\nc: *x\nd: *y\n")
    #expect(document.root?["c"]?["b"]?.text == "1")
    #expect(document.root?["c"]?.place == Place(file: "plan.yaml", line: 2, column: 4, length: 2))
    #expect(document.diagnostics.map(\.code) == [.unknownReference])
    #expect(document.diagnostics.first?.place?.line == 3)
}

@Test func tagsAndFurtherDocumentsAreRefused() {
    #expect(codes("a: !!python/object x") == [.yamlSyntax])
    #expect(codes("a: !!str x") == [])
    #expect(codes("a: 1\n---\nb: 2\n") == [.severalDocuments])
}

@Test func allRepeatedKeysAreReportedAtOnce() {
    let text = "a: 1\nb: {c: 1, d: 2, c: 3, \"c\": 4}\n'a': 2\na : 3\nl:\n  - x: 1\n    y: 2\n    x: 3\n"
    let document = Samples.parse(text)
    let lines = document.diagnostics.map { $0.place?.written }
    #expect(document.diagnostics.allSatisfy { $0.code == .duplicatedKey })
    #expect(lines == ["plan.yaml:2:17", "plan.yaml:2:23", "plan.yaml:3:1", "plan.yaml:4:1", "plan.yaml:8:5"])
}
