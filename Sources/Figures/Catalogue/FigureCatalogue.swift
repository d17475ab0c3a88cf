public import Bilingual
public import Formulas

/// The figures that are known, with their formulas and what is said of them.
public struct FigureCatalogue: Sendable {
    /// The figures in the order of the documents.
    public let figures: [Figure]
    /// The conventions in the order of the documents.
    public let conventions: [Convention]
    private let positions: [String: Int]
    private let prose: [Language: CatalogueProse]

    init(figures: [Figure], conventions: [Convention], prose: [Language: CatalogueProse]) {
        self.figures = figures
        self.conventions = conventions
        self.prose = prose
        positions = Dictionary(
            figures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The figure of an id, or nil where there is none.
    public func figure(_ id: String) -> Figure? { positions[id].map { figures[$0] } }

    /// The convention of an id, or nil where there is none.
    public func convention(_ id: String) -> Convention? { conventions.first { $0.id == id } }

    /// What is said of a figure in a language, or nil where the documents read say nothing.
    public func prose(of id: String, in language: Language) -> FigureProse? { prose[language]?.figures[id] }

    /// The conventions that a formula asks for, so that another value changes figures.
    public var choosableConventions: [Convention] {
        let asked = figures.flatMap(\.formulas).flatMap(\.calls)
            .filter { $0.function == SourceFunction.convention.rawValue }.flatMap(\.arguments)
        return conventions.filter { asked.contains($0.id) }
    }

    /// The name of a figure; its id where the documents read say nothing.
    public func label(of id: String) -> Text { text(of: id, \.label) ?? Text(verbatim: id) }
    /// What a figure is; nil where the documents read say nothing.
    public func definition(of id: String) -> Text? { text(of: id, \.definition) }
    /// How to read a figure; nil where the documents read say nothing.
    public func reading(of id: String) -> Text? { text(of: id, \.reading) }
    /// The mistakes that people make with a figure; nil where the documents read say nothing.
    public func mistakes(of id: String) -> Text? { text(of: id, \.mistakes) }

    /// The name of a part of a figure; its id where the documents read say nothing.
    public func label(ofPart member: String, of id: String) -> Text {
        guard let fr = prose[.french]?.figures[id]?.parts[member],
            let en = prose[.english]?.figures[id]?.parts[member]
        else { return Text(verbatim: member) }
        return Text(fr: fr, en: en)
    }

    /// What a convention is about; nil where the documents read say nothing.
    public func label(ofConvention id: String) -> Text? {
        guard let fr = prose[.french]?.conventions[id], let en = prose[.english]?.conventions[id] else {
            return nil
        }
        return Text(fr: fr, en: en)
    }

    /// The wording of a reason that formulas name by `missing("code")`; nil where there is none.
    public func reason(_ code: String) -> MissingReason? {
        guard let fr = prose[.french]?.reasons[code], let en = prose[.english]?.reasons[code] else {
            return nil
        }
        return MissingReason(code: code, text: Text(fr: fr, en: en))
    }

    private func text(of id: String, _ part: KeyPath<FigureProse, String>) -> Text? {
        guard let fr = prose[.french]?.figures[id], let en = prose[.english]?.figures[id] else { return nil }
        return Text(fr: fr[keyPath: part], en: en[keyPath: part])
    }
}

/// What the documents of one language say.
struct CatalogueProse: Sendable, Hashable {
    var figures: [String: FigureProse] = [:]
    var reasons: [String: String] = [:]
    var conventions: [String: String] = [:]
}
