import Bilingual
import Diagnostics
import Quantities

/// Durations, days, choices and series.
extension ValueReader {
    func duration(_ text: String, _ expected: Text) throws(ValueProblem) -> Duration {
        if text == "0" { return Duration(minutes: 0) }
        guard let split = text.lastIndex(where: { $0.isNumber }) else {
            throw ValueProblem(.wrongValue, expected)
        }
        let unit = String(text[text.index(after: split)...]).trimmingSpaces
        let digits = String(text[...split])
        if unit.isEmpty, let hours = try hoursAndMinutes(digits, expected) { return hours }
        guard let time = Unit.time(unit, language) else {
            let other: Language = language == .french ? .english : .french
            let amount = (try? NumberText.read(digits, language: language).get().value) ?? 0
            let known = Unit.time(unit, other).map { "\(digits) \($0.word(for: amount, language))" }
            throw ValueProblem(.wrongUnit, expected, write: known)
        }
        if time.minutes == 1, let hours = try hoursAndMinutes(digits, expected) { return hours }
        let value = try number(digits, expected).value
        guard value >= 0 else { throw ValueProblem(.valueOutOfRange, Self.notNegative) }
        return Duration(minutes: value * time.minutes)
    }

    /// `2 h 30`; nil where no hours are written.
    private func hoursAndMinutes(_ text: String, _ expected: Text) throws(ValueProblem) -> Duration? {
        guard let cut = text.firstIndex(of: "h") else { return nil }
        let hours = try number(String(text[..<cut]).trimmingSpaces, expected)
        let minutes = try number(String(text[text.index(after: cut)...]).trimmingSpaces, expected)
        guard hours.value >= 0, hours.decimals == 0, (0..<60).contains(minutes.value) else {
            throw ValueProblem(.wrongValue, expected)
        }
        return Duration(minutes: hours.value * 60 + minutes.value)
    }

    func date(_ text: String) throws(ValueProblem) -> CalendarDate {
        let isISO = text.utf8.count == 10 && text.dropFirst(4).first == "-" && text.dropFirst(7).first == "-"
        if isISO, text.digitCount == 8 {
            guard let date = CalendarDate(iso: text) else {
                throw ValueProblem(.impossibleDate, Self.realDay)
            }
            return date
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard language == .french, parts.count == 3, parts[2].count == 4, parts[0].count <= 2,
            parts[1].count <= 2,
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { throw ValueProblem(.wrongValue, example(of: .date), write: looseDate(text)?.iso) }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            throw ValueProblem(.impossibleDate, Self.realDay)
        }
        return date
    }

    func month(_ text: String) throws(ValueProblem) -> Month {
        guard text.utf8.count == 7, text.dropFirst(4).first == "-", text.digitCount == 6 else {
            throw ValueProblem(.wrongValue, example(of: .month))
        }
        guard let month = Month(iso: text) else { throw ValueProblem(.impossibleDate, example(of: .month)) }
        return month
    }

    func truth(_ text: String) throws(ValueProblem) -> Bool {
        let words: [(yes: [String], no: [String])] = [
            (["oui", "vrai"], ["non", "faux"]), (["yes", "true"], ["no", "false"]),
        ]
        let (own, other) = language == .french ? (words[0], words[1]) : (words[1], words[0])
        let word = text.lowercased()
        if own.yes.contains(word) { return true }
        if own.no.contains(word) { return false }
        let expected = Text(
            fr: "« \(own.yes[0]) » ou « \(own.no[0]) »", en: "“\(own.yes[0])” or “\(own.no[0])”")
        let index = other.yes.contains(word) ? own.yes[0] : other.no.contains(word) ? own.no[0] : nil
        throw ValueProblem(.unknownChoice, expected, write: index)
    }

    func choice(_ text: String, among choices: [Choice]) throws(ValueProblem) -> String {
        let wanted = text.folded
        if let known = choices.first(where: { $0.name[language].folded == wanted }) { return known.id }
        let other: Language = language == .french ? .english : .french
        let names = choices.map { $0.name[language] }
        let translated = choices.first { $0.name[other].folded == wanted || $0.id == text }?.name[language]
        throw ValueProblem(
            .unknownChoice, .listing(names), write: translated ?? suggestion(for: text, among: names))
    }

    func series(_ text: String) throws(ValueProblem) -> [Double] {
        var values: [Double] = []
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let digits = String(part).trimmingSpaces
            let isPercent = digits.hasSuffix("%")
            let number = try number(digits.droppingSuffix("%") ?? digits, example(of: .series))
            values.append(isPercent ? number.hundredth : number.value)
        }
        return values
    }

    /// An amount, a day, a duration, a percentage, points, or else a number.
    func quantity(_ text: String) throws(ValueProblem) -> FieldValue {
        let expected = example(of: .quantity)
        if text.contains("€") || text.hasSuffix("EUR") || text.hasSuffix("euros") {
            return try read(text, as: .money).get()
        }
        if text.dropFirst(4).first == "-" || text.contains("/") { return .date(try date(text)) }
        for ending in ["points", "point"] {
            guard let digits = text.droppingSuffix(ending) else { continue }
            return .points(Ratio(try number(digits, expected).hundredth))
        }
        if let digits = text.droppingSuffix("%") {
            return .percentage(Ratio(try number(digits, expected).hundredth))
        }
        let endsInWord = text.last?.isLetter ?? false
        if endsInWord, text.contains(where: \.isNumber) { return .duration(try duration(text, expected)) }
        return .ratio(Ratio(try number(text, expected).value))
    }
}
