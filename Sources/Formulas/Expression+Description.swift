import Quantities

extension Expression {
    /// The expression as a formula writes it, with the fewest brackets that keep its meaning.
    ///
    /// Verified by `aPrintedFormulaReadsBackAsTheSameTree`.
    public var description: String {
        switch node {
        case .number(let literal): literal.digits + (literal.isPercent ? "%" : "")
        case .text(let text): "\"\(text)\""
        case .date(let date): "date(\"\(date.iso)\")"
        case .truth(let truth): truth ? "true" : "false"
        case .missing(let code): "missing(\"\(code)\")"
        case .name(let name): name.description
        case .source(let call): call.description
        case .builtIn(let function, let arguments):
            function.rawValue + "(" + arguments.map(\.description).joined(separator: ", ") + ")"
        case .unary(let sign, let operand):
            (sign == .not ? "not " : "-") + operand.bracketed(below: sign.precedence)
        case .binary(let sign, let left, let right):
            left.bracketed(below: sign.precedence + (sign.isComparison ? 1 : 0)) + " \(sign.rawValue) "
                + right.bracketed(below: sign.precedence + 1)
        }
    }

    private func bracketed(below limit: Int) -> String { precedence < limit ? "(\(self))" : description }

    private var precedence: Int {
        switch node {
        case .unary(let sign, _): sign.precedence
        case .binary(let sign, _, _): sign.precedence
        default: 8
        }
    }
}
