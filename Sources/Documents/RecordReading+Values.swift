import Bilingual
import Diagnostics

/// Values: texts, lists, groups, maps and what one scalar states.
extension RecordReading {
    mutating func value(_ node: DocumentNode, _ type: FieldType, path: String) -> FieldValue? {
        switch type {
        case .text, .paragraph: return text(node).map(FieldValue.text)
        case .list(let element): return list(node, of: element, path: path)
        case .record(let kind):
            return catalogue.kind(kind).flatMap { record(node, kind: $0, path: path) }.map(FieldValue.record)
        case .records(let kind):
            return catalogue.kind(kind).map { .records(records(node, kind: $0, path: path)) }
        case .map(let keys, let element): return map(node, keys, of: element, path: path)
        case .series: return node.elements.map { series($0) } ?? scalar(node, type)
        default: return scalar(node, type)
        }
    }

    private mutating func scalar(_ node: DocumentNode, _ type: FieldType) -> FieldValue? {
        let reader = ValueReader(language: language, isLenient: isTable)
        guard let text = node.text else {
            reportKind(node, expected: reader.example(of: type))
            return nil
        }
        switch reader.read(text, as: type) {
        case .success(let value): return value
        case .failure(let problem):
            if isTable, case .choice(let choices) = type, choices.contains(where: { $0.id == text }) {
                return .choice(text)
            }
            report(
                problem.code, node.place, found: Text(verbatim: text), expected: problem.expected,
                fix: problem.fix)
            return nil
        }
    }

    /// One string, shown as written in both languages, or `{fr, en}`.
    mutating func text(_ node: DocumentNode) -> Text? {
        if let text = node.text { return Text(verbatim: text.trimmingSpaces) }
        let expected = Text(
            fr: "un texte, ou « {fr: …, en: …} »", en: "a text, or “{fr: …, en: …}”")
        guard let pairs = node.pairs else {
            reportKind(node, expected: expected)
            return nil
        }
        for pair in pairs where pair.key != "fr" && pair.key != "en" {
            report(.unknownKey, pair.keyPlace, found: Text(verbatim: pair.key), expected: expected)
            return nil
        }
        guard let fr = wording(node, "fr"), let en = wording(node, "en") else {
            let missing = wording(node, "fr") == nil ? "fr" : "en"
            report(
                .missingKey, node.place, found: nil,
                expected: Text(
                    fr: "« \(missing) » : le texte dans cette langue",
                    en: "“\(missing)”: the text in that language"))
            return nil
        }
        return Text(fr: fr.trimmingSpaces, en: en.trimmingSpaces)
    }

    private func wording(_ node: DocumentNode, _ key: String) -> String? {
        node[key].flatMap { $0.isAbsent ? nil : $0.text }
    }

    /// A YAML list, or for numbers, days and ids one text with `;` between the values.
    private mutating func list(_ node: DocumentNode, of type: FieldType, path: String) -> FieldValue? {
        if let text = node.text, text.contains(";"), type.isScalar, type != .text, type != .paragraph {
            let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { part in
                DocumentNode(
                    content: .scalar(text: String(part).trimmingSpaces, isPlain: true), place: node.place)
            }
            return list(DocumentNode(content: .sequence(parts), place: node.place), of: type, path: path)
        }
        guard let elements = node.elements else {
            let text = node.text ?? ""
            report(
                .wrongKind, node.place, found: Text(verbatim: text),
                expected: Self.severalValues(of: type),
                fix: node.text == nil ? nil : Self.asList(text, of: type))
            return nil
        }
        var values: [FieldValue] = []
        for (index, element) in elements.enumerated() {
            if let value = value(element, type, path: "\(path).\(index + 1)") { values.append(value) }
        }
        return values.count == elements.count ? .list(values) : nil
    }

    private static func severalValues(of type: FieldType) -> Text {
        let list = Text(fr: "une liste", en: "a list")
        guard type.isSeparable else { return list }
        return list + Text(fr: " : les valeurs séparées par « ; »", en: ": values with “;” between them")
    }

    /// The text as a list: between brackets, or with `;` where a comma stands between values.
    private static func asList(_ text: String, of type: FieldType) -> Text? {
        if type.isSeparable, text.contains(", ") {
            let parts = text.replacing(", ", with: " ; ")
            return Text(fr: "écrivez « \(parts) »", en: "write “\(parts)”")
        }
        guard !text.contains(where: { "[]{}:#;\"".contains($0) }) else { return nil }
        return Text(fr: "écrivez « [\(text)] »", en: "write “[\(text)]”")
    }

    private mutating func series(_ elements: [DocumentNode]) -> FieldValue? {
        var numbers: [Double] = []
        for element in elements {
            guard case .series(let values)? = scalar(element, .series) else { return nil }
            numbers += values
        }
        return .series(numbers)
    }

    private mutating func map(
        _ node: DocumentNode, _ keys: FieldType.MapKeys, of type: FieldType, path: String
    ) -> FieldValue? {
        guard let pairs = node.pairs else {
            reportKind(node, expected: Text(fr: "des clés et leurs valeurs", en: "keys and their values"))
            return nil
        }
        var entries: [MapEntry] = []
        var firstPlaces: [String: Place] = [:]
        for pair in pairs {
            guard let key = mapKey(pair, keys),
                let written = parameter(pair.value, type),
                let value = value(written.node, type, path: "\(path).\(key)"),
                written.range.map({ isInside($0, value, at: written.node) }) ?? true
            else { continue }
            if let first = firstPlaces.updateValue(pair.keyPlace, forKey: key) {
                report(
                    .duplicatedKey, pair.keyPlace,
                    found: Text(
                        fr: "« \(pair.key) », déjà écrit ligne \(first.line)",
                        en: "“\(pair.key)”, already written on line \(first.line)"),
                    expected: Text(fr: "chaque clé une seule fois", en: "each key once only"))
                continue
            }
            entries.append(
                MapEntry(
                    key: key, keyPlace: pair.keyPlace, value: value, place: written.node.place,
                    range: written.range, source: written.source))
        }
        return entries.count == pairs.count ? .map(entries) : nil
    }

    private mutating func mapKey(_ pair: DocumentPair, _ keys: FieldType.MapKeys) -> String? {
        guard case .choices(let choices) = keys else { return pair.key }
        if isTable, choices.contains(where: { $0.id == pair.key }) { return pair.key }
        let reader = ValueReader(language: language)
        switch reader.read(pair.key, as: .choice(choices)) {
        case .success(.choice(let id)): return id
        case .success: return nil
        case .failure(let problem):
            report(
                problem.code, pair.keyPlace, found: Text(verbatim: pair.key), expected: problem.expected,
                fix: problem.fix)
            return nil
        }
    }
}
