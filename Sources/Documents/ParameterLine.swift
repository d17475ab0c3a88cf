public import Bilingual
public import Diagnostics

/// One parameter as the pages of assumptions show it.
public struct ParameterLine: Hashable, Sendable {
    /// The dotted path: `segments.familles.buyers`.
    public let path: String
    /// The names of the groups and of the field, outermost first, joined by ` › `.
    public let label: Text
    /// The value with its unit; `value.written(language)` gives its wording.
    public let value: FieldValue
    /// The plausible range: the author's, else the schema's; nil where neither gives one.
    public let range: ValueRange?
    /// Where the value comes from; nil means an assumption.
    public let source: String?
    /// Who may know it.
    public let level: KnowledgeLevel
    /// Where it is written.
    public let place: Place
    /// Whether the schema's default stands in.
    public let isDefault: Bool
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
        var lines: [ParameterLine] = []
        for entry in record.entries {
            guard let field = kind.field(entry.field) else { continue }
            let own = label.map { $0 + Text(verbatim: " › ") + field.label } ?? field.label
            let secrecy = max(level, field.level)
            let path = record.path(of: entry.field)
            func line(_ path: String, _ label: Text, _ value: FieldValue, _ place: Place) -> ParameterLine {
                ParameterLine(
                    path: path, label: label, value: value, range: entry.range ?? field.range,
                    source: entry.source, level: secrecy, place: place, isDefault: entry.isDefault)
            }
            switch entry.value {
            case .text: break
            case .list(let values) where values.contains(where: \.isText): break
            case .record(let inner): lines += self.lines(of: inner, label: own, level: secrecy)
            case .records(let inners):
                for inner in inners {
                    let name = Text(
                        verbatim: " "
                            + (inner.id ?? inner.path.split(separator: ".").last.map(String.init) ?? ""))
                    lines += self.lines(of: inner, label: own + name, level: secrecy)
                }
            case .map(let entries):
                for item in entries {
                    let name = own + Text(verbatim: " › \(item.key)")
                    lines.append(line("\(path).\(item.key)", name, item.value, item.place))
                }
            default: lines.append(line(path, own, entry.value, entry.place))
            }
        }
        return lines
    }
}

extension FieldValue {
    /// Whether it is words and no parameter.
    var isText: Bool { if case .text = self { true } else { false } }
}
