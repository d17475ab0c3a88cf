public import Bilingual
import Diagnostics

/// Rewrites a file from its language into the other, inside its own text.
///
/// Keys, choices, truth words, units and the marks of numbers change; ids, texts, comments, blank lines, the
/// order and the layout stay. Only a file that was read without error should be given.
public struct DocumentTranslator: Sendable {
    /// What a text that is no prose becomes in the other language; nil for prose, which stays.
    public typealias Rewording = @Sendable (Kind, Field, String, Language) -> String?

    private let catalogue: SchemaCatalogue
    private let rewording: Rewording

    /// Makes a translator by the kinds of a catalogue.
    public init(
        catalogue: SchemaCatalogue, rewording: @escaping Rewording = { _, _, _, _ in nil }
    ) {
        self.catalogue = catalogue
        self.rewording = rewording
    }

    /// The text of a file in the language that it is not written in.
    ///
    /// Verified by `everyShippedFileSaysTheSameInTheOtherLanguage`.
    public func translate(_ text: String, read document: ParsedDocument, as name: String) -> String {
        guard let root = document.root else { return text }
        let walk = TranslationWalk(
            catalogue: catalogue, values: ValueTranslation(from: document.language.language),
            rewording: rewording, text: text)
        return walk.translated(root, as: name)
    }

    /// Whether two records say the same, one in each language: all but where it is written.
    public func isSame(_ original: Record, _ translated: Record, from language: Language) -> Bool {
        guard let kind = catalogue.kind(original.kind), translated.kind == original.kind,
            original.id == translated.id, original.path == translated.path,
            original.entries.count == translated.entries.count
        else { return false }
        return zip(original.entries, translated.entries).allSatisfy { first, second in
            guard let field = kind.field(first.field), first.field == second.field,
                first.source == second.source, first.isDefault == second.isDefault,
                first.range?.low == second.range?.low, first.range?.high == second.range?.high
            else { return false }
            if case .text(let text) = first.value, let code = rewording(kind, field, text.fr, language) {
                return second.value == .text(Text(verbatim: code))
            }
            return isSame(first.value, second.value, from: language)
        }
    }

    private func isSame(_ first: FieldValue, _ second: FieldValue, from language: Language) -> Bool {
        switch (first, second) {
        case (.record(let one), .record(let other)): isSame(one, other, from: language)
        case (.records(let ones), .records(let others)):
            ones.count == others.count && zip(ones, others).allSatisfy { isSame($0, $1, from: language) }
        case (.list(let ones), .list(let others)):
            ones.count == others.count && zip(ones, others).allSatisfy { isSame($0, $1, from: language) }
        case (.map(let ones), .map(let others)):
            ones.map(\.key) == others.map(\.key)
                && zip(ones, others).allSatisfy { isSame($0.value, $1.value, from: language) }
        default: first == second
        }
    }
}

/// One passage through a file, from its top.
private struct TranslationWalk {
    let catalogue: SchemaCatalogue
    let values: ValueTranslation
    let rewording: DocumentTranslator.Rewording
    var edits: SourceEdits

    init(
        catalogue: SchemaCatalogue, values: ValueTranslation,
        rewording: @escaping DocumentTranslator.Rewording, text: String
    ) {
        self.catalogue = catalogue
        self.values = values
        self.rewording = rewording
        edits = SourceEdits(text)
    }

    func translated(_ root: DocumentNode, as name: String) -> String {
        var walk = self
        walk.document(root, name: name)
        let text = walk.edits.text
        let first = text.prefix { !$0.isNewline }
        guard first.hasPrefix("# yaml-language-server:") else { return text }
        let schema = first.replacing(".\(values.from.rawValue).json", with: ".\(values.to.rawValue).json")
        return String(schema) + text[first.endIndex...]
    }

