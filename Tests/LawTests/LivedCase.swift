import CaseModel
import Randomness

@testable import Simulation

/// A random case compiled once, and the year lived in it, for all laws.
struct LivedCase {
    let reading: LawBench.Reading
    let world: CompiledWorld
    let books: Books
    static let seed: UInt64 = 3

    init(_ reading: LawBench.Reading) throws {
        self.reading = reading
        world = try reading.world()
        books = world.realisedYear(seed: Self.seed)
    }

    /// The segments that buy with a seller.
    var assisted: [String] {
        reading.business.truth.segments.filter { $0.mode == .assisted }.map(\.id.text)
    }

    /// Lives year N again and shows the end of each week with what it entered into the log, until one is told of.
    ///
    /// The first week shown is the last of year N−1, with nothing entered.
    func firstBreach(_ breach: (Simulator, _ week: Int, ArraySlice<ActivityEntry>) -> String?) -> String? {
        let (simulator, recorder) = (Simulator(world.world), Recorder())
        simulator.recorder = recorder
        simulator.start(from: world.snapshot, coalition: .everyone)
        let clock = world.world.clock
        if let found = breach(simulator, clock.planWeek - 1, []) { return found }
        for week in clock.planWeek..<clock.weekCount {
            let entered = recorder.activity.count
            simulator.live(week, Luck(seed: Self.seed, replication: 0))
            if let found = breach(simulator, week, recorder.activity[entered...]) {
                return "week \(week): \(found)"
            }
        }
        return nil
    }
}
