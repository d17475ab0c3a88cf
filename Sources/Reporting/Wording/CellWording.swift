public import Bilingual
import Quantities

/// Writes the values of a report in words and digits of one language.
public struct CellWording: Sendable {
    /// The language written.
    public let language: Language
    /// Writes numbers in that language.
    public let numbers: NumberWriter

    /// Makes a writer for a language.
    public init(_ language: Language) {
        self.language = language
        numbers = NumberWriter(language)
    }

    /// What stands for a value that does not exist.
    public static let noValue = Text(fr: "sans valeur", en: "no value")
    /// A difference that is good for the company.
    public static let favourable = Text(fr: "favorable", en: "favourable")
    /// A difference that is bad for the company.
    public static let unfavourable = Text(fr: "défavorable", en: "unfavourable")
    private static let upTo = Text(fr: "à", en: "to")

    /// Tells whether a page may hold a character.
    public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        let isText = scalar.value >= 32 || scalar == "\n" || scalar == "\t"
        return isText && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }

    /// A running text, with the spaces of its language.
    public func text(_ text: Text) -> String { Typography.set(verbatim(text[language]), in: language) }

    /// What somebody typed, unchanged but for the control characters, which no page may hold.
    public func verbatim(_ typed: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: typed.unicodeScalars.filter(Self.isPrintable))
        return String(kept)
    }

    /// A value as a reader sees it, without links or colours.
    public func words(_ cell: Cell) -> String {
        switch cell {
        case .text(let text), .link(let text, _), .badge(_, let text): self.text(text)
        case .amount(let money): minus(numbers.amount(money.euros))
        case .wholeAmount(let money): minus(numbers.amount(money.euros, decimals: 0))
        case .percent(let ratio): minus(numbers.percent(ratio.value))
        case .points(let ratio): minus(numbers.points(ratio.value))
        case .number(let ratio, let decimals): number(ratio, decimals)
        case .measure(let ratio, let decimals, let unit):
            number(ratio, decimals) + "\u{00A0}" + text(unit)
        case .count(let count): numbers.whole(count.value)
        case .date(let date): numbers.date(date)
        case .month(let month): numbers.month(month)
        case .score(let ratio): withPlus(number(ratio, .none), ratio.value.rounded())
        case .interval(let low, let high): interval(low, high)
        case .gap(let cell, let effect): gap(cell) + mention(effect)
        case .missing(let reason): Self.noValue[language] + " (" + text(reason) + ")"
        case .figure(let cell, _): words(cell)
        case .empty: ""
        }
    }

    /// A difference with its sign, the plus included.
    public func gap(_ cell: Cell) -> String { withPlus(words(cell), magnitude(cell)) }

    /// Two bounds in words, with the same number of decimals.
    public func bounds(_ low: Cell, _ high: Cell) -> [String] { Cell.alike([low, high]).map(words) }

    private func interval(_ low: Cell, _ high: Cell) -> String {
        if case .missing = high {
            return Text(
                fr: "à partir de \(words(low)), parfois sans valeur",
                en: "from \(words(low)), sometimes without value")[
                    language]
        }
        let bounds = bounds(low, high)
        return interval(bounds[0], bounds[1])
    }

    /// Two bounds in words; the line may break before the second one.
    public func interval(_ low: String, _ high: String) -> String { low + " " + upper(high) }

    /// The second bound of an interval, with the word before it.
    public func upper(_ high: String) -> String { Self.upTo[language] + "\u{00A0}" + high }

    private func mention(_ effect: Cell.Effect) -> String {
        switch effect {
        case .favourable: " (" + Self.favourable[language] + ")"
        case .unfavourable: " (" + Self.unfavourable[language] + ")"
        case .neutral: ""
        }
    }

    private func number(_ ratio: Ratio, _ decimals: Cell.Decimals) -> String {
        minus(numbers.number(ratio.value, decimals: decimals.digits))
    }

    private func withPlus(_ words: String, _ value: Double) -> String {
        let isZero = !words.contains { ("1"..."9").contains($0) }
        return value > 0 && !isZero && !words.hasPrefix("+") ? "+" + words : words
    }

    private func magnitude(_ cell: Cell) -> Double {
        switch cell {
        case .amount(let money), .wholeAmount(let money): money.euros
        case .percent(let ratio), .points(let ratio), .score(let ratio), .number(let ratio, _),
            .measure(let ratio, _, _):
            ratio.value
        case .count(let count): Double(count.value)
        case .figure(let cell, _): magnitude(cell)
        default: 0
        }
    }

    /// A true minus sign, as wide as a plus; a number rounded to zero has no sign.
    public func minus(_ digits: String) -> String {
        guard let first = digits.first, "-\u{2212}+".contains(first) else { return digits }
        guard digits.contains(where: { ("1"..."9").contains($0) }) else { return String(digits.dropFirst()) }
        return first == "-" ? "\u{2212}" + digits.dropFirst() : digits
    }
}
