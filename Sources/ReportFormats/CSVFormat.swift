public import Bilingual
import Quantities
public import Reporting

/// Writes tables as CSV that the spreadsheets of each language open without a question.
///
/// French: `;`, decimal comma and a byte order mark; English: `,` and decimal point. Amounts are euros, rates
/// and points are fractions with all their decimals, dates are `2027-03-15`; what is missing is empty.
public struct CSVFormat: Sendable {
    /// The language of words and numbers.
    public let language: Language

    /// Makes a format for a language.
    public init(_ language: Language) { self.language = language }

    /// One table as the content of a file, titles first.
    public func text(of table: Table) -> String {
        let titles = table.columns.map { field($0.title[language]) }
        let rows = table.rows.map { $0.cells.map(value) }
        let lines = ([titles] + rows).map { $0.joined(separator: language == .french ? ";" : ",") + "\r\n" }
        return (language == .french ? "\u{FEFF}" : "") + lines.joined()
    }

    /// Every table of a report with the name of its file: `objectives.fr.csv`.
    public func files(of report: Report) -> [(name: String, text: String)] {
        report.tables.map { ("\($0.id).\(language.rawValue).csv", text(of: $0)) }
    }

    private func value(_ cell: Cell) -> String {
        switch cell {
        case .text(let text), .link(let text, _), .badge(_, let text): field(text[language])
        case .amount(let money), .wholeAmount(let money): amount(money)
        case .percent(let ratio), .points(let ratio), .number(let ratio, _), .measure(let ratio, _, _),
            .score(let ratio):
            decimal("\(ratio.value + 0)")
        case .count(let count): "\(count.value)"
        case .date(let date): date.iso
        case .month(let month): month.iso
        case .interval(let low, let high):
            field(CellWording(language).interval(value(low), value(high)))
        case .gap(let cell, _), .figure(let cell, _): value(cell)
        case .missing, .empty: ""
        }
    }

    private func amount(_ money: Money) -> String {
        let (euros, cents) = money.cents.magnitude.quotientAndRemainder(dividingBy: 100)
        return decimal("\(money.cents < 0 ? "-" : "")\(euros).\(cents < 10 ? "0" : "")\(cents)")
    }

    private func decimal(_ digits: String) -> String {
        let whole = digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
        return language == .french ? String(whole.map { $0 == "." ? "," : $0 }) : whole
    }

    // A text that a spreadsheet would take for a formula is marked as text.
    private func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ";,\"\n\r\r\n".contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
