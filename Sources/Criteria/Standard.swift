public import Bilingual
public import Diagnostics
public import Formulas
public import Quantities

/// A certification as a jury applies it: what is done, what is judged, how, and on what evidence.
///
/// What the certification text does not state is nil, never guessed.
public struct Standard: Hashable, Sendable {
    /// The id that files use.
    public let id: String
    /// The title that the certification gives.
    public let name: Text
    /// Who certifies.
    public let certifier: Text
    /// The number of its registration.
    public let number: String?
    /// The version of the text.
    public let version: String?
    /// The first day on which it holds.
    public let validFrom: CalendarDate?
    /// The last day on which it holds.
    public let validUntil: CalendarDate?
    /// Its blocks, in the order of the text.
    public let blocks: [Block]
    /// Where the standard is written.
    public let place: Place

    /// All its criteria, in the order of the text.
    public var criteria: [Criterion] { blocks.flatMap(\.criteria) }

    /// How many criteria the text has, those without evidence rules included.
    public var criteriaInText: Count { Count(blocks.reduce(0) { $0 + $1.criteriaInText.value }) }

    /// The figures whose means over possible years its rules ask for, each once, in order.
    public var expectedFigures: [Name] { Set(criteria.flatMap(\.evidence.expectedFigures)).sorted() }

    /// The criterion of a code, or nil where the standard has none with evidence rules.
    public func criterion(_ code: String) -> Criterion? { criteria.first { $0.code == code } }
}

/// A part of a certification that is obtained by itself.
public struct Block: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Count
    /// What it is about.
    public let label: Text
    /// The work that its activities belong to.
    public let field: Activity
    /// Its assessments, in the order of the text.
    public let assessments: [Assessment]
    /// Its competences, in the order of the text.
    public let competences: [Competence]
    /// How many criteria the text has for it.
    public let criteriaInText: Count

    /// Its criteria that have evidence rules.
    public var criteria: [Criterion] { competences.flatMap(\.criteria) }

    /// The assessment in which a competence is judged.
    public func assessment(of competence: Competence) -> Assessment? {
        assessments.first { $0.competences.contains(competence.code) }
    }
}

/// Something that the holder of a certification does at work.
public struct Activity: Hashable, Sendable {
    /// The code that the text gives.
    public let code: String
    /// What is done.
    public let label: Text
}

/// Something that a candidate must be able to do.
public struct Competence: Hashable, Sendable {
    /// The code that the text gives.
    public let code: String
    /// What the candidate is able to do.
    public let label: Text
    /// The activities in which it is used.
    public let activities: [Activity]
    /// The criteria that have evidence rules, in the order of the text.
    public let criteria: [Criterion]
}

/// How competences are judged: what is handed in and what is said before the jury.
public struct Assessment: Hashable, Sendable {
    /// The id that files use.
    public let id: String
    /// The codes of the competences that it judges.
    public let competences: [String]
    /// What kind of work it is.
    public let form: Text
    /// What the file must contain, in the order of the text.
    public let contents: [Text]
    /// The largest number of pages of the written file.
    public let pages: Count?
    /// How long the candidate presents.
    public let presentation: Duration?
    /// How long the jury asks questions.
    public let questions: Duration?
    /// How many months the candidate has for the work.
    public let months: Count?
    /// What else a candidate must know.
    public let note: Text?
}
