import Foundation
import Testing

/// What a comment or an article says a test verifies, a test verifies: no name of a test is made up or out of date.
@Suite struct VerificationTests {
    /// A name of a test that a document cites.
    struct Citation {
        let file: String
        let test: String
    }

    /// The names of all test functions: the function that follows each mark of a test.
    static let tests: Set<String> = Set(
        SourceTree.tests.flatMap { file in
            file.text.components(separatedBy: "@Test").dropFirst().compactMap { piece in
                piece.firstMatch(of: /\bfunc\s+`?(\w+)/).map { String($0.output.1) }
            }
        })

    /// A text on one line, without the marks that begin the lines of a comment.
    static func joined(_ text: String) -> String {
        text.replacing(/\n\s*(?:\/\/\/?)?\s*/, with: " ")
    }

    /// The names that follow each “Verified by”, and how often it is followed by none.
    static func citations(in file: SourceTree.File) -> (names: [Citation], bare: Int) {
        let pieces = joined(file.text).components(separatedBy: "Verified by").dropFirst()
        var (names, bare) = ([Citation](), 0)
        for piece in pieces {
            let list = piece.prefixMatch(of: /\*?[\s:]*((?:`\w+`(?:\s*\([^)]*\))?[\s,;]*(?:and\s+)?)+)/)
            guard let list else {
                bare += 1
                continue
            }
            names += list.output.1.matches(of: /`(\w+)`/).map {
                Citation(file: file.path, test: String($0.output.1))
            }
        }
        return (names, bare)
    }

    @Test func everyTestThatADocumentCitesExists() {
        let files = SourceTree.sources + SourceTree.files(below: "Sources", ending: "md")
        let found = files.map(Self.citations)
        let cited = found.flatMap(\.names)
        #expect(cited.count > 200)
        for citation in cited where !Self.tests.contains(citation.test) {
            Issue.record("\(citation.file) cites the test \(citation.test), which does not exist")
        }
        for (file, citations) in zip(files, found) where citations.bare > 0 {
            Issue.record("\(file.path) says “Verified by” without the name of a test")
        }
    }

    @Test func aListOfTestsIsReadToItsEnd() {
        let text = """
            /// Pays at term. *Verified by* `oneLaw`,
            /// `anotherLaw` and `thirdLaw` (debug only). Then `notATest`.
            ///
            /// Verified by nothing.
            """
        let read = Self.citations(in: SourceTree.File(path: "a.swift", text: text))
        #expect(read.names.map(\.test) == ["oneLaw", "anotherLaw", "thirdLaw"])
        #expect(read.bare == 1)
    }
}
