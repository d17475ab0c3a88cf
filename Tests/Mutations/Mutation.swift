/// A small accident to a file that people wrote.
public enum Mutation: String, CaseIterable, Sendable {
    case deletedLine, repeatedLine, swappedLines, movedLine, foreignLine
    case renamedKey, newKey, indented, outdented
    case deletedCharacter, hostileCharacter, hostileWord, changedNumber, emptiedValue, truncated
    case brokenByte, otherLanguage

    /// The bytes of a file after the accident.
    ///
    /// `lines` is the file, `others` are lines of other files. A file without lines stays as it is.
    public func applied(to lines: [String], others: [String], _ dice: inout Dice) -> [UInt8] {
        guard !lines.isEmpty else { return [] }
        let at = dice.below(lines.count)
        var mutated = lines
        switch self {
        case .deletedLine: mutated.remove(at: at)
        case .repeatedLine: mutated.insert(lines[at], at: at)
        case .swappedLines: mutated.swapAt(at, dice.below(lines.count))
        case .movedLine:
            mutated.remove(at: at)
            mutated.insert(lines[at], at: dice.below(lines.count))
        case .foreignLine: mutated.insert(dice.one(of: others), at: at)
        case .newKey: mutated.insert(Self.keyLine(like: lines[at]), at: at)
        case .indented: mutated[at] = " " + lines[at]
        case .outdented: mutated[at] = String(lines[at].dropFirst())
        case .truncated: return Array(mutated.joined(separator: "\n").utf8.dropLast(dice.below(4_000)))
        case .brokenByte:
            var bytes = Array(mutated.joined(separator: "\n").utf8)
            if !bytes.isEmpty { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) }
            return bytes
        default: mutated[at] = changed(lines[at], &dice)
        }
        return Array(mutated.joined(separator: "\n").utf8)
    }

    /// A key that no file knows, at the place of a line that has a key.
    public static let unknownKey = "clé_que_personne_ne_connaît"

    private static func keyLine(like line: String) -> String {
        line.prefix { $0 == " " } + "\(unknownKey): 1"
    }

    private func changed(_ line: String, _ dice: inout Dice) -> String {
        var characters = Array(line)
        guard !characters.isEmpty else { return line }
        let at = dice.below(characters.count)
        switch self {
        case .deletedCharacter: characters.remove(at: at)
        case .hostileCharacter: characters.insert(dice.one(of: Self.hostileCharacters), at: at)
        case .hostileWord: characters.insert(contentsOf: dice.one(of: Self.hostileWords), at: at)
        case .emptiedValue:
            let key = line.prefix { $0 != ":" }
            return key.count < line.count ? key + ":" : line
        case .changedNumber:
            guard let digit = characters.indices.filter({ characters[$0].isNumber }).first else {
                return line
            }
            characters.replaceSubrange(digit...digit, with: dice.one(of: Self.numbers))
        case .renamedKey: return Self.renamed(line, &dice)
        case .otherLanguage:
            return line.replacing("langue: fr", with: "language: en").replacing("é", with: "e")
        default: break
        }
        return String(characters)
    }

    /// The first key of a line with its letters changed, so that no file knows it.
    private static func renamed(_ line: String, _ dice: inout Dice) -> String {
        guard let colon = line.firstIndex(of: ":") else { return line }
        let start = line[..<colon].lastIndex { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        let from = start.map(line.index(after:)) ?? line.startIndex
        guard from < colon else { return line }
        return line[..<from] + "x\(dice.below(100))_" + line[from...]
    }

    private static let hostileCharacters: [Character] = [
        ":", "-", "{", "}", "[", "]", "\"", "'", "*", "&", "#", "!", "%", "|", ">", "\t", "\r", "\0",
        "\u{1B}",
        "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{E000}", "\u{2028}", "é", "👩‍🔧", "e\u{301}", ",", ";", "\\", "@",
        "`", "?", "=", "~", "0", "9", "€", " ",
    ]

    private static let hostileWords = [
        "null", "~", "true", "non", "&a ", "*a", "*a *a", "<<: *a", "!!binary ", "!ruby/object ", "---",
        "...",
        "{}", "[]", "1e400", "-0", "0x10", "1_000", "NaN", ".inf", "2027-02-30", "9999999999999999999999",
        "% ",
        "{{", "]]", "? ", "- - - ", "\\u202E", "\"\\0\"", "langue: en", "<script>", "$(id)", "../../etc",
        String(repeating: "a", count: 5_000), String(repeating: "[", count: 200),
    ]

    private static let numbers = [
        "-1", "0", "999999999999", "1,5", "1.5.2", "1 000 000 000 000 000", "-", "٣", "½", "1e9", "",
    ]
}
