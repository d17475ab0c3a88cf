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
