import CaseModel
public import Figures
public import Formulas
public import Quantities
import Simulation

/// Lives the same possible years in many variants of a case and reads the same figures in each.
///
/// *Verified by* `aTrialWithoutMoveChangesNothing`.
public struct TrialYears: Sendable {
    private let catalogue: FigureCatalogue
    private let seed: UInt64
    private let replications: Count
    private let jobs: Count

    /// Chooses the years to live: replications 1…n of a seed.
    public init(catalogue: FigureCatalogue, seed: UInt64, replications: Count, jobs: Count) {
        (self.catalogue, self.seed) = (catalogue, seed)
        (self.replications, self.jobs) = (replications, jobs)
    }

    /// The values of figures in each year of a variant, one list per request, in the order of the requests.
    ///
    /// A world that cannot be compiled gives its problem in words.
    public func values(
        of requests: [FigureRequest], in variant: MovedCase
    ) throws(TrialProblem) -> [[Ratio?]] {
        let world: CompiledWorld
        do {
            world = try CompiledWorld(
                variant.business, previousPlan: variant.previous, plan: variant.plan)
        } catch {
            throw TrialProblem(message: error.message)
        }
        let study = LeaveOneOut(
            world: world, catalogue: catalogue, facts: CaseFacts(variant.business, plan: variant.plan),
            requests: requests)
        let columns = study.run(seed: seed, replications: replications, jobs: jobs).columns
        return requests.map { request in
            switch columns.column(of: request) {
            case .numbers(let values), .dates(let values):
                values.map { $0.isFinite ? Ratio($0) : nil }
            default: Array(repeating: nil, count: replications.value)
            }
        }
    }
}
