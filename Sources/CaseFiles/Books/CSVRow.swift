/// One row of a machine-readable CSV file: commas, dots before decimals, quotation marks around what needs them.
///
/// *Source*: RFC 4180 (2005). A row never spans lines here: line breaks inside a field are written as spaces.
enum CSVRow {
    /// The fields as a line, without its end.
    static func text(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") }

    /// The fields of a line, or nil where a quotation mark is not closed.
    static func fields(of line: Substring) -> [String]? {
        var fields = [""]
        var isQuoted = false
        var rest = line[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"" where isQuoted && rest.first == "\"":
                fields[fields.count - 1].append("\"")
                rest.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return isQuoted ? nil : fields
    }

    private static func field(_ text: String) -> String {
        let flat = text.utf8.contains(where: isBreak) ? inOneLine(text) : text
        guard flat.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
            return flat
        }
        return "\"" + flat.replacing("\"", with: "\"\"") + "\""
    }

    private static func isBreak(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    }

    /// The text with a space for each run of line breaks.
    ///
    /// No pattern is used: compiled for each of the hundred thousand fields of a run, it took most of its time.
    private static func inOneLine(_ text: String) -> String {
        var flat = String.UnicodeScalarView()
        var isInBreak = false
        for scalar in text.unicodeScalars {
            let breaks = scalar == "\r" || scalar == "\n"
            if !breaks { flat.append(scalar) } else if !isInBreak { flat.append(" ") }
            isInBreak = breaks
        }
        return String(flat)
    }
}
