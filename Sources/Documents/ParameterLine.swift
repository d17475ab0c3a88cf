public import Bilingual
public import Diagnostics

/// One parameter as the pages of assumptions show it.
public struct ParameterLine: Hashable, Sendable {
    /// The dotted path: `segments.familles.buyers`.
    public let path: String
    /// The names of the groups and of the field, outermost first, joined by ` › `.
    public let label: Text
    /// What the field holds.
    public let type: FieldType
    /// The value with its unit.
    public let value: FieldValue
    /// The plausible range: the author's, else the schema's; nil where neither gives one.
    public let range: ValueRange?
    /// Whether the range is the author's own: how far the value may be doubted, and not what a file may hold.
    public let isRangeOwn: Bool
    /// Where the value comes from: the file's words, or for a default the schema's; nil means an assumption.
    public let source: Text?
    /// Who may know it.
    public let level: KnowledgeLevel
    /// Where it is written.
    public let place: Place
    /// Whether the schema's default stands in.
    public let isDefault: Bool

    /// The value as a page writes it, with its unit; a choice by its name.
    public func written(_ language: Language) -> String { type.written(value, language) }
    /// The range in words, or the bounds that the notation itself sets; nil where any value is right.
    public var bounds: Text? { (range ?? type.ownRange)?.wording }
    /// The unit alone; nil where there is none.
    public var unit: Text? { value.unit }
}

extension SchemaCatalogue {
    /// All single values, maps and series of a record and of what it holds, in the order of the schema.
    ///
    /// A level closer to the truth on a group holds for all that is in it. Texts are left out.
    public func parameters(of record: Record) -> [ParameterLine] {
        lines(of: record, label: nil, level: .observable)
    }

    private func lines(of record: Record, label: Text?, level: KnowledgeLevel) -> [ParameterLine] {
        guard let kind = kind(record.kind) else { return [] }
        return record.entries.flatMap { entry -> [ParameterLine] in
            guard let field = kind.field(entry.field) else { return [] }
            let line = ParameterLine(
                path: record.path(of: entry.field),
                label: label.map { $0 + Text(verbatim: " › ") + field.label } ?? field.label,
                type: field.type,
                value: entry.value, range: entry.range ?? field.range, isRangeOwn: entry.range != nil,
                source: entry.isDefault ? field.source : entry.source,
                level: max(level, field.level), place: entry.place, isDefault: entry.isDefault)
            return parts(of: line)
        }
    }

    /// The line itself, or those of what it holds.
    private func parts(of line: ParameterLine) -> [ParameterLine] {
        switch (line.value, line.type) {
        case (.text, _): return []
        case (.list(let values), _) where values.contains(where: { $0.words != nil }): return []
        case (.record(let inner), _): return lines(of: inner, label: line.label, level: line.level)
        case (.records(let inners), _):
            return inners.flatMap { inner in
                let name = inner.id ?? inner.path.split(separator: ".").last.map(String.init) ?? ""
                return lines(of: inner, label: line.label + Text(verbatim: " \(name)"), level: line.level)
            }
        case (.map(let entries), .map(let keys, let element)):
            return entries.flatMap { entry in
                let name = Text(verbatim: " › ") + keys.name(of: entry.key)
                return parts(
                    of: ParameterLine(
                        path: "\(line.path).\(entry.key)", label: line.label + name, type: element,
                        value: entry.value, range: entry.range ?? line.range,
                        isRangeOwn: entry.range != nil || line.isRangeOwn,
                        source: entry.source ?? line.source, level: line.level,
                        place: entry.place, isDefault: line.isDefault))
            }
        default: return [line]
        }
    }
}

extension FieldValue {
    /// Its words; nil for what is a parameter.
    var words: Text? { if case .text(let text) = self { text } else { nil } }
}
