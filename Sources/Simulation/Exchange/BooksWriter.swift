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
    /// Sums of the week, those of lines before those of counters, as in a month of `totals`.
    private let week: Row<Int64>
    /// Of lines whose split between the week's months is given, the first month's part.
    private let givenParts: Row<Int64>
    private let isGiven: Row<Bool>
    /// Of stocks, the levels at the end of the first month's part of the week and at the end of the week.
    let middleLevels: Row<Int64>
    let endLevels: Row<Int64>
    /// Totals by month, those of lines before those of counters: a week writes near what it wrote before.
    private let totals: Row<Int64>
    private let lineCount: Int
    private let counterCount: Int

    init(_ cursor: inout StateCursor, _ parameters: BooksParameters, months: Int) {
        self.months = months
        (lineCount, counterCount) = (parameters.lineCount, parameters.counterCount)
        totals = cursor.row((lineCount + counterCount) * months)
        week = cursor.row(lineCount + counterCount)
        (givenParts, isGiven) = (cursor.row(lineCount), cursor.row(lineCount))
        (middleLevels, endLevels) = (cursor.row(counterCount), cursor.row(counterCount))
    }

    /// Adds cents to a line's sum of the week.
    @inline(__always)
    func post(_ line: Int, _ cents: Int64) { week[line] += cents }

    /// Adds a line's only sum of the week with the part that falls in the first of its months, which days do not tell.
    @inline(__always)
    func post(_ line: Int, _ cents: Int64, firstPart: Int64) {
        week[line] += cents
        givenParts[line] = firstPart
        isGiven[line] = true
    }

    /// Adds to a flow counter's sum of the week.
    @inline(__always)
    func count(_ counter: Int, _ number: Int64) { week[lineCount + counter] += number }

    /// Adds to a flow counter's sum of the week.
    @inline(__always)
    func count(_ counter: Int, _ number: Int) { week[lineCount + counter] += Int64(number) }

    /// The part of what a flow counter has counted this week that falls in the first of the week's months.
    func firstPart(ofCounter counter: Int, _ moment: Moment) -> Int64 {
        moment.firstPart(week[lineCount + counter])
    }

    /// Sets a stock at the end of the first month's part of the week and at the end of the week.
    @inline(__always)
    func setStock(_ counter: Int, middle: Int64, end: Int64) {
        middleLevels[counter] = middle
        endLevels[counter] = end
    }

    /// Enters an amount in a month at once, dated on a day.
    func enter(
        _ line: Int, _ cents: Int64, month: Int, date: Int, _ recorder: Recorder?
    ) {
        guard cents != 0 else { return }
        totals[month * (lineCount + counterCount) + line] += cents
        recorder?.journal.append(
            JournalEntry(date: CalendarDate(dayNumber: date), line: line, amount: Money(cents: cents)))
    }

    /// Output and input VAT of a month, without its settlement.
    func valueAddedTax(in month: Int, _ parameters: BooksParameters) -> (output: Int64, input: Int64) {
        let first = month * (lineCount + counterCount)
        var (output, input) = (Int64(0), Int64(0))
        for position in 0..<parameters.taxed.count {
            let line = parameters.taxed[position]
            output += parameters.outputSign[line] * totals[first + line]
            input += parameters.inputSign[line] * totals[first + line]
        }
        return (output, input)
    }

    /// Enters the week's sums and starts the next week's; without a recorder, weeks of one month are entered together.
    ///
    /// The level of a stock counts at the end of a month: without a recorder, only weeks that end one enter it.
    func closeWeek(
        _ moment: Moment, _ clock: WeekClock, _ parameters: BooksParameters, _ recorder: Recorder?
    ) {
        let (first, last) = (clock.firstMonth[moment.week], clock.lastMonth[moment.week])
        let (firstDate, lastDate) = (clock.firstDate[moment.week], clock.lastDate[moment.week])
        if recorder == nil {
            if first != last {
                splitWeek(between: first, last, moment)
            } else if !clock.isContinued[moment.week] {
                addWeeks(to: first)
            }
            if moment.endsStocks { enterStocks(first, last, parameters) }
            return
        }
        for line in 0..<lineCount where week[line] != 0 {
            let (amount, part) = (week[line], firstPart(ofLine: line, first == last, moment))
            enter(line, part, month: first, date: firstDate, recorder)
            enter(line, amount - part, month: last, date: lastDate, recorder)
        }
        for counter in 0..<counterCount {
            if parameters.isStock[counter] {
                if first != last {
                    tally(counter, middleLevels[counter], first, firstDate, true, recorder)
                }
                tally(counter, endLevels[counter], last, lastDate, true, recorder)
            } else if week[lineCount + counter] != 0 {
                let number = week[lineCount + counter]
                let part = first == last ? number : moment.firstPart(number)
                tally(counter, part, first, firstDate, false, recorder)
                tally(counter, number - part, last, lastDate, false, recorder)
            }
        }
        week.fill(0)
        isGiven.fill(false)
    }

    /// The part of a line's sum of the week that falls in the first of its months.
    @inline(__always)
    private func firstPart(ofLine line: Int, _ isOneMonth: Bool, _ moment: Moment) -> Int64 {
        if isGiven[line] { return givenParts[line] }
        return isOneMonth ? week[line] : moment.firstPart(week[line])
    }

    /// Adds the sums of weeks that lie in one month, moved or not, several at a time; a month is far from overflow.
    private func addWeeks(to month: Int) {
        let first = month * (lineCount + counterCount)
        let (sums, sources) = (totals.start + first, week.start)
        for position in 0..<(lineCount + counterCount) { sums[position] &+= sources[position] }
        week.fill(0)
        isGiven.fill(false)
    }

    /// Adds the sums of a week that lies in two months.
    private func splitWeek(between first: Int, _ last: Int, _ moment: Moment) {
        let stride = lineCount + counterCount
        let (before, after) = (totals.start + first * stride, totals.start + last * stride)
        for position in 0..<stride where week[position] != 0 {
            let sum = week[position]
            let isGiven = position < lineCount && isGiven[position]
            let part = isGiven ? givenParts[position] : moment.firstPart(sum)
            before[position] += part
            after[position] += sum - part
        }
        week.fill(0)
        isGiven.fill(false)
    }

    /// Sets the levels of stocks in the months that a week ends.
    private func enterStocks(_ first: Int, _ last: Int, _ parameters: BooksParameters) {
        let stride = lineCount + counterCount
        for position in 0..<parameters.stocks.count {
            let counter = parameters.stocks[position]
            if first != last { totals[first * stride + lineCount + counter] = middleLevels[counter] }
            totals[last * stride + lineCount + counter] = endLevels[counter]
        }
    }

    /// What a counter has counted in a month that has ended; before, weeks may wait to be entered together.
    func counted(_ counter: Int, in month: Int) -> Int64 {
        totals[month * (lineCount + counterCount) + lineCount + counter]
    }

    /// The bytes, from the start of their row, of the totals of months before one.
    func bytes(before month: Int) -> Int {
        Row<Int64>.headerBytes + month * (lineCount + counterCount) * MemoryLayout<Int64>.stride
    }

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
