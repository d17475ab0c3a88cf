import Bilingual
import Diagnostics
import Documents
import Quantities

/// Keys and simple values of a standard.
extension StandardReading {
    mutating func report(
        _ code: DiagnosticCode, _ node: DocumentNode, found: String? = nil, expected: Text? = nil,
        fix: Text? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, at: node.place, found: found.map { Text(verbatim: $0) }, expected: expected, fix: fix))
    }

    /// Reports keys that are not known and keys that are missing.
    mutating func check(_ node: DocumentNode, requires: [String], allows: [String] = []) {
        guard let pairs = node.pairs else {
            return report(.wrongKind, node, expected: Text(fr: "un groupe de clés", en: "a group of keys"))
        }
        let known = requires + allows
        for pair in pairs where !known.contains(pair.key) {
            diagnostics.append(
                Diagnostic(
                    .unknownKey, at: pair.keyPlace, found: Text(verbatim: pair.key),
                    expected: Text(verbatim: known.joined(separator: ", ")),
                    fix: suggestion(for: pair.key, among: known).map {
                        Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
                    }))
        }
        for key in requires where node[key]?.isAbsent ?? true {
            report(.missingKey, node, expected: Text(verbatim: key))
        }
    }

    mutating func word(_ node: DocumentNode, _ key: String) -> String? {
        guard let value = node[key], !value.isAbsent else { return nil }
        if let text = value.text, !text.isEmpty { return text }
        report(.wrongKind, value, expected: Text(fr: "un mot", en: "a word"))
        return nil
    }

    mutating func list(_ node: DocumentNode, _ key: String) -> [DocumentNode] {
        guard let value = node[key], !value.isAbsent else { return [] }
        if let elements = value.elements { return elements }
        report(.wrongKind, value, expected: Text(fr: "une liste", en: "a list"))
        return []
    }

    mutating func count(_ node: DocumentNode, _ key: String) -> Count? {
        guard let text = word(node, key), let value = node[key] else { return nil }
        if let number = Int(text), (0...100_000).contains(number) { return Count(number) }
        report(
            .wrongValue, value, found: text,
            expected: Text(fr: "un nombre entier, zéro ou plus", en: "a whole number, zero or more"))
        return nil
    }

    mutating func date(_ node: DocumentNode, _ key: String) -> CalendarDate? {
        guard let text = word(node, key), let value = node[key] else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        report(
            .impossibleDate, value, found: text,
            expected: Text(fr: "un jour comme 2027-10-31", en: "a day such as 2027-10-31"))
        return nil
    }

    mutating func text(_ node: DocumentNode, _ key: String) -> Text? {
        node[key].flatMap { $0.isAbsent ? nil : text($0) }
    }

    /// A text, which must exist in both languages.
    mutating func text(_ node: DocumentNode) -> Text? {
        check(node, requires: ["fr", "en"])
        guard let fr = node["fr"]?.text, let en = node["en"]?.text, !fr.isEmpty, !en.isEmpty else {
            return nil
        }
        return Text(fr: fr, en: en)
    }
}
