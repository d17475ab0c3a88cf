public import Bilingual

/// Sets the spaces and apostrophes of a running text as printers of its language do.
///
/// French: a narrow no-break space before `; ! ?` and percent, a no-break space before `:` and inside « ».
/// A number stays with the unit that follows it. Ids, formulas and lines of files are never touched.
public enum Typography {
    private static let narrow: Character = "\u{202F}"
    private static let fixed: Character = "\u{00A0}"

    /// The text as it is printed.
    public static func set(_ text: String, in language: Language) -> String {
        var result: [Character] = []
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            switch character {
            case "'" where isLetter(result.last) && isLetter(next): result.append("’")
            case " " where next != nil:
                result.append(
                    space(
                        after: result.last, before: Array(characters[(index + 1)...].prefix(3)), in: language)
                )
            default: result.append(character)
            }
        }
        return String(result)
    }

    private static func isLetter(_ character: Character?) -> Bool { character?.isLetter ?? false }

    private static func space(
        after last: Character?, before following: [Character], in language: Language
    ) -> Character {
        guard let next = following.first else { return " " }
        let isUnit = "€%".contains(next) || ["k€", "M€"].contains(String(following.prefix(2)))
        if let last, last.isNumber, isUnit { return next == "%" && language == .french ? narrow : fixed }
        guard language == .french else { return " " }
        if let last, last.isNumber, following.count == 3, following.allSatisfy(\.isNumber) { return narrow }
        if ";!?%".contains(next) { return narrow }
        if ":»€".contains(next) || last == "«" { return fixed }
        return " "
    }
}
