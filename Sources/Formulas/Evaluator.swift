import Quantities

/// Computes a formula on single values, lazily, with the reason of what is missing.
///
/// Each operation is that of the columns on one row, so both always agree.
struct Evaluator {
    typealias Names = (Name) -> Value
    typealias Calls = (SourceCall) -> Value

    private(set) var steps: [Step] = []
    private let keepsSteps: Bool

    init(keepsSteps: Bool) { self.keepsSteps = keepsSteps }

    mutating func value(_ expression: Expression, _ names: Names, _ calls: Calls) -> Value {
        switch expression.node {
        case .number(let literal): return .number(literal.value)
        case .text(let text): return .text(text)
        case .date(let date): return .date(date)
        case .truth(let truth): return .truth(truth)
        case .missing(let code): return .missing(.coded(code))
        case .name(let name): return Self.checked(names(name))
        case .source(let call): return Self.checked(calls(call))
        case .builtIn(.if, let arguments): return choice(expression, arguments, names, calls)
        case .builtIn(.coalesce, let arguments): return firstKnown(expression, arguments, names, calls)
        case .binary(let sign, let left, let right) where sign == .and || sign == .or:
            let first = value(left, names, calls)
            if Self.truth(first) == (sign == .or) {
                return keep(expression, [(left, first)], .truth(sign == .or))
            }
            let second = value(right, names, calls)
            return computed(expression, [(left, first), (right, second)])
        default:
            return computed(expression, expression.children.map { ($0, value($0, names, calls)) })
        }
    }

    private mutating func choice(
        _ expression: Expression, _ arguments: [Expression], _ names: Names, _ calls: Calls
    ) -> Value {
        let condition = value(arguments[0], names, calls)
        guard let holds = Self.truth(condition) else {
            return keep(
                expression, [(arguments[0], condition)], .missing(condition.missing ?? .wrongKind))
        }
        let branch = arguments[holds ? 1 : 2]
        let result = value(branch, names, calls)
        return keep(expression, [(arguments[0], condition), (branch, result)], result)
    }

    private mutating func firstKnown(
        _ expression: Expression, _ arguments: [Expression], _ names: Names, _ calls: Calls
    ) -> Value {
        var tried: [(Expression, Value)] = []
        for argument in arguments {
            let value = value(argument, names, calls)
            tried.append((argument, value))
            if value.missing == nil { return keep(expression, tried, value) }
        }
        return keep(expression, tried, tried[0].1)
    }

    private mutating func computed(_ expression: Expression, _ operands: [(Expression, Value)]) -> Value {
        let values = operands.map(\.1)
        let columns = values.map { Column($0) }
        let column: Column
        var givesTruth = false
        switch expression.node {
        case .unary(let sign, _):
            column = columns[0].mapped(sign == .minus ? { -$0 } : Kernel.not)
            givesTruth = sign == .not
        case .binary(let sign, _, _):
            column = .combined(sign, columns[0], columns[1], rows: 1)
            givesTruth = sign.givesTruth
        case .builtIn(let function, _):
            column = .computed(function, columns, rows: 1)
            givesTruth = function.givesTruth
        default: return .missing(.unknown)
        }
        var result = column.value(row: 0)
        if givesTruth, case .number(let number) = result { result = .truth(number != 0) }
        if result.missing != nil { result = .missing(MissingReason.why(expression.node, values)) }
        return keep(expression, operands, result)
    }

    private mutating func keep(
        _ expression: Expression, _ operands: [(Expression, Value)], _ result: Value
    ) -> Value {
        if keepsSteps {
            let parts = operands.map { Step.Operand(expression: $0.0.description, value: $0.1) }
            let step = Step(expression: expression.description, operands: parts, result: result)
            if !steps.contains(step) { steps.append(step) }
        }
        return result
    }

    /// A leaf's value, missing where it is no finite number.
    private static func checked(_ value: Value) -> Value {
        switch value {
        case .number(let number): number.isFinite ? value : .missing(.notANumber)
        case .series(let elements):
            if elements.isEmpty || elements.contains(where: \.isFinite) {
                .series(elements.map(Kernel.finite))
            } else {
                .missing(.missingElement)
            }
        case .date(let date): Kernel.isDate(Double(date.dayNumber)) ? value : .missing(.dateOutOfRange)
        case .text, .truth, .missing: value
        }
    }

    private static func truth(_ value: Value) -> Bool? {
        switch value {
        case .truth(let truth): truth
        case .number(let number): number != 0
        case .date, .text, .series, .missing: nil
        }
    }
}

extension MissingReason {
    /// Why an operation on these values has no result: the first missing value, or what it cannot do.
    static func why(_ node: Expression.Node, _ values: [Value]) -> MissingReason {
        if let reason = values.lazy.compactMap(\.missing).first { return reason }
        let lengths = Set(values.compactMap { $0.series?.count })
        let hasText = values.contains { $0.text != nil }
        let hasGap = values.contains { $0.series?.contains(where: \.isNaN) ?? false }
        switch node {
        case .binary(let sign, _, _):
            if hasText { return .wrongKind }
            if lengths.count > 1 { return .lengthsDiffer }
            let divisor = values.last.map { $0.series ?? [$0.number ?? 1] } ?? []
            if sign == .divide, divisor.contains(0) { return .divisionByZero }
            if values.contains(where: { $0.date != nil }) { return .dateOutOfRange }
            return hasGap ? .missingElement : .notANumber
        case .builtIn(let function, _):
            if hasText { return .wrongKind }
            switch function {
            case .mean, .min, .max: if lengths == [0] && !hasGap { return .emptySeries }
            case .at:
                let count = Double(values[0].series?.count ?? 1)
                let position = values.last?.number ?? 0
                let exists = position >= 1 && position <= count && position == position.rounded()
                return exists ? .missingElement : .noSuchElement
            case .ln, .logMean:
                let isPositive = values.allSatisfy { ($0.series ?? [$0.number ?? 1]).allSatisfy { $0 > 0 } }
                return hasGap ? .missingElement : isPositive ? .notANumber : .noLogarithm
            case .sqrt: return hasGap ? .missingElement : .negativeRoot
            case .power:
                let exponent = values.last?.number ?? -1
                guard exponent >= 0, exponent <= 1000 else { return .badExponent }
                let isRoot = exponent != exponent.rounded()
                let bases = values[0].series ?? [values[0].number ?? 0]
                return isRoot && bases.contains { $0 < 0 } ? .negativeRoot : .notANumber
            case .dateReached, .daysToReached: return hasGap ? .missingElement : .notReached
            case .lastingDate: return hasGap ? .missingElement : .notLasting
            default: break
            }
            return hasGap ? .missingElement : .notANumber
        default: return hasText ? .wrongKind : .notANumber
        }
    }
}
