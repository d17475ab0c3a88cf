import Bilingual
import Formulas
import Quantities

/// A text of a rule, with formulas between braces whose values are written in it.
struct RuleText: Sendable {
    enum Piece: Sendable {
        case plain(String)
        case formula(Formula)
    }

    let french: [Piece]
    let english: [Piece]

    init(_ text: Text) throws(FormulaError) {
        french = try Self.pieces(text.fr)
        english = try Self.pieces(text.en)
    }

    var formulas: [Formula] {
        (french + english).compactMap { if case .formula(let formula) = $0 { formula } else { nil } }
    }

    private static func pieces(_ text: String) throws(FormulaError) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.plain(String(rest[..<open]))) }
            pieces.append(.formula(try Formula(parsing: String(rest[rest.index(after: open)..<close]))))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.plain(String(rest))]
    }

    /// The text with the values of its formulas, each in its unit.
    func written(_ value: (Formula) -> Value, unit: (Formula) -> Formulas.Unit?) -> Text {
        func joined(_ pieces: [Piece], _ language: Language) -> String {
            pieces.map { piece in
                switch piece {
                case .plain(let text): text
                case .formula(let formula): Self.written(value(formula), unit(formula), language)
                }
            }.joined()
        }
        return Text(fr: joined(french, .french), en: joined(english, .english))
    }

    private static func written(_ value: Value, _ unit: Formulas.Unit?, _ language: Language) -> String {
        switch value {
        case .number(let number): written(number, unit, language)
        case .date(let date): date.iso
        case .text(let text): text
        case .truth(let isTrue):
            (isTrue ? Text(fr: "oui", en: "yes") : Text(fr: "non", en: "no"))[language]
        case .series(let numbers): numbers.map { written($0, unit, language) }.joined(separator: " ; ")
        case .missing: "…"
        }
    }

    private static func written(_ number: Double, _ unit: Formulas.Unit?, _ language: Language) -> String {
        let writer = NumberWriter(language)
        let isWhole = number == number.rounded()
        switch unit {
        case .money: return writer.amount(number, decimals: isWhole ? 0 : 2)
        case .ratio: return writer.percent(number, decimals: (number * 100).rounded() == number * 100 ? 0 : 1)
        case .points: return writer.points(number)
        case .time where number < 3: return writer.shortNumber(number * 24, atMost: 1) + "\u{A0}h"
        case .time where number >= 60 && abs(number / 30.4375 - (number / 30.4375).rounded()) < 0.05:
            let months = Text(fr: "mois", en: "months")[language]
            return writer.whole(Int((number / 30.4375).rounded())) + "\u{A0}\(months)"
        case .time:
            let days = Text(fr: "jours", en: "days")[language]
            return writer.shortNumber(number, atMost: 1) + "\u{A0}\(days)"
        default: return writer.shortNumber(number, atMost: 2)
        }
    }
}
