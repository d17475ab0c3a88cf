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
        let flat = text.replacing(/[\r\n]+/, with: " ")
        guard flat.contains(where: { ",\"".contains($0) }) else { return flat }
        return "\"" + flat.replacing("\"", with: "\"\"") + "\""
    }
}
