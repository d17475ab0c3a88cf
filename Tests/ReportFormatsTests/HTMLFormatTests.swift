import Bilingual
import Foundation
import Quantities
import ReportFormats
import Reporting
import Testing

enum Shipped {
    static let resources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/ReportFormats/Resources").standardizedFileURL

    static func text(_ name: String) throws -> String {
        try String(contentsOf: resources.appending(path: name), encoding: .utf8)
    }

    static func format() throws -> HTMLFormat {
        try HTMLFormat(template: text(HTMLFormat.templateFile), style: text(HTMLFormat.styleFile))
    }
}

@Test(.enabled(if: ProcessInfo.processInfo.environment["SAMPLE_REPORT_FOLDER"] != nil))
func theSampleReportIsWrittenForEyes() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["SAMPLE_REPORT_FOLDER"] ?? "")
    for language in Language.allCases {
        let file = folder.appending(path: "report.\(language.rawValue).html")
        try Shipped.format().html(of: SampleReport.whole, in: language).write(
            to: file, atomically: true, encoding: .utf8)
        #expect(FileManager.default.fileExists(atPath: file.path))
    }
}

private func pages(_ report: Report = SampleReport.whole) throws -> [(Language, String, ParsedPage)] {
    let format = try Shipped.format()
    return Language.allCases.map { language in
        let html = format.html(of: report, in: language)
        return (language, html, ParsedPage(html))
    }
}

@Test func aPageIsWellFormedAndNamesItsLanguage() throws {
    for (language, _, page) in try pages() {
        #expect(page.isWellFormed)
        #expect(page.attributes(of: "html").first?["lang"] == language.rawValue)
        #expect(page.attributes(of: "nav").count == 1 && page.attributes(of: "main").count == 1)
        #expect(page.links.first == "#content")
    }
}

@Test func aPageNeedsNothingFromElsewhere() throws {
    for (_, html, page) in try pages() {
        #expect(!html.contains("http") && !html.contains("@import") && !html.contains("url("))
        #expect(page.elements.allSatisfy { $0.attributes["src"] == nil })
        #expect(page.attributes(of: "link").allSatisfy { $0["href"] == "data:," })
    }
}

@Test func idsAreUniqueAndEveryLinkLeadsSomewhere() throws {
    for (_, _, page) in try pages() {
        #expect(Set(page.ids).count == page.ids.count)
        let ids = Set(page.ids)
        #expect(page.links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
        let named = page.elements.flatMap { element in
            (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        }
        #expect(!named.isEmpty && named.allSatisfy(ids.contains))
    }
}

@Test func headingsGoDownOneLevelAtATime() throws {
    for (_, _, page) in try pages() {
        #expect(page.headings.first?.level == 1)
        #expect(page.headings.filter { $0.level == 1 }.count == 1)
        for (first, second) in zip(page.headings, page.headings.dropFirst()) {
            #expect(second.level <= first.level + 1, "\(first) then \(second)")
        }
        #expect(page.headings.allSatisfy { !$0.text.isEmpty })
    }
}

@Test func everyTableHasACaptionAndDirectedHeaders() throws {
    for (_, _, page) in try pages() {
        let tables = page.attributes(of: "table").count
        #expect(tables > 0 && page.attributes(of: "caption").count == tables)
        #expect(page.attributes(of: "th").allSatisfy { ["col", "row"].contains($0["scope"]) })
    }
}

@Test func aFigureLeadsToItsDerivationAndBack() throws {
    for (_, html, page) in try pages() {
        #expect(page.links.contains("#figure-revenue"))
        let derivation = try #require(html.components(separatedBy: "id=\"figure-revenue\"").last)
        let own = try #require(derivation.components(separatedBy: "</details>").first)
        #expect(own.contains("href=\"#figure-break_even_revenue\""))
        #expect(own.contains("href=\"#summary\"") && own.contains("href=\"#objectives\""))
    }
}

@Test func derivationsAreOpenWithoutTheScript() throws {
    for (_, _, page) in try pages() {
        let derivations = page.attributes(of: "details").filter { $0["class"] == "derivation" }
        #expect(derivations.count == 4 && derivations.allSatisfy { $0["open"] != nil })
    }
}

@Test func theVerificationNumberStandsAtTheFootOfEveryPrintedPage() throws {
    for (_, html, _) in try pages() {
        let rule = try #require(html.components(separatedBy: "@bottom-left").last)
        #expect(rule.prefix { $0 != "}" }.contains("7F3A\\2d 91C2\\2d 0B5E"))
    }
}

@Test func aLinkToNowhereIsPlainText() throws {
    for (_, html, _) in try pages() {
        #expect(!html.contains("#nowhere"))
    }
    #expect(try Shipped.format().html(of: SampleReport.whole, in: .french).contains("un lieu absent"))
}

@Test func everyTextIsEscaped() throws {
    let attack = "</style><script>alert(\"x\")</script>&'\\\n*/ } \u{0}\u{8}"
    let report = HostileReport.report(attack)
    let harmless = try pages(HostileReport.report("x"))
    for ((_, html, page), (_, _, calm)) in zip(try pages(report), harmless) {
        #expect(page.isWellFormed)
        #expect(!html.contains("<script>alert"))
        #expect(structure(page) == structure(calm))
    }
}

// A long text of a chart is broken into lines and keeps its whole in a title: those are left aside.
private func structure(_ page: ParsedPage) -> [String] {
    page.elements.map(\.name).filter { $0 != "title" && $0 != "text" }
}

@Test func theTwoPagesShareNoSentence() throws {
    let sentences = try pages().map { _, _, page in
        Set(
            page.texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { text in
                text.count > 12 && text.contains(" ") && !text.contains("{")
                    && !HostileReport.sameInBothLanguages.contains { $0.contains(text) }
            })
    }
    let shared = sentences[0].intersection(sentences[1])
    #expect(shared.isEmpty, "\(shared.sorted())")
}

@Test func aSmallReportStaysTheSameToTheByte() throws {
    let format = try HTMLFormat(template: Shipped.text(HTMLFormat.templateFile), style: "")
    for language in Language.allCases {
        var report = SampleReport.whole
        report.sections = [SampleReport.statement, SampleReport.criteria, SampleReport.derivations]
        try Golden.check(format.html(of: report, in: language), "small.\(language.rawValue).html")
    }
}

@Test func anEmptyReportIsStillAPage() throws {
    var report = SampleReport.whole
    report.sections = []
    for (_, html, page) in try pages(report) {
        #expect(page.isWellFormed && !html.contains("<script>"))
    }
}

@Test func aBrokenTemplateIsRefused() {
    #expect(throws: (any Error).self) { try HTMLFormat(template: "{{#open}}", style: "") }
}
