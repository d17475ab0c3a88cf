import Bilingual
import Diagnostics

/// Fields: presence, defaults, long parameters, ranges.
extension RecordReading {
    mutating func entries(
        of kind: Kind, keys: [Text: DocumentPair], but misnamed: Set<Text>, place: Place, path: String
    ) -> [Entry] {
        var entries: [Entry] = []
        var absent: [Field] = []
        for field in kind.fields {
            let own = path.isEmpty ? field.id : "\(path).\(field.id)"
            if let pair = keys[field.key], !pair.value.isAbsent {
                if let entry = entry(field, pair.value, path: own) { entries.append(entry) }
            } else if let node = field.defaultNode {
                if let entry = defaultEntry(field, node, place: place, path: own) { entries.append(entry) }
            } else if let pair = keys[field.key] {
                reportAbsence(of: [field], at: pair.keyPlace)
            } else if !misnamed.contains(field.key) {
                if field.need == .expected {
                    absent.append(field)
                } else {
                    reportAbsence(of: [field], at: place)
                }
            }
        }
        reportAbsence(of: absent, at: place)
        return entries
    }

    /// What is not there, at one place: an element that lacks several things is told once.
    private mutating func reportAbsence(of fields: [Field], at place: Place) {
        guard let need = fields.first?.need, need != .optional else { return }
        let parts = fields.map { field in
            LackingField(
                field.id,
                expected: Text(fr: "« \(field.key[language]) » : ", en: "“\(field.key[language])”: ")
                    + (field.help ?? ValueReader(language: language).example(of: field.type)))
        }
        diagnostics.append(
            Diagnostic(need == .required ? .missingKey : .missingContent, at: place, lacking: parts))
    }

    /// A default is written in the tables of the program: in English, at the place of the group that lacks it.
    private func defaultEntry(
        _ field: Field, _ node: DocumentNode, place: Place, path: String
    ) -> Entry? {
        var reading = RecordReading(catalogue: catalogue, language: .english)
        reading.isTable = true
        let value = reading.value(node, field.type, path: path)
        return value.map { Entry(field: field.id, value: $0, place: place, isDefault: true) }
    }

    private mutating func entry(_ field: Field, _ node: DocumentNode, path: String) -> Entry? {
        guard let written = parameter(node, field.type),
            let value = value(written.node, field.type, path: path),
            checkBounds(value, field, written.range, at: written.node)
        else { return nil }
        return Entry(
            field: field.id, value: value, place: written.node.place, range: written.range,
            source: written.source ?? standingSource, elementPlaces: written.node.elements?.map(\.place) ?? []
        )
    }

    /// Where the value of a parameter is, with the range and the source written beside it; a map has them by key.
    mutating func parameter(
        _ node: DocumentNode, _ type: FieldType
    ) -> (node: DocumentNode, range: ValueRange?, source: Text?)? {
        guard let pairs = node.pairs, type.isScalar, type != .text, type != .paragraph else {
            return (node, nil, nil)
        }
        let long = longParameter(pairs)
        guard let written = long.value else {
            let key = language == .french ? "valeur" : "value"
            report(.missingKey, node.place, expected: Text(fr: "« \(key) »", en: "“\(key)”"))
            return nil
        }
        return (written, long.range.flatMap { range($0, type) }, long.source)
    }

    private mutating func longParameter(
        _ pairs: [DocumentPair]
    ) -> (value: DocumentNode?, range: DocumentNode?, source: Text?) {
        let names = [
            Text(fr: "valeur", en: "value"), Text(fr: "plage", en: "range"), Text(verbatim: "source"),
        ]
        var nodes: [DocumentNode?] = [nil, nil, nil]
        for pair in pairs {
            if let index = names.firstIndex(where: { $0[language] == pair.key.folded }) {
                nodes[index] = pair.value.isAbsent ? nil : pair.value
                continue
            }
            let translated = names.first { $0[other] == pair.key.folded }?[language]
            let near = translated ?? suggestion(for: pair.key, among: names.map { $0[language] })
            report(
                .unknownKey, pair.keyPlace, found: Text(verbatim: pair.key),
                expected: .listing(names.map { $0[language] }),
                fix: Self.quotedNumber(pair)
                    ?? near.map { Text(fr: "écrivez « \($0) »", en: "write “\($0)”") })
        }
        return (nodes[0], nodes[1], nodes[2].flatMap { text($0) }?.asOrigin)
    }

