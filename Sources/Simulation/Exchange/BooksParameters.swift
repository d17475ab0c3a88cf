import CaseModel

/// What the books need to know of their lines and counters while a week is lived.
struct BooksParameters {
    let lineCount: Int
    let counterCount: Int
    let isStock: Row<Bool>
    /// +1 where a line raises output VAT of the month, −1 where it lowers it, else 0; and input VAT.
    let outputSign: Row<Int64>
    let inputSign: Row<Int64>
    /// The lines that raise or lower VAT, and the counters that are levels.
    let taxed: Row<Int>
    let stocks: Row<Int>

    init(_ books: BooksBuilder, _ memory: ParameterMemory) {
        (lineCount, counterCount) = (books.lines.count, books.counters.count)
        isStock = memory.row(books.counters.map(\.counter.isStock))
        let output = books.lines.map { Self.sign($0, raisedBy: \.credit, loweredBy: \.debit, "44571") }
        let input = books.lines.map { Self.sign($0, raisedBy: \.debit, loweredBy: \.credit, "44566") }
        (outputSign, inputSign) = (memory.row(output), memory.row(input))
        taxed = memory.row(output.indices.filter { output[$0] != 0 || input[$0] != 0 })
        stocks = memory.row(books.counters.indices.filter { books.counters[$0].counter.isStock })
    }

    /// The sign of a line in a VAT account; settlements with 44551 are not part of the month's VAT.
    private static func sign(
        _ line: LedgerLine, raisedBy: KeyPath<LedgerLine, Account>, loweredBy: KeyPath<LedgerLine, Account>,
        _ number: String
    ) -> Int64 {
        if line.debit.number == "44551" || line.credit.number == "44551" { return 0 }
        if line[keyPath: raisedBy].number == number { return 1 }
        return line[keyPath: loweredBy].number == number ? -1 : 0
    }
}
