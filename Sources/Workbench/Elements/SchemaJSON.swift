import Bilingual
import Documents
import Quantities

/// The table of kinds as a JSON Schema, with which editors complete and check a file while it is written.
///
/// *Source*: JSON Schema, draft 7 (Wright, Andrews and Hutton, 2018), the one that YAML editors know whole.
/// Values out of range are only found by editors where they are written as plain numbers.
struct SchemaJSON {
    let catalogue: SchemaCatalogue
    let language: Language

    private var notes: FieldNotes { FieldNotes(catalogue: catalogue, language: language) }
    private var patterns: NotationPatterns { NotationPatterns(language: language) }

    /// The schema of a document: `plan`, `case`, `world`, `actions`.
    func schema(of document: String) -> JSONValue {
        let header = catalogue.kind(document).flatMap { $0.section == nil ? $0 : nil }
        let key = word("langue", "language")
        var properties: [(String, JSONValue)] = [
            (
                key,
                .object([
                    ("description", .text(word("la langue du fichier", "the language of the file"))),
                    ("const", .text(language.rawValue)),
                ])
            )
        ]
        properties += (header?.fields ?? []).map { ($0.key[language], property($0)) }
        properties += catalogue.sections(of: document).compactMap { kind in
            kind.section.map { ($0[language], section(kind)) }
        }
        let required = [key] + (header?.fields ?? []).filter { $0.need == .required }.map { $0.key[language] }
        return .object([
            ("$schema", .text("http://json-schema.org/draft-07/schema#")),
            ("title", .text("Seuil · " + (header?.label[language] ?? document))),
            ("type", .text("object")), ("properties", .object(properties)),
            ("required", .list(required.map { .text($0) })), ("additionalProperties", .truth(false)),
            ("definitions", .object(definitions(of: document))),
        ])
    }

    /// The groups of the document and all that they hold, each once.
    private func definitions(of document: String) -> [(String, JSONValue)] {
        var names: Set<String> = []
        var waiting = catalogue.sections(of: document) + [catalogue.kind(document)].compactMap { $0 }
        while let kind = waiting.popLast() {
            guard names.insert(kind.id).inserted else { continue }
            waiting += kind.fields.compactMap { $0.type.groupKind }.compactMap(catalogue.kind)
        }
        return catalogue.kinds.filter { names.contains($0.id) && $0.id != document }
            .map { ($0.id, group($0)) }
    }

    private func section(_ kind: Kind) -> JSONValue {
        let part = kind.part.flatMap(catalogue.part).map { "\($0.label[language]) · " } ?? ""
        var pairs: [(String, JSONValue)] = [
            ("title", .text(part + kind.label[language])), ("description", .optional(kind.help?[language])),
        ]
        pairs += kind.isSingle ? reference(to: kind.id) : list(of: reference(to: kind.id))
        return .object(pairs.filter { !$0.1.isNull })
    }

    private func group(_ kind: Kind) -> JSONValue {
        let ids = JSONValue.object([
            (
                "description",
                .text(
                    word(
                        "l'identifiant par lequel le reste du fichier le nomme",
                        "the id by which the rest of the file names it"))
            ),
            ("type", .list([.text("string"), .text("integer")])), ("pattern", .text(NotationPatterns.id)),
        ])
        let required =
            (kind.isIdentified ? ["id"] : [])
            + kind.fields.filter { $0.need == .required }.map { $0.key[language] }
        return .object(
            [
                ("title", .text(kind.label[language])), ("type", .text("object")),
                (
                    "properties",
                    .object(
                        (kind.isSingle ? [] : [("id", ids)])
                            + kind.fields.map { ($0.key[language], property($0)) })
                ), ("required", .list(required.map { .text($0) })),
                ("additionalProperties", .truth(false)),
            ])
    }

    /// A field: what it is, then its notation, short or as a parameter with range and source.
    private func property(_ field: Field) -> JSONValue {
        let isText = field.type == .text || field.type == .paragraph
        var pairs = shape(of: field.type, field)
        if field.type.isScalar, !isText { pairs = withLongForm(pairs, field.type) }
        return .object(
            [("title", .text(field.label[language])), ("description", .text(description(of: field)))] + pairs)
    }

