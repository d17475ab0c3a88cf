import Bilingual

/// The unit of a sub-expression while it is checked.
///
/// A number written in a formula is *bare*: in sums, comparisons and choices it takes the unit of its
/// partner (days beside a date), in products and quotients it counts as a ratio. So `1 - churn` is a ratio
/// while the difference of two ratios is in points.
enum Dimension: Hashable {
    case unit(Unit)
    case bare
    /// Fits everything: a missing value, or a part that already has an error.
    case any

    var label: Text {
        switch self {
        case .unit(let unit): unit.label
        case .bare: Text(fr: "un nombre sans unité", en: "a number without unit")
        case .any: Text(fr: "une valeur", en: "a value")
        }
    }

    var isNumeric: Bool { if case .unit(let unit) = self { unit.isNumeric } else { true } }
    var isPure: Bool { if case .unit(let unit) = self { unit.isPure } else { true } }
    func fits(_ wanted: Unit) -> Bool {
        switch self {
        case .unit(let unit): unit == wanted
        case .bare: wanted.isNumeric
        case .any: true
        }
    }

    static func sum(_ left: Dimension, _ right: Dimension) -> Dimension? {
        switch (left, right) {
        case (.unit(let a), .unit(let b)): Unit.sum(a, b).map(Dimension.unit)
        case (.bare, .bare): .bare
        case (.bare, .unit(let unit)), (.unit(let unit), .bare):
            unit.isNumeric || unit == .date ? .unit(unit) : nil
        case (.any, let other), (let other, .any): other.isNumeric || other == .unit(.date) ? .any : nil
        }
    }

    static func difference(_ left: Dimension, _ right: Dimension) -> Dimension? {
        switch (left, right) {
        case (.unit(let a), .unit(let b)): Unit.difference(a, b).map(Dimension.unit)
        case (.bare, .unit(.date)): nil
        default: sum(left, right)
        }
    }

    static func product(_ left: Dimension, _ right: Dimension) -> Dimension? {
        guard left.isNumeric, right.isNumeric else { return nil }
        switch (left, right) {
        case (.unit(let a), .unit(let b)): return Unit.product(a, b).map(Dimension.unit)
        case (.any, _), (_, .any): return .any
        case (.bare, let other), (let other, .bare): return other
        }
    }

    static func quotient(_ left: Dimension, _ right: Dimension) -> Dimension? {
        guard left.isNumeric, right.isNumeric else { return nil }
        switch (left, right) {
        case (.unit(let a), .unit(let b)): return Unit.quotient(a, b).map(Dimension.unit)
        case (.any, _), (_, .any): return .any
        case (_, .bare): return left
        case (.bare, .unit(let unit)): return Unit.quotient(.ratio, unit).map(Dimension.unit)
        }
    }

    /// The unit of a choice between two values.
    static func joined(_ left: Dimension, _ right: Dimension) -> Dimension? {
        switch (left, right) {
        case (.any, let other), (let other, .any): other
        case (.bare, let other), (let other, .bare): other.isNumeric ? other : nil
        case (.unit(let a), .unit(let b)): a == b ? left : nil
        }
    }

    static func comparable(_ left: Dimension, _ right: Dimension, ordered: Bool) -> Bool {
        switch (left, right) {
        case (.any, _), (_, .any): true
        case (.bare, let other), (let other, .bare): other.isNumeric
        case (.unit(let a), .unit(let b)): Unit.comparable(a, b, ordered: ordered)
        }
    }
}
