extension Column {
    /// Applies an operation to every number.
    func mapped(_ operation: (Double) -> Double) -> Column {
        switch self {
        case .numbers(let values), .dates(let values): .numbers(values.map(operation))
        case .series(let elements): .series(elements.map { $0.map(operation) })
        case .texts(let texts): .numbers(Array(repeating: .nan, count: texts.count))
        }
    }

    private var isDates: Bool { if case .dates = self { true } else { false } }

    /// Combines two columns row by row; a series with a single value element by element.
    ///
    /// An empty series stays empty, series of different lengths give missing values.
    static func combined(_ sign: BinaryOperator, _ left: Column, _ right: Column, rows: Int) -> Column {
        let operation = Kernel.operation(sign, leftIsDate: left.isDates, rightIsDate: right.isDates)
        func rowwise(_ a: [Double], _ b: [Double]) -> [Double] {
            var result = a
            for row in result.indices { result[row] = operation(a[row], b[row]) }
            return result
        }
        switch (left, right) {
        case (.texts(let a), .texts(let b)): return compared(sign, a, b)
        case (.texts, _), (_, .texts): return Column(.missing(.wrongKind), rows: rows)
        case (.series(let a), .series(let b)):
            if a.isEmpty || b.isEmpty { return .series([]) }
            guard a.count == b.count else { return Column(.missing(.lengthsDiffer), rows: rows) }
            return .series(zip(a, b).map(rowwise))
        case (.series(let a), .numbers(let b)), (.series(let a), .dates(let b)):
            return .series(a.map { rowwise($0, b) })
        case (.numbers(let a), .series(let b)), (.dates(let a), .series(let b)):
            return .series(b.map { rowwise(a, $0) })
        case (.numbers(let a), .numbers(let b)), (.numbers(let a), .dates(let b)),
            (.dates(let a), .numbers(let b)), (.dates(let a), .dates(let b)):
            let isDay = (sign == .add || sign == .subtract) && left.isDates != right.isDates
            let isDate = isDay && (sign == .add || left.isDates)
            return isDate ? .dates(rowwise(a, b)) : .numbers(rowwise(a, b))
        }
    }

    private static func compared(_ sign: BinaryOperator, _ left: [String?], _ right: [String?]) -> Column {
        .numbers(
            zip(left, right).map { a, b in
                guard let a, let b, sign == .equal || sign == .different else { return .nan }
                return (a == b) == (sign == .equal) ? 1 : 0
            })
    }

    /// For every row whether a value exists; a series exists if it is empty or one element has a value.
    var known: [Bool] {
        switch self {
        case .numbers(let values), .dates(let values): return values.map { !$0.isNaN }
        case .texts(let texts): return texts.map { $0 != nil }
        case .series(let elements):
            guard var known = elements.first?.map({ !$0.isNaN }) else { return [] }
            for element in elements.dropFirst() {
                for row in known.indices where !element[row].isNaN { known[row] = true }
            }
            return known
        }
    }

    /// The rows of one of two columns: the left one where it is true, the right one where it is false,
    /// missing where it is nil.
    static func chosen(_ left: Column, _ right: Column, where choice: [Bool?]) -> Column {
        func pick(_ a: [Double], _ b: [Double]) -> [Double] {
            choice.indices.map { row in choice[row].map { $0 ? a[row] : b[row] } ?? .nan }
        }
        func texts(_ column: Column) -> [String?] {
            if case .texts(let texts) = column { texts } else { Array(repeating: nil, count: choice.count) }
        }
        switch (left, right) {
        case (.texts, _), (_, .texts):
            let (a, b) = (texts(left), texts(right))
            return .texts(choice.indices.map { row in choice[row].flatMap { $0 ? a[row] : b[row] } })
        case (.series(let a), .series(let b)):
            guard a.count == b.count else {
                return Column(.missing(.lengthsDiffer), rows: choice.count)
            }
            return .series(zip(a, b).map(pick))
        case (.series(let a), .numbers(let b)), (.series(let a), .dates(let b)):
            return .series(a.map { pick($0, b) })
        case (.numbers(let a), .series(let b)), (.dates(let a), .series(let b)):
            return .series(b.map { pick(a, $0) })
        case (.numbers(let a), .numbers(let b)): return .numbers(pick(a, b))
        case (.numbers(let a), .dates(let b)), (.dates(let a), .numbers(let b)),
            (.dates(let a), .dates(let b)):
            return .dates(pick(a, b))
        }
    }
}
