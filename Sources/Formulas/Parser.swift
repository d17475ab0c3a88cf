import Bilingual

/// Reads a formula by precedence, going on after an error to find the others.
///
/// Weakest first: `or`, `and`, `not`, comparisons, `+ -`, `* /`, unary `-`. A part with an error is nil.
struct Parser {
    let source: String
    private let tokens: [Token]
    private var position = 0
    private var nesting = 0
    private(set) var errors: [FormulaError]

    init(_ source: String) {
        self.source = source
        var lexer = Lexer(source)
        tokens = lexer.tokens()
        errors = lexer.errors
    }

    /// The whole formula.
    mutating func formula() throws(FormulaError) -> Expression {
        let gaps: [FormulaError.Code] = [.unknownCharacter, .unclosedText, .unclosedScope]
        let hasGaps = errors.contains { gaps.contains($0.code) }
        if hasGaps, let error = FormulaError.joined(errors) { throw error }
        let result = tokens.count > 1 ? expression(1) : nil
        if tokens.count == 1 { report(.empty, 0..<source.count) }
        if result != nil, !current.isEnd { reportOperator() }
        if let error = FormulaError.joined(errors) { throw error }
        guard let result else { throw FormulaError(.empty, in: source, at: 0..<source.count) }
        return result
    }

    var current: Token { tokens[position] }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    mutating func report(
        _ code: FormulaError.Code, _ range: Range<Int>, expected: Text? = nil, fix: Text? = nil
    ) {
        errors.append(FormulaError(code, in: source, at: range, expected: expected, fix: fix))
    }

    /// An expression whose operators bind at least so strongly.
    mutating func expression(_ least: Int) -> Expression? {
        guard var left = prefixed(least) else { return nil }
        var hasCompared = false
        while let sign = binaryOperator, sign.precedence >= least {
            if sign.isComparison, hasCompared {
                report(.chainedComparison, current.range)
                return nil
            }
            hasCompared = sign.isComparison
            advance()
            guard let right = expression(sign.precedence + 1) else { return nil }
            guard let made = node(.binary(sign, left, right), left.range.lowerBound) else { return nil }
            left = made
        }
        return left
    }

    private var binaryOperator: BinaryOperator? {
        switch current.kind {
        case .symbol(let text): BinaryOperator(rawValue: text)
        case .word("and"): .and
        case .word("or"): .or
        default: nil
        }
    }

    private mutating func prefixed(_ least: Int) -> Expression? {
        let start = current.range.lowerBound
        let sign: UnaryOperator
        if current.isSymbol("-") {
            sign = .minus
        } else if current.kind == .word("not"), least <= UnaryOperator.not.precedence {
            sign = .not
        } else {
            return primary()
        }
        advance()
        return nested(start) { parser in
            guard let operand = parser.expression(sign.precedence) else { return nil }
            return parser.node(.unary(sign, operand), start)
        }
    }

    /// Reads one level deeper, or stops the reading where the formula is too deep.
    mutating func nested(_ start: Int, _ read: (inout Parser) -> Expression?) -> Expression? {
        guard nesting < Formula.depthLimit else { return tooDeep(start) }
        nesting += 1
        defer { nesting -= 1 }
        return read(&self)
    }

    private mutating func tooDeep(_ start: Int) -> Expression? {
        if !errors.contains(where: { $0.code == .tooDeep }) {
            report(.tooDeep, start..<Swift.max(start + 1, current.range.lowerBound))
        }
        position = tokens.count - 1
        return nil
    }

    /// An expression from a start to the last word read, unless it is too deep.
    mutating func node(_ node: Expression.Node, _ start: Int) -> Expression? {
        let end = position > 0 ? tokens[position - 1].range.upperBound : start
        let made = Expression(node, range: start..<Swift.max(start, end))
        return made.depth <= Formula.depthLimit ? made : tooDeep(start)
    }

    private mutating func primary() -> Expression? {
        let token = current
        let start = token.range.lowerBound
        switch token.kind {
        case .number(let literal):
            advance()
            return node(.number(literal), start)
        case .text(let text):
            advance()
            return node(.text(text), start)
        case .word("true"), .word("false"):
            advance()
            return node(.truth(token.kind == .word("true")), start)
        case .word(let word) where !["and", "or", "not"].contains(word):
            advance()
            return current.isSymbol("(") ? call(word, token.range) : name(word, start)
        case .symbol("("): return bracket(start)
        default:
            report(.valueExpected, token.range)
            return nil
        }
    }

    private mutating func bracket(_ start: Int) -> Expression? {
        let open = current.range
        advance()
        return nested(start) { parser in
            let inner = parser.expression(1)
            if inner == nil { parser.skipArgument() }
            if inner != nil, !parser.current.isSymbol(")"), !parser.current.isEnd {
                parser.reportOperator()
                parser.skipArgument()
            }
            guard parser.close(open) else { return nil }
            return inner.flatMap { parser.node($0.node, start) }
        }
    }

    private mutating func name(_ word: String, _ start: Int) -> Expression? {
        guard case .scope(let inner) = current.kind else { return node(.name(Name(word)), start) }
        let from = current.range.lowerBound + 1
        advance()
        do {
            let scope = try ScopeReader.scope(inner, in: source, from: from)
            return node(.name(Name(word, scope)), start)
        } catch {
            errors.append(error)
            return node(.name(Name(word)), start)
        }
    }

    /// Closes a bracket; an error at the end of the formula shows the one that was opened.
    mutating func close(_ open: Range<Int>) -> Bool {
        if current.isSymbol(")") {
            advance()
            return true
        }
        if !errors.contains(where: { $0.code == .tooDeep }) { report(.unclosedBracket, open) }
        return false
    }

    /// Skips to the comma or bracket that ends the present argument.
    mutating func skipArgument() {
        var depth = 0
        while !current.isEnd {
            if current.isSymbol("(") { depth += 1 }
            if depth == 0, current.isSymbol(",") || current.isSymbol(")") { return }
            if current.isSymbol(")") { depth -= 1 }
            advance()
        }
    }

    mutating func reportOperator() {
        var fix: Text?
        if current.isSymbol(","), position > 0, position + 1 < tokens.count,
            case .number(let whole) = tokens[position - 1].kind,
            case .number(let part) = tokens[position + 1].kind
        {
            let number = "\(whole.digits).\(part.digits)\(part.isPercent ? "%" : "")"
            fix = Text(fr: "vouliez-vous dire « \(number) » ?", en: "did you mean “\(number)”?")
        }
        report(.operatorExpected, current.range, fix: fix)
    }
}
