import Bilingual

/// A number as a person writes it, in one of the two languages.
///
/// Thousands may be separated by any space; decimals follow a point, or in French a comma. No exponent.
struct NumberText {
    enum Refusal: Error {
        case decimalComma(fix: String?)
        case notANumber
    }

    /// The number.
    let value: Double
    /// How many decimals are written.
    let decimals: Int

    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]

    static func read(_ text: String, language: Language) -> Result<NumberText, Refusal> {
        var characters = Array(text)
        var sign = ""
        if let first = characters.first, first == "-" || first == "\u{2212}" || first == "+" {
            sign = first == "+" ? "" : "-"
            characters.removeFirst()
            while let next = characters.first, spaces.contains(next) { characters.removeFirst() }
        }
        if language == .english, characters.contains(",") {
            let parts = characters.split(separator: ",", omittingEmptySubsequences: false)
            let isPlain = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
            guard characters.allSatisfy({ isDigit($0) || $0 == "," || $0 == "." || spaces.contains($0) })
            else {
                return .failure(.notANumber)
            }
            let isDecimal = isPlain && parts[1].count != 3
            let fix = sign + String(characters.map { $0 == "," ? "." : $0 })
            return .failure(.decimalComma(fix: isDecimal ? fix : nil))
        }
        let parts = characters.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = wholeDigits(parts[0]) else { return .failure(.notANumber) }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count == 1 || !fraction.isEmpty && fraction.allSatisfy(isDigit),
            whole.count + fraction.count <= 18, let value = Double("\(sign)\(whole).\(fraction)0")
        else { return .failure(.notANumber) }
        return .success(NumberText(value: value == 0 ? 0 : value, decimals: fraction.count))
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// The digits without the spaces between groups of three; nil for anything else.
    private static func wholeDigits(_ characters: ArraySlice<Character>) -> String? {
        let groups = characters.split(omittingEmptySubsequences: false) { spaces.contains($0) }
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
        if groups.count > 1 {
            guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return String(groups.joined())
    }
}
