import Bilingual
import Diagnostics
import Documents

/// Reads keys of a group of a catalogue document and keeps what is wrong.
struct NodeReading {
    private(set) var diagnostics: [Diagnostic]

    init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    mutating func report(
        _ code: DiagnosticCode, _ place: Place, found: String? = nil, expected: Text? = nil, fix: Text? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, at: place, found: found.map { Text(verbatim: $0) }, expected: expected, fix: fix))
    }

    mutating func add(_ problems: [Diagnostic]) { diagnostics += problems }

    /// Reports every key that is not among those known.
    mutating func check(_ node: DocumentNode, allows keys: [String]) {
        for pair in node.pairs ?? [] where !keys.contains(pair.key) {
            let near = suggestion(for: pair.key, among: keys)
            report(
                .unknownKey, pair.keyPlace, found: pair.key, expected: Self.listing(keys),
                fix: near.map { Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") })
        }
    }

    /// The text of a required key.
    mutating func text(_ node: DocumentNode, _ key: String) -> String? {
        guard let value = node[key], !value.isAbsent else {
            report(.missingKey, node.place, expected: Text(verbatim: key))
            return nil
        }
        guard let text = value.text, !text.isEmpty else {
            report(.wrongKind, value.place, expected: Text(fr: "un texte", en: "a text"))
            return nil
        }
        return text
    }

    /// The texts of an optional key that holds a list.
    mutating func texts(_ node: DocumentNode, _ key: String) -> [(text: String, place: Place)] {
        guard let value = node[key], !value.isAbsent else { return [] }
        guard let elements = value.elements else {
            report(.wrongKind, value.place, expected: Text(fr: "une liste", en: "a list"))
            return []
        }
        return elements.compactMap { element in
            guard let text = element.text else {
                report(.wrongKind, element.place, expected: Text(fr: "un texte", en: "a text"))
                return nil
            }
            return (text, element.place)
        }
    }

    /// The choice that a word names, with the choices where it names none.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, _ place: Place, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        report(
            .unknownChoice, place, found: text, expected: Self.listing(Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// The choice of a required key, or of an absent key with a default.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: DocumentNode, _ key: String, of type: Choice.Type, default standard: Choice? = nil
    ) -> Choice? where Choice.RawValue == String {
        if node[key] == nil, let standard { return standard }
        guard let word = text(node, key) else { return nil }
        return choice(word, node[key]?.place ?? node.place, of: type)
    }

    static func listing(_ words: [String]) -> Text { Text(verbatim: words.joined(separator: ", ")) }
}
