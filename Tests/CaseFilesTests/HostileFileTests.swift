import Bilingual
import CaseFiles
import Diagnostics
import Documents
import Foundation
import Testing

/// Files made to hurt the reader are refused by name, at the limits that people meet.
@Suite struct HostileFileTests {
    @Test func fiftyMegabytesAreRefusedUnread() throws {
        let scratch = try Scratch()
        let path = try scratch.write([], to: "plan.yaml")
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 50_000_000)
        try handle.close()
        guard case .failure(let problem) = InputFile.reading(path, name: "plan.yaml") else {
            Issue.record("50 MB were read")
            return
        }
        #expect(problem.diagnostic.code == .fileTooLarge)
        #expect(problem.diagnostic.found?.fr == "50000000 octets")
    }

    static let hostile: [(String, [UInt8], DiagnosticCode)] = [
        ("a bomb of references", Array(bomb.utf8), .tooManyNodes),
        ("a thousand levels", Array(("a: " + nested(1_000)).utf8), .tooDeep),
        ("a hundred thousand levels", Array(("a: " + nested(100_000)).utf8), .tooDeep),
        ("a thousand levels by indentation", Array(staircase(1_000).utf8), .tooDeep),
        ("a reference as a key", Array("a: &b c\n*b : d\n".utf8), .complexKey),
        ("a list as a key", Array("? [a, b]\n: c\n".utf8), .complexKey),
        ("a reference to itself", Array("a: &a [*a]\n".utf8), .unknownReference),
        ("UTF-16", [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00], .wrongEncoding),
        ("UTF-32", [0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x61], .wrongEncoding),
        ("Windows-1252", Array("titre: ".utf8) + [0xE9, 0x0A], .wrongEncoding),
        ("a zero byte", Array("titre: a\0b\n".utf8), .forbiddenCharacter),
        ("a terminal command", Array("titre: \u{1B}[31mrouge\n".utf8), .forbiddenCharacter),
        ("text read from right to left", Array("titre: \u{202E}5 000 €\n".utf8), .forbiddenCharacter),
        ("the same, escaped", Array("titre: \"\\u202E5 000 €\"\n".utf8), .forbiddenCharacter),
        ("a type of the library", Array("titre: !!binary aGVsbG8=\n".utf8), .yamlSyntax),
        ("two documents", Array("a: 1\n---\nb: 2\n".utf8), .severalDocuments),
    ]

    @Test(arguments: hostile)
    func eachIsRefusedByName(_ name: String, _ bytes: [UInt8], _ code: DiagnosticCode) {
        let document = DocumentParser.parse(bytes, file: "plan.yaml")
        #expect(
            document.diagnostics.contains { $0.code == code }, "\(name): \(document.diagnostics.map(\.code))")
        #expect(document.diagnostics.containsError)
    }

    private static let bomb =
        (1...9).reduce(into: "a0: &a0 [x, x, x, x, x, x, x, x, x]\n") { text, level in
            let names = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(names)]\n"
        }

    private static func nested(_ levels: Int) -> String {
        String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }

    private static func staircase(_ levels: Int) -> String {
        (0..<levels).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
}
