public import CaseModel
public import Quantities

/// Something that a learner can move in a plan to do better, and by how much.
public struct PlanLever: Sendable, Hashable {
    /// What is moved.
    public enum Kind: Sendable, Hashable {
        /// An action left out.
        case without(Identifier<Action>)
        /// A group of decisions left out.
        case withoutGroup(DecisionGroup)
        /// The budget of an action.
        case budget(Identifier<Action>)
        /// The weekly hours of an action.
        case hours(Identifier<Action>)
        /// The price of an offer.
        case price(Identifier<Offer>)
    }

    /// What is moved.
    public let kind: Kind
    /// What it is multiplied by; zero for what is left out.
    public let factor: Ratio
}

extension PlanLever {
    /// The levers of a plan: each action and each group of decisions left out, budgets and hours by a tenth more or
    /// less, prices by 2 % more or less.
    public static func all(_ business: BusinessCase, _ plan: Plan) -> [PlanLever] {
        let (tenth, fiftieth) = ([0.9, 1.1], [0.98, 1.02])
        let left =
            plan.actions.map { PlanLever(kind: .without($0.id), factor: Ratio(0)) }
            + plan.decisionGroups.map { PlanLever(kind: .withoutGroup($0), factor: Ratio(0)) }
        let budgets = plan.actions.filter { $0.budget > .zero }.map { Kind.budget($0.id) }
        let hours = plan.actions.filter { $0.weeklyHours.minutes > 0 && !$0.sellers.isEmpty }
            .map { Kind.hours($0.id) }
        func moved(_ kinds: [Kind], _ factors: [Double]) -> [PlanLever] {
            kinds.flatMap { kind in factors.map { PlanLever(kind: kind, factor: Ratio($0)) } }
        }
        return left + moved(budgets + hours, tenth)
            + moved(business.truth.offers.map { .price($0.id) }, fiftieth)
    }

    /// What a trial of the plan multiplies; nil for what is left out, which needs no other plan.
    var move: LeverMove? {
        switch kind {
        case .without, .withoutGroup: nil
        case .budget(let action): LeverMove(.budget, of: [action.text], by: factor)
        case .hours(let action): LeverMove(.hours, of: [action.text], by: factor)
        case .price(let offer): LeverMove(.price, of: [offer.text], by: factor)
        }
    }
}

/// What one lever gains, in the odd years and in the even ones.
public struct LeverGain: Sendable {
    /// The lever.
    public let lever: PlanLever
    /// The gain in the years among which the best lever is chosen.
    public let chosen: PairedResponse
    /// The gain in the others, in which nothing is chosen.
    public let measured: PairedResponse

    /// The gain of a lever from the figure of years 1…n, without it and with it.
    ///
    /// Lists of different lengths trap.
    public init(_ lever: PlanLever, base: [Ratio?], moved: [Ratio?]) {
        func half(_ values: [Ratio?], _ first: Int) -> [Ratio?] {
            stride(from: first, to: values.count, by: 2).map { values[$0] }
        }
        self.lever = lever
        chosen = PairedResponse(base: half(base, 0), moved: half(moved, 0))
        measured = PairedResponse(base: half(base, 1), moved: half(moved, 1))
    }
}

/// The lever that gains most.
///
/// Chosen by its mean gain in the odd years, measured in the even ones: a winner is partly lucky in the years that
/// make it win, so that its gain there is too high on average; in other years it is not.
/// *Source*: Capen, Clapp & Campbell (1971) on the winner's curse; Efron (2011) on selection bias.
/// *Verified by* `leversWithoutEffectGainNothingWhereTheyAreNotChosen`.
public struct BestLever: Sendable {
    /// The lever chosen; nil where no lever has a gain.
    public let best: LeverGain?
    /// Every lever, the best of the odd years first.
    public let gains: [LeverGain]
    /// Whether the chosen lever gains in the even years too, beyond two standard errors.
    ///
    /// A lever without effect seems to gain once in 44 studies (normal law, one side).
    public let isConfirmed: Bool

    /// Ranks levers; `sign` is 1 where a higher figure is better, −1 where a lower one is.
    public init(_ gains: [LeverGain], sign: Ratio) {
        func worth(_ gain: LeverGain) -> Double { sign.value * gain.chosen.change.value }
        let known = gains.filter { $0.chosen.base != nil && $0.measured.base != nil }
        let order = known.indices.sorted { left, right in
            let (first, second) = (worth(known[left]), worth(known[right]))
            return first == second ? left < right : first > second
        }
        self.gains = order.map { known[$0] }
        best = self.gains.first.flatMap { worth($0) > 0 ? $0 : nil }
        isConfirmed =
            best.map {
                sign.value * $0.measured.change.value > RangeVerdict.errors.value * $0.measured.error.value
            } ?? false
    }
}
