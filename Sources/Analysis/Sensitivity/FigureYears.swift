import CaseModel
import Figures
import Formulas
import Quantities
import Simulation

/// The values of one figure in years lived under chosen assumptions, in chosen luck.
struct FigureYears: Sendable {
    let world: CompiledWorld
    let request: FigureRequest
    private let plan: ColumnPlan
    let seed: UInt64
    let jobs: Count

    init(
        world: CompiledWorld, catalogue: FigureCatalogue, facts: CaseFacts, request: FigureRequest,
        seed: UInt64, jobs: Count
    ) {
        (self.world, self.request, self.seed, self.jobs) = (world, request, seed, jobs)
        plan = ColumnPlan(catalogue: catalogue, facts: facts, layout: world.layout, requests: [request])
    }

    /// Whether the books of one year hold all that the figure needs.
    var isOfOneYear: Bool { plan.counterfactuals.isEmpty }

    /// The values of so many years, in their order; not a number where there is none.
    func values(
        _ count: Int, progress: (@Sendable (Int) -> Void)? = nil, year: @Sendable (Int) -> PatchedYear
    ) -> [Double] {
        guard count > 0 else { return [] }
        let rows = world.live(
            count, seed: seed, jobs: jobs.value, columns: plan.columnCount.value, progress: progress,
            year: year, extract: { plan.extract($0, into: $1) })
        let columns = FigureColumns(plan, rows: rows, replications: Count(count))
        guard case .numbers(let values) = columns.column(of: request) else {
            return Array(repeating: .nan, count: count)
        }
        return values
    }
}

extension [Double] {
    /// The same as ratios; nil where there is no number.
    var ratios: [Ratio?] { map { $0.isFinite ? Ratio($0) : nil } }
}
