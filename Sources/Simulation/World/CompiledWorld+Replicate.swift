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
        return fill(
            replications.count * steps, together: Self.chunk * steps, jobs: jobs, columns: columns,
            progress: progress, worker: { (Simulator(world), Books(layout: layout), isFirst: true) }
        ) { worker, row, numbers in
            let (replication, step) = (replications.lowerBound + row / steps, row % steps)
            worker.0.livePlanYear(
                from: snapshot, seed: seed, replication: replication, coalition: coalition(replication, step))
            worker.0.write(into: &worker.1, isFirst: worker.isFirst)
            worker.isFirst = false
            extract(worker.1, numbers)
        }
    }

    /// Fills rows of numbers on several workers, each taking some rows at a time; a row is written by one worker alone.
    ///
    /// `worker` makes the memory of each worker, with which it writes the rows that fall to it. `progress` hears how
    /// many rows are done, from any worker.
    func fill<Worker>(
        _ count: Int, together: Int, jobs: Int, columns: Int, progress: (@Sendable (Int) -> Void)?,
        worker: @Sendable () -> Worker,
        write: @Sendable (inout Worker, _ row: Int, _ numbers: UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double] {
        let chunks = (count + together - 1) / max(1, together)
        let taken = Atomic<Int>(0)
        let done = Atomic<Int>(0)
        return [Double](unsafeUninitializedCapacity: count * columns) { buffer, written in
            buffer.initialize(repeating: 0)
            written = count * columns
            let rows = Rows(start: buffer.baseAddress, columns: columns)
            DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, chunks))) { _ in
                var worker = worker()
                while true {
                    let first = taken.add(1, ordering: .relaxed).oldValue * together
                    guard first < count else { break }
                    for row in first..<min(first + together, count) {
                        write(&worker, row, rows[row])
                        progress?(done.add(1, ordering: .relaxed).newValue)
                    }
                }
            }
        }
    }

    /// The rows of results; each is written by one worker alone.
    private struct Rows: @unchecked Sendable {
        let start: UnsafeMutablePointer<Double>?
        let columns: Int

        subscript(row: Int) -> UnsafeMutableBufferPointer<Double> {
            UnsafeMutableBufferPointer(start: start.map { $0 + row * columns }, count: columns)
        }
    }
}
