public import Bilingual
import Quantities

extension FieldValue {
    /// The value as a page of one language writes it, with its unit; ids are written as they are.
    public func written(_ language: Language) -> String {
        let writer = NumberWriter(language)
        switch self {
        case .money(let amount):
            return writer.amount(amount.euros, decimals: amount.cents % 100 == 0 ? 0 : 2)
        case .share(let share):
            return writer.shortNumber(share.value * 100) + (language == .french ? "\u{202F}%" : "%")
        case .ratio(let ratio): return writer.shortNumber(ratio.value, atMost: 6)
        case .percentage(let ratio):
            return writer.shortNumber(ratio.value * 100).replacing("-", with: "\u{2212}")
                + (language == .french ? "\u{202F}%" : "%")
        case .points(let ratio):
            let isOne = abs(ratio.value) < (language == .french ? 0.02 : 0.010_001)
            return writer.shortNumber(ratio.value * 100) + "\u{A0}" + (isOne ? "point" : "points")
        case .rate(let rate):
            return "\(writer.shortNumber(rate.value)) / \(Unit.name(of: rate.per, language))"
        case .hoursRate(let rate):
            return "\(rate.time.written(language)) / \(Unit.name(of: rate.per, language))"
        case .count(let count): return writer.whole(count.value)
        case .duration(let duration): return duration.written(language)
        case .date(let date): return writer.date(date)
        case .month(let month): return writer.month(month)
        case .text(let text): return text[language]
        case .truth(let isTrue):
            return language == .french ? (isTrue ? "oui" : "non") : (isTrue ? "yes" : "no")
        case .choice(let id), .reference(let id): return id
        case .list(let values): return values.map { $0.written(language) }.joined(separator: ", ")
        case .record(let record): return record.named(language)
        case .records(let records): return records.map { $0.named(language) }.joined(separator: ", ")
        case .map(let entries):
            let colon = language == .french ? " : " : ": "
            return entries.map { $0.key + colon + $0.value.written(language) }.joined(separator: ", ")
        case .series(let values):
            return values.map { writer.shortNumber($0, atMost: 6) }.joined(separator: " ; ")
        }
    }
}

extension FieldValue {
    /// The unit alone, for the column of a table; nil where there is none.
    public var unit: Text? {
        switch self {
        case .money: Text(verbatim: "€")
        case .share, .percentage: Text(verbatim: "%")
        case .points: Text(verbatim: "points")
        case .rate(let rate): Text(fr: "par ", en: "per ") + Unit.text(of: rate.per)
        case .hoursRate(let rate): Text(fr: "durée par ", en: "time per ") + Unit.text(of: rate.per)
        case .count: Text(fr: "nombre", en: "number")
        case .duration: Text(fr: "durée", en: "duration")
        case .date: Text(fr: "date", en: "day")
        case .month: Text(fr: "mois", en: "month")
        case .list(let values): values.first?.unit
        case .map(let entries): entries.first?.value.unit
        default: nil
        }
    }
}

extension FieldType {
    /// A value of this type as a page writes it: choices by their names, all else as the value says.
    public func written(_ value: FieldValue, _ language: Language) -> String {
        switch (self, value) {
        case (.choice(let choices), .choice(let id)):
            choices.first { $0.id == id }?.name[language] ?? id
        case (.list(let element), .list(let values)):
            values.map { element.written($0, language) }.joined(separator: ", ")
        case (.map(let keys, let element), .map(let entries)):
            entries.map { entry in
                keys.name(of: entry.key)[language] + (language == .french ? " : " : ": ")
                    + element.written(entry.value, language)
            }.joined(separator: ", ")
        default: value.written(language)
        }
    }
}

extension FieldType.MapKeys {
    /// The name of a choice; an id as it is.
    func name(of key: String) -> Text {
        guard case .choices(let choices) = self, let choice = choices.first(where: { $0.id == key }) else {
            return Text(verbatim: key)
        }
        return choice.name
    }
}

extension Record {
    /// What tells a group from others: its id, else its first text, else its first value.
    func named(_ language: Language) -> String {
        let texts = entries.compactMap { if case .text(let text) = $0.value { text[language] } else { nil } }
        return id ?? texts.first ?? entries.first?.value.written(language) ?? "…"
    }
}

extension Duration {
    /// The length in the largest unit, from minutes to years, that states it without decimals.
    func written(_ language: Language) -> String {
        let writer = NumberWriter(language)
        let units = Unit.times.reversed()
        let unit = units.first { minutes > 0 && (minutes / $0.minutes).rounded() * $0.minutes == minutes }
        guard let unit = unit ?? Unit.times.first else { return writer.shortNumber(minutes) }
        let amount = minutes / unit.minutes
        return "\(writer.shortNumber(amount, atMost: 2))\u{A0}\(unit.word(for: amount, language))"
    }
}
