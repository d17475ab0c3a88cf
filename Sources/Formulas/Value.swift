public import Quantities

/// A value of a formula: known, or missing with its reason.
///
/// Numbers are in the unit of their figure: euros, days, fractions. In a series an element without value is
/// NaN; a series that has elements but none with a value is itself missing.
public enum Value: Hashable, Sendable {
    case number(Double)
    case date(CalendarDate)
    case text(String)
    case truth(Bool)
    case series([Double])
    case missing(MissingReason)

    /// The number, or nil for any other value.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The date, or nil for any other value.
    public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
    /// The text, or nil for any other value.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The truth value, or nil for any other value.
    public var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
    /// The elements of a series, or nil for any other value.
    public var series: [Double]? { if case .series(let elements) = self { elements } else { nil } }
    /// Why the value is missing, or nil if it is not.
    public var missing: MissingReason? { if case .missing(let reason) = self { reason } else { nil } }

    /// Whether both are the same value; missing elements of series count as equal.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): same(a, b)
        case (.date(let a), .date(let b)): a == b
        case (.text(let a), .text(let b)): a == b
        case (.truth(let a), .truth(let b)): a == b
        case (.series(let a), .series(let b)): a.elementsEqual(b, by: same)
        case (.missing(let a), .missing(let b)): a == b
        default: false
        }
    }

    /// Feeds the value to a hasher.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .number(let number): hasher.combine(number.isNaN ? 0 : number)
        case .date(let date): hasher.combine(date)
        case .text(let text): hasher.combine(text)
        case .truth(let truth): hasher.combine(truth)
        case .series(let elements): elements.forEach { hasher.combine($0.isNaN ? 0 : $0) }
        case .missing(let reason): hasher.combine(reason)
        }
    }

    static func same(_ left: Double, _ right: Double) -> Bool { left == right || (left.isNaN && right.isNaN) }
}
