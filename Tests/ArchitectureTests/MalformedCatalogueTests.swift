import Diagnostics
import Foundation
import Testing

/// Every diagnostic code has a situation that raises it, with its exact texts in both languages.
@Suite struct MalformedCatalogueTests {
    @Test func everyCodeHasItsTwoTexts() {
        let folder = SourceTree.root.appending(path: "Tests/Malformed")
        for code in DiagnosticCode.allCases {
            for language in ["fr", "en"] {
                let names = ["\(code.rawValue).\(language).txt", "Plans/\(code.rawValue).\(language).txt"]
                let found = names.contains {
                    FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
                }
                #expect(found, "no text for \(code.rawValue) in \(language)")
            }
        }
    }
}
