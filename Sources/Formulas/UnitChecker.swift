import Bilingual

/// Follows the units through a formula; a part with an error fits everywhere, so that it is reported once.
struct UnitChecker {
    enum Shape { case single, series, any }

    struct Found {
        var dimension: Dimension
        var shape: Shape

        init(_ dimension: Dimension, _ shape: Shape) {
            self.dimension = dimension
            self.shape = shape
        }
        init(_ unit: Unit, _ shape: Shape) { self.init(.unit(unit), shape) }
    }

    typealias Leaf = (Expression.Node) -> Found?

    let source: String
    private(set) var errors: [FormulaError] = []

    init(source: String) { self.source = source }

    mutating func report(
        _ code: FormulaError.Code, _ place: Expression, wanted: Text? = nil, got: Text? = nil
    ) {
        var expected = wanted
        if let wanted, let got {
            expected = Text(fr: "\(wanted.fr), et non \(got.fr)", en: "\(wanted.en), not \(got.en)")
        }
        errors.append(FormulaError(code, in: source, at: place.range, expected: expected))
    }

    mutating func found(_ expression: Expression, _ leaf: Leaf) -> Found {
        switch expression.node {
        case .number(let literal): return Found(literal.isPercent ? .unit(.ratio) : .bare, .single)
        case .text: return Found(.text, .single)
        case .date: return Found(.date, .single)
        case .truth: return Found(.truth, .single)
        case .missing: return Found(.any, .any)
        case .name, .source:
            if let found = leaf(expression.node) { return found }
            if case .name = expression.node {
                report(.unknownName, expression)
            } else {
                report(.unknownCall, expression)
            }
            return Found(.any, .any)
        case .unary(let sign, let operand): return unary(sign, operand, leaf)
        case .binary(let sign, let left, let right): return binary(expression, sign, left, right, leaf)
        case .builtIn(let function, let arguments): return call(function, arguments, leaf)
        }
    }

    private mutating func unary(_ sign: UnaryOperator, _ operand: Expression, _ leaf: Leaf) -> Found {
        var result = found(operand, leaf)
        switch sign {
        case .minus: require(result.dimension.isNumeric, operand, result, Self.number)
        case .not:
            require(result.dimension.fits(.truth), operand, result, Unit.truth.label)
            result.dimension = .unit(.truth)
        }
        return result.dimension.isNumeric || sign == .not ? result : Found(.any, result.shape)
    }

    private mutating func binary(
        _ whole: Expression, _ sign: BinaryOperator, _ left: Expression, _ right: Expression, _ leaf: Leaf
    ) -> Found {
        let a = found(left, leaf)
        let b = found(right, leaf)
        let shape: Shape =
            a.shape == .series || b.shape == .series
            ? .series : a.shape == .any || b.shape == .any ? .any : .single
        let dimension: Dimension?
        switch sign {
        case .add: dimension = .sum(a.dimension, b.dimension)
        case .subtract: dimension = .difference(a.dimension, b.dimension)
        case .multiply: dimension = .product(a.dimension, b.dimension)
        case .divide: dimension = .quotient(a.dimension, b.dimension)
        case .and, .or:
            require(a.dimension.fits(.truth), left, a, Unit.truth.label)
            require(b.dimension.fits(.truth), right, b, Unit.truth.label)
            if a.shape == .series, b.shape == .single { report(.seriesExpected, right) }
            if b.shape == .series, a.shape == .single { report(.seriesExpected, left) }
            return Found(.truth, shape)
        default:
            let isOrdered = sign != .equal && sign != .different
            dimension =
                Dimension.comparable(a.dimension, b.dimension, ordered: isOrdered) ? .unit(.truth) : nil
        }
        if let dimension { return Found(dimension, shape) }
        let code: FormulaError.Code =
            sign == .multiply || sign == .divide ? .unitsDoNotCombine : .unitsDiffer
        clash(code, whole, a, b)
        return Found(sign.isComparison ? .unit(.truth) : .any, shape)
    }

    /// Reports two units that do not go together.
    private mutating func clash(_ code: FormulaError.Code, _ place: Expression, _ a: Found, _ b: Found) {
        let base = code.expected
        let (x, y) = (a.dimension.label, b.dimension.label)
        let expected = Text(
            fr: "\(base.fr), et non \(x.fr) et \(y.fr)", en: "\(base.en), not \(x.en) and \(y.en)")
        errors.append(FormulaError(code, in: source, at: place.range, expected: expected))
    }

    private mutating func require(_ holds: Bool, _ place: Expression, _ got: Found, _ wanted: Text) {
        if !holds { report(.wrongUnit, place, wanted: wanted, got: got.dimension.label) }
    }

    private static let number = Text(fr: "un nombre", en: "a number")
    private static let pureNumber = Text(fr: "un nombre simple", en: "a plain number")

