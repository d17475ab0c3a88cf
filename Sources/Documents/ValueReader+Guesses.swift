import Bilingual
import Quantities

/// What a text most likely means where it is not in the notation of files: for the fix, never for the value.
extension ValueReader {
    /// `31/12/27`, `2027-3-1`, `1.3.2027`, `31 décembre 2027`, `March 1, 2027`; nil where it is no single day.
    func looseDate(_ text: String) -> CalendarDate? {
        let pieces = text.split { !$0.isLetter && !$0.isNumber }.map { String($0).folded }
        guard pieces.count == 3 else { return nil }
        let numbers = pieces.map { Int($0.replacing("1er", with: "1")) }
        if let month = pieces.compactMap(Self.monthNumber).first, pieces.count(where: { Int($0) == nil }) <= 2
        {
            let others = numbers.compactMap { $0 }
            guard others.count == 2 else { return nil }
            let (day, year) = others[0] > 31 ? (others[1], others[0]) : (others[0], others[1])
            return CalendarDate(year: Self.full(year), month: month, day: day)
        }
        guard let first = numbers[0], let month = numbers[1], let last = numbers[2] else { return nil }
        if first > 31 { return CalendarDate(year: first, month: month, day: last) }
        if language == .english {
            let isAmerican = first <= 12 && month > 12
            guard isAmerican || first > 12 else { return nil }
            return CalendarDate(
                year: Self.full(last), month: isAmerican ? first : month, day: isAmerican ? month : first)
        }
        return CalendarDate(year: Self.full(last), month: month, day: first)
    }

    private static func full(_ year: Int) -> Int { year < 100 ? 2000 + year : year }

    private static func monthNumber(_ word: String) -> Int? {
        let french = [
            "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
            "novembre", "decembre",
        ]
        let english = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        return (french.firstIndex(of: word) ?? english.firstIndex(of: word)).map { $0 + 1 }
    }

    /// `6k` and `1.200.000` as files write them: `6000`, `1 200 000`; nil for anything else.
    func withoutShorthand(_ digits: String) -> String? {
        let text = digits.trimmingSpaces
        if let kilos = text.droppingSuffix("k") ?? text.droppingSuffix("K"),
            let number = try? NumberText.read(kilos.trimmingSpaces, language: language).get(),
            (number.value * 1000).rounded() == number.value * 1000, abs(number.value) < 1e9
        {
            return String(Int(number.value * 1000))
        }
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        let isGrouped = groups.count > 2 && groups.dropFirst().allSatisfy { $0.count == 3 }
        let plain = groups.joined(separator: language == .french ? " " : "")
        guard isGrouped, (try? NumberText.read(plain, language: language).get()) != nil else { return nil }
        return plain
    }
}

extension FieldValue {
    /// The value as a keyboard writes it in a file.
    func typed(_ language: Language) -> String {
        written(language).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            .replacing("\u{2212}", with: "-")
    }
}
