import CaseModel
import Quantities
import Randomness

/// A world being lived: one per worker, with its own memory.
final class Simulator {
    let world: World
    let state: WorldState
    private let memory: StateMemory
    private let sizes: StateSizes
    private var isRestored = false
    private(set) var coalition = Coalition.everyone
    var recorder: Recorder?

    init(_ world: World) {
        self.world = world
        var measure = StateCursor(block: nil)
        _ = WorldState(&measure, world)
        sizes = measure.size
        memory = StateMemory(size: sizes.all)
        var cursor = StateCursor(block: memory.bytes.baseAddress, sizes: sizes)
        state = WorldState(&cursor, world)
    }

    /// Lives another patch of the same world, in the memory of a simulator that is no longer used.
    init(_ world: World, inMemoryOf other: Simulator) {
        self.world = world
        (memory, sizes, state) = (other.memory, other.sizes, other.state)
        isRestored = other.isRestored
    }

    /// Lives year N−1 from the opening position, with the case's own seed and last year's decisions.
    func livePreviousYear() {
        world.customers.open(state.customers, state.exchange)
        world.salesTeam.open(state.salesTeam, state.exchange)
        world.satisfaction.open(state.exchange)
        // No price is below zero: weights are computed in the first week, also for free offers.
        state.choice.optionPrice.fill(-1)
        state.choice.rivalPrice.fill(-1)
        let luck = Luck(seed: world.caseSeed, replication: 0)
        let opening = Moment(week: 0, luck: luck, uniforms: state.uniforms, firstDays: 1, allDays: 1)
        enterOpeningBalance(opening)
        world.offerLives.step(state.exchange, opening)
        world.prospecting.open(state.prospecting, state.exchange, opening)
        putInForce(.nobody, isPrevious: true)
        live(0..<world.clock.planWeek, luck)
    }

    /// Lives year N from the end of year N−1.
    func livePlanYear(from snapshot: [UInt8], seed: UInt64, replication: Int, coalition: Coalition) {
        start(from: snapshot, coalition: coalition)
        let luck = Luck(seed: seed, replication: UInt32(truncatingIfNeeded: replication))
        live(world.clock.planWeek..<world.clock.weekCount, luck)
    }

    /// Goes to the start of year N with a part of the plan in force.
    func start(from snapshot: [UInt8], coalition: Coalition) {
        // What year N does not touch is restored once: what lasts, last year's totals, and rooms for deals not kept.
        func end(ofMonth month: Int) -> Int { sizes.lasting + state.books.bytes(before: month) }
        let untouched = isRestored ? end(ofMonth: Self.firstPlanMonth) : 0
        let years = end(ofMonth: Self.firstPlanMonth + 1)..<end(ofMonth: state.books.months)
        memory.restore(snapshot, after: untouched, zeros: years)
        isRestored = true
        putInForce(coalition, isPrevious: false)
        if world.isPatched { state.choice.forget() }
    }

    /// The bytes of the state, for replications to start from.
    func snapshot() -> [UInt8] {
        let deals = Row<Deal>.headerBytes + state.prospecting.dealCount[0] * MemoryLayout<Deal>.stride
        return memory.snapshot(upTo: sizes.lasting + sizes.changing + deals)
    }

    /// Copies the totals by month into books of the same layout; without last year's where they hold them already.
    func write(into books: inout Books, isFirst: Bool = true) {
        state.books.write(into: &books, from: isFirst ? 0 : Self.firstPlanMonth)
    }

    /// The month of the first Monday of year N, which no year N writes before.
    private static let firstPlanMonth = 13

    private func putInForce(_ coalition: Coalition, isPrevious: Bool) {
        self.coalition = coalition
        for action in 0..<world.actions.count {
            let position = action - world.actions.previousCount
            state.exchange.inForce[action] =
                isPrevious ? position < 0 : position >= 0 && coalition.contains(position)
        }
    }

    private func enterOpeningBalance(_ moment: Moment) {
        let day = world.layout.months[1].firstDay.dayNumber
        let month = MonthEnd(
            month: 1, date: day, books: state.books, parameters: world.books, recorder: recorder)
        world.ledger.open(state.ledger, state.exchange, moment, month)
        world.salesTeam.payroll.open(state.salesTeam.payroll)
    }
}
