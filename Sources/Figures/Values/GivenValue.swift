public import Formulas
import Quantities

/// A value given by hand for a figure: `revenue=1250`, `margin_rate=25 %`, `revenue[month=*]=10;20;30`.
public struct GivenValue: Hashable, Sendable {
    /// The figure.
    public let name: Name
    /// Its value.
    public let value: Value

    /// Reads a name and a value, split at the first `=` outside square brackets; nil for any other text.
    ///
    /// Numbers take a dot or a comma before decimals, spaces between thousands, `€` or `%` at the end; dates are
    /// written 2027-03-15; the elements of a series are separated by semicolons.
    public init?(parsing text: String) {
        var depth = 0
        var split: String.Index?
        for index in text.indices where split == nil {
            switch text[index] {
            case "[": depth += 1
            case "]": depth -= 1
            case "=" where depth == 0: split = index
            default: break
            }
        }
        guard let split, let name = try? Name(parsing: String(text[..<split])),
            let value = Self.value(String(text[text.index(after: split)...]))
        else { return nil }
        self.name = name
        if name.isSeries, case .number(let number) = value {
            self.value = .series([number])
        } else {
            self.value = value
        }
    }

    private static func value(_ text: String) -> Value? {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1 {
            let numbers = parts.compactMap(number)
            return numbers.count == parts.count ? .series(numbers) : nil
        }
        let plain = text.filter { !$0.isWhitespace }
        if let date = CalendarDate(iso: plain) { return .date(date) }
        return number(text).map(Value.number)
    }

    private static func number(_ text: String) -> Double? {
        var digits = text.filter { !$0.isWhitespace }.replacing(",", with: ".").replacing(
            "\u{2212}", with: "-")
        let isPercent = digits.hasSuffix("%")
        if isPercent || digits.hasSuffix("€") { digits.removeLast() }
        let allowed = digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 }
        guard allowed, let number = Double(isPercent ? digits + "e-2" : digits), number.isFinite else {
            return nil
        }
        return number
    }
}
