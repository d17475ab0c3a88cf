import Bilingual
import CaseModel
import Documents
import Quantities

/// Writes the fields of elements as cells.
struct ElementCells {
    let schema: SchemaCatalogue
    let names: ElementNames

    /// The cell of a field; a field that is asked for and not written says so.
    func cell(_ field: Field, of element: Record) -> Cell {
        guard let entry = element.entry(field.id), !entry.isDefault else {
            return field.need == .expected ? .text(Self.toComplete) : .empty
        }
        if field.id == "scope", field.type == .text, case .text(let scope) = entry.value {
            return .text(names.scope(scope))
        }
        return cell(entry.value, field.type)
    }

    /// The cell of a value.
    func cell(_ value: FieldValue, _ type: FieldType) -> Cell {
        switch (value, type) {
        case (.money(let amount), _): amount.cents % 100 == 0 ? .wholeAmount(amount) : .amount(amount)
        case (.date(let date), _): .date(date)
        case (.month(let month), _): .month(month)
        case (.count(let count), _): .count(count)
        default: .text(words(value, type))
        }
    }

    /// The value in words, with the names of what it means.
    func words(_ value: FieldValue, _ type: FieldType) -> Text {
        switch (value, type) {
        case (.text(let text), _): return text
        case (.reference(let id), .reference(let kinds)): return names.name(of: id, among: kinds)
        case (.list(let values), .list(let element)):
            let isLong = values.contains { if case .text = $0 { true } else { false } }
            return Self.joined(values.map { words($0, element) }, isLong ? " ; " : ", ")
        case (.record(let record), _): return words(of: record)
        case (.records(let records), _): return Self.joined(records.map(words), " ; ")
        case (.map(let entries), .map(let keys, let element)):
            return Self.joined(
                entries.map { entry in
                    let name = keyName(entry.key, keys)
                    let value = words(entry.value, element)
                    return Text(fr: "\(name.fr) : \(value.fr)", en: "\(name.en): \(value.en)")
                }, " ; ")
        case (.choice(let id), .choice(let choices)):
            return choices.first { $0.id == id }?.name.withSpaces ?? Text(verbatim: id)
        default: return Text(fr: type.written(value, .french), en: type.written(value, .english))
        }
    }

    /// A group of fields in a line: each field after its label, but for the one that names the group.
    func words(of record: Record) -> Text {
        guard let kind = schema.kind(record.kind) else { return Text(verbatim: "") }
        let title = ElementNames.titleField(of: record, kind)
        let parts = kind.fields.compactMap { field -> Text? in
            guard field.id != title, let entry = record.entry(field.id), !entry.isDefault else { return nil }
            let value = words(entry.value, field.type)
            return Text(
                fr: "\(field.label.fr.lowercased()) : \(value.fr)",
                en: "\(field.label.en.lowercased()): \(value.en)")
        }
        let name = title.flatMap { record.text($0) }
        guard let name else { return Self.joined(parts, ", ") }
        guard !parts.isEmpty else { return name }
        let details = Self.joined(parts, ", ")
        return Text(fr: "\(name.fr) (\(details.fr))", en: "\(name.en) (\(details.en))")
    }

    private func keyName(_ key: String, _ keys: FieldType.MapKeys) -> Text {
        switch keys {
        case .references(let kinds): names.name(of: key, among: kinds)
        case .choices(let choices): choices.first { $0.id == key }?.name.withSpaces ?? Text(verbatim: key)
        }
    }

    private static func joined(_ texts: [Text], _ separator: String) -> Text {
        let english = separator == " ; " ? "; " : separator
        return Text(
            fr: texts.map(\.fr).joined(separator: separator), en: texts.map(\.en).joined(separator: english))
    }

    static let toComplete = Text(fr: "à compléter", en: "to be completed")
}

extension Text {
    /// The words of a choice, which files join by underscores.
    var withSpaces: Text {
        Text(fr: fr.replacing("_", with: " "), en: en.replacing("_", with: " "))
    }
}
