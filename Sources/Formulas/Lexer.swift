/// A word of a formula.
struct Token {
    enum Kind: Hashable {
        case number(NumberLiteral)
        case text(String)
        case word(String)
        /// What stands between square brackets.
        case scope(String)
        case symbol(String)
        case end
    }

    let kind: Kind
    let range: Range<Int>

    var isEnd: Bool { kind == .end }
    func isSymbol(_ symbol: String) -> Bool { kind == .symbol(symbol) }
}

/// Cuts a formula into words; what it cannot read is an error and leaves no word.
struct Lexer {
    private let source: String
    private let characters: [Character]
    private var position = 0
    private(set) var errors: [FormulaError] = []

    init(_ source: String) {
        self.source = source
        characters = Array(source)
    }

    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        while position < characters.count {
            let start = position
            if let kind = next() { tokens.append(Token(kind: kind, range: start..<position)) }
        }
        return tokens + [Token(kind: .end, range: position..<position)]
    }

    private mutating func next() -> Token.Kind? {
        let character = characters[position]
        switch character {
        case _ where character.isWhitespace:
            position += 1
            return nil
        case "\"": return text()
        case "[": return scope()
        case "0"..."9", ".": return number()
        case _ where Self.startsWord(character): return word()
        default: return symbol()
        }
    }

    private mutating func text() -> Token.Kind? {
        let start = position
        let rest = characters[(start + 1)...]
        guard let end = rest.firstIndex(where: { $0 == "\"" || $0.isNewline }), characters[end] == "\"" else {
            position = characters.count
            report(.unclosedText, start)
            return nil
        }
        position = end + 1
        return .text(String(characters[(start + 1)..<end]))
    }

    private mutating func scope() -> Token.Kind? {
        let start = position
        guard let end = characters[start...].firstIndex(of: "]") else {
            position = characters.count
            report(.unclosedScope, start)
            return nil
        }
        position = end + 1
        return .scope(String(characters[(start + 1)..<end]))
    }

    private mutating func number() -> Token.Kind? {
        let start = position
        take { Self.isDigit($0) || $0 == "." || Self.startsWord($0) }
        let digits = String(characters[start..<position])
        let numberEnd = position
        take(while: \.isWhitespace)
        let isPercent = position < characters.count && characters[position] == "%"
        position = isPercent ? position + 1 : numberEnd
        if let literal = NumberLiteral(digits: digits, isPercent: isPercent) { return .number(literal) }
        report(.badNumber, start)
        return NumberLiteral(digits: "1").map(Token.Kind.number)
    }

    private mutating func word() -> Token.Kind? {
        let start = position
        take { Self.startsWord($0) || Self.isDigit($0) }
        let word = String(characters[start..<position])
        if ScopeReader.isName(word) { return .word(word) }
        report(.badName, start)
        return .word(word)
    }

    private mutating func symbol() -> Token.Kind? {
        let start = position
        if start + 1 < characters.count {
            let pair = String(characters[start...(start + 1)])
            if ["<=", ">=", "!="].contains(pair) {
                position += 2
                return .symbol(pair)
            }
        }
        position += 1
        switch characters[start] {
        case "+", "-", "*", "/", "=", "<", ">", "(", ")", ",": return .symbol(String(characters[start]))
        case "\u{2212}": return .symbol("-")
        case "×": return .symbol("*")
        case "÷": return .symbol("/")
        case "≤": return .symbol("<=")
        case "≥": return .symbol(">=")
        case "≠": return .symbol("!=")
        default:
            report(.unknownCharacter, start)
            return nil
        }
    }

    private mutating func take(while condition: (Character) -> Bool) {
        while position < characters.count, condition(characters[position]) { position += 1 }
    }

    private mutating func report(_ code: FormulaError.Code, _ start: Int) {
        errors.append(FormulaError(code, in: source, at: start..<position))
    }

    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    static func startsWord(_ character: Character) -> Bool { character == "_" || character.isLetter }
}
