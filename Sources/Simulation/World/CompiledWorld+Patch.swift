public import CaseModel

/// One year to live: in which luck, with which part of the plan, under which assumptions.
public struct PatchedYear: Sendable {
    /// The number of the possible year, from 0.
    public let replication: Int
    /// The part of the plan in force.
    public let coalition: Coalition
    /// The assumptions that turn out otherwise.
    public let patch: WorldPatch

    /// Chooses a year.
    public init(replication: Int, coalition: Coalition = .everyone, patch: WorldPatch) {
        (self.replication, self.coalition, self.patch) = (replication, coalition, patch)
    }
}

extension CompiledWorld {
    /// Years that a worker takes at a time.
    private static let patchedChunk = 16

    /// Lives years under other assumptions, and keeps of each the row of numbers that `extract` writes.
    ///
    /// Nothing is compiled again: the numbers named by a patch are written in a copy of their tables, and each year
    /// starts from the end of the same year N−1. `year` is asked for each of `count` years; rows have `columns`
    /// numbers and stand in their order, the same for any number of jobs. Neighbours with the same patch share its
    /// tables. *Verified by* `aPatchOfOneGivesTheSameBooks`, `aPatchedWorldIsTheCaseCompiledWithTheMovedNumber`,
    /// `patchedYearsAreTheSameForOneAndTwoJobs`.
    public func live(
        _ count: Int, seed: UInt64, jobs: Int = 1, columns: Int, progress: (@Sendable (Int) -> Void)? = nil,
        year: @Sendable (Int) -> PatchedYear,
        extract: @Sendable (Books, UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double] {
        fill(
            count, together: Self.patchedChunk, jobs: jobs, columns: columns, progress: progress,
            worker: { PatchedWorker(world: world, snapshot: snapshot, seed: seed, layout: layout) }
        ) { worker, row, numbers in
            extract(worker.books(of: year(row)), numbers)
        }
    }
}

/// One thread's memory, in which patched years are lived one after the other.
private struct PatchedWorker {
    private let world: World
    private let snapshot: [UInt8]
    private let seed: UInt64
    private var simulator: Simulator
    private var patch = WorldPatch.none
    private var result: Books
    private var isFirst = true

    init(world: World, snapshot: [UInt8], seed: UInt64, layout: BooksLayout) {
        (self.world, self.snapshot, self.seed) = (world, snapshot, seed)
        (simulator, result) = (Simulator(world), Books(layout: layout))
    }

    mutating func books(of year: PatchedYear) -> Books {
        if year.patch != patch {
            simulator = Simulator(World(world, patchedBy: year.patch), inMemoryOf: simulator)
            patch = year.patch
        }
        simulator.livePlanYear(
            from: snapshot, seed: seed, replication: year.replication, coalition: year.coalition)
        simulator.write(into: &result, isFirst: isFirst)
        isFirst = false
        return result
    }
}
