import Documents
import Formulas

/// What one call of a rule asks about the elements of a plan or about a figure.
enum EvidenceQuestion: Hashable, Sendable {
    /// A value of an element beside a value of what the element names.
    struct Comparison: Hashable, Sendable {
        let isAbove: Bool
        let kind: String
        let field: String
        let reference: String
        let otherField: String
    }

    case elements(kind: String)
    case filled(kind: String, fields: [String])
    case matching(kind: String, field: String, values: [String])
    case measures(kind: String, field: String, figures: [String])
    case distinct(kind: String, field: String)
    case linked(kind: String, by: String, field: String)
    case compared(Comparison)
    case outsideYear(kind: String, fields: [String])
    case expected(Name)

    /// Reads a call by its shape alone; nil where the function is unknown or the arguments do not fit.
    init?(_ call: SourceCall) {
        let texts = call.arguments
        guard let function = EvidenceFunction(rawValue: call.function), let kind = texts.first else {
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
    var kinds: [String] {
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
    var figure: Name? { if case .expected(let name) = self { name } else { nil } }
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
        case .money, .share, .ratio, .rate, .hoursRate, .count, .duration, .date, .month: true
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
