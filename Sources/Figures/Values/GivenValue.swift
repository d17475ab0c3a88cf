public import Bilingual
public import Formulas
public import Quantities

/// A value given by hand for a figure: `revenue=1250`, `margin_rate=25 %`, `revenue[month=*]=10;20;30`.
public struct GivenValue: Hashable, Sendable {
    /// The figure.
    public let name: Name
    /// Its value.
    public let value: Value
    /// The value as it was written.
    public let written: String

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
        written = String(text[text.index(after: split)...])
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

extension GivenValue {
    /// Whether a number without sign may be a rate: up to one it is a fraction, beyond it lacks its sign %.
    public static func isFraction(_ number: Ratio) -> Bool { abs(number.value) <= 1 }

    /// What to write for a rate that lacks its sign: 40 is 40 %; 3.2 may be 3.2 % or 320 %.
    public static func percentAdvice(_ ratio: Ratio) -> Text? {
        let number = ratio.value
        guard !isFraction(ratio) else { return nil }
        func written(_ number: Double, _ language: Language) -> String {
            let digits = NumberWriter(language).shortNumber(number).filter { !$0.isWhitespace }
            return (language == .english ? digits.replacing(",", with: "") : digits) + " %"
        }
        let (fr, en) = (written(number, .french), written(number, .english))
        guard abs(number) <= 5 else { return Text(fr: "écrivez « \(fr) »", en: "write “\(en)”") }
        return Text(
            fr: "écrivez « \(fr) » ou « \(written(number * 100, .french)) », selon le sens",
            en: "write “\(en)” or “\(written(number * 100, .english))”, as is meant")
    }

    /// What is wrong with the value for a figure of a unit; nil where it fits.
    public func problem(for unit: Unit) -> (expected: Text, fix: Text?)? {
        let parts = written.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        let isPercent = parts.contains { $0.hasSuffix("%") }
        switch unit {
        case .ratio:
            let bare = zip(parts, numbers).first { !$0.0.hasSuffix("%") && !Self.isFraction(Ratio($0.1)) }
            return bare.map { (Self.percentage, Self.percentAdvice(Ratio($0.1))) }
        case .money, .count, .time, .score:
            return isPercent ? (unit.label, nil) : nil
        default: return nil
        }
    }

    /// What stands for a number with commas in English, where files have none: 120,000 may be 120000 or 120.
    public func commaProblem(in language: Language) -> (expected: Text, fix: Text?)? {
        guard language == .english, written.contains(",") else { return nil }
        let groups = written.split(separator: ",", omittingEmptySubsequences: false)
        let isThousands = groups.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
        let plain = groups.joined(separator: isThousands ? "" : ".")
        return (
            Text(fr: "un point avant les décimales", en: "a point before the decimals, and no comma"),
            Text(fr: "écrivez « \(plain) »", en: "write “\(plain)”")
        )
    }

    private var numbers: [Double] {
        switch value {
        case .number(let number): [number]
        case .series(let numbers): numbers
        default: []
        }
    }

    private static let percentage = Text(
        fr: "un pourcentage, par exemple 40 %", en: "a percentage, for example 40 %")
}
