public import CaseModel
import Dispatch
import Synchronization

extension CompiledWorld {
    /// Replications that a worker takes at a time.
    private static let chunk = 8

    /// Runs replications and keeps of each the row of numbers that `extract` writes.
    ///
    /// Rows have `columns` numbers, zero until written, and stand in the order of replications, the same for any
    /// number of jobs. `Books` given to `extract` hold both years' totals and no journal. `progress` hears how many
    /// replications are done, from any worker. *Verified by* `resultsAreTheSameForOneAndTwoJobs`.
    public func replicate(
        seed: UInt64, replications: ClosedRange<Int>, coalition: Coalition = .everyone, jobs: Int = 1,
        columns: Int,
        progress: (@Sendable (Int) -> Void)? = nil,
        extract: @Sendable (Books, UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double] {
        replicate(
            seed: seed, replications: replications, steps: 1, jobs: jobs, columns: columns,
            progress: progress, coalition: { _, _ in coalition }, extract: extract)
    }

    /// Runs each replication several times in its own luck, each time with another part of the plan.
    ///
    /// `coalition` is asked for each replication and each of its steps, numbered from 0; a replication's rows stand
    /// one after the other, in the order of its steps.
    public func replicate(
        seed: UInt64, replications: ClosedRange<Int>, steps: Int, jobs: Int = 1, columns: Int,
        progress: (@Sendable (Int) -> Void)? = nil,
        coalition: @Sendable (_ replication: Int, _ step: Int) -> Coalition,
        extract: @Sendable (Books, UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double] {
        precondition(
            replications.lowerBound >= 0 && UInt32(exactly: replications.upperBound) != nil,
            "replications are numbered from 0 to 2^32 - 1, not \(replications)")
        let chunks = (replications.count + Self.chunk - 1) / Self.chunk
        let taken = Atomic<Int>(0)
        let done = Atomic<Int>(0)
        return [Double](unsafeUninitializedCapacity: replications.count * steps * columns) { buffer, count in
            buffer.initialize(repeating: 0)
            count = replications.count * steps * columns
            let results = Results(start: buffer.baseAddress, columns: columns)
            DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, chunks))) { _ in
                let simulator = Simulator(world)
                var books = Books(layout: layout)
                var isFirst = true
                while true {
                    let first = taken.add(1, ordering: .relaxed).oldValue * Self.chunk
                    guard first < replications.count else { break }
                    for row in first..<min(first + Self.chunk, replications.count) {
                        let replication = replications.lowerBound + row
                        for step in 0..<steps {
                            simulator.livePlanYear(
                                from: snapshot, seed: seed, replication: replication,
                                coalition: coalition(replication, step))
                            simulator.write(into: &books, isFirst: isFirst)
                            isFirst = false
                            extract(books, results.row(row * steps + step))
                            progress?(done.add(1, ordering: .relaxed).newValue)
                        }
                    }
                }
            }
        }
    }

    /// The rows of results; each is written by one worker alone.
    private struct Results: @unchecked Sendable {
        let start: UnsafeMutablePointer<Double>?
        let columns: Int

        func row(_ row: Int) -> UnsafeMutableBufferPointer<Double> {
            UnsafeMutableBufferPointer(start: start.map { $0 + row * columns }, count: columns)
        }
    }
}
