import Bilingual
import Diagnostics
import Documents
import Formulas
import Quantities

/// The reading of one standard, which is written in English with texts in both languages.
struct StandardReading {
    let schema: SchemaCatalogue
    let figures: (Name) -> Formulas.Kind?
    var diagnostics: [Diagnostic] = []
    private var codes: Set<String> = []

    init(schema: SchemaCatalogue, figures: @escaping (Name) -> Formulas.Kind?) {
        self.schema = schema
        self.figures = figures
    }

    mutating func standard(_ root: DocumentNode) -> Standard? {
        check(
            root, requires: ["id", "name", "certifier", "blocks"],
            allows: ["number", "version", "valid_from", "valid_until"])
        let id = word(root, "id") ?? ""
        let blocks = list(root, "blocks").map { block($0, standard: id) }
        guard let name = text(root, "name"), let certifier = text(root, "certifier"), !id.isEmpty else {
            return nil
        }
        return Standard(
            id: id, name: name, certifier: certifier, number: word(root, "number"),
            version: word(root, "version"), validFrom: date(root, "valid_from"),
            validUntil: date(root, "valid_until"), blocks: blocks, place: root.place)
    }

    private mutating func block(_ node: DocumentNode, standard: String) -> Block {
        check(
            node,
            requires: ["number", "label", "field", "assessments", "competences", "criteria_in_text"])
        let competences = list(node, "competences").map { competence($0, standard: standard) }
        let known = competences.map(\.code)
        let field = node["field"].map { activity($0) }
        return Block(
            number: count(node, "number") ?? Count(0), label: text(node, "label") ?? .none,
            field: field ?? Activity(code: "", label: .none),
            assessments: list(node, "assessments").map { assessment($0, competences: known) },
            competences: competences, criteriaInText: count(node, "criteria_in_text") ?? Count(0))
    }

    private mutating func activity(_ node: DocumentNode) -> Activity {
        check(node, requires: ["code", "label"])
        return Activity(code: code(node), label: text(node, "label") ?? .none)
    }

    private mutating func competence(_ node: DocumentNode, standard: String) -> Competence {
        check(node, requires: ["code", "label", "activities"], allows: ["criteria"])
        return Competence(
            code: code(node), label: text(node, "label") ?? .none,
            activities: list(node, "activities").map { activity($0) },
            criteria: list(node, "criteria").compactMap { criterion($0, standard: standard) })
    }

    private mutating func assessment(_ node: DocumentNode, competences known: [String]) -> Assessment {
        check(
            node, requires: ["id", "competences", "form"],
            allows: ["contents", "pages", "presentation_minutes", "question_minutes", "months", "note"])
        let competences = list(node, "competences").compactMap { element -> String? in
            guard let text = element.text else { return nil }
            if known.contains(text) { return text }
            report(
                .unknownReference, element, found: text,
                expected: Text(fr: "une compétence du bloc", en: "a competence of the block"))
            return nil
        }
        return Assessment(
            id: word(node, "id") ?? "", competences: competences, form: text(node, "form") ?? .none,
            contents: list(node, "contents").compactMap { text($0) }, pages: count(node, "pages"),
            presentation: count(node, "presentation_minutes").map { Duration(minutes: Double($0.value)) },
            questions: count(node, "question_minutes").map { Duration(minutes: Double($0.value)) },
            months: count(node, "months"), note: node["note"].flatMap { text($0) })
    }

    private mutating func criterion(_ node: DocumentNode, standard: String) -> Criterion? {
        check(node, requires: ["code", "label", "evidence"])
        let code = code(node)
        guard let label = text(node, "label"), let evidence = node["evidence"].flatMap({ evidence($0) })
        else { return nil }
        return Criterion(
            id: "\(standard).\(code)", code: code, label: label, evidence: evidence, place: node.place)
    }

    /// The code of something, which the standard uses once.
    private mutating func code(_ node: DocumentNode) -> String {
        guard let code = word(node, "code") else { return "" }
        if !codes.insert(code).inserted { report(.duplicatedID, node["code"] ?? node, found: code) }
        return code
    }
}

extension Text {
    /// Stands in for a text that is missing and has been reported.
    fileprivate static let none = Text(verbatim: "")
}
