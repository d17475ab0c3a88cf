public import Bilingual
public import Quantities

/// One value of a report, still a quantity: formats write it in the language of the reader.
///
/// Values are never rounded here; a format rounds for display alone.
public indirect enum Cell: Hashable, Sendable {
    /// A text.
    case text(Text)
    /// An amount with its cents.
    case amount(Money)
    /// An amount shown without cents.
    case wholeAmount(Money)
    /// A fraction shown as a percentage with one decimal: 0.256 is 25.6 %.
    case percent(Ratio)
    /// A difference of fractions shown in points: 0.02 is +2.0 points.
    case points(Ratio)
    /// A plain number.
    case number(Ratio, decimals: Decimals)
    /// A number with a unit written after it: `12,5 jours`.
    case measure(Ratio, decimals: Decimals, unit: Text)
    /// A whole number of things.
    case count(Count)
    /// A day.
    case date(CalendarDate)
    /// A month of a year.
    case month(Month)
    /// A score on a scale that goes below zero (−100 to 100): a signed whole number.
    case score(Ratio)
    /// Two bounds of the same kind.
    case interval(low: Cell, high: Cell)
    /// A difference (actual − planned), written with its sign and what it means for the company.
    case gap(Cell, Effect)
    /// A value that does not exist, and why.
    case missing(reason: Text)
    /// A state in words.
    case badge(BadgeKind, Text)
    /// A text that leads to another place of the report.
    case link(Text, anchor: String)
    /// A value that leads to its derivation.
    case figure(Cell, anchor: String)
    /// Nothing to say here.
    case empty

    /// How many digits follow the decimal mark.
    public enum Decimals: String, Hashable, Sendable, CaseIterable {
        /// A whole number.
        case none
        /// One digit.
        case one
        /// Two digits.
        case two
        /// Three digits.
        case three
        /// Four digits.
        case four
    }

    /// What a difference means for the company.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// Better than planned.
        case favourable
        /// Worse than planned.
        case unfavourable
        /// No difference, or one without a direction.
        case neutral
    }
}
