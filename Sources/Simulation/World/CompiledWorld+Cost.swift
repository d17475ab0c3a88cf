import CaseModel
import Randomness

/// What a year costs in memory and time, for the benchmarks.
extension CompiledWorld {
    /// The bytes of state that each worker holds.
    package var stateBytes: Int {
        var measure = StateCursor(block: nil)
        _ = WorldState(&measure, world)
        return measure.size.all
    }

    /// Weeks of year N.
    package var planWeeks: Int { world.clock.weekCount - world.clock.planWeek }

    /// Lives the first weeks of year N with the whole plan, in several replications one after the other.
    package func live(weeks: Int, replications: ClosedRange<Int>) {
        let simulator = Simulator(world)
        for replication in replications {
            simulator.start(from: snapshot, coalition: .everyone)
            let luck = Luck(seed: 1, replication: UInt32(truncatingIfNeeded: replication))
            simulator.live(world.clock.planWeek..<world.clock.planWeek + weeks, luck)
        }
    }
}
