/// The last day of a month, on which monthly amounts are entered.
struct MonthEnd {
    let month: Int
    let date: Int
    let books: BooksWriter
    let parameters: BooksParameters
    let recorder: Recorder?

    /// Whether it ends the first month of year N−1, of year N or of the year after.
    var isFirstOfYear: Bool { month % 12 == 1 }

    /// The months of the year that have ended, this one included; years start in months 1, 13 and 25.
    var yearSoFar: ClosedRange<Int> { (month - (month + 11) % 12)...month }

    /// Enters an amount on the day.
    func enter(_ line: Int, _ cents: Int64) {
        books.enter(line, cents, month: month, date: date, recorder)
    }

    /// Adds to a flow counter on the day.
    func count(_ counter: Int, _ number: Int64) {
        books.tally(counter, number, month, date, false, recorder)
    }
}
