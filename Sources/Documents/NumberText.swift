import Bilingual

/// A number as a person writes it, in one of the two languages.
///
/// Thousands may be separated by any space; decimals follow a point, or in French a comma. No exponent.
struct NumberText {
    enum Refusal: Error {
        case decimalComma
        case notANumber
    }

    /// The number.
    let value: Double
    /// The number as a percentage: `12,3` gives exactly 0.123.
    let hundredth: Double
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
            guard characters.allSatisfy({ isDigit($0) || $0 == "," || $0 == "." || spaces.contains($0) })
            else {
                return .failure(.notANumber)
            }
            return .failure(.decimalComma)
        }
        let parts = characters.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = wholeDigits(parts[0]) else { return .failure(.notANumber) }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count == 1 || !fraction.isEmpty && fraction.allSatisfy(isDigit),
            whole.count + fraction.count <= 18, let value = Double("\(sign)\(whole).\(fraction)0"),
            let hundredth = Double("\(sign)\(whole).\(fraction)0e-2")
        else { return .failure(.notANumber) }
        return .success(
            NumberText(
                value: value == 0 ? 0 : value, hundredth: value == 0 ? 0 : hundredth, decimals: fraction.count
            ))
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
