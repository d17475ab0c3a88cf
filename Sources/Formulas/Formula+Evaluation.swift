extension Formula {
    /// The value of the formula on single values and series; it never fails, but may be missing.
    ///
    /// A missing operand makes the result missing for the same reason, the first in the order of the text.
    /// Only `if`, `coalesce`, `is_missing`, `and`, `or`, `any` and `all` can do without: what is known to be
    /// false stays false. Of an `if`, only the branch taken is asked for. `reasons` words the codes of
    /// `missing("code")`.
    public func evaluate(
        names: (Name) -> Value, calls: (SourceCall) -> Value,
        reasons: (String) -> MissingReason? = { _ in nil }
    ) -> Value {
        var evaluator = Evaluator(keepsSteps: false)
        return evaluator.value(expression, names, calls).worded(by: reasons, missingCodes)
    }

    /// Every computation of the formula, innermost first, each once; a lone name or number is one step.
    public func steps(
        names: (Name) -> Value, calls: (SourceCall) -> Value,
        reasons: (String) -> MissingReason? = { _ in nil }
    ) -> [Step] {
        var evaluator = Evaluator(keepsSteps: true)
        let value = evaluator.value(expression, names, calls)
        let codes = missingCodes
        let steps =
            evaluator.steps.isEmpty
            ? [Step(expression: description, operands: [], result: value)] : evaluator.steps
        return steps.map { step in
            Step(
                expression: step.expression,
                operands: step.operands.map {
                    Step.Operand(expression: $0.expression, value: $0.value.worded(by: reasons, codes))
                }, result: step.result.worded(by: reasons, codes))
        }
    }

    /// The values of the formula in many rows at once: in each row exactly that of `evaluate`.
    ///
    /// Each column must have as many rows as asked, and a series the same length in all rows. Truth values
    /// come out as 0 and 1, missing ones as NaN, a series without known element counts as missing.
    /// Verified by `columnsAgreeWithSingleValuesBitForBit`.
    public func evaluateColumns(
        rows: Int, names: (Name) -> Column, calls: (SourceCall) -> Column
    ) -> Column {
        Self.column(expression, rows, names, calls)
    }

    private static func column(
        _ expression: Expression, _ rows: Int, _ names: (Name) -> Column, _ calls: (SourceCall) -> Column
    ) -> Column {
        switch expression.node {
        case .number(let literal): return Column(.number(literal.value), rows: rows)
        case .text(let text): return Column(.text(text), rows: rows)
        case .date(let date): return Column(.date(date), rows: rows)
        case .truth(let truth): return Column(.truth(truth), rows: rows)
        case .missing: return Column(.missing(.unknown), rows: rows)
        case .name(let name): return names(name).checked(rows: rows)
        case .source(let call): return calls(call).checked(rows: rows)
        case .unary(let sign, let operand):
            return column(operand, rows, names, calls).mapped(sign == .minus ? { -$0 } : Kernel.not)
        case .binary(let sign, let left, let right):
            return .combined(
                sign, column(left, rows, names, calls), column(right, rows, names, calls), rows: rows)
        case .builtIn(let function, let arguments):
            return .computed(function, arguments.map { column($0, rows, names, calls) }, rows: rows)
        }
    }
}

extension Value {
    /// The value with the caller's wording of a reason that the formula names.
    fileprivate func worded(by reasons: (String) -> MissingReason?, _ codes: [String]) -> Value {
        guard case .missing(let reason) = self, codes.contains(reason.code),
            reason == .coded(reason.code), let worded = reasons(reason.code)
        else { return self }
        return .missing(worded)
    }
}
