import Bilingual
public import CaseModel
import Quantities

/// The file `journal.csv`: one entry per row, amounts in euros with two decimals.
public enum JournalCSV {
    static let columns =
        ["date", "label_fr", "label_en", "debit", "credit", "amount"]
        + Tags.Dimension.allCases.map(\.rawValue)

    /// Every entry of the books, in order of date.
    public static func text(of books: Books) -> String {
        let rows = books.journal.map { entry -> String in
            let line = books.layout.lines[entry.line]
            return CSVRow.text(
                [
                    entry.date.iso, line.label.fr, line.label.en, line.debit.number, line.credit.number,
                    euros(entry.amount),
                ] + line.tags.fields)
        }
        return ([CSVRow.text(columns)] + rows).joined(separator: "\n") + "\n"
    }

    /// An amount as `-1234.50`, exact to the cent.
    static func euros(_ amount: Money) -> String {
        let cents = amount.cents.magnitude
        let fraction = String(cents % 100)
        return (amount.cents < 0 ? "-" : "") + "\(cents / 100)." + (fraction.count < 2 ? "0" : "") + fraction
    }

    /// Reads `-1234.50`; nil for any other text.
    static func money(_ text: String) -> Money? {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? String(text.dropFirst()) : text).split(
            separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            let whole = Int64(parts[0]), let fraction = Int64(parts[1]), whole < Int64.max / 100
        else { return nil }
        let cents = whole * 100 + fraction
        return Money(cents: isNegative ? -cents : cents)
    }
}

/// The file `activity.csv`: a count of a period or a stock at its end per row.
public enum ActivityCSV {
    static let columns = ["date", "counter"] + Tags.Dimension.allCases.map(\.rawValue) + ["count"]

    /// Every count of the books, in order of date.
    public static func text(of books: Books) -> String {
        let rows = books.activity.map { entry -> String in
            let line = books.layout.counters[entry.counter]
            return CSVRow.text(
                [entry.date.iso, line.counter.rawValue] + line.tags.fields + [String(entry.count)])
        }
        return ([CSVRow.text(columns)] + rows).joined(separator: "\n") + "\n"
    }
}

extension Tags {
    /// The ids in the order of the dimensions; empty where not applicable.
    var fields: [String] { Dimension.allCases.map { self[$0] ?? "" } }

    /// Reads the fields of a row.
    init(fields: ArraySlice<String>) {
        self.init()
        for (dimension, text) in zip(Dimension.allCases, fields) where !text.isEmpty {
            self[dimension] = text
        }
    }
}
