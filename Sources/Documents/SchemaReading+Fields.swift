import Bilingual
import Diagnostics

/// Fields and their types.
extension SchemaReading {
    private static let fieldKeys = [
        "id", "key", "label", "type", "choices", "to", "by", "keys", "required", "expected", "default",
        "source", "range", "size", "below", "level", "help", "lever", "example",
    ]

    /// A field; `lever` is the one that all fields of its kind move.
    mutating func field(_ node: DocumentNode, lever: String?) -> Field? {
        check(node, allows: Self.fieldKeys)
        guard let id = word(node, "id"), let typeName = word(node, "type"),
            let type = type(typeName, node)
        else { return nil }
        let key = node["key"].flatMap { text($0) } ?? Text(verbatim: id)
        let label = node["label"].flatMap { text($0) } ?? key.mapped(Self.sentence)
        let need: Field.Need =
            truth(node, "required") == true
            ? .required : truth(node, "expected") == true ? .expected : .optional
        return Field(
            id: id, key: key, label: label, type: type, need: need, defaultNode: node["default"],
            source: node["source"].flatMap { text($0) }?.asOrigin,
            range: node["range"].flatMap { range($0, type) }, size: node["size"].flatMap { size($0) },
            lowCode: code(node) ?? .valueOutOfRange, level: level(node) ?? .observable,
            help: node["help"].flatMap { text($0) }, lever: node["lever"]?.text ?? lever,
            example: node["example"].flatMap { text($0) })
    }

    /// A key as the start of a sentence: `cout_par_contact` gives `Cout par contact`.
    private static func sentence(_ key: String) -> String {
        let words = key.replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private mutating func type(_ name: String, _ node: DocumentNode) -> FieldType? {
        let simple: [String: FieldType] = [
            "money": .money, "share": .share, "ratio": .ratio,
            "percentage": .percentage, "rate": .rate, "hours_rate": .hoursRate,
            "count": .count, "duration": .duration, "date": .date, "month": .month, "text": .text,
            "paragraph": .paragraph, "truth": .truth, "series": .series, "quantity": .quantity,
        ]
        if let type = simple[name] { return type }
        if name == "choice" {
            return node["choices"].flatMap { choices($0) }.map(FieldType.choice) ?? nothing(node, "choices")
        }
        if name == "reference" { return kindNames(node, "to").map(FieldType.reference) }
        if let element = name.droppingPrefix("list of ") { return type(element, node).map(FieldType.list) }
        if let element = name.droppingPrefix("map of ") {
            guard let element = type(element, node) else { return nil }
            if let keys = node["keys"] { return choices(keys).map { .map(.choices($0), element) } }
            return kindNames(node, "by").map { .map(.references($0), element) }
        }
        let place = node["type"]?.place ?? node.place
        if let kind = name.droppingPrefix("records of ") {
            use(kind: kind, at: place)
            return .records(kind)
        }
        if let kind = name.droppingPrefix("record of ") {
            use(kind: kind, at: place)
            return .record(kind)
        }
        let names =
            simple.keys.sorted().joined(separator: ", ")
            + ", choice, reference, list of …, map of …, record of …, records of …"
        report(place, name, names, names)
        return nil
    }

    private mutating func nothing(_ node: DocumentNode, _ key: String) -> FieldType? {
        report(node.place, "", "« \(key) »", "“\(key)”")
        return nil
    }

    private mutating func kindNames(_ node: DocumentNode, _ key: String) -> [String]? {
        guard let value = node[key] else {
            report(node.place, "", "« \(key) »", "“\(key)”")
            return nil
        }
        let names = value.text.map { [$0] } ?? value.elements?.compactMap(\.text) ?? []
        for name in names { use(kind: name, at: value.place) }
        return names.isEmpty ? nil : names
    }

    /// `[a, b]`, or `{a: {fr, en}, b: {fr, en}}`.
    private mutating func choices(_ node: DocumentNode) -> [Choice]? {
        if let elements = node.elements {
            return elements.compactMap(\.text).map { Choice(id: $0, name: Text(verbatim: $0)) }
        }
        guard let pairs = node.pairs else {
            report(node.place, node.text ?? "", "une liste ou {id: {fr, en}}", "a list or {id: {fr, en}}")
            return nil
        }
        var result: [Choice] = []
        for pair in pairs {
            if let name = text(pair.value) { result.append(Choice(id: pair.key, name: name)) }
        }
        return result
    }

    private mutating func range(_ node: DocumentNode, _ type: FieldType) -> ValueRange? {
        var reading = RecordReading(catalogue: SchemaCatalogue(kinds: []), language: .english)
        reading.isTable = true
        let range = reading.range(node, type)
        diagnostics += reading.diagnostics.map(Self.asSchemaProblem)
        return range
    }

    /// A number of elements: `12`, `1 .. 5`, `2 ..`.
    private mutating func size(_ node: DocumentNode) -> ClosedRange<Int>? {
        let text = node.text ?? ""
        if let exact = Int(text), exact >= 0 { return exact...exact }
        if let cut = text.firstRange(of: "..") {
            let low = Int(String(text[..<cut.lowerBound]).trimmingSpaces) ?? 0
            let highText = String(text[cut.upperBound...]).trimmingSpaces
            let high = highText.isEmpty ? Int.max : Int(highText) ?? -1
            if low >= 0, high >= low { return low...high }
        }
        report(node.place, text, "12, ou 1 .. 5", "12, or 1 .. 5")
        return nil
    }

    private mutating func level(_ node: DocumentNode) -> KnowledgeLevel? {
        guard let value = node["level"] else { return nil }
        if let level = value.text.flatMap(KnowledgeLevel.init(rawValue:)) { return level }
        let names = KnowledgeLevel.allCases.map(\.rawValue).joined(separator: ", ")
        report(value.place, value.text ?? "", names, names)
        return nil
    }

    private mutating func code(_ node: DocumentNode) -> DiagnosticCode? {
        guard let value = node["below"] else { return nil }
        if let code = value.text.flatMap(DiagnosticCode.init(rawValue:)) { return code }
        report(value.place, value.text ?? "", "le code d'une règle", "the code of a rule")
        return nil
    }
}
