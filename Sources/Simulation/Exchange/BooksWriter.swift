import CaseModel
import Quantities

/// The journal and the activity log of the realised year, kept in Swift arrays because speed does not matter there.
final class Recorder {
    var journal: [JournalEntry] = []
    var activity: [ActivityEntry] = []
}

/// The books while they are written: sums of the week, entered by month when the week closes.
///
/// A sum of the week is split between the week's months once, so that the journal, the totals and all
/// replications agree to the cent. Verified by `journalAndActivitySumsAreTheMonthTotals`.
struct BooksWriter {
    let months: Int
    let weekAmounts: Row<Int64>
    /// Of lines whose split between the week's months is given, the first month's part.
    let givenParts: Row<Int64>
    let isGiven: Row<Bool>
    let weekCounts: Row<Int64>
    /// Of stocks, the level at the end of the first month's part of the week.
    let middleCounts: Row<Int64>
    /// Totals by month, those of lines before those of counters: a week writes near what it wrote before.
    private let totals: Row<Int64>
    private let lineCount: Int
    private let counterCount: Int
    let outputVAT: Row<Int64>
    let inputVAT: Row<Int64>

    init(_ cursor: inout StateCursor, _ parameters: BooksParameters, months: Int) {
        self.months = months
        (lineCount, counterCount) = (parameters.lineCount, parameters.counterCount)
        totals = cursor.row((lineCount + counterCount) * months)
        weekAmounts = cursor.row(parameters.lineCount)
        (givenParts, isGiven) = (cursor.row(parameters.lineCount), cursor.row(parameters.lineCount))
        (weekCounts, middleCounts) = (
            cursor.row(parameters.counterCount), cursor.row(parameters.counterCount)
        )
        (outputVAT, inputVAT) = (cursor.row(months), cursor.row(months))
    }

    /// Adds cents to a line's sum of the week.
    @inline(__always)
    func post(_ line: Int, _ cents: Int64) { weekAmounts[line] += cents }

    /// Sets a line's sum of the week with the part that falls in the first of its months, which days do not tell.
    @inline(__always)
    func post(_ line: Int, _ cents: Int64, firstPart: Int64) {
        weekAmounts[line] = cents
        givenParts[line] = firstPart
        isGiven[line] = true
    }

    /// Adds to a flow counter's sum of the week.
    @inline(__always)
    func count(_ counter: Int, _ number: Int64) { weekCounts[counter] += number }

    /// Adds to a flow counter's sum of the week.
    @inline(__always)
    func count(_ counter: Int, _ number: Int) { weekCounts[counter] += Int64(number) }

    /// Sets a stock at the end of the first month's part of the week and at the end of the week.
    @inline(__always)
    func setStock(_ counter: Int, middle: Int64, end: Int64) {
        middleCounts[counter] = middle
        weekCounts[counter] = end
    }

    /// Enters an amount in a month at once, dated on a day.
    func enter(
        _ line: Int, _ cents: Int64, month: Int, date: Int, _ parameters: BooksParameters,
        _ recorder: Recorder?
    ) {
        guard cents != 0 else { return }
        totals[month * (lineCount + counterCount) + line] += cents
        outputVAT[month] += parameters.outputSign[line] * cents
        inputVAT[month] += parameters.inputSign[line] * cents
        recorder?.journal.append(
            JournalEntry(date: CalendarDate(dayNumber: date), line: line, amount: Money(cents: cents)))
    }

    /// Enters the week's sums and starts the next week's.
    ///
    /// The level of a stock counts at the end of a month: without a recorder, only weeks that end one enter it.
    func closeWeek(
        _ moment: Moment, _ clock: WeekClock, _ parameters: BooksParameters, _ recorder: Recorder?
    ) {
        let (first, last) = (clock.firstMonth[moment.week], clock.lastMonth[moment.week])
        let (firstDate, lastDate) = (clock.firstDate[moment.week], clock.lastDate[moment.week])
        Self.eachMoved(weekAmounts) { line in
            let amount = weekAmounts[line]
            weekAmounts[line] = 0
            let byDays = first == last ? amount : moment.firstPart(amount)
            let part = isGiven[line] ? givenParts[line] : byDays
            isGiven[line] = false
            enter(line, part, month: first, date: firstDate, parameters, recorder)
            enter(line, amount - part, month: last, date: lastDate, parameters, recorder)
        }
        func close(flow counter: Int) {
            let number = weekCounts[counter]
            let part = first == last ? number : moment.firstPart(number)
            tally(counter, part, first, firstDate, false, recorder)
            tally(counter, number - part, last, lastDate, false, recorder)
            weekCounts[counter] = 0
        }
        guard moment.endsStocks else {
            Self.eachMoved(weekCounts) { if !parameters.isStock[$0] { close(flow: $0) } }
            return
        }
        for counter in 0..<parameters.counterCount {
            if parameters.isStock[counter] {
                if first != last { tally(counter, middleCounts[counter], first, firstDate, true, recorder) }
                tally(counter, weekCounts[counter], last, lastDate, true, recorder)
            } else if weekCounts[counter] != 0 {
                close(flow: counter)
            }
        }
    }

    /// What a counter has counted in a month.
    func counted(_ counter: Int, in month: Int) -> Int64 {
        totals[month * (lineCount + counterCount) + lineCount + counter]
    }

    /// The bytes, from the start of the state, of the totals of months before one.
    func bytes(before month: Int) -> Int { month * (lineCount + counterCount) * MemoryLayout<Int64>.stride }

    /// Copies the totals from a month on into books, which keep the months of a line or a counter together.
    func write(into books: inout Books, from month: Int) {
        let (months, stride) = (months, lineCount + counterCount)
        books.amounts.withUnsafeMutableBufferPointer { target in
            for line in 0..<lineCount {
                for each in month..<months {
                    target[line * months + each].cents = totals[each * stride + line]
                }
            }
        }
        books.counts.withUnsafeMutableBufferPointer { target in
            for counter in 0..<counterCount {
                for each in month..<months {
                    target[counter * months + each] = totals[each * stride + lineCount + counter]
                }
            }
        }
    }

    /// Visits the positions that are not zero, in order; most weeks leave most of a row at zero.
    @inline(__always)
    private static func eachMoved(_ row: Row<Int64>, _ visit: (Int) -> Void) {
        var start = 0
        while start + 8 <= row.count {
            let low = row[start] | row[start + 1] | row[start + 2] | row[start + 3]
            let high = row[start + 4] | row[start + 5] | row[start + 6] | row[start + 7]
            if low | high != 0 {
                for position in start..<(start + 8) where row[position] != 0 { visit(position) }
            }
            start += 8
        }
        for position in start..<max(start, row.count) where row[position] != 0 { visit(position) }
    }

    @inline(__always)
    func tally(
        _ counter: Int, _ number: Int64, _ month: Int, _ date: Int, _ isStock: Bool, _ recorder: Recorder?
    ) {
        guard isStock || number != 0 else { return }
        let position = month * (lineCount + counterCount) + lineCount + counter
        totals[position] = isStock ? number : totals[position] + number
        recorder?.activity.append(
            ActivityEntry(date: CalendarDate(dayNumber: date), counter: counter, count: number))
    }
}
