public import Bilingual
import Diagnostics
import Quantities

/// Writes elements that a file may hold, with plausible values, from the table of kinds alone.
///
/// A value is the field's example, else its default, else one of its type within its bounds. Ids are those of
/// things that exist.
public struct SampleWriter: Sendable {
    /// What samples may refer to and when they take place.
    public struct Setting: Sendable {
        /// Ids by kind, the likeliest first.
        public var ids: [String: [String]]
        /// The year of the dates.
        public var year: Int

        /// Makes a setting.
        public init(ids: [String: [String]], year: Int) {
            self.ids = ids
            self.year = year
        }
    }

    let catalogue: SchemaCatalogue
    let language: Language
    let setting: Setting
    let notes: FieldNotes

    /// Makes a writer.
    public init(catalogue: SchemaCatalogue, language: Language, setting: Setting) {
        self.catalogue = catalogue
        self.language = language
        self.setting = setting
        notes = FieldNotes(catalogue: catalogue, language: language)
    }

    /// The id that a sample of a kind has.
    public static func id(of kind: Kind, _ language: Language) -> String {
        let word = kind.label[language].folded.unicodeScalars.filter {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
        return String(String.UnicodeScalarView(word)) + "_1"
    }

    /// The lines of a section with one element: what is required, and what is expected.
    public func section(_ kind: Kind) -> [String] {
        guard let section = kind.section else { return [] }
        let lines = group(kind, withID: kind.isIdentified)
        return ["\(section[language]):"] + Self.indented(lines, asElement: !kind.isSingle)
    }

    /// The lines of the fields of a group that a file should have.
    func group(_ kind: Kind, withID: Bool = false) -> [String] {
        var dates = 0
        var lines = withID ? ["id: \(Self.id(of: kind, language))"] : []
        for field in kind.fields where field.need != .optional {
            lines += self.lines(field, dates: &dates) ?? []
        }
        return lines.isEmpty ? kind.fields.prefix(1).flatMap { self.lines(of: $0) ?? [] } : lines
    }

    /// The lines of one field; nil where it must refer to something that does not exist.
    func lines(of field: Field) -> [String]? {
        var dates = 0
        return lines(field, dates: &dates)
    }

    /// `dates` counts the days already written, so that a group's days follow one another.
    func lines(_ field: Field, dates: inout Int) -> [String]? {
        let key = Self.word(field.key[language])
        if let example = field.example?[language], isUsable(example, field.type) {
            if field.type.element == .date { dates += 1 }
            return ["\(key): \(written(example, field.type))"]
        }
        switch field.type {
        case .record(let name):
            guard let kind = catalogue.kind(name) else { return nil }
            return ["\(key):"] + Self.indented(group(kind), asElement: false)
        case .records(let name):
            guard let kind = catalogue.kind(name) else { return nil }
            let element = Self.indented(group(kind, withID: kind.isIdentified), asElement: true)
            return ["\(key):"] + (0..<max(1, field.size?.lowerBound ?? 1)).flatMap { _ in element }
        case .map(let keys, let element):
            let names = members(keys)
            guard !names.isEmpty else { return nil }
            let parts = names.indices.flatMap { index -> [String] in
                var value = Field(
                    id: field.id, key: Text(verbatim: names[index]), label: field.label, type: element,
                    range: field.range)
                if element == .share {
                    value = value.withDefault("\(100 / names.count + (index == 0 ? 100 % names.count : 0)) %")
                }
                return lines(of: value) ?? []
            }
            return ["\(key):"] + Self.indented(parts, asElement: false)
        case .list(let element):
            return list(field, element, dates: &dates).map { ["\(key): \($0)"] }
        default:
            return scalar(field, field.type, dates: &dates).map { ["\(key): \(Self.word($0))"] }
        }
    }

    /// An example that names ids is of use only where they exist.
    private func isUsable(_ example: String, _ type: FieldType) -> Bool {
        if case .map(.references, _) = type { return false }
        guard case .reference(let kinds) = type.element else { return true }
        let known = Set(kinds.flatMap { setting.ids[$0] ?? [] })
        return example.split { "[], ".contains($0) }.allSatisfy { known.contains(String($0)) }
    }

    private func members(_ keys: FieldType.MapKeys) -> [String] {
        switch keys {
        case .choices(let choices): choices.map { $0.name[language] }
        case .references(let kinds): Array(kinds.flatMap { setting.ids[$0] ?? [] }.prefix(12))
        }
    }

    private func list(_ field: Field, _ element: FieldType, dates: inout Int) -> String? {
        let count = max(1, field.size?.lowerBound ?? 1)
        if case .reference(let kinds) = element {
            let ids = kinds.flatMap { setting.ids[$0] ?? [] }
            return ids.isEmpty ? nil : "[" + ids.prefix(count).joined(separator: ", ") + "]"
        }
        if case .choice(let choices) = element {
            return "["
                + choices.prefix(count).map { Self.word($0.name[language], inline: true) }
                .joined(separator: ", ") + "]"
        }
        guard let value = scalar(field, element, dates: &dates) else { return nil }
        let isWords = element == .text || element == .paragraph
        let values = Array(repeating: isWords ? Self.word(value, inline: true) : value, count: count)
        if !isWords && count > 1 { return values.joined(separator: " ; ") }
        return "[" + values.map { isWords ? $0 : Self.word($0, inline: true) }.joined(separator: ", ") + "]"
    }

    /// An example as it stands in a file; lists and groups between brackets are written by hand.
    private func written(_ example: String, _ type: FieldType) -> String {
        let text = moved(example, type)
        let isGroup = text.hasPrefix("[") || text.hasPrefix("{")
        if isGroup && !type.isScalar { return text }
        if case .list(let element) = type,
            !(text.contains(";") && element.isScalar) || element == .text || element == .paragraph
        {
            return "[" + Self.word(text, inline: true) + "]"
        }
        return Self.word(text)
    }

    /// The example in the year of the setting.
    private func moved(_ example: String, _ type: FieldType) -> String {
        guard type.element == .date, let date = CalendarDate(iso: example) else { return example }
        let parts = date.components
        return CalendarDate(year: setting.year, month: parts.month, day: min(parts.day, 28))?.iso ?? example
    }

    /// A text as a file writes it, between quotes where it needs them.
    public static func quoted(_ text: String) -> String { word(text) }

    static func word(_ text: String, inline: Bool = false) -> String {
        SourceEdits.isPlain(text, inline: inline) ? text : SourceEdits.quoted(text)
    }

    /// The lines under a key, the first with a dash where they are an element of a list.
    static func indented(_ lines: [String], asElement: Bool) -> [String] {
        lines.enumerated().map { index, line in
            (asElement ? index == 0 ? "  - " : "    " : "  ") + line
        }
    }
}

extension Field {
    /// The same field with a default written in the notation of tables.
    fileprivate func withDefault(_ text: String) -> Field {
        Field(
            id: id, key: key, label: label, type: type,
            defaultNode: DocumentNode(
                content: .scalar(text: text, isPlain: true), place: Place(file: id, line: 1, column: 1)),
            range: range)
    }
}
