import CaseModel
import Quantities

/// Complaints queue for service staff.
///
/// Arrivals A: a binomial of the units sold to each segment. Each week staff treat C complaints, capacity ÷ effort,
/// the fraction being carried over while the queue is not empty: W' = max(W + A − C, 0).
/// *Source*: Lindley (1952). *Verified by* `theBacklogFollowsLindley`, `moreServiceCapacityClosesMoreComplaints`.
struct ComplaintService {
    private let segments: Int
    private let rate: Double
    private let effort: Double
    private let capacity: Double
    private let address: Row<UInt64>
    private let effectAction: Row<Int>
    private let effectMinutes: Row<Double>
    private let received: Int
    private let closed: Int
    private let open: Int

    /// Open complaints and the part of a treatment left over from last week.
    struct State {
        let queue: Row<Int>
        let carry: Row<Double>
        init(_ cursor: inout StateCursor) { (queue, carry) = (cursor.row(1), cursor.row(1)) }
    }

    init(_ compilation: Compilation) {
        let service = compilation.truth.service
        segments = compilation.truth.segments.count
        (rate, effort, capacity) = (
            service.complaintRate.value, service.effort.minutes, service.capacity.minutes
        )
        address = compilation.memory.row((0..<segments).map { compilation.bits(segment: $0) })
        let effects = compilation.actions.effects.compactMap { effect -> (Int, Double)? in
            guard case .serviceCapacity(let perWeek) = effect.effect else { return nil }
            return (effect.action, perWeek.minutes * effect.strength)
        }
        effectAction = compilation.memory.row(effects.map(\.0))
        effectMinutes = compilation.memory.row(effects.map(\.1))
        received = compilation.books.counter(.complaints)
        closed = compilation.books.counter(.complaintsClosed)
        open = compilation.books.counter(.complaintsOpen)
    }

    /// Draws the week's complaints and treats what staff can.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        var arrivals = 0
        for segment in 0..<segments {
            arrivals += DrawnCount.binomial(
                exchange.unitsSold[segment], rate, moment.uniform(Sites.complaints, address[segment]))
        }
        var minutes = capacity
        for effect in 0..<effectAction.count where exchange.active[effectAction[effect]] {
            minutes += effectMinutes[effect]
        }
        let before = state.queue[0]
        let perWeek = effort > 0 ? minutes / effort : Double(before + arrivals)
        let week = Self.lindley(queue: before, arrivals: arrivals, carry: state.carry[0], capacity: perWeek)
        (state.queue[0], state.carry[0]) = (week.queue, week.carry)
        // Without any staff a complaint waits for ever: a year stands for that.
        exchange.backlogWeeks[0] =
            week.queue == 0 ? 0 : perWeek > 0 ? Double(week.queue) / perWeek : Double(week.queue) * 52
        let served = before + arrivals - week.queue
        books.count(received, arrivals)
        books.count(closed, served)
        let middle =
            Int64(before) + moment.firstPart(Int64(arrivals)) - moment.firstPart(Int64(served))
        books.setStock(open, middle: middle, end: Int64(week.queue))
    }

    /// One week of the queue, in whole complaints, with what is left of a treatment begun.
    static func lindley(queue: Int, arrivals: Int, carry: Double, capacity: Double) -> (
        queue: Int, carry: Double
    ) {
        let credit = carry + capacity
        let present = queue + arrivals
        guard credit < Double(present) else { return (0, 0) }
        let served = Int(credit)
        return (present - served, credit - Double(served))
    }
}
