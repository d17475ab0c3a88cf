import Bilingual
import Diagnostics
import Quantities

/// Reads one value with its unit from a text, in the language of its file.
struct ValueReader {
    let language: Language
    /// Whether amounts may lack their sign, as in the tables of the program.
    var isLenient = false

    private static let largest = 1e12

    func read(_ text: String, as type: FieldType) -> Result<FieldValue, ValueProblem> {
        let trimmed = text.trimmingSpaces
        do throws(ValueProblem) {
            return .success(try value(trimmed, type))
        } catch {
            guard error.code == .decimalComma, let corrected = Self.withPoints(trimmed) else {
                return .failure(error)
            }
            return .failure(ValueProblem(error.code, error.expected, write: corrected))
        }
    }

    /// The text with points for commas, or without the commas between thousands; nil where they may be either.
    private static func withPoints(_ text: String) -> String? {
        let plain = text.replacing(",", with: "")
        let groups = text.split { !$0.isNumber }.dropFirst()
        let isGrouped = groups.count > 1 && groups.dropLast().allSatisfy { $0.count == 3 }
        if isGrouped, text.contains(".") || groups.last?.count == 3 { return plain }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let isSure = parts.dropFirst().allSatisfy { part in
            let digits = part.prefix { ("0"..."9").contains($0) }.count
            return digits != 3 && digits > 0
        }
        return isSure ? parts.joined(separator: ".") : nil
    }

    private func value(_ text: String, _ type: FieldType) throws(ValueProblem) -> FieldValue {
        switch type {
        case .money: return .money(try money(text))
        case .share: return .share(try share(text))
        case .ratio: return .ratio(Ratio(try fraction(text, example(of: .ratio))))
        case .percentage: return .percentage(try percentage(text))
        case .rate: return .rate(try rate(text))
        case .hoursRate: return .hoursRate(try hoursRate(text))
        case .count: return .count(try count(text))
        case .duration: return .duration(try duration(text, example(of: .duration)))
        case .date: return .date(try date(text))
        case .month: return .month(try month(text))
        case .text, .paragraph: return .text(Text(verbatim: text))
        case .truth: return .truth(try truth(text))
        case .choice(let choices): return .choice(try choice(text, among: choices))
        case .reference: return .reference(text)
        case .series: return .series(try series(text))
        case .quantity: return try quantity(text)
        case .list, .record, .records, .map:
            throw ValueProblem(
                .wrongKind, Text(fr: "une liste ou un groupe de clés", en: "a list or a group of keys"))
        }
    }

    func number(_ text: String, _ expected: Text) throws(ValueProblem) -> NumberText {
        switch NumberText.read(text, language: language) {
        case .success(let number):
            guard abs(number.value) <= Self.largest else {
                throw ValueProblem(
                    .valueOutOfRange, Text(fr: "au plus mille milliards", en: "at most a million million"))
            }
            return number
        case .failure(.decimalComma):
            throw ValueProblem(
                .decimalComma,
                Text(
                    fr: "un point avant les décimales, rien entre les milliers",
                    en: "a point before the decimals, nothing between thousands"))
        case .failure(.notANumber): throw ValueProblem(.wrongValue, expected)
        }
    }

    private func money(_ text: String) throws(ValueProblem) -> Money {
        let expected = example(of: .money)
        var digits = text
        var hasUnit = false
        for unit in ["€", "EUR", "euros", "euro"] where !hasUnit {
            if let rest = digits.droppingSuffix(unit) ?? (unit == "€" ? digits.droppingPrefix(unit) : nil) {
                digits = rest
                hasUnit = true
            } else if unit == "€", digits.hasPrefix("-€") || digits.hasPrefix("\u{2212}€") {
                digits = "-" + digits.dropFirst(2)
                hasUnit = true
            }
        }
        let read = NumberText.read(digits, language: language)
        guard hasUnit || isLenient || (try? read.get().value) == 0 else {
            if case .success = read { throw ValueProblem(.wrongUnit, expected, write: "\(digits) €") }
            if case .failure(.decimalComma) = read { _ = try number(digits, expected) }
            let startsWithDigit = digits.first?.isNumber ?? false
            throw ValueProblem(startsWithDigit ? .wrongUnit : .wrongValue, expected)
        }
        if case .failure(.notANumber) = read, let plain = withoutShorthand(digits) {
            throw ValueProblem(.wrongValue, expected, write: language == .french ? "\(plain) €" : "€\(plain)")
        }
        let number = try number(digits, expected)
        guard number.decimals <= 2 else {
            throw ValueProblem(
                .wrongValue,
                Text(
                    fr: "un montant au centime : deux décimales au plus",
                    en: "an amount to the cent: at most two decimals"))
        }
        return Money(euros: number.value)
    }

