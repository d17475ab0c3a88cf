import Bilingual
import Diagnostics
import Documents
import Formulas

/// Reads the documents that hold formulas.
struct FigureReading {
    /// A figure with the places that problems are reported at.
    struct Entry {
        let figure: Figure
        let place: Place
        let formula: DocumentNode
        /// The nodes of the parts' formulas, in the order of the parts.
        let parts: [DocumentNode]

        /// Every formula of the figure with its node.
        var formulas: [(formula: Formula, node: DocumentNode)] {
            Array(zip(figure.formulas, [formula] + parts))
        }
    }

    struct ConventionEntry {
        let convention: Convention
        let place: Place
    }

    private(set) var entries: [Entry] = []
    private(set) var conventions: [ConventionEntry] = []
    private var nodes = NodeReading()

    var diagnostics: [Diagnostic] { nodes.diagnostics }

    private static let figureKeys = [
        "id", "unit", "direction", "level", "origin", "scopes", "required", "formula", "parts",
        "estimate", "conventions", "source",
    ]

    mutating func read(_ root: DocumentNode) {
        nodes.check(root, allows: ["figures", "conventions"])
        for node in root["conventions"]?.elements ?? [] { readConvention(node) }
        guard let figures = root["figures"]?.elements else {
            nodes.report(.missingKey, root.place, expected: Text(verbatim: "figures"))
            return
        }
        for node in figures { readFigure(node) }
    }

    private mutating func readConvention(_ node: DocumentNode) {
        nodes.check(node, allows: ["id", "values"])
        guard let id = nodes.text(node, "id") else { return }
        let values = nodes.texts(node, "values").map(\.text)
        guard !values.isEmpty else {
            nodes.report(.missingKey, node.place, expected: Text(verbatim: "values"))
            return
        }
        guard !conventions.contains(where: { $0.convention.id == id }) else {
            nodes.report(.duplicatedID, node.place, found: id)
            return
        }
        conventions.append(
            ConventionEntry(convention: Convention(id: id, values: values), place: node.place))
    }

    private mutating func readFigure(_ node: DocumentNode) {
        guard node.pairs != nil else {
            nodes.report(.wrongKind, node.place, expected: Text(fr: "des clés", en: "keys"))
            return
        }
        nodes.check(node, allows: Self.figureKeys)
        let id = nodes.text(node, "id")
        let unit = unit(node)
        let direction = nodes.choice(node, "direction", of: Direction.self)
        let level = nodes.choice(node, "level", of: KnowledgeLevel.self, default: .observable)
        let origin = nodes.choice(node, "origin", of: FigureOrigin.self)
        let estimate = nodes.choice(node, "estimate", of: Estimate.self, default: .mean)
        let scopes = keys(node, "scopes")
        let required = keys(node, "required")
        let conventions = nodes.texts(node, "conventions").map(\.text)
        let source = node["source"].flatMap { sourceText($0) }
        let formula = formula(nodes.text(node, "formula"), node["formula"])
        let parts = parts(node)
        guard let id, let unit, let direction, let level, let origin, let estimate, let formula else {
            return
        }
        guard !entries.contains(where: { $0.figure.id == id }) else {
            nodes.report(.duplicatedID, node["id"]?.place ?? node.place, found: id)
            return
        }
        let figure = Figure(
            id: id, unit: unit, direction: direction, level: level, origin: origin, scopes: scopes,
            required: required, formula: formula, parts: parts.map(\.part), estimate: estimate,
            conventions: conventions,
            source: source ?? Text(fr: "définition du catalogue", en: "the catalogue's definition"))
        entries.append(
            Entry(
                figure: figure, place: node["id"]?.place ?? node.place, formula: node["formula"] ?? node,
                parts: parts.map(\.node)))
    }

    private mutating func keys(_ node: DocumentNode, _ key: String) -> [ScopeKey] {
        nodes.texts(node, key).compactMap { nodes.choice($0.text, $0.place, of: ScopeKey.self) }
    }

    private mutating func unit(_ node: DocumentNode) -> FigureUnit? {
        guard let word = nodes.text(node, "unit") else { return nil }
        if word == FigureUnit.objective.word { return .objective }
        if word == FigureUnit.objectiveDifference.word { return .objectiveDifference }
        return nodes.choice(word, node["unit"]?.place ?? node.place, of: Unit.self).map(FigureUnit.fixed)
    }

    private mutating func sourceText(_ node: DocumentNode) -> Text? {
        if let text = node.text { return Text(verbatim: text) }
        nodes.check(node, allows: ["fr", "en"])
        guard let fr = nodes.text(node, "fr"), let en = nodes.text(node, "en") else { return nil }
        return Text(fr: fr, en: en)
    }

    /// The parts of a figure: under a key of scopes, a formula by member.
    private mutating func parts(_ node: DocumentNode) -> [(part: FigurePart, node: DocumentNode)] {
        var parts: [(part: FigurePart, node: DocumentNode)] = []
        for group in node["parts"]?.pairs ?? [] {
            guard let key = nodes.choice(group.key, group.keyPlace, of: ScopeKey.self) else { continue }
            for pair in group.value.pairs ?? [] {
                guard let formula = formula(nodes.text(group.value, pair.key), pair.value) else { continue }
                parts.append((FigurePart(key: key, member: pair.key, formula: formula), pair.value))
            }
        }
        return parts
    }

    private mutating func formula(_ text: String?, _ value: DocumentNode?) -> Formula? {
        guard let text, let value else { return nil }
        do {
            return try Formula(parsing: text)
        } catch {
            nodes.add(Self.diagnostics(error, in: value))
            return nil
        }
    }

    /// The errors of a formula, each at its place in the line where that can be told.
    static func diagnostics(_ error: FormulaError, in node: DocumentNode) -> [Diagnostic] {
        error.all.map { error in
            var place = node.place
            if case .scalar(let text, isPlain: true) = node.content, !text.contains("\n"), error.line == 1 {
                place = Place(
                    file: place.file, line: place.line, column: place.column + error.offset,
                    length: error.length)
            }
            return Diagnostic(
                .badFormula, at: place, found: error.found.isEmpty ? nil : Text(verbatim: error.found),
                expected: error.message + Text(fr: " : ", en: ": ") + error.expected, fix: error.fix)
        }
    }
}