    private mutating func document(_ root: DocumentNode, name: String) {
        let sections = catalogue.sections(of: name)
        let header = catalogue.kind(name).flatMap { $0.section == nil ? $0 : nil }
        for pair in root.pairs ?? [] {
            let key = pair.key.folded
            if key == "langue" || key == "language" {
                rename(pair, Text(fr: "langue", en: "language"), inline: root.isInline)
                edits.replace(
                    pair.value.text ?? "", at: pair.value.place, with: values.to.rawValue,
                    inline: root.isInline)
            } else if let kind = sections.first(where: { $0.section?[values.from].folded == key }) {
                if let section = kind.section { rename(pair, section, inline: root.isInline) }
                for node in kind.isSingle ? [pair.value] : pair.value.elements ?? [] {
                    record(node, kind, inline: root.isInline || pair.value.isInline)
                }
            } else if let header {
                translate(pair, in: header, inline: root.isInline)
            }
        }
    }

    private mutating func rename(_ pair: DocumentPair, _ key: Text, inline: Bool) {
        edits.replace(pair.key, at: pair.keyPlace, with: key[values.to], inline: inline)
    }

    private mutating func record(_ node: DocumentNode, _ kind: Kind, inline: Bool) {
        guard !edits.isRepetition(node.place) else { return }
        for pair in node.pairs ?? [] { translate(pair, in: kind, inline: inline || node.isInline) }
    }

    private mutating func translate(_ pair: DocumentPair, in kind: Kind, inline: Bool) {
        let wanted = pair.key.folded
        guard let field = kind.fields.first(where: { $0.key[values.from].folded == wanted }) else { return }
        rename(pair, field.key, inline: inline)
        let node = pair.value
        guard !node.isAbsent, !edits.isRepetition(node.place) else { return }
        switch field.type {
        case .text, .paragraph:
            guard let text = node.text, let code = rewording(kind, field, text, values.from) else { return }
            edits.replace(text, at: node.place, with: code, inline: inline)
        default:
            parameter(node, field.type, inline: inline)
        }
    }

    /// A value alone, or with its range and its source.
    private mutating func parameter(_ node: DocumentNode, _ type: FieldType, inline: Bool) {
        guard let pairs = node.pairs, type.isScalar else { return value(node, type, inline: inline) }
        for pair in pairs { parameter(pair, type, inline: inline || node.isInline) }
    }

    /// A value, its range or its source.
    private mutating func parameter(_ pair: DocumentPair, _ type: FieldType, inline: Bool) {
        let names = [Text(fr: "valeur", en: "value"), Text(fr: "plage", en: "range")]
        guard let index = names.firstIndex(where: { $0[values.from] == pair.key.folded }) else { return }
        rename(pair, names[index], inline: inline)
        guard !edits.isRepetition(pair.value.place) else { return }
        if index == 0 { return value(pair.value, type, inline: inline) }
        guard let text = pair.value.text else { return }
        edits.replace(
            text, at: pair.value.place, with: values.range(text, of: type.element), inline: inline)
    }

    private mutating func value(_ node: DocumentNode, _ type: FieldType, inline: Bool) {
        guard !edits.isRepetition(node.place) else { return }
        let isInside = inline || node.isInline
        switch type {
        case .text, .paragraph: return
        case .list(let element):
            if let text = node.text {
                edits.replace(
                    text, at: node.place, with: values.list(text, of: element), inline: inline)
            }
            for part in node.elements ?? [] { value(part, element, inline: isInside) }
        case .record(let name):
            if let kind = catalogue.kind(name) { record(node, kind, inline: inline) }
        case .records(let name):
            guard let kind = catalogue.kind(name) else { return }
            for part in node.elements ?? [] { record(part, kind, inline: isInside) }
        case .map(let keys, let element):
            for pair in node.pairs ?? [] {
                if case .choices(let choices) = keys {
                    let key = values.translated(pair.key, as: .choice(choices))
                    edits.replace(pair.key, at: pair.keyPlace, with: key, inline: isInside)
                }
                parameter(pair.value, element, inline: isInside)
            }
        default:
            for part in node.elements ?? [] { value(part, type, inline: isInside) }
            guard let text = node.text else { return }
            edits.replace(text, at: node.place, with: values.translated(text, as: type), inline: inline)
        }
    }
}