    /// A number, or a percentage as a fraction.
    private func fraction(_ text: String, _ expected: Text) throws(ValueProblem) -> Double {
        guard let digits = text.droppingSuffix("%") else { return try number(text, expected).value }
        return try number(digits, expected).hundredth
    }

    private func share(_ text: String) throws(ValueProblem) -> Share {
        let value = try fraction(text, example(of: .share))
        guard (0...1).contains(value) else {
            let isPercent = !text.hasSuffix("%") && value > 1 && value <= 100
            throw ValueProblem(
                .valueOutOfRange, Text(fr: "entre 0 % et 100 %", en: "between 0 % and 100 %"),
                write: isPercent ? "\(text) %" : nil)
        }
        return Share(value)
    }

    /// A number with its sign %; without the sign, the number says whether it was meant as a fraction.
    private func percentage(_ text: String) throws(ValueProblem) -> Ratio {
        let expected = example(of: .percentage)
        if let digits = text.droppingSuffix("%") { return Ratio(try number(digits, expected).hundredth) }
        let plain = try number(text, expected)
        guard plain.value != 0 else { return Ratio(0) }
        let isFraction = abs(plain.value) < 1 && plain.decimals > 0
        let written = isFraction ? FieldValue.percentage(Ratio(plain.value)).typed(language) : "\(text) %"
        throw ValueProblem(.wrongUnit, expected, write: written)
    }

    /// What stands before and after `/`, `par` or `per`.
    private func perPeriod(_ text: String, _ expected: Text) throws(ValueProblem) -> (String, Period) {
        let word = language == .french ? " par " : " per "
        let cut = text.range(ofLast: "/") ?? text.range(ofLast: word)
        guard let cut else { throw ValueProblem(.wrongUnit, expected) }
        let unit = String(text[cut.upperBound...]).trimmingSpaces
        let amount = String(text[..<cut.lowerBound]).trimmingSpaces
        if let period = Unit.period(unit, language) { return (amount, period) }
        let other: Language = language == .french ? .english : .french
        let known = Unit.period(unit, other)
        throw ValueProblem(
            .wrongUnit, expected, write: known.map { "\(amount) / \(Unit.name(of: $0, language))" })
    }

    private func rate(_ text: String) throws(ValueProblem) -> Rate {
        let (amount, period) = try perPeriod(text, example(of: .rate))
        let value = try fraction(amount, example(of: .rate))
        guard value >= 0 else { throw ValueProblem(.valueOutOfRange, Self.notNegative) }
        return Rate(value, per: period)
    }

    private func hoursRate(_ text: String) throws(ValueProblem) -> HoursRate {
        if case .success = NumberText.read(text, language: language) {
            let week = language == .french ? "semaine" : "week"
            throw ValueProblem(.wrongUnit, example(of: .hoursRate), write: "\(text) h / \(week)")
        }
        let (amount, period) = try perPeriod(text, example(of: .hoursRate))
        return HoursRate(try duration(amount, example(of: .hoursRate)), per: period)
    }

    private func count(_ text: String) throws(ValueProblem) -> Count {
        let number = try number(text, example(of: .count))
        guard number.value.rounded() == number.value else {
            throw ValueProblem(.wrongValue, example(of: .count))
        }
        guard number.value >= 0 else { throw ValueProblem(.valueOutOfRange, Self.notNegative) }
        return Count(Int(number.value))
    }
}
