import Bilingual
import CaseModel
import Quantities

/// When an invoice is paid, and what reminding its customer costs.
///
/// From the term on an invoice is paid each week with probability min(1, recovery · (1 + Σ lift · strength) · D(w)),
/// where D(w) adds the lifts of the dunning steps passed by week w and falls to its slowed share in a dispute. A share
/// d of customers is in default and never pays: P(unpaid after w) = (1 − d)·Π(1 − p) + d. An invoice written by the
/// plan's rules follows them to its end. Steps are paid for as long as the invoice is unpaid. Without steps, dispute
/// and default, delays are geometric. *Source*: the steps are those of French practice (relance, mise en demeure,
/// recouvrement). *Verified by* `latePaymentIsGeometric`, `dunningBringsCashEarlierAndCosts`,
/// `manyInvoicesAreLateAsOneIs`.
struct CreditControl {
    var recovery: Double
    private let effectAction: Row<Int>
    private let effectLift: Row<Double>
    private let defaultShare: Double
    private let disputeShare: Double
    private let disputeSlowdown: Double
    private let limit: Int
    private let inherited: Steps
    private let decided: Steps

    /// The steps of one plan: by week after the term, what recovery is multiplied by and what one case costs.
    struct Steps {
        let factor: Row<Double>
        let cost: Row<Int64>
        /// The first week with a step, or the number of weeks.
        let first: Int

        init(_ steps: [DunningStep], _ lifts: [DunningMeans: Ratio], weeks: Int, _ memory: ParameterMemory) {
            var (factor, cost) = (
                Array(repeating: 1.0, count: weeks), Array(repeating: Int64(0), count: weeks)
            )
            var first = weeks
            for step in steps {
                let week = max(0, Int((step.day.weeks).rounded(.up)))
                guard week < weeks else { continue }
                first = min(first, week)
                cost[week] += step.cost.cents
                for later in week..<weeks { factor[later] += lifts[step.means]?.value ?? 0 }
            }
            (self.factor, self.cost, self.first) = (memory.row(factor), memory.row(cost), first)
        }
    }

    init(_ compilation: Compilation) {
        let credit = compilation.truth.relations.credit
        recovery = compilation.truth.payment.weeklyRecovery.value
        let effects = compilation.actions.effects.compactMap { effect -> (Int, Double)? in
            guard case .recovery(let lift) = effect.effect else { return nil }
            return (effect.action, lift.value * effect.strength)
        }
        effectAction = compilation.memory.row(effects.map(\.0))
        effectLift = compilation.memory.row(effects.map(\.1))
        (defaultShare, disputeShare) = (credit.defaultShare.value, credit.disputeShare.value)
        disputeSlowdown = credit.disputeSlowdown.value
        limit = compilation.clock.weekCount
        let previous = compilation.previous.relations.dunning
        let planned = compilation.plan.relations.dunning
        inherited = Steps(previous, credit.lifts, weeks: limit + 1, compilation.memory)
        decided = Steps(
            planned.isEmpty ? previous : planned, credit.lifts, weeks: limit + 1, compilation.memory)
    }

    /// The steps that an invoice of the week follows.
    func steps(_ moment: Moment) -> Steps { moment.planned.service ? decided : inherited }

    /// The weeks after its term in which the invoice of a deal is paid; the number of weeks lived for never.
    func weeks(ofInvoice address: UInt64, _ exchange: Exchange, _ moment: Moment) -> Int {
        var hazard = hazard(exchange)
        if disputeShare > 0, moment.uniform(Sites.dispute, address) > 1 - disputeShare {
            hazard *= disputeSlowdown
        }
        return Self.weeks(
            hazard: hazard, factor: steps(moment).factor, never: defaultShare,
            uniform: moment.uniform(Sites.paymentDelay, address), atMost: limit)
    }

    /// The share of many invoices of the week that is paid by each week after the term, in order of weeks.
    ///
    /// The last call has the share 1 and the number of weeks lived: what is never paid waits until then. The same
    /// law as of one invoice; disputes are its mixture.
    func eachDelay(
        _ exchange: Exchange, _ moment: Moment, atMost: Int, _ body: (_ weeks: Int, _ paid: Double) -> Void
    ) {
        let (hazard, factor) = (hazard(exchange), steps(moment).factor)
        var (plain, disputed) = (1.0, 1.0)
        for week in 0..<min(limit, atMost) {
            plain *= 1 - min(1, hazard * factor[week])
            disputed *= 1 - min(1, hazard * disputeSlowdown * factor[week])
            let unpaid = (1 - disputeShare) * plain + disputeShare * disputed
            body(week, (1 - defaultShare) * (1 - unpaid))
        }
        body(limit, 1)
    }

    /// The weekly hazard of an overdue invoice that is paid, before disputes and dunning steps.
    private func hazard(_ exchange: Exchange) -> Double {
        var lift = 1.0
        for effect in 0..<effectAction.count where exchange.active[effectAction[effect]] {
            lift += effectLift[effect]
        }
        return max(0, recovery * lift)
    }

    /// The smallest number of weeks whose probability of "at most" reaches the uniform number.
    static func weeks(
        hazard: Double, factor: Row<Double>, never: Double, uniform: Double, atMost: Int
    ) -> Int {
        var unpaid = 1 - min(1, hazard * factor[0])
        var weeks = 0
        while (1 - never) * unpaid + never > 1 - uniform, weeks < atMost {
            weeks += 1
            unpaid *= 1 - min(1, hazard * factor[weeks])
        }
        return weeks
    }
}
