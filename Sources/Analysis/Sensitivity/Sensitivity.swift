import CaseModel
public import Figures
public import Formulas
import GSLNumerics
public import Quantities
public import Simulation

/// What one input makes of the variance of a figure, with standard errors.
public struct VarianceShare: Sendable, Hashable {
    /// What the input makes alone.
    public let alone: Ratio
    /// Its standard error.
    public let aloneError: Ratio
    /// What it makes alone and by all its interactions.
    public let total: Ratio
    /// Its standard error.
    public let totalError: Ratio

    init(_ index: SobolIndices.Index) {
        (alone, aloneError) = (Ratio(index.first), Ratio(index.firstError))
        (total, totalError) = (Ratio(index.total), Ratio(index.totalError))
    }
}

/// What a figure does when one assumption turns out low or high, in the same luck, all others as they are written.
public struct AssumptionEffect: Sendable {
    /// What turns out otherwise.
    public let assumption: Assumption
    /// The figure at the low end of its range.
    public let low: PairedResponse
    /// The figure at the high end.
    public let high: PairedResponse
    /// Its share of the variance; nil where it moves nothing in any year, or where nothing varies.
    public internal(set) var share: VarianceShare?
    /// Whether no value of any year moved at either end.
    public let isIdle: Bool

    /// The larger of the two mean changes.
    public var reach: Ratio {
        max(Ratio(low.change.value.magnitude), Ratio(high.change.value.magnitude))
    }
}

/// How a figure depends on what is assumed, and on luck.
public struct SensitivityFindings: Sendable {
    /// The mean of the figure in the case as it is written; nil where no year has a value.
    public let base: Ratio?
    /// Its standard deviation when assumptions and luck both vary.
    public let deviation: Ratio
    /// Every assumption: those with the largest total share first, then by reach, then as listed.
    public let effects: [AssumptionEffect]
    /// The share of luck; nil where nothing varies.
    public let luck: VarianceShare?
    /// How many points of the design have a value, of how many.
    public let points: (defined: Count, asked: Count)
}

/// Which assumptions a figure hangs on, and how much on luck.
///
/// First each assumption is set to the low and the high end of its range in possible years 1…n, all else as it is
/// written. Then all that moved the figure in some year, and luck, vary together over 4n points of `SobolDesign`;
/// an assumption that moves nothing costs no year and has no share.
/// *Verified by* `anAssumptionThatConcernsNothingHasNoShare`, `luckIsAnInputBesideTheAssumptions`,
/// `sensitivityIsTheSameForOneAndTwoJobs`.
public struct Sensitivity: Sendable {
    /// What is being computed.
    public enum Stage: Sendable {
        case oneByOne, together
    }

    private let years: FigureYears
    private let replications: Count

    /// Prepares the study of a figure in years 1…n of a seed.
    public init(
        world: CompiledWorld, catalogue: FigureCatalogue, facts: CaseFacts, request: FigureRequest,
        seed: UInt64, replications: Count, jobs: Count
    ) {
        years = FigureYears(
            world: world, catalogue: catalogue, facts: facts, request: request, seed: seed, jobs: jobs)
        self.replications = replications
    }

    /// Whether the figure can be read in the books of one year, without comparing years.
    public var isPossible: Bool { years.isOfOneYear }

    /// Lives the years; `progress` is told how many of how many are lived in a stage.
    public func run(
        progress: (@Sendable (Stage, _ done: Count, _ total: Count) -> Void)? = nil
    ) -> SensitivityFindings {
        let (base, effects) = oneByOne(progress)
        let living = effects.filter { !$0.isIdle }.map(\.assumption)
        // No more than twenty assumptions are listed, so that the design is never refused.
        guard let design = try? SobolDesign(inputs: living.count, rows: 4 * replications.value) else {
            preconditionFailure("\(living.count) assumptions")
        }
        let total = Count(design.count)
        let values = years.values(
            design.count, progress: { progress?(.together, Count($0), total) },
            year: { Self.year(design.point($0), living) })
        return findings(base, effects, living, design.indices(values), asked: design.rows)
    }

    /// The year of a point of the design.
    private static func year(_ point: SobolDesign.Point, _ assumptions: [Assumption]) -> PatchedYear {
        var patch = WorldPatch.none
        for (coordinate, assumption) in zip(point.coordinates, assumptions) {
            let (low, high) = (assumption.range.lowerBound.value, assumption.range.upperBound.value)
            patch[assumption] = Ratio(low + coordinate * (high - low))
        }
        return PatchedYear(replication: point.replication, patch: patch)
    }

    private func oneByOne(
        _ progress: (@Sendable (Stage, Count, Count) -> Void)?
    ) -> (base: Ratio?, effects: [AssumptionEffect]) {
        let (each, all) = (replications.value, Assumption.allCases)
        let patches =
            [WorldPatch.none]
            + all.flatMap {
                [WorldPatch($0, by: $0.range.lowerBound), WorldPatch($0, by: $0.range.upperBound)]
            }
        let total = Count(patches.count * each)
        let values = years.values(
            total.value, progress: { progress?(.oneByOne, Count($0), total) },
            year: { PatchedYear(replication: $0 % each + 1, patch: patches[$0 / each]) })
        func list(_ number: Int) -> [Ratio?] { Array(values[(number * each)..<((number + 1) * each)]).ratios }
        let plain = list(0)
        let effects = all.enumerated().map { position, assumption in
            let (low, high) = (list(2 * position + 1), list(2 * position + 2))
            return AssumptionEffect(
                assumption: assumption, low: PairedResponse(base: plain, moved: low),
                high: PairedResponse(base: plain, moved: high), isIdle: low == plain && high == plain)
        }
        return (PairedResponse(base: plain, moved: plain).base, effects)
    }

    private func findings(
        _ base: Ratio?, _ effects: [AssumptionEffect], _ living: [Assumption],
        _ found: SobolIndices, asked: Int
    ) -> SensitivityFindings {
        let shares = found.indices?.map(VarianceShare.init)
        let shared = effects.map { effect in
            var effect = effect
            effect.share = living.firstIndex(of: effect.assumption).flatMap { shares?[$0] }
            return effect
        }
        func rank(_ effect: AssumptionEffect) -> (Double, Double) {
            (effect.share?.total.value ?? -1, effect.reach.value)
        }
        let order = shared.indices.sorted { left, right in
            let (first, second) = (rank(shared[left]), rank(shared[right]))
            return first == second ? left < right : first > second
        }
        return SensitivityFindings(
            base: base, deviation: Ratio(found.deviation), effects: order.map { shared[$0] },
            luck: shares?.last, points: (Count(found.points), Count(asked)))
    }
}
