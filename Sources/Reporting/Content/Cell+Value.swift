import Bilingual
public import Formulas
import Quantities

extension Cell {
    /// The value of a figure as a cell, by its unit; an amount is shown without cents.
    public init(_ value: Value, unit: Formulas.Unit) {
        switch value {
        case .number(let number): self = Self.number(number, unit: unit)
        case .date(let date): self = .date(date)
        case .text(let text): self = .text(Text(verbatim: text))
        case .truth(let holds): self = .text(holds ? Text(fr: "oui", en: "yes") : Text(fr: "non", en: "no"))
        case .series(let elements): self = .text(Self.words(of: elements))
        case .missing(let reason): self = .missing(reason: reason.text)
        }
    }

    /// A value inside a computation, whose unit is not known: enough digits to redo it by hand.
    public static func plain(_ value: Value) -> Cell {
        guard let number = value.number else { return Cell(value, unit: .index) }
        return .number(
            Ratio(number), decimals: number == number.rounded() ? .none : abs(number) < 10 ? .four : .two)
    }

    /// Euros from which a number is no amount of any company, and is shown without its cents and its unit.
    private static let greatestAmount = 9e15

    private static func number(_ number: Double, unit: Formulas.Unit) -> Cell {
        switch unit {
        case .money where abs(number) < Self.greatestAmount: .wholeAmount(Money(euros: number))
        case .ratio: .percent(Ratio(number))
        case .points: .points(Ratio(number))
        case .score: .score(Ratio(number))
        case .time: .measure(Ratio(number), decimals: .one, unit: Text(fr: "jours", en: "days"))
        case .count where number >= 0 && number == number.rounded() && number < 9e15:
            .count(Count(Int(number)))
        case .count where abs(number) >= 100 || number == number.rounded():
            .number(Ratio(number), decimals: .none)
        case .money, .index, .count, .date, .classification, .text, .truth:
            .number(Ratio(number), decimals: .one)
        }
    }

    private static func words(of elements: [Double]) -> Text {
        Text(fr: "\(elements.count) valeurs", en: "\(elements.count) values")
    }
}
