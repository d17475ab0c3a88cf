import Bilingual
import Diagnostics

/// The reading of schema documents, which are written in English.
struct SchemaReading {
    var kinds: [Kind] = []
    var parts: [Part] = []
    /// Where each kind names its part, or itself where it names none.
    var partUses: [(kind: Kind, place: Place)] = []
    var diagnostics: [Diagnostic] = []
    private(set) var kindUses: [(kind: String, place: Place)] = []

    mutating func report(_ place: Place, _ found: String, _ fr: String, _ en: String, fix: Text? = nil) {
        diagnostics.append(
            Diagnostic(
                .badSchema, at: place, found: found.isEmpty ? nil : Text(verbatim: found),
                expected: Text(fr: fr, en: en), fix: fix)
        )
    }

    mutating func read(_ root: DocumentNode) {
        check(root, allows: ["kinds", "parts"])
        for element in root["parts"]?.elements ?? [] { addPart(element) }
        guard let elements = root["kinds"]?.elements else {
            return report(root.place, "", "« kinds » : une liste", "“kinds”: a list")
        }
        for element in elements {
            guard let kind = kind(element) else { continue }
            if kinds.contains(where: { $0.id == kind.id }) {
                report(element.place, kind.id, "un autre identifiant", "another id")
            } else {
                kinds.append(kind)
                partUses.append((kind, element["part"]?.place ?? element.place))
            }
        }
    }

    /// Kinds that fields name and that no document declares.
    func unresolvedKinds(in catalogue: SchemaCatalogue, documents: [ParsedDocument]) -> [Diagnostic] {
        let problems = kindUses.filter { catalogue.kind($0.kind) == nil }.map { use in
            Diagnostic(
                .badSchema, at: use.place, found: Text(verbatim: use.kind),
                expected: Text(fr: "une sorte déclarée", en: "a declared kind"),
                fix: suggestion(for: use.kind, among: catalogue.kinds.map(\.id)).map {
                    Text(fr: "écrivez « \($0) »", en: "write “\($0)”")
                })
        }
        return documents.flatMap { document in
            document.withExcerpts(problems.filter { $0.place?.file == document.file })
        }
    }

    /// Defaults that their own field would refuse.
    func wrongDefaults(in catalogue: SchemaCatalogue) -> [Diagnostic] {
        catalogue.kinds.flatMap { kind in
            kind.fields.flatMap { field -> [Diagnostic] in
                guard let node = field.defaultNode else { return [] }
                var reading = RecordReading(catalogue: catalogue, language: .english)
                reading.isTable = true
                let value = reading.value(node, field.type, path: field.id)
                if let value, let range = field.range, !range.contains(value) {
                    reading.report(.badSchema, node.place, expected: range.wording)
                }
                return reading.diagnostics.map(Self.asSchemaProblem)
            }
        }
    }

    private mutating func kind(_ node: DocumentNode) -> Kind? {
        check(
            node,
            allows: [
                "id", "document", "part", "section", "single", "identified", "label", "help", "order",
                "lever", "shown", "matrix", "expected", "fields", "rules",
            ])
        guard let id = word(node, "id") else { return nil }
        let section = node["section"].flatMap { text($0) }
        let isSingle = truth(node, "single") ?? false
        let fields = fields(of: node)
        let label = node["label"].flatMap { text($0) }
        if label == nil { report(node.place, id, "« label »", "“label”") }
        return Kind(
            id: id, document: node["document"]?.text, part: node["part"]?.text, section: section,
            isSingle: isSingle,
            isIdentified: truth(node, "identified") ?? (section != nil && !isSingle),
            label: label ?? Text(verbatim: id), help: node["help"].flatMap { text($0) },
            order: node["order"]?.text.flatMap { Int($0) } ?? 0, layout: layout(node, fields),
            isExpected: truth(node, "expected") ?? false, fields: fields, rules: rules(of: node, fields))
    }

    static func asSchemaProblem(_ problem: Diagnostic) -> Diagnostic {
        Diagnostic(
            .badSchema, at: problem.place, found: problem.found, expected: problem.expected, fix: problem.fix)
    }

    /// Reports the keys that a table may not have.
    mutating func check(_ node: DocumentNode, allows names: [String]) {
        guard let pairs = node.pairs else {
            return report(node.place, node.text ?? "", "des clés et leurs valeurs", "keys and their values")
        }
        for pair in pairs where !names.contains(pair.key) {
            report(
                pair.keyPlace, pair.key, names.joined(separator: ", "), names.joined(separator: ", "),
                fix: suggestion(for: pair.key, among: names).map {
                    Text(fr: "écrivez « \($0) »", en: "write “\($0)”")
                })
        }
    }

    /// A word that must be there.
    mutating func word(_ node: DocumentNode, _ key: String) -> String? {
        if let text = node[key]?.text, !text.isEmpty { return text }
        report(node.place, "", "« \(key) »", "“\(key)”")
        return nil
    }

    /// A text: one string, or `{fr, en}`.
    mutating func text(_ node: DocumentNode) -> Text? {
        if let text = node.text { return Text(verbatim: text.trimmingSpaces) }
        if let fr = node["fr"]?.text, let en = node["en"]?.text {
            return Text(fr: fr.trimmingSpaces, en: en.trimmingSpaces)
        }
        report(node.place, "", "un texte, ou {fr, en}", "a text, or {fr, en}")
        return nil
    }

    mutating func truth(_ node: DocumentNode, _ key: String) -> Bool? {
        guard let value = node[key] else { return nil }
        if value.text == "true" { return true }
        if value.text == "false" { return false }
        report(value.place, value.text ?? "", "true ou false", "true or false")
        return nil
    }

    mutating func use(kind: String, at place: Place) { kindUses.append((kind, place)) }
}
