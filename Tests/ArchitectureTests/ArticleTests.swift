import Foundation
import Testing

/// The article of each component says what it does, by which equations, what it ignores, after whom, and which tests hold it.
@Suite struct ArticleTests {
    static let parts = ["What it does", "Equations", "What it ignores", "Sources", "Verified by"]
    static let articles = SourceTree.files(
        below: "Sources/Workbench/Documentation.docc/Model", ending: "md"
    ).filter { !$0.path.contains("model-card") }

    /// The words below each heading of the second level.
    static func sections(of text: String) -> [String: String] {
        let pieces = "\n\(text)".components(separatedBy: "\n## ").dropFirst()
        return Dictionary(
            pieces.compactMap { piece in
                guard let end = piece.firstIndex(of: "\n") else { return nil }
                let body = piece[end...].trimmingCharacters(in: .whitespacesAndNewlines)
                return (String(piece[..<end]), body)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What an article lacks.
    static func faults(of text: String) -> [String] {
        let sections = sections(of: text)
        var found = parts.filter { sections[$0]?.isEmpty ?? true }
        let sources = sections["Sources"] ?? ""
        if !sources.contains(/\b(1[89]|20)\d\d\b/), !sources.contains("assumption") { found.append("a year") }
        if sections["Verified by"]?.contains(/`\w+`/) != true { found.append("a test") }
        return found
    }

    @Test func everyComponentHasAnArticleWithItsFiveParts() {
        let components = ["market", "communication", "webshop", "prospecting", "sales-team", "customers"]
        let more = ["service", "partners", "events", "responsibility", "ledger", "actions"]
        for name in components + more {
            #expect(Self.articles.contains { $0.path.hasSuffix("/\(name).md") }, "\(name) has no article")
        }
        for article in Self.articles {
            #expect(Self.faults(of: article.text) == [], "\(article.path)")
        }
    }

    @Test func anArticleThatLacksAPartIsFound() {
        let text = """
            # A component

            ## What it does
            It does.

            ## Equations

            ## What it ignores
            All else.

            ## Sources
            Somebody.

            ## Verified by
            Nobody.
            """
        #expect(Self.faults(of: text) == ["Equations", "a year", "a test"])
    }
}