    private func description(of field: Field) -> String {
        let colon = language == .french ? " : " : ": "
        let level =
            field.level == .observable
            ? nil : word("connu au niveau", "known at the level") + colon + field.level.label[language]
        let parts = [
            field.help?[language], notes.notation(of: field.type), notes.bounds(of: field),
            notes.size(of: field), notes.need(of: field),
            notes.standIn(of: field).map { word("sinon", "otherwise") + colon + $0 }, level,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func withLongForm(
        _ pairs: [(String, JSONValue)], _ type: FieldType
    ) -> [(String, JSONValue)] {
        let text = JSONValue.object([("type", .text("string"))])
        let value = word("valeur", "value")
        let long: [(String, JSONValue)] = [
            ("type", .text("object")),
            (
                "properties",
                .object([
                    (value, .object(pairs)), (word("plage", "range"), text), ("source", text),
                ])
            ), ("required", .list([.text(value)])), ("additionalProperties", .truth(false)),
        ]
        return [("anyOf", .list([.object(pairs), .object(long)]))]
    }

    /// What a value of a type looks like in the data model that YAML shares with JSON.
    private func shape(of type: FieldType, _ field: Field) -> [(String, JSONValue)] {
        if let scalar = scalar(type, field) { return scalar }
        switch type {
        case .text, .paragraph:
            let text = JSONValue.object([("type", .text("string"))])
            return [
                ("type", types("string", "number", "object")),
                ("properties", .object([("fr", text), ("en", text)])),
                ("required", .list([.text("fr"), .text("en")])), ("additionalProperties", .truth(false)),
            ]
        case .choice(let choices):
            let names = choices.map { $0.name[language] }
            let numbers = names.compactMap { Int64($0) }
            return [("enum", .list(names.map { .text($0) } + numbers.map { .integer($0) }))]
        case .reference:
            return [("type", types("string", "integer")), ("pattern", .text(NotationPatterns.id))]
        case .list(let element):
            let isList = element == .text || element == .paragraph || !element.isScalar
            return list(of: shape(of: element, field), orText: !isList) + sizes(field)
        case .record(let kind): return reference(to: kind)
        case .records(let kind): return list(of: reference(to: kind)) + sizes(field)
        case .map(.choices(let choices), let element):
            return [
                ("type", .text("object")),
                (
                    "properties",
                    .object(choices.map { ($0.name[language], .object(shape(of: element, field))) })
                ), ("additionalProperties", .truth(false)),
            ]
        case .map(.references, let element):
            return [
                ("type", .text("object")),
                ("propertyNames", .object([("pattern", .text(NotationPatterns.id))])),
                ("additionalProperties", .object(shape(of: element, field))),
            ]
        default: return []
        }
    }

    /// Notations that one scalar states; bounds hold for what YAML reads as a plain number.
    private func scalar(_ type: FieldType, _ field: Field) -> [(String, JSONValue)]? {
        func text(_ pattern: String) -> [(String, JSONValue)] {
            [("type", .text("string")), ("pattern", .text(pattern))]
        }
        func numeric(_ kind: String, _ pattern: String, _ low: Double?, _ high: Double?)
            -> [(String, JSONValue)]
        {
            [
                ("type", types("string", kind)), ("pattern", .text(pattern)), ("minimum", .optional(low)),
                ("maximum", .optional(high)),
            ].filter { !$0.1.isNull }
        }
        let (low, high) = (field.range?.low?.magnitude, field.range?.high?.magnitude)
        switch type {
        case .money: return numeric("integer", patterns.money, 0, 0)
        case .share: return numeric("number", patterns.fraction, max(0, low ?? 0), min(1, high ?? 1))
        case .ratio: return numeric("number", patterns.fraction, low, high)
        case .count: return numeric("integer", patterns.count, max(0, low ?? 0), high)
        case .rate: return text(patterns.rate)
        case .hoursRate: return text(patterns.hoursRate)
        case .duration: return numeric("integer", patterns.duration, 0, 0)
        case .date: return text(patterns.date)
        case .month: return text(patterns.month)
        case .quantity: return numeric("number", patterns.quantity, nil, nil)
        case .series:
            return [
                ("type", types("string", "number", "array")), ("pattern", .text(patterns.series)),
                (
                    "items",
                    .object([("type", types("string", "number")), ("pattern", .text(patterns.series))])
                ),
            ]
        case .truth:
            let words = language == .french ? ["oui", "non", "vrai", "faux"] : ["yes", "no"]
            let truths: [JSONValue] = language == .french ? [] : [.truth(true), .truth(false)]
            return [("enum", .list(words.map { .text($0) } + truths))]
        default: return nil
        }
    }

    private func list(of element: [(String, JSONValue)], orText: Bool = false) -> [(String, JSONValue)] {
        guard orText else { return [("type", .text("array")), ("items", .object(element))] }
        return [("type", types("array", "string")), ("pattern", .text(";")), ("items", .object(element))]
    }

    private func sizes(_ field: Field) -> [(String, JSONValue)] {
        guard let size = field.size else { return [] }
        let most = size.upperBound == Int.max ? nil : size.upperBound
        return [("minItems", .whole(size.lowerBound))] + (most.map { [("maxItems", .whole($0))] } ?? [])
    }

    private func reference(to kind: String) -> [(String, JSONValue)] {
        [("allOf", .list([.object([("$ref", .text("#/definitions/\(kind)"))])]))]
    }

    private func types(_ names: String...) -> JSONValue { .list(names.map { .text($0) }) }

    private func word(_ fr: String, _ en: String) -> String { language == .french ? fr : en }
}

extension JSONValue {
    /// Whether there is nothing.
    var isNull: Bool { if case .null = self { true } else { false } }
}
