extension Column {
    /// Computes a built-in function, `if` with both of its branches.
    static func computed(_ function: BuiltIn, _ arguments: [Column], rows: Int) -> Column {
        let first = arguments[0]
        switch function {
        case .sum, .mean, .min, .max: return gathered(function, arguments, rows: rows)
        case .cumulated: return first.cumulated
        case .at: return first.element(at: arguments[1], rows: rows)
        case .length, .countWhere, .all, .any: return first.counted(function, rows: rows)
        case .abs: return first.mapped { $0.magnitude }
        case .round: return first.mapped { $0.rounded(.toNearestOrAwayFromZero) }
        case .roundUp: return first.mapped(Kernel.roundedUp)
        case .sqrt: return first.mapped { Kernel.finite($0.squareRoot()) }
        case .ln: return first.mapped(Kernel.logarithm)
        case .logMean: return logarithmicMeans(first, arguments[1], rows: rows)
        case .power: return raised(first, arguments[1], rows: rows)
        case .if:
            let condition = first.scalars?.map { $0.isNaN ? nil : $0 != 0 }
            return chosen(arguments[1], arguments[2], where: condition ?? Array(repeating: nil, count: rows))
        case .coalesce:
            return arguments.dropFirst().reduce(first) { left, right in
                let known = left.known
                return chosen(
                    left, right,
                    where: known.isEmpty && rows > 0 ? Array(repeating: true, count: rows) : known)
            }
        case .isMissing:
            let known = first.known
            return .numbers((0..<rows).map { known.isEmpty || known[$0] ? 0 : 1 })
        case .dateReached, .daysToReached: return reached(function, arguments, rows: rows)
        case .lastingDate: return lasting(arguments, rows: rows)
        case .euros, .days, .units, .ratio, .points, .index, .score: return first
        case .missing, .date: return Column(.missing(.unknown), rows: rows)
        }
    }

    /// The values of each row, one array per element.
    private var elements: [[Double]]? {
        switch self {
        case .numbers(let values), .dates(let values): [values]
        case .series(let elements): elements
        case .texts: nil
        }
    }

    private static func gathered(_ function: BuiltIn, _ columns: [Column], rows: Int) -> Column {
        var all: [[Double]] = []
        for column in columns {
            guard let elements = column.elements else { return Column(.missing(.wrongKind), rows: rows) }
            all += elements
        }
        guard var result = all.first else {
            return function == .sum
                ? Column(.number(0), rows: rows) : Column(.missing(.emptySeries), rows: rows)
        }
        for element in all.dropFirst() {
            for row in 0..<rows {
                let (a, b) = (result[row], element[row])
                switch function {
                case .min: result[row] = a.isNaN || b.isNaN ? .nan : b < a ? b : a
                case .max: result[row] = a.isNaN || b.isNaN ? .nan : b > a ? b : a
                default: result[row] = a + b
                }
            }
        }
        let divisor = function == .mean ? Double(all.count) : 1
        let values = result.map { Kernel.finite($0 / divisor) }
        let areDates = columns.allSatisfy { if case .dates = $0 { true } else { false } }
        return areDates && function != .sum && function != .mean ? .dates(values) : .numbers(values)
    }

    private var cumulated: Column {
        guard case .series(let elements) = self, var total = elements.first else { return self }
        var totals = [total]
        for element in elements.dropFirst() {
            for row in total.indices { total[row] = Kernel.finite(total[row] + element[row]) }
            totals.append(total)
        }
        return .series(totals)
    }

    private func element(at positions: Column, rows: Int) -> Column {
        guard let elements, let positions = positions.scalars else {
            return Column(.missing(.wrongKind), rows: rows)
        }
        return .numbers(
            (0..<rows).map { row in
                let position = positions[row]
                guard position >= 1, position <= Double(elements.count), position == position.rounded() else {
                    return .nan
                }
                return elements[Int(position) - 1][row]
            })
    }

    private func counted(_ function: BuiltIn, rows: Int) -> Column {
        guard let elements else { return Column(.missing(.wrongKind), rows: rows) }
        let known = known
        return .numbers(
            (0..<rows).map { row in
                let hasGap = elements.contains { $0[row].isNaN }
                let holding = elements.count { !$0[row].isNaN && $0[row] != 0 }
                switch function {
                case .length: return elements.isEmpty || known[row] ? Double(elements.count) : .nan
                case .countWhere: return hasGap ? .nan : Double(holding)
                case .any: return holding > 0 ? 1 : hasGap ? .nan : 0
                default: return elements.contains { $0[row] == 0 } ? 0 : hasGap ? .nan : 1
                }
            })
    }

    private static func raised(_ base: Column, _ exponents: Column, rows: Int) -> Column {
        guard let elements = base.elements, let exponents = exponents.scalars else {
            return Column(.missing(.wrongKind), rows: rows)
        }
        let powers = elements.map { element in
            (0..<rows).map { Kernel.power(element[$0], exponents[$0]) }
        }
        if case .series = base { return .series(powers) }
        return .numbers(powers[0])
    }

    private static func logarithmicMeans(_ left: Column, _ right: Column, rows: Int) -> Column {
        guard let left = left.scalars, let right = right.scalars else {
            return Column(.missing(.wrongKind), rows: rows)
        }
        return .numbers((0..<rows).map { Kernel.logarithmicMean(left[$0], right[$0]) })
    }

    private static func lasting(_ arguments: [Column], rows: Int) -> Column {
        guard let flows = arguments[0].elements, let firstDays = arguments[1].scalars else {
            return Column(.missing(.wrongKind), rows: rows)
        }
        return .dates(
            (0..<rows).map { row in
                let days = Kernel.daysToLast(
                    flows.count, flow: { flows[$0][row] }, firstDay: firstDays[row])
                return Kernel.dayReached(days, firstDay: firstDays[row])
            })
    }

    private static func reached(_ function: BuiltIn, _ arguments: [Column], rows: Int) -> Column {
        guard let flows = arguments[0].elements, let targets = arguments[1].scalars,
            let firstDays = arguments[2].scalars
        else { return Column(.missing(.wrongKind), rows: rows) }
        let known = arguments[0].known
        let days = (0..<rows).map { row in
            guard known.isEmpty || known[row] else { return Double.nan }
            return Kernel.daysToReached(
                flows.count, flow: { flows[$0][row] }, target: targets[row], firstDay: firstDays[row])
        }
        guard function == .dateReached else { return .numbers(days) }
        return .dates((0..<rows).map { Kernel.dayReached(days[$0], firstDay: firstDays[$0]) })
    }
}
