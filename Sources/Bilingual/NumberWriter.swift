import Foundation
public import Quantities

/// Writes numbers, amounts and dates as one of the two languages does.
///
/// French: `1 234,5`, `25 %`, `1 234,50 €`, `15 mars 2027`; English: `1,234.5`, `25%`, `€1,234.50`,
/// `15 March 2027`. Spaces inside numbers do not break. Rounding here is for display alone.
public struct NumberWriter: Sendable {
    /// The language written.
    public let language: Language
    private let locale: Locale

    /// Makes a writer for a language.
    public init(_ language: Language) {
        self.language = language
        locale = Locale(identifier: language == .french ? "fr_FR" : "en_GB")
    }

    /// A plain number with a fixed number of decimals, grouped by thousands.
    public func number(_ value: Double, decimals: Int = 0) -> String {
        (value + 0).formatted(
            .number.precision(.fractionLength(decimals)).rounded(rule: .toNearestOrAwayFromZero).locale(
                locale))
    }

    /// A number with at most so many decimals, without trailing zeros.
    public func shortNumber(_ value: Double, atMost decimals: Int = 4) -> String {
        value.formatted(
            .number.precision(.fractionLength(0...decimals)).rounded(rule: .toNearestOrAwayFromZero)
                .locale(locale))
    }

    /// A whole number, grouped by thousands.
    public func whole(_ value: Int) -> String { value.formatted(.number.locale(locale)) }

    /// An amount in euros: with cents, or with `decimals: 0` for headlines.
    public func amount(_ euros: Double, decimals: Int = 2) -> String {
        let digits = number(abs(euros), decimals: decimals)
        let isZero = !digits.contains { ("1"..."9").contains($0) }
        let sign = euros < 0 && !isZero ? "\u{2212}" : ""
        switch language {
        case .french: return "\(sign)\(digits)\u{00A0}€"
        case .english: return "\(sign)€\(digits)"
        }
    }

    /// A fraction as a percentage: 0.256 gives `25,6 %`.
    public func percent(_ fraction: Double, decimals: Int = 1) -> String {
        number(fraction * 100, decimals: decimals) + (language == .french ? "\u{202F}%" : "%")
    }

    /// A difference of rates in points: 0.02 gives `+2,0 points`.
    public func points(_ difference: Double, decimals: Int = 1) -> String {
        let digits = number(difference * 100, decimals: decimals)
        let isOne = abs(difference * 100) < (language == .french ? 2 : 1.000_001)
        return (difference > 0 ? "+" : "") + digits + "\u{00A0}" + (isOne ? "point" : "points")
    }

    /// A date in words: `15 mars 2027`.
    public func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        let first = language == .french && day == 1 ? "1er" : String(day)
        return "\(first)\u{00A0}\(monthName(month)) \(year)"
    }

    /// A month in words: `mars 2027`.
    public func month(_ month: Month) -> String { "\(monthName(month.month)) \(month.year)" }

    /// The short name of a month for an axis: `janv.`, `Jan`.
    public func shortMonth(_ month: Month) -> String {
        let french = [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
        ]
        let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return (language == .french ? french : english)[month.month - 1]
    }

    private func monthName(_ month: Int) -> String {
        let french = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return (language == .french ? french : english)[month - 1]
    }
}