    private mutating func call(_ function: BuiltIn, _ arguments: [Expression], _ leaf: Leaf) -> Found {
        let parts = arguments.map { found($0, leaf) }
        checkShapes(function, arguments, parts)
        let shape = Self.resultShape(function, parts)
        switch function {
        case .sum, .mean, .cumulated, .abs, .round, .roundUp:
            let joined = join(arguments, parts)
            guard joined.isNumeric else {
                report(.wrongUnit, arguments[0], wanted: Self.number, got: joined.label)
                return Found(.any, shape)
            }
            return Found(joined, shape)
        case .logMean:
            let joined = join(arguments, parts)
            require(joined.isNumeric, arguments[0], Found(joined, shape), Self.number)
            return Found(joined.isNumeric ? joined : .any, shape)
        case .min, .max:
            let joined = join(arguments, parts)
            let isOrdered = joined.isNumeric || joined == .unit(.date)
            require(isOrdered, arguments[0], Found(joined, shape), Self.number)
            return Found(isOrdered ? joined : .any, shape)
        case .coalesce: return Found(join(arguments, parts), shape)
        case .if:
            require(parts[0].dimension.fits(.truth), arguments[0], parts[0], Unit.truth.label)
            return Found(join(Array(arguments[1...]), Array(parts[1...])), shape)
        default: return reading(function, arguments, parts, shape)
        }
    }

    /// A function whose parameters have units of their own.
    private mutating func reading(
        _ function: BuiltIn, _ arguments: [Expression], _ parts: [Found], _ shape: Shape
    ) -> Found {
        switch function {
        case .at:
            require(parts[1].dimension.fits(.count), arguments[1], parts[1], Unit.count.label)
            return Found(parts[0].dimension, shape)
        case .length: return Found(.count, shape)
        case .isMissing: return Found(.truth, shape)
        case .all, .any, .countWhere:
            require(parts[0].dimension.fits(.truth), arguments[0], parts[0], Unit.truth.label)
            return Found(function == .countWhere ? .count : .truth, shape)
        case .sqrt, .power:
            require(parts[0].dimension.isPure, arguments[0], parts[0], Self.pureNumber)
            if function == .power {
                let exponent = parts[1].dimension
                require(
                    exponent.fits(.count) || exponent.fits(.ratio), arguments[1], parts[1], Unit.count.label)
            }
            return Found(parts[0].dimension.isPure ? parts[0].dimension : .any, shape)
        case .ln:
            require(parts[0].dimension.isPure, arguments[0], parts[0], Self.pureNumber)
            return Found(.ratio, shape)
        case .dateReached, .daysToReached:
            let joined = join(Array(arguments[...1]), Array(parts[...1]))
            require(joined.isNumeric, arguments[0], Found(joined, .single), Self.number)
            require(parts[2].dimension.fits(.date), arguments[2], parts[2], Unit.date.label)
            return Found(function == .dateReached ? .date : .time, shape)
        case .lastingDate:
            require(parts[0].dimension.isNumeric, arguments[0], parts[0], Self.number)
            require(parts[1].dimension.fits(.date), arguments[1], parts[1], Unit.date.label)
            return Found(.date, shape)
        default:
            require(parts[0].dimension.isPure, arguments[0], parts[0], Self.pureNumber)
            return Found(function.givenUnit.map(Dimension.unit) ?? .any, shape)
        }
    }

    /// The common unit of values of which one is chosen or which are added.
    private mutating func join(_ arguments: [Expression], _ parts: [Found]) -> Dimension {
        var joined = parts[0]
        for (argument, part) in zip(arguments, parts).dropFirst() {
            if let dimension = Dimension.joined(joined.dimension, part.dimension) {
                joined.dimension = dimension
            } else {
                clash(.unitsDiffer, argument, joined, part)
                return .any
            }
        }
        return joined.dimension
    }

    private mutating func checkShapes(_ function: BuiltIn, _ arguments: [Expression], _ parts: [Found]) {
        for (index, part) in parts.enumerated() {
            let wanted = function.parameters[Swift.min(index, function.parameters.count - 1)].shape
            if wanted == .series, part.shape == .single { report(.seriesExpected, arguments[index]) }
            if wanted == .single, part.shape == .series { report(.singleExpected, arguments[index]) }
        }
        let choices = function == .if ? parts.dropFirst() : function == .coalesce ? parts[...] : []
        guard choices.contains(where: { $0.shape == .series }) else { return }
        for (index, part) in zip(choices.indices, choices) where part.shape == .single {
            report(.seriesExpected, arguments[index])
        }
    }

    private static func resultShape(_ function: BuiltIn, _ parts: [Found]) -> Shape {
        switch function {
        case .if, .coalesce:
            let choices = function == .if ? parts.dropFirst() : parts[...]
            if choices.contains(where: { $0.shape == .series }) { return .series }
            return choices.contains { $0.shape == .single } ? .single : .any
        case .cumulated: return .series
        case _ where function.isAggregate || function == .isMissing: return .single
        default: return parts[0].shape
        }
    }
}
