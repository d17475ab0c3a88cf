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
    private var notations: NotationSchemas { NotationSchemas(language: language) }

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
            (
                "definitions",
                .object(
                    notations.all
                        + notations.all.map { ($0.0 + ".long", longForm(of: .object(reference(to: $0.0)))) }
                        + definitions(of: document))
            ),
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
            ("allOf", .list([.object([("$ref", .text("#/definitions/notation.id"))])])),
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
        .object(
            [("title", .text(field.label[language])), ("description", .text(description(of: field)))]
                + parameter(field.type, field))
    }

    /// The notation of a value, short or long where it may have a range and a source.
    private func parameter(_ type: FieldType, _ field: Field) -> [(String, JSONValue)] {
        let pairs = shape(of: type, field)
        guard type.isScalar, type != .text, type != .paragraph else { return pairs }
        let long =
            notations.name(of: type).map { JSONValue.object(reference(to: $0 + ".long")) }
            ?? longForm(of: .object(pairs))
        return [("anyOf", .list([.object(pairs), long]))]
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

    /// A parameter with its range and source, whose value has a shape.
    private func longForm(of value: JSONValue) -> JSONValue {
        let text = JSONValue.object([("type", .text("string"))])
        let source = JSONValue.object(reference(to: "notation.text"))
        let key = word("valeur", "value")
        return .object([
            ("type", .text("object")),
            (
                "properties", .object([(key, value), (word("plage", "range"), text), ("source", source)])
            ), ("required", .list([.text(key)])), ("additionalProperties", .truth(false)),
        ])
    }

    /// What a value of a type looks like in the data model that YAML shares with JSON.
    private func shape(of type: FieldType, _ field: Field) -> [(String, JSONValue)] {
        if let notation = notations.name(of: type) {
            return reference(to: notation) + notations.bounds(of: field, as: type)
        }
        switch type {
        case .choice(let choices):
            let names = choices.map { $0.name[language] }
            let numbers = names.compactMap { Int64($0) }
            return [("enum", .list(names.map { .text($0) } + numbers.map { .integer($0) }))]
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
                    .object(choices.map { ($0.name[language], .object(parameter(element, field))) })
                ), ("additionalProperties", .truth(false)),
            ]
        case .map(.references, let element):
            return [
                ("type", .text("object")),
                ("propertyNames", .object([("pattern", .text(NotationPatterns.id))])),
                ("additionalProperties", .object(parameter(element, field))),
            ]
        default: return []
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
