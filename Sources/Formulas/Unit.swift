public import Bilingual

/// What a value measures: the small algebra of units in which every formula is checked.
///
/// Amounts are euros, times are days, ratios and points are fractions (0.02 is shown as 2 % or 2 points).
public enum Unit: String, Hashable, Sendable, CaseIterable, Codable {
    case money, time, count, ratio, points, index, score, date
    case classification = "class"
    case text, truth

    /// Whether values are numbers: everything but dates, classes, texts and truth values.
    public var isNumeric: Bool {
        switch self {
        case .money, .time, .count, .ratio, .points, .index, .score: true
        case .date, .classification, .text, .truth: false
        }
    }

    /// Whether values are plain numbers, which a function such as `score(…)` may give another unit.
    public var isPure: Bool { isNumeric && self != .money && self != .time }

    /// The unit in words.
    public var label: Text {
        switch self {
        case .money: Text(fr: "un montant", en: "an amount")
        case .time: Text(fr: "une durée", en: "a duration")
        case .count: Text(fr: "un nombre de choses", en: "a count")
        case .ratio: Text(fr: "un taux", en: "a ratio")
        case .points: Text(fr: "des points", en: "points")
        case .index: Text(fr: "un indice", en: "an index")
        case .score: Text(fr: "un score", en: "a score")
        case .date: Text(fr: "une date", en: "a date")
        case .classification: Text(fr: "une classe", en: "a class")
        case .text: Text(fr: "un texte", en: "a text")
        case .truth: Text(fr: "vrai ou faux", en: "true or false")
        }
    }

    /// The unit of a sum, or nil where the two units cannot be added.
    ///
    /// Equal numeric units keep their unit; a ratio plus points is a ratio; a date plus days is a date.
    public static func sum(_ left: Unit, _ right: Unit) -> Unit? {
        switch (left, right) {
        case (.ratio, .points), (.points, .ratio): .ratio
        case (.date, .time), (.time, .date): .date
        default: left == right && left.isNumeric ? left : nil
        }
    }

    /// The unit of a difference, or nil where the right unit cannot be taken from the left one.
    ///
    /// The difference of two ratios is in points, of two dates in days.
    public static func difference(_ left: Unit, _ right: Unit) -> Unit? {
        switch (left, right) {
        case (.ratio, .ratio): .points
        case (.ratio, .points): .ratio
        case (.date, .date): .time
        case (.date, .time): .date
        default: left == right && left.isNumeric ? left : nil
        }
    }

    /// The unit of a product, or nil where the two units cannot be multiplied.
    ///
    /// A ratio or points scale any number; a count repeats it; an amount per day times days is an amount.
    public static func product(_ left: Unit, _ right: Unit) -> Unit? {
        guard left.isNumeric, right.isNumeric else { return nil }
        switch (left, right) {
        case (.ratio, let other), (let other, .ratio): return other
        case (.points, let other), (let other, .points): return other
        case (.count, let other), (let other, .count): return other
        case (.money, .time), (.time, .money): return .money
        default: return nil
        }
    }

    /// The unit of a quotient, or nil where the left unit cannot be divided by the right one.
    ///
    /// Equal units give a ratio; ÷ count is a mean per thing, ÷ time an amount or a count per day; points ÷
    /// ratio is a relative change, a ratio.
    public static func quotient(_ left: Unit, _ right: Unit) -> Unit? {
        guard left.isNumeric, right.isNumeric else { return nil }
        switch (left, right) {
        case _ where left == right: return .ratio
        case (.points, .ratio): return .ratio
        case (_, .ratio), (_, .points), (_, .count): return left
        case (.money, .time), (.count, .time): return left
        default: return nil
        }
    }

    /// Whether values may be compared: equal units, points with a ratio, a class with a text.
    ///
    /// Only numbers and dates have an order; the others are equal or different.
    public static func comparable(_ left: Unit, _ right: Unit, ordered: Bool) -> Bool {
        switch (left, right) {
        case (.ratio, .points), (.points, .ratio): true
        case (.classification, .text), (.text, .classification): !ordered
        default: left == right && (left.isNumeric || left == .date || !ordered)
        }
    }
}
