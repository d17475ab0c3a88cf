import Bilingual
import Formulas
import Quantities

extension Text {
    /// Both wordings.
    var json: JSONValue { .object([("fr", .text(fr)), ("en", .text(en))]) }
}

extension Optional where Wrapped == Text {
    /// Both wordings, or null.
    var json: JSONValue { self?.json ?? .null }
}

extension Scope {
    /// The restrictions by key.
    var json: JSONValue { .object(entries.map { ($0.key, .text($0.value)) }) }
}

extension Value {
    /// The value alone: amounts in euros, rates as fractions, dates as ISO text; null where it is missing.
    var json: JSONValue {
        switch self {
        case .number(let number): .optional(number)
        case .date(let date): .text(date.iso)
        case .text(let text): .text(text)
        case .truth(let truth): .truth(truth)
        case .series(let elements): .list(elements.map { .optional($0) })
        case .missing: .null
        }
    }

    /// Why there is no value, or null where there is one.
    var missingJSON: JSONValue { (missing?.text).json }
}
