import Quantities

/// The values of an expression in many rows at once, one row per possible year.
public enum Column: Equatable, Sendable {
    /// One number per row; NaN is missing, a truth value is 0 or 1.
    case numbers([Double])
    /// One date per row as a day number since 1970-01-01; NaN is missing.
    case dates([Double])
    /// One text per row; nil is missing.
    case texts([String?])
    /// A series per row: the outer array holds elements, each inner array its value in every row.
    case series([[Double]])

    /// The value of one row, without the reason where it is missing.
    public func value(row: Int) -> Value {
        switch self {
        case .numbers(let numbers):
            return numbers[row].isFinite ? .number(numbers[row]) : .missing(.unknown)
        case .dates(let days):
            return Kernel.isDate(days[row])
                ? .date(CalendarDate(dayNumber: Int(days[row]))) : .missing(.unknown)
        case .texts(let texts): return texts[row].map(Value.text) ?? .missing(.unknown)
        case .series(let elements):
            let values = elements.map { $0[row] }
            return !values.isEmpty && values.allSatisfy(\.isNaN) ? .missing(.unknown) : .series(values)
        }
    }

    /// The numbers or day numbers of the rows, or nil for texts and series.
    public var scalars: [Double]? {
        switch self {
        case .numbers(let values), .dates(let values): values
        case .texts, .series: nil
        }
    }

    /// Whether both hold the same values; missing values count as equal.
    public static func == (left: Column, right: Column) -> Bool {
        switch (left, right) {
        case (.numbers(let a), .numbers(let b)), (.dates(let a), .dates(let b)):
            a.elementsEqual(b, by: Value.same)
        case (.texts(let a), .texts(let b)): a == b
        case (.series(let a), .series(let b)):
            a.elementsEqual(b) { $0.elementsEqual($1, by: Value.same) }
        default: false
        }
    }

    /// A column of one row.
    init(_ value: Value) {
        switch value {
        case .number(let number): self = .numbers([Kernel.finite(number)])
        case .date(let date): self = .dates([Double(date.dayNumber)])
        case .text(let text): self = .texts([text])
        case .truth(let truth): self = .numbers([truth ? 1 : 0])
        case .series(let elements): self = .series(elements.map { [Kernel.finite($0)] })
        case .missing: self = .numbers([.nan])
        }
    }

    /// A column of as many rows with the same value.
    init(_ value: Value, rows: Int) {
        switch value {
        case .number(let number): self = .numbers(Array(repeating: number, count: rows))
        case .date(let date): self = .dates(Array(repeating: Double(date.dayNumber), count: rows))
        case .text(let text): self = .texts(Array(repeating: text, count: rows))
        case .truth(let truth): self = .numbers(Array(repeating: truth ? 1 : 0, count: rows))
        case .series(let elements): self = .series(elements.map { Array(repeating: $0, count: rows) })
        case .missing: self = .numbers(Array(repeating: .nan, count: rows))
        }
    }

    /// What a caller gave, with every number that is not finite made missing.
    func checked(rows: Int) -> Column {
        func check(_ values: [Double]) -> [Double] {
            precondition(values.count == rows, "a column of \(values.count) values for \(rows) rows")
            return values.allSatisfy(\.isFinite) ? values : values.map(Kernel.finite)
        }
        switch self {
        case .numbers(let values): return .numbers(check(values))
        case .dates(let values): return .dates(check(values).map { Kernel.isDate($0) ? $0 : .nan })
        case .series(let elements): return .series(elements.map(check))
        case .texts(let texts):
            precondition(texts.count == rows, "a column of \(texts.count) texts for \(rows) rows")
            return self
        }
    }
}
