import CaseModel
import PortableMath
import Quantities

/// Customers of self-service segments by class of buying rate and by the week of their latest order.
///
/// In a week in which customers make c orders, one of class k orders with probability p = 1 − exp(−m·c ÷ Σ n·m).
/// Everybody who did not order grows older by a week: cohorts are kept as shares of what has survived, so that a
/// week costs a few operations per class. Active: an order within the window; repeating: an order after the first
/// within the window. People bought from by rate: newcomers fall to class k in proportion to (N·w − n)·m.
/// Opening customers count as having ordered just before the opening: with a window of a year, counts are exact
/// from the end of year N−1 on. *Source*: Schmittlein, Morrison & Colombo (1987) for rates and departures.
/// *Verified by* `activeCustomersAreThoseWhoOrderedWithinTheWindow`, `customersAreConserved`.
struct CustomerClasses {
    let segments: Int
    private let weeks: Int
    private let window: Int
    private let hasSpread: Bool
    private let isAssisted: Row<Bool>
    private let multiplier: Row<Double>
    private let weight: Row<Double>
    private let opening: Row<Double>
    private let active: Row<Int>
    private let repeating: Row<Int>
    private let repeatOrders: Row<Int>

    /// Stocks by segment and class, and cohorts by week, segment and class.
    struct State {
        let stock: Row<Double>
        let active: Row<Double>
        /// Customers whose only order within the window is their first.
        let fresh: Row<Double>
        let survival: Row<Double>
        let ordered: Row<Double>
        let firstOrdered: Row<Double>

        init(_ cursor: inout StateCursor, _ classes: CustomerClasses) {
            let count = classes.segments * RateClasses.count
            (stock, active, fresh) = (cursor.row(count), cursor.row(count), cursor.row(count))
            survival = cursor.row(count)
            ordered = cursor.row(count * classes.window)
            firstOrdered = cursor.row(count * classes.window)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let habits = truth.relations.habits
        let classes = RateClasses(shape: habits.rateShape?.value)
        (segments, weeks) = (truth.segments.count, compilation.clock.weekCount)
        window = max(1, Int(habits.inactivityWindow.weeks.rounded()))
        hasSpread = habits.rateShape != nil
        isAssisted = memory.row(truth.segments.map { $0.mode == .assisted })
        (multiplier, weight) = (memory.row(classes.multipliers), memory.row(classes.weights))
        opening = memory.row(
            truth.segments.flatMap { segment in
                let customers = compilation.business.opening.customers[segment.id]?.value ?? 0
                return classes.equilibrium(
                    customers: Double(customers), buyers: Double(segment.buyers.value),
                    hazard: CustomerBase.weeklyHazard(annual: segment.annualChurn.value))
            })
        active = compilation.counters(.activeCustomers)
        repeating = compilation.counters(.repeatCustomers)
        repeatOrders = compilation.counters(.repeatOrders)
    }

    /// Lays down the classes at the opening date.
    func open(_ state: State, _ exchange: Exchange) {
        for place in 0..<segments * RateClasses.count {
            (state.stock[place], state.active[place]) = (opening[place], opening[place])
            state.survival[place] = 1
            state.ordered[place * window + window - 1] = opening[place]
        }
        for segment in 0..<segments { setRates(segment, state, exchange) }
    }

    /// Moves the classes of a segment by the week's departures, orders and newcomers.
    func step(
        _ segment: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        flow: (before: Int, gone: Int, gained: Int, orders: Int)
    ) {
        guard !isAssisted[segment] else { return }
        let first = segment * RateClasses.count
        let kept = flow.before > 0 ? 1 - Double(flow.gone) / Double(flow.before) : 0
        var (weighted, room) = (0.0, 0.0)
        for k in 0..<RateClasses.count {
            weighted += state.stock[first + k] * multiplier[k]
            room += self.room(k, segment, state, exchange)
        }
        let slot = moment.week % window
        var (activeSum, freshSum) = (0.0, 0.0)
        for k in 0..<RateClasses.count where weight[k] > 0 {
            let place = first + k
            let newcomers =
                room > 0
                ? Double(flow.gained) * self.room(k, segment, state, exchange) / room
                : Double(flow.gained) * weight[k]
            let orders = weighted > 0 ? multiplier[k] * Double(flow.orders) / weighted : 0
            let silent = Portable.exp(-orders)
            age(place, slot, state, factor: silent * kept)
            let buyers = state.stock[place] * kept * (1 - silent)
            enter(place, slot, state, buyers: buyers, newcomers: newcomers)
            state.stock[place] = state.stock[place] * kept + newcomers
            activeSum += state.active[place]
            freshSum += state.fresh[place]
        }
        setRates(segment, state, exchange)
        if moment.endsStocks {
            setStock(active[segment], Cents.rounded(activeSum), books)
            setStock(repeating[segment], Cents.rounded(max(0, activeSum - freshSum)), books)
        }
        books.count(repeatOrders[segment], flow.orders)
    }

    /// All customers of an assisted segment are active: they hold contracts.
    func stepAssisted(_ segment: Int, _ exchange: Exchange, _ books: BooksWriter) {
        guard isAssisted[segment] else { return }
        setStock(active[segment], Int64(exchange.customers[segment]), books)
    }

    private func setStock(_ counter: Int, _ number: Int64, _ books: BooksWriter) {
        books.setStock(counter, middle: number, end: number)
    }

    /// Lets a week pass for a class and drops the cohort that leaves the window.
    private func age(_ place: Int, _ slot: Int, _ state: State, factor: Double) {
        let survival = state.survival[place] * factor
        let (cohort, firstCohort) = (
            state.ordered[place * window + slot] * survival,
            state.firstOrdered[place * window + slot] * survival
        )
        state.active[place] = max(0, state.active[place] * factor - cohort)
        state.fresh[place] = max(0, state.fresh[place] * factor - firstCohort)
        state.survival[place] = survival
    }

    /// Puts the week's buyers and newcomers into the cohort of the week.
    private func enter(_ place: Int, _ slot: Int, _ state: State, buyers: Double, newcomers: Double) {
        state.active[place] += buyers + newcomers
        state.fresh[place] += newcomers
        if state.survival[place] < 1e-100 { state.survival[place] = 1e-100 }
        state.ordered[place * window + slot] = (buyers + newcomers) / state.survival[place]
        state.firstOrdered[place * window + slot] = newcomers / state.survival[place]
    }

    /// Rate-weighted people of a class who are not customers.
    private func room(_ k: Int, _ segment: Int, _ state: State, _ exchange: Exchange) -> Double {
        let people = exchange.buyers[segment] * weight[k] - state.stock[segment * RateClasses.count + k]
        return max(0, people) * multiplier[k]
    }

    /// Lays down how much customers and others buy, relative to all buyers.
    private func setRates(_ segment: Int, _ state: State, _ exchange: Exchange) {
        (exchange.customerRate[segment], exchange.otherRate[segment]) = (1, 1)
        guard hasSpread, !isAssisted[segment] else { return }
        let first = segment * RateClasses.count
        var (customers, rate) = (0.0, 0.0)
        for k in 0..<RateClasses.count {
            customers += state.stock[first + k]
            rate += state.stock[first + k] * multiplier[k]
        }
        let others = exchange.buyers[segment] - customers
        guard customers > 0, others > 0 else { return }
        exchange.customerRate[segment] = rate / customers
        exchange.otherRate[segment] = max(0, exchange.buyers[segment] - rate) / others
    }
}
