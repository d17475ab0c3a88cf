public import Bilingual
import Mustache
public import Reporting

/// Draws a report as one HTML file that needs nothing else: style, charts and the little script are inside.
///
/// The template and the style are files of `Resources`, read by the caller; every text of the report is escaped.
/// The page is also well-formed XML.
public struct HTMLFormat: Sendable {
    /// The name of the template among the resources.
    public static let templateFile = "report.mustache"
    /// The name of the style among the resources.
    public static let styleFile = "report.css"

    private let template: MustacheTemplate
    private let style: String

    /// Makes a format from the texts of its two resources; throws if the template cannot be parsed.
    public init(template: String, style: String) throws {
        self.template = try MustacheTemplate(string: template)
        self.style = style
    }

    /// The whole page in one language.
    public func html(of report: Report, in language: Language) -> String {
        template.render(PageContent(report, language, style: style).slots)
    }
}