    /// A range `low .. high`; either may be left out.
    mutating func range(_ node: DocumentNode, _ type: FieldType) -> ValueRange? {
        let expected = Text(
            fr: "deux valeurs séparées par « .. », par exemple 0,2 .. 0,6",
            en: "two values separated by “..”, for example 0.2 .. 0.6")
        guard let text = node.text else {
            reportKind(node, expected: expected)
            return nil
        }
        let parts = text.ranges(of: "..")
        guard let cut = parts.first, parts.count == 1 else {
            report(.wrongValue, node.place, found: Text(verbatim: text), expected: expected)
            return nil
        }
        let low = bound(String(text[..<cut.lowerBound]), node, type.element)
        let high = bound(String(text[cut.upperBound...]), node, type.element)
        if let first = low?.magnitude, let second = high?.magnitude, first > second {
            report(.wrongValue, node.place, found: Text(verbatim: text), expected: expected)
            return nil
        }
        return ValueRange(text: text, low: low, high: high)
    }

    private mutating func bound(_ text: String, _ node: DocumentNode, _ type: FieldType) -> FieldValue? {
        let trimmed = text.trimmingSpaces
        guard !trimmed.isEmpty else { return nil }
        switch ValueReader(language: language, isLenient: isTable).read(trimmed, as: type) {
        case .success(let value): return value
        case .failure(let problem):
            report(
                problem.code, node.place, found: Text(verbatim: trimmed), expected: problem.expected,
                fix: problem.fix)
            return nil
        }
    }

    /// Whether a value is within bounds; reports it where it is not.
    mutating func isInside(
        _ bounds: ValueRange, _ value: FieldValue, lowCode: DiagnosticCode = .valueOutOfRange,
        at node: DocumentNode
    ) -> Bool {
        guard !bounds.contains(value) else { return true }
        report(
            bounds.hasNumberBelow(value) ? lowCode : .valueOutOfRange, node.place,
            found: node.text.map { Text(verbatim: $0) }, expected: bounds.wording)
        return false
    }

    private mutating func checkBounds(
        _ value: FieldValue, _ field: Field, _ range: ValueRange?, at node: DocumentNode
    ) -> Bool {
        for bounds in [field.range, range].compactMap({ $0 })
        where !isInside(bounds, value, lowCode: field.lowCode, at: node) { return false }
        guard let size = field.size, let count = value.elementCount, !size.contains(count) else {
            return true
        }
        let wanted =
            size.lowerBound == size.upperBound
            ? Text(verbatim: "\(size.lowerBound)")
            : size.upperBound == Int.max
                ? Text(fr: "\(size.lowerBound) au moins", en: "at least \(size.lowerBound)")
                : Text(
                    fr: "de \(size.lowerBound) à \(size.upperBound)",
                    en: "from \(size.lowerBound) to \(size.upperBound)")
        report(
            .valueOutOfRange, node.place, found: Text(fr: "\(count) valeurs", en: "\(count) values"),
            expected: Text(fr: "nombre de valeurs : ", en: "number of values: ") + wanted)
        return false
    }
}

extension ValueRange {
    /// The bounds in words.
    var wording: Text {
        func written(_ value: FieldValue) -> Text {
            Text(fr: value.written(.french), en: value.written(.english))
        }
        switch (low, high) {
        case (let low?, let high?):
            return Text(fr: "entre ", en: "between ") + written(low) + Text(fr: " et ", en: " and ")
                + written(high)
        case (let low?, nil): return written(low) + Text(fr: " ou plus", en: " or more")
        case (nil, let high?): return written(high) + Text(fr: " ou moins", en: " or less")
        case (nil, nil): return Text(fr: "toute valeur", en: "any value")
        }
    }
}

extension FieldValue {
    /// How many elements a list, a map or a series has; nil for a single value.
    var elementCount: Int? {
        switch self {
        case .list(let values): values.count
        case .records(let records): records.count
        case .map(let entries): entries.count
        case .series(let values): values.count
        default: nil
        }
    }
}
