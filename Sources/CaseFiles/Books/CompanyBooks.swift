import Bilingual
public import CaseModel
import Diagnostics
import Quantities

/// Books read back from `journal.csv` and `activity.csv`: the figures of a run need nothing else.
public enum CompanyBooks {
    /// Reads both files; the first row that cannot be read is named.
    ///
    /// The months are those of the calendar's books; rows outside them are refused. *Verified by* `booksReadBackAreTheSameBooks`.
    public static func reading(
        journal: String, activity: String, calendar: BusinessCalendar
    ) throws(FileProblem) -> Books {
        var reading = BooksReading(months: calendar.bookMonths)
        try reading.readJournal(journal)
        try reading.readActivity(activity)
        return reading.books(yearStart: calendar.yearStart)
    }
}

/// The reading of books: lines and counters as they are met, entries in the order of the files.
private struct BooksReading {
    let months: [Month]
    var lines: [LedgerLine] = []
    var linePositions: [LedgerLine: Int] = [:]
    var counters: [CounterLine] = []
    var counterPositions: [CounterLine: Int] = [:]
    var journal: [JournalEntry] = []
    var activity: [ActivityEntry] = []

    mutating func readJournal(_ text: String) throws(FileProblem) {
        try each(text, "journal.csv", JournalCSV.columns) { reading, row in
            guard let date = CalendarDate(iso: row[0]), reading.months.contains(date.month),
                let debit = ChartOfAccounts.account(row[3]), let credit = ChartOfAccounts.account(row[4]),
                let amount = JournalCSV.money(row[5])
            else { return false }
            let line = LedgerLine(
                label: Text(fr: row[1], en: row[2]), debit: debit, credit: credit,
                tags: Tags(fields: row[6...]))
            let position = reading.linePositions[line] ?? reading.lines.count
            if position == reading.lines.count {
                reading.linePositions[line] = position
                reading.lines.append(line)
            }
            reading.journal.append(JournalEntry(date: date, line: position, amount: amount))
            return true
        }
    }

    mutating func readActivity(_ text: String) throws(FileProblem) {
        try each(text, "activity.csv", ActivityCSV.columns) { reading, row in
            guard let date = CalendarDate(iso: row[0]), reading.months.contains(date.month),
                let counter = Counter(rawValue: row[1]), let count = row.last.flatMap({ Int64($0) })
            else { return false }
            let line = CounterLine(counter: counter, tags: Tags(fields: row[2..<(row.count - 1)]))
            let position = reading.counterPositions[line] ?? reading.counters.count
            if position == reading.counters.count {
                reading.counterPositions[line] = position
                reading.counters.append(line)
            }
            reading.activity.append(ActivityEntry(date: date, counter: position, count: count))
            return true
        }
    }

    private mutating func each(
        _ text: String, _ file: String, _ columns: [String], read: (inout BooksReading, [String]) -> Bool
    ) throws(FileProblem) {
        for (position, line) in text.split(separator: "\n").enumerated() {
            let row = CSVRow.fields(of: line)
            let isGood =
                position == 0
                ? row == columns : row.map { $0.count == columns.count && read(&self, $0) } ?? false
            guard isGood else { throw Self.problem(file, line: position + 1, text: String(line)) }
        }
    }

    private static func problem(_ file: String, line: Int, text: String) -> FileProblem {
        FileProblem(
            diagnostic: Diagnostic(
                .wrongValue, at: Place(file: file, line: line, column: 1), excerpt: text,
                expected: Text(
                    fr: "une ligne telle que « seuil run » l’écrit", en: "a row as \"seuil run\" writes it")))
    }

    /// The totals by month: flows are added up, of a stock the last of the month stands.
    func books(yearStart: CalendarDate) -> Books {
        let layout = BooksLayout(lines: lines, counters: counters, months: months, yearStart: yearStart)
        var books = Books(layout: layout)
        let positions = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
        for entry in journal {
            books.amounts[entry.line * months.count + (positions[entry.date.month] ?? 0)] += entry.amount
        }
        for entry in activity {
            let place = entry.counter * months.count + (positions[entry.date.month] ?? 0)
            let isStock = counters[entry.counter].counter.isStock
            books.counts[place] = isStock ? entry.count : books.counts[place] + entry.count
        }
        (books.journal, books.activity) = (journal, activity)
        return books
    }
}
