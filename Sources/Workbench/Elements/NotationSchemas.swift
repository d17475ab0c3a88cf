import Bilingual
import Documents
import Quantities

/// What one scalar of a file states, as schemas that fields refer to by name.
struct NotationSchemas {
    let language: Language

    /// The name of a type's schema; nil for choices, lists and groups.
    func name(of type: FieldType) -> String? {
        let name: String? =
            switch type {
            case .money: "money"
            case .share: "share"
            case .ratio: "ratio"
            case .percentage: "percentage"
            case .count: "count"
            case .rate: "rate"
            case .hoursRate: "hours_rate"
            case .duration: "duration"
            case .date: "date"
            case .month: "month"
            case .quantity: "quantity"
            case .series: "series"
            case .truth: "truth"
            case .text, .paragraph: "text"
            case .reference: "id"
            default: nil
            }
        return name.map { "notation.\($0)" }
    }

    /// The bounds of a field; they hold for what YAML reads as a plain number.
    func bounds(of field: Field, as type: FieldType) -> [(String, JSONValue)] {
        guard type == .share || type == .ratio || type == .count else { return [] }
        return [
            ("minimum", .optional(field.range?.low?.magnitude)),
            ("maximum", .optional(field.range?.high?.magnitude)),
        ].filter { !$0.1.isNull }
    }

    /// All schemas by name.
    var all: [(String, JSONValue)] {
        let patterns = NotationPatterns(language: language)
        return [
            ("money", numeric("integer", patterns.money, 0, 0)),
            ("share", numeric("number", patterns.fraction, 0, 1)),
            ("ratio", numeric("number", patterns.fraction, nil, nil)),
            ("percentage", numeric("integer", patterns.percentage, 0, 0)),
            ("count", numeric("integer", patterns.count, 0, nil)), ("rate", text(patterns.rate)),
            ("hours_rate", text(patterns.hoursRate)),
            ("duration", numeric("integer", patterns.duration, 0, 0)), ("date", text(patterns.date)),
            ("month", text(patterns.month)), ("quantity", numeric("number", patterns.quantity, nil, nil)),
            ("series", series(patterns.series)), ("truth", truth), ("text", prose),
            ("id", numeric("integer", NotationPatterns.id, nil, nil)),
        ].map { ("notation.\($0.0)", .object($0.1)) }
    }

    private func text(_ pattern: String) -> [(String, JSONValue)] {
        [("type", .text("string")), ("pattern", .text(pattern))]
    }

    private func numeric(
        _ kind: String, _ pattern: String, _ low: Double?, _ high: Double?
    ) -> [(String, JSONValue)] {
        [
            ("type", .list([.text("string"), .text(kind)])), ("pattern", .text(pattern)),
            ("minimum", .optional(low)), ("maximum", .optional(high)),
        ].filter { !$0.1.isNull }
    }

    private func series(_ pattern: String) -> [(String, JSONValue)] {
        let names: [JSONValue] = [.text("string"), .text("number")]
        return [
            ("type", .list(names + [.text("array")])), ("pattern", .text(pattern)),
            ("items", .object([("type", .list(names)), ("pattern", .text(pattern))])),
        ]
    }

    private var truth: [(String, JSONValue)] {
        let words = language == .french ? ["oui", "non", "vrai", "faux"] : ["yes", "no"]
        let truths: [JSONValue] = language == .french ? [] : [.truth(true), .truth(false)]
        return [("enum", .list(words.map { .text($0) } + truths))]
    }

    /// One string, or both languages.
    private var prose: [(String, JSONValue)] {
        let text = JSONValue.object([("type", .text("string"))])
        return [
            ("type", .list([.text("string"), .text("number"), .text("object")])),
            ("properties", .object([("fr", text), ("en", text)])),
            ("required", .list([.text("fr"), .text("en")])), ("additionalProperties", .truth(false)),
        ]
    }
}
