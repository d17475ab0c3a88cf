import FixedChance
import Formulas
import Quantities

extension FixedSequence {
    mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

/// Makes random expressions in which every operation gets what it takes.
struct RandomFormulas {
    enum Sort: CaseIterable { case number, series, truth, date, text }

    var dice: FixedSequence
    init(seed: UInt64) { dice = FixedSequence(seed: seed) }

    mutating func expression(_ sort: Sort, depth: Int) -> Expression {
        if depth <= 1 || dice.roll(6) == 0 { return leaf(sort) }
        switch sort {
        case .number: return number(depth - 1)
        case .series: return series(depth - 1)
        case .truth: return truth(depth - 1)
        case .date: return date(depth - 1)
        case .text: return choice(.text, depth - 1)
        }
    }

    private mutating func leaf(_ sort: Sort) -> Expression {
        switch sort {
        case .number:
            switch dice.roll(8) {
            case 0: return Expression(.missing(code: "no_margin"))
            case 1: return Expression(.source(SourceCall("net_credit", ["70;709"])))
            case 2, 3: return literal()
            default: return Expression(.name(Name("n\(dice.roll(4))")))
            }
        case .series: return Expression(.name(Name("s\(dice.roll(3))", Scope(["month": "*"]))))
        case .truth:
            return dice.roll(4) == 0
                ? Expression(.truth(dice.roll(2) == 0)) : Expression(.name(Name("t\(dice.roll(2))")))
        case .date:
            return dice.roll(3) == 0
                ? Expression(.date(CalendarDate(dayNumber: 20_800 + dice.roll(400))))
                : Expression(.name(Name("d\(dice.roll(2))")))
        case .text:
            return dice.roll(2) == 0
                ? Expression(.text(dice.pick(["A", "B"]))) : Expression(.name(Name("x0")))
        }
    }

    private mutating func literal() -> Expression {
        let digits = dice.pick(["0", "1", "2", "3.5", "0.15", "12", "1000000", "007", "0.10"])
        guard let literal = NumberLiteral(digits: digits, isPercent: dice.roll(4) == 0) else {
            preconditionFailure("\(digits) is a number")
        }
        return Expression(.number(literal))
    }

    private mutating func choice(_ sort: Sort, _ depth: Int) -> Expression {
        dice.roll(2) == 0
            ? Expression(
                .builtIn(
                    .if,
                    [
                        expression(.truth, depth: depth), expression(sort, depth: depth),
                        expression(sort, depth: depth),
                    ]))
            : Expression(
                .builtIn(.coalesce, [expression(sort, depth: depth), expression(sort, depth: depth)]))
    }

    private mutating func number(_ depth: Int) -> Expression {
        let arithmetic: [BinaryOperator] = [.add, .subtract, .multiply, .divide]
        switch dice.roll(10) {
        case 0...3:
            return Expression(
                .binary(
                    dice.pick(arithmetic), expression(.number, depth: depth),
                    expression(.number, depth: depth)))
        case 4: return Expression(.unary(.minus, expression(.number, depth: depth)))
        case 5: return choice(.number, depth)
        case 6:
            let function = dice.pick([BuiltIn.abs, .round, .roundUp, .sqrt, .ln, .ratio, .score, .days])
            return Expression(.builtIn(function, [expression(.number, depth: depth)]))
        case 7:
            let function = dice.pick([BuiltIn.sum, .mean, .min, .max])
            let sort = dice.pick([Sort.series, .number])
            return Expression(
                .builtIn(function, [expression(sort, depth: depth), expression(.number, depth: depth)]))
        default: return reading(depth)
        }
    }

    private mutating func reading(_ depth: Int) -> Expression {
        switch dice.roll(6) {
        case 0:
            return Expression(
                .builtIn(.at, [expression(.series, depth: depth), expression(.number, depth: depth)]))
        case 1: return Expression(.builtIn(.length, [expression(.series, depth: depth)]))
        case 2:
            let function = dice.pick([BuiltIn.power, .logMean])
            return Expression(
                .builtIn(function, [expression(.number, depth: depth), expression(.number, depth: depth)]))
        case 3:
            return Expression(
                .binary(.subtract, expression(.date, depth: depth), expression(.date, depth: depth)))
        case 4: return Expression(.builtIn(.daysToReached, reaching(depth)))
        default:
            return Expression(.builtIn(.countWhere, [expression(.series, depth: depth)]))
        }
    }

    private mutating func reaching(_ depth: Int) -> [Expression] {
        [
            expression(.series, depth: depth), expression(.number, depth: depth),
            expression(.date, depth: depth),
        ]
    }

    private mutating func series(_ depth: Int) -> Expression {
        let signs = BinaryOperator.allCases
        let plain = signs.filter { $0 != .and && $0 != .or }
        switch dice.roll(6) {
        case 0:
            return Expression(
                .binary(
                    dice.pick(plain), expression(.series, depth: depth), expression(.number, depth: depth)))
        case 1:
            return Expression(
                .binary(
                    dice.pick(plain), expression(.number, depth: depth), expression(.series, depth: depth)))
        case 2:
            return Expression(
                .binary(
                    dice.pick(signs), expression(.series, depth: depth), expression(.series, depth: depth)))
        case 3:
            let function = dice.pick([BuiltIn.cumulated, .abs, .round, .sqrt])
            return Expression(.builtIn(function, [expression(.series, depth: depth)]))
        case 4: return Expression(.unary(dice.pick([.minus, .not]), expression(.series, depth: depth)))
        default: return choice(.series, depth)
        }
    }

    private mutating func truth(_ depth: Int) -> Expression {
        let comparisons: [BinaryOperator] = [
            .equal, .different, .less, .lessOrEqual, .greater, .greaterOrEqual,
        ]
        switch dice.roll(7) {
        case 0, 1:
            let sort = dice.pick([Sort.number, .date])
            return Expression(
                .binary(
                    dice.pick(comparisons), expression(sort, depth: depth), expression(sort, depth: depth)))
        case 2:
            return Expression(
                .binary(
                    dice.pick([.and, .or]), expression(.truth, depth: depth), expression(.truth, depth: depth)
                ))
        case 3: return Expression(.unary(.not, expression(.truth, depth: depth)))
        case 4:
            return Expression(
                .binary(
                    dice.pick([.equal, .different]), expression(.text, depth: depth),
                    expression(.text, depth: depth)))
        case 5:
            return Expression(
                .builtIn(dice.pick([.all, .any]), [expression(.series, depth: depth)]))
        default:
            return Expression(.builtIn(.isMissing, [expression(dice.pick(Sort.allCases), depth: depth)]))
        }
    }

    private mutating func date(_ depth: Int) -> Expression {
        switch dice.roll(5) {
        case 0:
            return Expression(
                .binary(
                    dice.pick([.add, .subtract]), expression(.date, depth: depth),
                    expression(.number, depth: depth)))
        case 1: return Expression(.builtIn(.dateReached, reaching(depth)))
        case 2:
            return Expression(
                .builtIn(
                    dice.pick([.min, .max]),
                    [expression(.date, depth: depth), expression(.date, depth: depth)]))
        case 3:
            return Expression(
                .builtIn(
                    .lastingDate, [expression(.series, depth: depth), expression(.date, depth: depth)]))
        default: return choice(.date, depth)
        }
    }
}
