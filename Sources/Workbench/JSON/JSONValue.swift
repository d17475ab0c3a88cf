/// A JSON document whose objects keep the order in which their keys were given.
///
/// The order of keys in `figures.json` is part of its interface, and equal inputs must give equal bytes; the
/// encoder of Foundation promises neither. Numbers are written with the fewest digits that read back the same.
public indirect enum JSONValue: Sendable {
    case null
    case truth(Bool)
    case number(Double)
    case integer(Int64)
    case natural(UInt64)
    case text(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// A whole number, signed or not, with all its digits.
    public static func whole(_ value: some BinaryInteger) -> JSONValue {
        value < 0 ? .integer(Int64(value)) : .natural(UInt64(value))
    }

    /// The text or, if there is none, null.
    public static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
    /// The number or, if there is none or it is not finite, null.
    static func optional(_ number: Double?) -> JSONValue {
        guard let number, number.isFinite else { return .null }
        return .number(number)
    }

    /// The document as text: objects and lists of objects indented, small values on one line.
    public var text: String {
        var text = ""
        write(into: &text, indent: "")
        return text + "\n"
    }

    private func write(into text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .truth(let value): text += value ? "true" : "false"
        case .number(let value): text += Self.digits(of: value)
        case .integer(let value): text += String(value)
        case .natural(let value): text += String(value)
        case .text(let value): text += Self.quoted(value)
        case .list(let items):
            write(items.map { (nil, $0) }, brackets: ("[", "]"), into: &text, indent: indent)
        case .object(let pairs):
            write(pairs.map { ($0.0, $0.1) }, brackets: ("{", "}"), into: &text, indent: indent)
        }
    }

    private func write(
        _ items: [(String?, JSONValue)], brackets: (String, String), into text: inout String, indent: String
    ) {
        let isFlat = items.allSatisfy { $0.1.isLeaf }
        let inner = isFlat ? "" : "\n" + indent + "  "
        text += brackets.0
        for (position, item) in items.enumerated() {
            if position > 0 { text += isFlat ? ", " : "," }
            text += inner
            if let key = item.0 { text += Self.quoted(key) + ": " }
            item.1.write(into: &text, indent: indent + "  ")
        }
        if !isFlat { text += "\n" + indent }
        text += brackets.1
    }

    private var isLeaf: Bool {
        switch self {
        case .list(let items): items.isEmpty
        case .object(let pairs): pairs.isEmpty
        default: true
        }
    }

    private static func digits(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return value.description
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case let control where control.value < 0x20:
                let digits = String(control.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
