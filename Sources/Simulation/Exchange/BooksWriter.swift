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
    let amounts: Row<Int64>
    let counts: Row<Int64>
    let outputVAT: Row<Int64>
    let inputVAT: Row<Int64>

    init(_ cursor: inout StateCursor, _ parameters: BooksParameters, months: Int) {
        self.months = months
        weekAmounts = cursor.row(parameters.lineCount)
        (givenParts, isGiven) = (cursor.row(parameters.lineCount), cursor.row(parameters.lineCount))
        (weekCounts, middleCounts) = (
            cursor.row(parameters.counterCount), cursor.row(parameters.counterCount)
        )
        amounts = cursor.row(parameters.lineCount * months)
        counts = cursor.row(parameters.counterCount * months)
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
        amounts[line * months + month] += cents
        outputVAT[month] += parameters.outputSign[line] * cents
        inputVAT[month] += parameters.inputSign[line] * cents
        recorder?.journal.append(
            JournalEntry(date: CalendarDate(dayNumber: date), line: line, amount: Money(cents: cents)))
    }

    /// Enters the week's sums and starts the next week's.
    func closeWeek(
        _ moment: Moment, _ clock: WeekClock, _ parameters: BooksParameters, _ recorder: Recorder?
    ) {
        let (first, last) = (clock.firstMonth[moment.week], clock.lastMonth[moment.week])
        let (firstDate, lastDate) = (clock.firstDate[moment.week], clock.lastDate[moment.week])
        for line in 0..<parameters.lineCount where weekAmounts[line] != 0 {
            let amount = weekAmounts[line]
            weekAmounts[line] = 0
            let byDays = first == last ? amount : moment.firstPart(amount)
            let part = isGiven[line] ? givenParts[line] : byDays
            isGiven[line] = false
            enter(line, part, month: first, date: firstDate, parameters, recorder)
            enter(line, amount - part, month: last, date: lastDate, parameters, recorder)
        }
        for counter in 0..<parameters.counterCount {
            let number = weekCounts[counter]
            if parameters.isStock[counter] {
                if first != last { tally(counter, middleCounts[counter], first, firstDate, true, recorder) }
                tally(counter, number, last, lastDate, true, recorder)
            } else if number != 0 {
                let part = first == last ? number : moment.firstPart(number)
                tally(counter, part, first, firstDate, false, recorder)
                tally(counter, number - part, last, lastDate, false, recorder)
                weekCounts[counter] = 0
            }
        }
    }

    @inline(__always)
    func tally(
        _ counter: Int, _ number: Int64, _ month: Int, _ date: Int, _ isStock: Bool, _ recorder: Recorder?
    ) {
        guard isStock || number != 0 else { return }
        let position = counter * months + month
        counts[position] = isStock ? number : counts[position] + number
        recorder?.activity.append(
            ActivityEntry(date: CalendarDate(dayNumber: date), counter: counter, count: number))
    }
}
