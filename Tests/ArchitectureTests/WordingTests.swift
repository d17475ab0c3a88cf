import Foundation
import Testing

/// What people read exists in both languages, in the words of the glossary.
@Suite struct WordingTests {
    /// Texts that read the same in French and in English.
    static let sameInBoth: Set<String> = ["Commission"]
    /// Technical words that never stand on a French page, and what the page says instead.
    static let technical = [
        "seed", "réplication", "replication", "hash", "fingerprint", "Shapley", "Sobol", "adstock",
        "counterfactual",
        "contrefactuel",
    ]
    static var pair: Regex<(Substring, Substring, Substring)> {
        /Text\(\s*fr: "((?:[^"\\]|\\.)*)",\s*en: "((?:[^"\\]|\\.)*)"/
    }

    private var texts: [(file: String, fr: String, en: String)] {
        SourceTree.sources.flatMap { file in
            file.text.matches(of: Self.pair).map { (file.path, String($0.output.1), String($0.output.2)) }
        }
    }

    @Test func everyTextDiffersBetweenTheLanguages() {
        #expect(texts.count > 100)
        for text in texts where text.fr.contains(/\p{L}{2}/) && !Self.sameInBoth.contains(text.fr) {
            #expect(text.fr != text.en, "\(text.file): « \(text.fr) » is the same in both languages")
        }
    }

    @Test func noTextIsEmptyInOneLanguageAlone() {
        for text in texts {
            #expect(text.fr.isEmpty == text.en.isEmpty, "\(text.file): « \(text.fr)\(text.en) »")
        }
    }

    @Test func technicalWordsStayOffFrenchPages() {
        for text in texts {
            for word in Self.technical {
                let pattern = "(?i)\\b\(word)s?\\b"
                #expect(
                    text.fr.range(of: pattern, options: .regularExpression) == nil,
                    "\(text.file): « \(text.fr) » says “\(word)”")
            }
        }
    }

    @Test func theProjectSpeaksOfItselfAlone() {
        let foreign = ["TO" + "DO", "FIX" + "ME", "Bundle" + ".module"]
        for file in SourceTree.sources {
            for word in foreign { #expect(!file.text.contains(word), "\(file.path): \(word)") }
        }
    }
}
