public import CaseModel
public import Quantities
public import Simulation

/// The engine lives the years that the analysis asks for.
extension CompiledWorld: YearWorld {
    /// The position of an action of the plan in a coalition, or nil where the plan has no such action.
    public func position(ofAction id: String) -> Count? {
        position(of: Identifier<Action>(id)).map { Count($0) }
    }

    /// The realised year, replication 0, in full detail; with its customers where all of the plan is in force.
    public func books(seed: UInt64, coalition: Coalition) -> Books {
        realisedYear(seed: seed, coalition: coalition, namesCustomers: coalition == .everyone)
    }

    /// Lives possible years 1…n on so many workers; none for n = 0.
    public func rows(
        seed: UInt64, replications: Count, steps: Count, jobs: Count, columns: Count,
        progress: (@Sendable (Count) -> Void)?,
        coalition: @escaping @Sendable (_ replication: Count, _ step: Count) -> Coalition,
        extract: @escaping @Sendable (Books, UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double] {
        guard replications.value > 0 else { return [] }
        var told: (@Sendable (Int) -> Void)?
        if let progress { told = { progress(Count($0)) } }
        return replicate(
            seed: seed, replications: 1...replications.value, steps: steps.value, jobs: jobs.value,
            columns: columns.value, progress: told, coalition: { coalition(Count($0), Count($1)) },
            extract: extract)
    }
}
