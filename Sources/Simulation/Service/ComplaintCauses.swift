import CaseModel
import Quantities

/// Complaints by cause: how many come, are closed and stay open.
///
/// Causes are drawn by conditional binomials of the week's complaints; of a week that is treated in part, causes are
/// closed in the order of the case. *Verified by* `complaintsByCauseAddUp`.
struct ComplaintCauses {
    private let count: Int
    /// Share of a cause among those not yet drawn.
    private let share: Row<Double>
    /// Among the draws of every week.
    private let draw: Row<Int>
    private let received: Row<Int>
    private let closed: Row<Int>
    private let open: Row<Int>

    /// Open complaints by cause, in all and at `week * causes + cause`; those closed this week.
    struct State {
        let waiting: Row<Int>
        let open: Row<Int>
        let before: Row<Int>
        let arrived: Row<Int>
        let closed: Row<Int>

        init(_ cursor: inout StateCursor, _ causes: ComplaintCauses, weeks: Int) {
            waiting = cursor.row(weeks * causes.count)
            (open, before) = (cursor.row(causes.count), cursor.row(causes.count))
            (arrived, closed) = (cursor.row(causes.count), cursor.row(causes.count))
        }
    }

    init(_ compilation: Compilation) {
        let causes = compilation.truth.relations.complaints.causes
        count = max(1, causes.count)
        let shares = causes.map(\.share.value)
        share = compilation.memory.row(
            shares.indices.map { position in
                let left = shares[position...].reduce(0, +)
                return left > 0 ? shares[position] / left : 0
            })
        draw = compilation.draws(
            Sites.complaintCause, causes.map { compilation.addresses.bits("cause.\($0.id)") })
        func counters(_ counter: Counter) -> Row<Int> {
            guard !causes.isEmpty else {
                return compilation.memory.row([compilation.books.counter(counter)])
            }
            return compilation.memory.row(
                causes.map { compilation.books.counter(counter, Tags([.cause: $0.id.text])) })
        }
        (received, closed, open) = (
            counters(.complaints), counters(.complaintsClosed), counters(.complaintsOpen)
        )
    }

    /// Splits the week's complaints between causes.
    func receive(_ arrivals: Int, _ state: State, _ books: BooksWriter, _ moment: Moment) {
        var left = arrivals
        for cause in 0..<count {
            state.before[cause] = state.open[cause]
            state.closed[cause] = 0
            var drawn = left
            if cause < count - 1 {
                drawn = DrawnCount.binomial(
                    left, share[cause], moment.uniform(draw[cause]))
            }
            left -= drawn
            state.waiting[moment.week * count + cause] = drawn
            state.arrived[cause] = drawn
            state.open[cause] += drawn
            books.count(received[cause], drawn)
        }
    }

    /// Closes complaints of one week of birth.
    func close(_ number: Int, bornIn week: Int, _ state: State) {
        var left = number
        for cause in 0..<count where left > 0 {
            let taken = min(left, state.waiting[week * count + cause])
            state.waiting[week * count + cause] -= taken
            state.open[cause] -= taken
            state.closed[cause] += taken
            left -= taken
        }
    }

    /// Counts what was closed and what is open.
    func count(_ state: State, _ books: BooksWriter, _ moment: Moment) {
        for cause in 0..<count {
            books.count(closed[cause], state.closed[cause])
            let middle =
                Int64(state.before[cause]) + moment.firstPart(Int64(state.arrived[cause]))
                - moment.firstPart(Int64(state.closed[cause]))
            books.setStock(open[cause], middle: middle, end: Int64(state.open[cause]))
        }
    }
}
