import Bilingual
import Documents
import Foundation

@testable import Workbench

/// A small judge of JSON Schemas: the words of draft 7 that the program uses, and YAML read as YAML 1.2.
struct SchemaCheck {
    let schema: JSONValue
    private final class Patterns { var known: [String: NSRegularExpression] = [:] }
    private let patterns = Patterns()

    init(_ schema: JSONValue) { self.schema = schema }

    /// The paths where a document breaks the schema.
    func problems(_ node: DocumentNode) -> [String] { problems(Self.value(node), schema, "") }

    /// Plain scalars are numbers, truths or nothing where YAML says so.
    static func value(_ node: DocumentNode) -> JSONValue {
        switch node.content {
        case .mapping(let pairs): return .object(pairs.map { ($0.key, value($0.value)) })
        case .sequence(let elements): return .list(elements.map(value))
        case .scalar(let text, let isPlain):
            guard isPlain else { return .text(text) }
            if text == "true" || text == "false" { return .truth(text == "true") }
            if text == "" || text == "~" || text == "null" { return .null }
            if text.wholeMatch(of: /[-+]?[0-9]+(\.[0-9]*)?/) != nil, let number = Double(text) {
                return .number(number)
            }
            return .text(text)
        }
    }

    private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        var found: [String] = []
        func word(_ key: String) -> JSONValue? { schema[key] }
        if let types = word("type").map({ $0.items ?? [$0] }), !types.contains(where: { value.is($0.string) })
        {
            found.append("\(path): type")
        }
        if let choices = word("enum")?.items, !choices.contains(where: { $0.text == value.text }) {
            found.append("\(path): enum")
        }
        if let only = word("const"), only.text != value.text { found.append("\(path): const") }
        if let pattern = word("pattern")?.string, let text = value.string, !matches(text, pattern) {
            found.append("\(path): \(text) pattern")
        }
        if let number = value.double {
            if let low = word("minimum")?.double, number < low { found.append("\(path): minimum") }
            if let high = word("maximum")?.double, number > high { found.append("\(path): maximum") }
        }
        for part in word("allOf")?.items ?? [] { found += problems(value, part, path) }
        if let options = word("anyOf")?.items,
            options.allSatisfy({ !problems(value, $0, path).isEmpty })
        {
            found.append("\(path): anyOf")
        }
        if let reference = word("$ref")?.string, let name = reference.split(separator: "/").last,
            let target = self.schema["definitions"]?[String(name)]
        {
            found += problems(value, target, path)
        }
        return found + parts(value, schema, path)
    }

    private func parts(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        var found: [String] = []
        if let elements = value.items {
            if let least = schema["minItems"]?.double, Double(elements.count) < least {
                found.append("\(path): minItems")
            }
            if let items = schema["items"] {
                for (index, element) in elements.enumerated() {
                    found += problems(element, items, "\(path)/\(index)")
                }
            }
        }
        guard case .object(let pairs) = value else { return found }
        for key in schema["required"]?.items ?? [] where value[key.string ?? ""] == nil {
            found.append("\(path): no \(key.string ?? "")")
        }
        for (key, part) in pairs {
            if let own = schema["properties"]?[key] {
                found += problems(part, own, "\(path)/\(key)")
            } else if case .truth(false)? = schema["additionalProperties"] {
                found.append("\(path)/\(key): unknown")
            } else if let other = schema["additionalProperties"] {
                found += problems(part, other, "\(path)/\(key)")
            }
        }
        return found
    }

    private func matches(_ text: String, _ pattern: String) -> Bool {
        if patterns.known[pattern] == nil {
            patterns.known[pattern] = try? NSRegularExpression(pattern: pattern)
        }
        let range = NSRange(text.startIndex..., in: text)
        return patterns.known[pattern]?.firstMatch(in: text, range: range) != nil
    }
}

extension JSONValue {
    subscript(key: String) -> JSONValue? {
        if case .object(let pairs) = self { pairs.first { $0.0 == key }?.1 } else { nil }
    }
    var items: [JSONValue]? { if case .list(let items) = self { items } else { nil } }
    var string: String? { if case .text(let text) = self { text } else { nil } }
    var double: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        case .natural(let value): Double(value)
        default: nil
        }
    }

    func `is`(_ type: String?) -> Bool {
        switch self {
        case .null: type == "null"
        case .truth: type == "boolean"
        case .text: type == "string"
        case .list: type == "array"
        case .object: type == "object"
        default: type == "number" || type == "integer" && double.map { $0 == $0.rounded() } == true
        }
    }
}
