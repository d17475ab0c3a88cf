public import Bilingual

/// A report as data: what is said, in both languages, and nothing about how it looks.
///
/// Formats draw it. Anchors (of sections, tables, charts, derivations) are unique in a report; links name them.
public struct Report: Hashable, Sendable {
    /// The title of the document.
    public var title: Text
    /// One line under the title.
    public var subtitle: Text
    /// The name of the case.
    public var caseName: Text
    /// The name of the plan.
    public var planName: Text
    /// The verification number, printed at the foot of every page; the same in both languages.
    public var verification: String
    /// The sections, in reading order.
    public var sections: [Section]

    /// Makes a report from its parts.
    public init(
        title: Text, subtitle: Text, caseName: Text, planName: Text, verification: String, sections: [Section]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.caseName = caseName
        self.planName = planName
        self.verification = verification
        self.sections = sections
    }

    /// The report without the sections above a level: what a learner may read before the plan is handed in.
    ///
    /// Links to what is left out stay in the data; a format draws them as plain text.
    public func upTo(_ level: KnowledgeLevel) -> Report {
        var report = self
        report.sections = sections.filter { $0.level <= level }
        return report
    }
}

/// A part of a report, with a title of its own and an entry in the table of contents.
public struct Section: Hashable, Sendable {
    /// The anchor, unique in the report: `objectives`.
    public var id: String
    /// The title.
    public var title: Text
    /// A short text under the title.
    public var introduction: Text?
    /// Who may know what the section says.
    public var level: KnowledgeLevel
    /// The content, in reading order.
    public var blocks: [Block]

    /// Makes a section from its parts.
    public init(
        id: String, title: Text, introduction: Text? = nil, level: KnowledgeLevel = .observable,
        blocks: [Block]
    ) {
        self.id = id
        self.title = title
        self.introduction = introduction
        self.level = level
        self.blocks = blocks
    }
}
