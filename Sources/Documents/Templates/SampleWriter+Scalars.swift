import Bilingual
import Quantities

/// Single values of each type.
extension SampleWriter {
    /// The text of a value; nil where an id is asked for and none is known.
    func scalar(_ field: Field, _ type: FieldType, dates: inout Int) -> String? {
        if let standIn = notes.standIn(of: field), field.type == type { return standIn }
        switch type {
        case .text, .paragraph: return language == .french ? "à compléter" : "to be completed"
        case .reference(let kinds): return kinds.lazy.compactMap { setting.ids[$0]?.first }.first
        case .choice(let choices): return choices.first?.name[language]
        case .truth: return language == .french ? "oui" : "yes"
        case .date:
            dates += 1
            return day(dates - 1)
        case .month: return "\(setting.year)-03"
        case .series:
            let number = within(field, "1") ?? "1"
            return Array(repeating: number, count: max(1, field.size?.lowerBound ?? 1)).joined(
                separator: " ; ")
        default:
            guard let usual = Self.usual(type)?[language] else { return nil }
            return within(field, usual, type)
        }
    }

    private static func usual(_ type: FieldType) -> Text? {
        switch type {
        case .money, .quantity: Text(fr: "1250 €", en: "€1250")
        case .share, .percentage: Text(verbatim: "15 %")
        case .ratio: Text(verbatim: "1")
        case .rate: Text(fr: "2 / an", en: "2 / year")
        case .hoursRate: Text(fr: "2 h / semaine", en: "2 h / week")
        case .count: Text(verbatim: "10")
        case .duration: Text(fr: "2 semaines", en: "2 weeks")
        default: nil
        }
    }

    /// The first days of spring, then the ends of the quarters.
    private func day(_ index: Int) -> String {
        let days = ["03-01", "06-30", "09-30", "12-31"]
        return "\(setting.year)-" + days[min(index, days.count - 1)]
    }

    /// The usual value, or the bound that it passes.
    private func within(_ field: Field, _ usual: String, _ type: FieldType = .ratio) -> String? {
        guard let range = field.range,
            let value = try? ValueReader(language: language).read(usual, as: type).get()
        else { return usual }
        if range.contains(value) { return usual }
        let bound = range.hasNumberBelow(value) ? range.low : range.high
        return bound.flatMap { notes.spelled($0, of: type) } ?? usual
    }
}
