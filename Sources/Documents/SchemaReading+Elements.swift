import Bilingual
import Diagnostics

/// Parts of a file, and what a kind of element says beside its fields: layout and rules.
extension SchemaReading {
    mutating func addPart(_ node: DocumentNode) {
        check(node, allows: ["id", "order", "label", "help"])
        guard let id = word(node, "id") else { return }
        guard !parts.contains(where: { $0.id == id }) else {
            return report(node.place, id, "un autre identifiant", "another id")
        }
        guard let label = node["label"].flatMap({ text($0) }) else {
            return report(node.place, id, "« label »", "“label”")
        }
        parts.append(
            Part(
                id: id, order: node["order"]?.text.flatMap { Int($0) } ?? parts.count, label: label,
                help: node["help"].flatMap { text($0) }))
    }

    /// Kinds whose part no document declares, and sections without part beside others that have one.
    func misplacedKinds(in catalogue: SchemaCatalogue) -> [Diagnostic] {
        let divided = Set(catalogue.kinds.filter { $0.part != nil }.compactMap(\.document))
        let names = catalogue.parts.map(\.id)
        return partUses.compactMap { use in
            if let part = use.kind.part {
                guard catalogue.part(part) == nil else { return nil }
                return Diagnostic(
                    .badSchema, at: use.place, found: Text(verbatim: part),
                    expected: Text(fr: "une partie : ", en: "a part: ") + .listing(names),
                    fix: suggestion(for: part, among: names).map {
                        Text(fr: "écrivez « \($0) »", en: "write “\($0)”")
                    })
            }
            guard use.kind.section != nil, let document = use.kind.document, divided.contains(document)
            else { return nil }
            return Diagnostic(
                .badSchema, at: use.place, found: Text(verbatim: use.kind.id),
                expected: Text(fr: "« part » : ", en: "“part”: ") + .listing(names))
        }
    }

    mutating func fields(of node: DocumentNode) -> [Field] {
        var fields: [Field] = []
        for element in node["fields"]?.elements ?? [] {
            guard let field = field(element, lever: node["lever"]?.text) else { continue }
            let clashes = fields.contains {
                $0.id == field.id || $0.key.fr.folded == field.key.fr.folded
                    || $0.key.en.folded == field.key.en.folded
            }
            guard !clashes else {
                report(
                    element.place, field.id, "un identifiant et des clés à elle", "an id and keys of its own")
                continue
            }
            fields.append(field)
        }
        return fields
    }

    /// `shown: sheet`, or `shown: matrix` with `matrix: {rows, columns, cell}`.
    mutating func layout(_ node: DocumentNode, _ fields: [Field]) -> KindLayout {
        guard let shown = node["shown"] else { return .table }
        let word = shown.text ?? ""
        if let layout = ["table": KindLayout.table, "sheet": .sheet][word] { return layout }
        guard word == "matrix", let matrix = node["matrix"] else {
            let forms = "table, sheet, matrix + matrix: {rows, columns, cell}"
            report(shown.place, word, forms, forms)
            return .table
        }
        check(matrix, allows: ["rows", "columns", "cell"])
        guard let rows = fieldName(matrix, "rows", fields),
            let columns = fieldName(matrix, "columns", fields),
            let cell = fieldName(matrix, "cell", fields)
        else { return .table }
        return .matrix(rows: rows, columns: columns, cell: cell)
    }

    mutating func rules(of node: DocumentNode, _ fields: [Field]) -> [Rule] {
        var rules: [Rule] = []
        for element in node["rules"]?.elements ?? [] {
            guard let rule = rule(element, fields) else { continue }
            let isTaken = (rules + kinds.flatMap(\.rules)).contains { $0.id == rule.id }
            if isTaken {
                report(element.place, rule.id, "un autre identifiant", "another id")
            } else {
                rules.append(rule)
            }
        }
        return rules
    }

    private mutating func rule(_ node: DocumentNode, _ fields: [Field]) -> Rule? {
        check(
            node, allows: ["id", "when", "that", "at", "says", "found", "expected", "fix", "help", "example"])
        guard let id = word(node, "id"), word(node, "that") != nil, let requirement = node["that"] else {
            return nil
        }
        let isPlain = id.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
        if !isPlain {
            report(
                node["id"]?.place ?? node.place, id, "des lettres minuscules et des tirets",
                "small letters and hyphens")
        }
        guard let summary = needed(node, "says"), let expected = needed(node, "expected"), isPlain else {
            return nil
        }
        return Rule(
            id: id, condition: node["when"], requirement: requirement,
            field: node["at"] == nil ? nil : fieldName(node, "at", fields), summary: summary,
            found: node["found"].flatMap { text($0) }, expected: expected,
            fix: node["fix"].flatMap { text($0) }, help: node["help"].flatMap { text($0) },
            example: node["example"]?.text)
    }

    private mutating func needed(_ node: DocumentNode, _ key: String) -> Text? {
        guard let value = node[key] else {
            report(node.place, "", "« \(key) »", "“\(key)”")
            return nil
        }
        return text(value)
    }

    /// A word that is the id of one of the kind's fields.
    private mutating func fieldName(_ node: DocumentNode, _ key: String, _ fields: [Field]) -> String? {
        guard let name = word(node, key) else { return nil }
        guard !fields.contains(where: { $0.id == name }) else { return name }
        let names = fields.map(\.id)
        report(
            node[key]?.place ?? node.place, name, names.joined(separator: ", "),
            names.joined(separator: ", "),
            fix: suggestion(for: name, among: names).map {
                Text(fr: "écrivez « \($0) »", en: "write “\($0)”")
            })
        return nil
    }
}
