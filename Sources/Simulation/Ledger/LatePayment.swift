import CaseModel
import Quantities

/// How long after its term an invoice is paid.
///
/// L weeks, geometric: each week from the term on it is paid with probability
/// min(1, weekly recovery · (1 + Σ lift · strength)), by the actions that run when the invoice is written.
/// *Verified by* `latePaymentIsGeometric`, `fasterRecoveryBringsCashEarlier`.
struct LatePayment {
    private let recovery: Double
    private let effectAction: Row<Int>
    private let effectLift: Row<Double>

    init(_ compilation: Compilation) {
        recovery = compilation.truth.payment.weeklyRecovery.value
        let effects = compilation.actions.effects.compactMap { effect -> (Int, Double)? in
            guard case .recovery(let lift) = effect.effect else { return nil }
            return (effect.action, lift.value * effect.strength)
        }
        effectAction = compilation.memory.row(effects.map(\.0))
        effectLift = compilation.memory.row(effects.map(\.1))
    }

    /// The weeks after its term in which the invoice of a deal is paid.
    func weeks(ofInvoice address: UInt64, _ exchange: Exchange, _ moment: Moment, atMost: Int) -> Int {
        var lift = 1.0
        for effect in 0..<effectAction.count where exchange.active[effectAction[effect]] {
            lift += effectLift[effect]
        }
        return Self.geometric(
            success: min(1, max(0, recovery * lift)), uniform: moment.uniform(Sites.paymentDelay, address),
            atMost: atMost)
    }

    /// The smallest number of failures whose probability of "at most" reaches the uniform number.
    static func geometric(success: Double, uniform: Double, atMost: Int) -> Int {
        var unpaid = 1 - success
        var weeks = 0
        while unpaid > 1 - uniform, weeks < atMost {
            unpaid *= 1 - success
            weeks += 1
        }
        return weeks
    }
}
