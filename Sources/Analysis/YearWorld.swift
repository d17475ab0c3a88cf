public import CaseModel
public import Quantities

/// A compiled world whose year can be lived with a part of the plan, under the same luck.
public protocol YearWorld: Sendable {
    /// What the books of every year look like.
    var layout: BooksLayout { get }

    /// The position of an action of the plan in a coalition, or nil where the plan has no such action.
    func position(ofAction id: String) -> Count?

    /// The realised year, in full detail.
    func books(seed: UInt64, coalition: Coalition) -> Books

    /// Lives possible years 1…n and keeps of each what `extract` writes in its row of `columns` numbers.
    ///
    /// Each year is lived once per step, with the coalition of that step in the same luck. Rows come in the order of
    /// the years, then of the steps, the same for any number of jobs. `progress` is told how many years have been
    /// lived so far.
    func rows(
        seed: UInt64, replications: Count, steps: Count, jobs: Count, columns: Count,
        progress: (@Sendable (Count) -> Void)?,
        coalition: @escaping @Sendable (_ replication: Count, _ step: Count) -> Coalition,
        extract: @escaping @Sendable (Books, UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double]
}
