import Figures
import Formulas
import Quantities

/// The file `columns.csv`: a figure per column, a possible year per row, with the fewest digits that read back.
struct ColumnsCSV {
    let columns: FigureColumns
    let requests: [FigureRequest]

    /// The file; a missing value is an empty field, a date is written 2027-03-15.
    var text: String {
        var kept: [(name: String, column: Column)] = []
        for request in requests {
            let column = columns.column(of: request)
            if case .series = column { continue }
            kept.append((request.description, column))
        }
        var lines = [(["replication"] + kept.map { Self.field($0.name) }).joined(separator: ",")]
        for row in 0..<columns.replications.value {
            let values = kept.map { Self.field(Self.written($0.column.value(row: row))) }
            lines.append(([String(row + 1)] + values).joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func written(_ value: Value) -> String {
        switch value {
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description
        case .date(let date): date.iso
        case .text(let text): text
        case .truth(let truth): truth ? "1" : "0"
        case .series, .missing: ""
        }
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
