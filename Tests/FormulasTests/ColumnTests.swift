import FixedChance
import Formulas
import Quantities
import Testing

@Suite struct ColumnTests {
    private static let rows = 40

    /// Columns with zeros, negatives, gaps, huge and tiny numbers, by name.
    private func columns(_ dice: inout FixedSequence) -> [String: Column] {
        func number(_ dice: inout FixedSequence) -> Double {
            switch dice.roll(10) {
            case 0: 0
            case 1: .nan
            case 2: -Double(dice.roll(1000)) / 7
            case 3: dice.pick([1e300, 1e-300, -0.0, 1])
            default: Double(dice.roll(100_000)) / 13
            }
        }
        func numbers(_ dice: inout FixedSequence) -> [Double] { (0..<Self.rows).map { _ in number(&dice) } }
        var result: [String: Column] = [:]
        for index in 0..<4 { result["n\(index)"] = .numbers(numbers(&dice)) }
        for index in 0..<3 { result["s\(index)[month=*]"] = .series((0..<4).map { _ in numbers(&dice) }) }
        for index in 0..<2 {
            result["t\(index)"] = .numbers((0..<Self.rows).map { _ in dice.pick([0, 1, 1, .nan]) })
            result["d\(index)"] = .dates(
                (0..<Self.rows).map { _ in dice.roll(9) == 0 ? .nan : Double(20_800 + dice.roll(800)) })
        }
        result["x0"] = .texts((0..<Self.rows).map { _ in dice.pick(["A", "B", nil]) })
        return result
    }

    private func lowered(_ value: Value) -> Value {
        switch value {
        case .truth(let truth): .number(truth ? 1 : 0)
        case .missing: .missing(.unknown)
        default: value
        }
    }

    private func same(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
        case (.series(let a), .series(let b)):
            a.elementsEqual(b) { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
        default: left == right
        }
    }

    @Test func columnsAgreeWithSingleValuesBitForBit() throws {
        var formulas = RandomFormulas(seed: 42)
        var dice = FixedSequence(seed: 4242)
        var known = 0
        for round in 0..<1500 {
            let columns = columns(&dice)
            let sort = RandomFormulas.Sort.allCases[round % 5]
            let expression = formulas.expression(sort, depth: 1 + round % 6)
            guard expression.description.count <= Formula.lengthLimit else { continue }
            let formula = try Formula(parsing: expression.description)
            let all = formula.evaluateColumns(
                rows: Self.rows,
                names: { columns[$0.description] ?? .texts([]) },
                calls: { _ in .numbers(Array(repeating: 1234.5, count: Self.rows)) })
            for row in stride(from: round % 3, to: Self.rows, by: 3) {
                let single = formula.evaluate(
                    names: { columns[$0.description]?.value(row: row) ?? .missing(.unknown) },
                    calls: { _ in .number(1234.5) })
                let fromColumn = all.value(row: row)
                let agrees = same(lowered(single), fromColumn)
                #expect(agrees, "\(formula) row \(row): \(single), \(fromColumn)")
                if fromColumn.missing == nil { known += 1 }
                if !agrees { return }
            }
        }
        #expect(known > 5000)
    }

    @Test func aColumnOfManyRowsIsComputedRowByRow() throws {
        let formula = try Formula(parsing: "if(rate > 0, costs / rate, missing(\"no_margin\"))")
        let result = formula.evaluateColumns(
            rows: 4,
            names: { $0.id == "rate" ? .numbers([0.5, 0, .nan, 0.25]) : .numbers([10, 10, 10, .infinity]) },
            calls: { _ in .numbers([]) })
        #expect(result == .numbers([20, .nan, .nan, .nan]))
        #expect(result.value(row: 0) == .number(20) && result.value(row: 1).missing != nil)
    }

    @Test func datesStayDatesInColumns() throws {
        let first = try #require(CalendarDate(iso: "2027-01-01"))
        let formula = try Formula(parsing: "date_reached(r[month=*], target, start) + 1")
        let result = formula.evaluateColumns(
            rows: 2,
            names: { name in
                switch name.id {
                case "r": .series(Array(repeating: [100, 50], count: 12))
                case "target": .numbers([620, 620])
                default: .dates([Double(first.dayNumber), Double(first.dayNumber)])
                }
            }, calls: { _ in .numbers([]) })
        #expect(result.value(row: 0).date?.iso == "2027-07-08")
        #expect(result.value(row: 1).missing != nil)
    }

    @Test func emptyColumnsAndEmptySeriesAreHarmless() throws {
        let formula = try Formula(parsing: "sum(r[month=*] * 2) + coalesce(a, 1)")
        #expect(
            formula.evaluateColumns(rows: 0, names: { _ in .numbers([]) }, calls: { _ in .numbers([]) })
                == .numbers([]))
        let result = formula.evaluateColumns(
            rows: 2, names: { $0.id == "a" ? .numbers([.nan, 5]) : .series([]) }, calls: { _ in .numbers([]) }
        )
        #expect(result == .numbers([1, 5]))
    }
}
