import Documents
public import Formulas

/// What a call of a rule asks about all the elements of a plan, or about a figure.
public enum ElementQuestion: Hashable, Sendable {
    /// A value of an element beside a value of what the element names.
    public struct Comparison: Hashable, Sendable {
        let isAbove: Bool
        let kind: String
        let field: String
        let reference: String
        let otherField: String
    }

    /// How many elements of a kind there are.
    case elements(kind: String)
    /// In how many all these fields are filled.
    case filled(kind: String, fields: [String])
    /// In how many the field has one of these values.
    case matching(kind: String, field: String, values: [String])
    /// In how many the field names one of these figures.
    case measures(kind: String, field: String, figures: [String])
    /// How many different values the field takes.
    case distinct(kind: String, field: String)
    /// How many are named by an element of another kind.
    case linked(kind: String, by: String, field: String)
    /// In how many a value is above or below one of what they name.
    case compared(Comparison)
    /// In how many a date lies outside the year of the plan.
    case outsideYear(kind: String, fields: [String])
    /// The value of a figure on average over possible years.
    case expected(Name)

    /// Reads a call by its shape alone; nil where the function is unknown or the arguments do not fit.
    public init?(_ call: SourceCall) {
        let texts = call.arguments
        guard let function = ElementFunction(rawValue: call.function), let kind = texts.first else {
            return nil
        }
        let rest = Array(texts.dropFirst())
        switch (function, rest.count) {
        case (.elements, 0): self = .elements(kind: kind)
        case (.filled, 1...): self = .filled(kind: kind, fields: rest)
        case (.matching, 2...):
            self = .matching(kind: kind, field: rest[0], values: Array(rest.dropFirst()))
        case (.measures, 2...):
            self = .measures(kind: kind, field: rest[0], figures: Array(rest.dropFirst()))
        case (.distinct, 1): self = .distinct(kind: kind, field: rest[0])
        case (.linked, 2): self = .linked(kind: kind, by: rest[0], field: rest[1])
        case (.above, 3), (.below, 3):
            self = .compared(
                Comparison(
                    isAbove: function == .above, kind: kind, field: rest[0], reference: rest[1],
                    otherField: rest[2]))
        case (.outsideYear, 1...): self = .outsideYear(kind: kind, fields: rest)
        case (.expected, 0):
            guard let name = try? Name(parsing: kind) else { return nil }
            self = .expected(name)
        default: return nil
        }
    }

    /// The kinds of elements that the question is about, the one that is counted first.
    public var kinds: [String] {
        switch self {
        case .elements(let kind), .filled(let kind, _), .matching(let kind, _, _), .measures(let kind, _, _),
            .distinct(let kind, _), .outsideYear(let kind, _):
            [kind]
        case .linked(let kind, let other, _): [kind, other]
        case .compared(let comparison): [comparison.kind]
        case .expected: []
        }
    }

    /// The figure that the question is about.
    public var figure: Name? { if case .expected(let name) = self { name } else { nil } }
}

extension FieldType {
    /// The kinds whose ids a value names, one or several; empty for a value that names nothing.
    var namedKinds: [String] {
        switch self {
        case .reference(let kinds), .list(.reference(let kinds)): kinds
        default: []
        }
    }

    /// Whether values have a magnitude by which they are compared.
    var isOrdered: Bool {
        switch self {
        case .money, .share, .ratio, .percentage, .rate, .hoursRate, .count, .duration, .date, .month: true
        default: false
        }
    }

    /// The choices that a value, or each of several values, is one of; nil for any other type.
    var choices: [Choice]? {
        switch self {
        case .choice(let choices), .list(.choice(let choices)): choices
        default: nil
        }
    }
}
