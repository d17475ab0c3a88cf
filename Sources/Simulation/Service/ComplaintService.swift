import CaseModel
import Quantities

/// Complaints queue for service staff.
///
/// Arrivals A: a binomial of the units sold to each segment, split between causes by their shares. Each week staff
/// treat C complaints, capacity ÷ effort, the oldest first, the fraction being carried over while the queue is not
/// empty: W' = max(W + A − C, 0). Staff time is that of the case with what the plan's process,
/// actions and automation add. A complaint treated in its own week has waited 3.5 · min(1, present ÷ capacity) days.
/// *Source*: Lindley (1952). *Verified by* `theBacklogFollowsLindley`, `moreServiceCapacityClosesMoreComplaints`,
/// `complaintsByCauseAddUp`.
struct ComplaintService {
    private let segments: Int
    var rate: Double
    private let effort: Double
    private let capacity: Double
    private let draw: Row<Int>
    private let effectAction: Row<Int>
    private let effectMinutes: Row<Double>
    private let causes: ComplaintCauses
    private let treatment: ComplaintTreatment
    private let days: Int

    /// Open complaints, the part of a treatment left over from last week, and who waits since when.
    struct State {
        let queue: Row<Int>
        let carry: Row<Double>
        let oldest: Row<Int>
        /// Waiting complaints at `week * segments + segment`.
        let waiting: Row<Int>
        let causes: ComplaintCauses.State
        let treatment: ComplaintTreatment.State

        init(_ cursor: inout StateCursor, _ service: ComplaintService, weeks: Int) {
            (queue, carry, oldest) = (cursor.row(1), cursor.row(1), cursor.row(1))
            waiting = cursor.row(weeks * service.segments)
            causes = ComplaintCauses.State(&cursor, service.causes, weeks: weeks)
            treatment = ComplaintTreatment.State(&cursor, segments: service.segments)
        }
    }

    init(_ compilation: Compilation) {
        let service = compilation.truth.service
        segments = compilation.truth.segments.count
        (rate, effort, capacity) = (
            service.complaintRate.value, service.effort.minutes, service.capacity.minutes
        )
        draw = compilation.segmentDraws(Sites.complaints)
        let effects = compilation.actions.effects.compactMap { effect -> (Int, Double)? in
            guard case .serviceCapacity(let perWeek) = effect.effect else { return nil }
            return (effect.action, perWeek.minutes * effect.strength)
        }
        effectAction = compilation.memory.row(effects.map(\.0))
        effectMinutes = compilation.memory.row(effects.map(\.1))
        causes = ComplaintCauses(compilation)
        treatment = ComplaintTreatment(compilation)
        days = compilation.books.counter(.resolutionDays)
    }

    /// Draws the week's complaints and treats what staff can.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        var arrivals = 0
        for segment in 0..<segments {
            let complaints = DrawnCount.binomial(
                exchange.unitsSold[segment], rate, moment.uniform(draw[segment]))
            state.waiting[moment.week * segments + segment] = complaints
            arrivals += complaints
        }
        causes.receive(arrivals, state.causes, books, moment)
        var minutes = treatment.minutes(capacity, books, moment) + exchange.serviceMinutes[0]
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
        let load = perWeek > 0 ? min(1, Double(before + arrivals) / perWeek) : 1
        treat(before + arrivals - week.queue, load: load, state, exchange, books, moment)
        treatment.release(state.treatment, exchange, books)
        causes.count(state.causes, books, moment)
    }

    /// Closes complaints, the oldest first.
    private func treat(
        _ served: Int, load: Double, _ state: State, _ exchange: Exchange, _ books: BooksWriter,
        _ moment: Moment
    ) {
        var left = served
        var waited = 0
        while left > 0, state.oldest[0] <= moment.week {
            let week = state.oldest[0]
            var taken = 0
            for segment in 0..<segments where left > taken {
                let place = week * segments + segment
                let count = min(left - taken, state.waiting[place])
                state.waiting[place] -= count
                taken += count
                treatment.close(
                    count, segment: segment, weeks: Double(moment.week - week) + load / 2, state.treatment,
                    moment)
            }
            causes.close(taken, bornIn: week, state.causes)
            waited += taken * 7 * (moment.week - week)
            left -= taken
            if left > 0 { state.oldest[0] += 1 }
        }
        treatment.pay(served, books, moment)
        books.count(days, waited + Int(Cents.rounded(3.5 * load * Double(served))))
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
