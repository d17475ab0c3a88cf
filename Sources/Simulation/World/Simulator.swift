import CaseModel
import Quantities
import Randomness

/// A world being lived: one per worker, with its own memory.
final class Simulator {
    let world: World
    let state: WorldState
    private let memory: StateMemory
    private(set) var coalition = Coalition.everyone
    var recorder: Recorder?

    init(_ world: World) {
        self.world = world
        var measure = StateCursor(block: nil)
        _ = WorldState(&measure, world)
        memory = StateMemory(size: measure.size)
        var cursor = StateCursor(block: memory.bytes.baseAddress)
        state = WorldState(&cursor, world)
    }

    /// Lives year N−1 from the opening position, with the case's own seed and last year's decisions.
    func livePreviousYear() {
        world.customers.open(state.customers, state.exchange)
        world.salesTeam.open(state.salesTeam, state.exchange)
        world.satisfaction.open(state.exchange)
        // No price is below zero: weights are computed in the first week, also for free offers.
        state.choice.optionPrice.fill(-1)
        state.choice.rivalPrice.fill(-1)
        enterOpeningBalance()
        let luck = Luck(seed: world.caseSeed, replication: 0)
        world.prospecting.open(
            state.prospecting, state.exchange, Moment(week: 0, luck: luck, firstDays: 1, allDays: 1))
        putInForce(.nobody, isPrevious: true)
        for week in 0..<world.clock.planWeek { live(week, luck) }
    }

    /// Lives year N from the end of year N−1.
    func livePlanYear(from snapshot: [UInt8], seed: UInt64, replication: Int, coalition: Coalition) {
        start(from: snapshot, coalition: coalition)
        let luck = Luck(seed: seed, replication: UInt32(truncatingIfNeeded: replication))
        for week in world.clock.planWeek..<world.clock.weekCount { live(week, luck) }
    }

    /// Goes to the start of year N with a part of the plan in force.
    func start(from snapshot: [UInt8], coalition: Coalition) {
        memory.restore(snapshot)
        putInForce(coalition, isPrevious: false)
    }

    /// The bytes of the state, for replications to start from.
    func snapshot() -> [UInt8] { memory.snapshot() }

    /// Copies the totals by month into books of the same layout.
    func write(into books: inout Books) {
        let amounts = state.books.amounts
        books.amounts.withUnsafeMutableBufferPointer { target in
            for position in 0..<amounts.count { target[position].cents = amounts[position] }
        }
        let counts = state.books.counts
        books.counts.withUnsafeMutableBufferPointer { target in
            for position in 0..<counts.count { target[position] = counts[position] }
        }
    }

    private func putInForce(_ coalition: Coalition, isPrevious: Bool) {
        self.coalition = coalition
        for action in 0..<world.actions.count {
            let position = action - world.actions.previousCount
            state.exchange.inForce[action] =
                isPrevious ? position < 0 : position >= 0 && coalition.contains(position)
        }
    }

    private func enterOpeningBalance() {
        let day = world.layout.months[1].firstDay.dayNumber
        let month = MonthEnd(
            month: 1, date: day, books: state.books, parameters: world.books, recorder: recorder)
        world.ledger.overheads.open(month)
        world.ledger.cash.open(state.ledger.cash)
        world.ledger.tax.open(state.ledger.tax)
        world.salesTeam.payroll.open(state.salesTeam.payroll)
    }
}
