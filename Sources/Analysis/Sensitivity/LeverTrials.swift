import CaseModel
public import Figures
public import Formulas
public import Quantities
public import Simulation

/// Tries the levers of a plan one by one, in the same possible years.
///
/// What is left out is left out of the coalition; what is multiplied makes another plan, compiled once.
/// *Verified by* `theBestLeverOfAPlanIsMeasuredInOtherYears`.
public struct LeverTrials: Sendable {
    private let start: MovedCase
    private let catalogue: FigureCatalogue
    private let request: FigureRequest
    private let seed: UInt64
    private let replications: Count
    private let jobs: Count
    /// The levers, in the order in which they are tried.
    public let levers: [PlanLever]

    /// Prepares the trials of every lever of a plan in years 1…n of a seed.
    public init(
        _ start: MovedCase, catalogue: FigureCatalogue, request: FigureRequest, seed: UInt64,
        replications: Count, jobs: Count
    ) {
        (self.start, self.catalogue, self.request) = (start, catalogue, request)
        (self.seed, self.replications, self.jobs) = (seed, replications, jobs)
        levers = PlanLever.all(start.business, start.plan)
    }

    /// Lives the years of the plan and of each lever; `progress` is told how many of how many.
    ///
    /// A plan that cannot be compiled gives its problem in words.
    public func run(
        in world: CompiledWorld, progress: (@Sendable (_ done: Count, _ total: Count) -> Void)? = nil
    ) throws(TrialProblem) -> BestLever {
        let (each, total) = (replications.value, Count(replications.value * (levers.count + 1)))
        func tell(_ before: Int) -> @Sendable (Int) -> Void {
            { progress?(Count(before + $0), total) }
        }
        let base = values(in: world, start.plan, .everyone, tell(0))
        var gains: [LeverGain] = []
        for (position, lever) in levers.enumerated() {
            let told = tell(each * (position + 1))
            if let move = lever.move {
                let variant = start.moved(move)
                let moved = values(in: try compiled(variant), variant.plan, .everyone, told)
                gains.append(LeverGain(lever, base: base, moved: moved))
            } else if let coalition = coalition(without: lever, in: world) {
                let moved = values(in: world, start.plan, coalition, told)
                gains.append(LeverGain(lever, base: base, moved: moved))
            }
        }
        let isLowerBetter = catalogue.figure(request.id)?.direction == .lower
        return BestLever(gains, sign: Ratio(isLowerBetter ? -1 : 1))
    }

    private func compiled(_ variant: MovedCase) throws(TrialProblem) -> CompiledWorld {
        do {
            return try CompiledWorld(
                variant.business, previousPlan: variant.previous, plan: variant.plan)
        } catch {
            throw TrialProblem(message: error.message)
        }
    }

    private func coalition(without lever: PlanLever, in world: CompiledWorld) -> Coalition? {
        switch lever.kind {
        case .without(let action): world.position(of: action).map { Coalition.everyone.removing($0) }
        case .withoutGroup(let group): Coalition.everyone.removing(group.position)
        case .budget, .hours, .price: nil
        }
    }

    private func values(
        in world: CompiledWorld, _ plan: Plan, _ coalition: Coalition,
        _ told: @escaping @Sendable (Int) -> Void
    ) -> [Ratio?] {
        let years = FigureYears(
            world: world, catalogue: catalogue, facts: CaseFacts(start.business, plan: plan),
            request: request, seed: seed, jobs: jobs)
        return years.values(replications.value, progress: told) {
            PatchedYear(replication: $0 + 1, coalition: coalition, patch: .none)
        }.ratios
    }
}
