import Bilingual
import Documents
import Formulas
import Quantities

extension FieldType {
    /// What a formula reads where it names a field of this type; nil where it can only ask questions about it.
    ///
    /// A quantity counts as an index: two of them compare, whatever their unit.
    var formulaKind: Formulas.Kind? {
        switch self {
        case .list(let element), .map(_, let element):
            guard let unit = element.formulaKind?.unit, unit.isNumeric else { return nil }
            return Formulas.Kind(unit, isSeries: true)
        case .series: return Formulas.Kind(.ratio, isSeries: true)
        default: return formulaUnit.map { Formulas.Kind($0) }
        }
    }

    private var formulaUnit: Formulas.Unit? {
        switch self {
        case .money: .money
        case .share, .ratio, .percentage, .rate: .ratio
        case .count: .count
        case .duration, .hoursRate: .time
        case .date, .month: .date
        case .truth: .truth
        case .text, .paragraph, .choice, .reference: .text
        case .quantity: .index
        case .series, .list, .map, .record, .records: nil
        }
    }
}

extension FieldValue {
    /// The value as a formula reads it: euros, fractions, days, times or hours per week.
    var inFormula: Value {
        switch self {
        case .date(let date): .date(date)
        case .month(let month): .date(month.firstDay)
        case .text(let text): .text(text.fr)
        case .choice(let id), .reference(let id): .text(id)
        case .truth(let isTrue): .truth(isTrue)
        case .list(let values): .series(values.map { $0.inFormula.number ?? .nan })
        case .map(let entries): .series(entries.map { $0.value.inFormula.number ?? .nan })
        case .series(let values): .series(values)
        case .duration(let length): .number(length.days)
        case .hoursRate(let rate): .number(rate.perWeek.days)
        case .record, .records: .missing(.wrongKind)
        default: magnitude.map { .number($0) } ?? .missing(.wrongKind)
        }
    }

    /// How many things a list, a map or several groups hold; one for anything else.
    var size: Int {
        switch self {
        case .list(let values): values.count
        case .map(let entries): entries.count
        case .records(let records): records.count
        case .series(let values): values.count
        default: 1
        }
    }
}
