import CaseModel
import PortableMath
import Quantities

/// Spending on messages becomes goodwill, goodwill becomes saturation.
///
/// Exposure per head e = spending × effectiveness × reach ÷ buyers aimed at, and × responsiveness for what reaches
/// people by name (see `Solicitation`); goodwill G ← retention·G + e for each effect and segment; saturation
/// H = G^k ÷ (G^k + θ^k) of the sum over effects.
/// *Source*: Nerlove & Arrow (1962); Jin et al. (2017), "Bayesian methods for media mix modeling".
/// *Verified by* `adstockAndHillGiveTheKnownValues`, `moreAwarenessSpendingRaisesAwarenessAndSales`.
struct Communication {
    private let segments: Int
    private let action: Row<Int>
    private let isPersonal: Row<Bool>
    /// Exposure per head and euro spent, at `effect * segments + segment`.
    var exposure: Row<Double>
    private let spending: WeeklyTable<Double>
    private let retention: Double
    private let halfSaturation: Double
    private let steepness: Double

    /// Goodwill by effect and segment.
    struct State {
        let goodwill: Row<Double>
        init(_ cursor: inout StateCursor, _ parameters: Communication) {
            goodwill = cursor.row(parameters.action.count * parameters.segments)
        }
    }

    /// How many awareness effects the two plans have.
    var effectCount: Int { action.count }
    /// The action of each effect.
    var effectActions: Row<Int> { action }

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        segments = truth.segments.count
        let effects = compilation.actions.effects.compactMap { effect -> (ActionEffect, Double)? in
            if case .awareness(let effectiveness) = effect.effect {
                (effect, effectiveness.value)
            } else {
                nil
            }
        }
        action = compilation.memory.row(effects.map(\.0.action))
        exposure = compilation.memory.row(
            effects.flatMap { effect, effectiveness in
                let targets = compilation.index.targets(compilation.actions.actions[effect.action])
                let buyers = targets.reduce(0) { $0 + truth.segments[$1].buyers.value }
                return truth.segments.indices.map { segment -> Double in
                    guard targets.contains(segment), buyers > 0 else { return 0 }
                    return effectiveness / Double(buyers)
                }
            })
        isPersonal = compilation.memory.row(effects.map(\.0.isPersonal))
        spending = compilation.actions.exactSpending
        retention = truth.communication.retention.value
        halfSaturation = truth.communication.halfSaturation.value
        steepness = truth.communication.steepness.value
    }

    /// Adds the week's exposure to goodwill and lays down saturation and each effect's part in it.
    func step(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        for segment in 0..<segments {
            var total = 0.0
            for effect in 0..<action.count {
                let position = effect * segments + segment
                state.goodwill[position] = Self.adstock(
                    state.goodwill[position], retention: retention,
                    exposure: exposed(effect, segment, exchange, moment))
                total += state.goodwill[position]
            }
            let saturation = Self.hill(total, half: halfSaturation, steepness: steepness)
            exchange.saturation[segment] = saturation
            for effect in 0..<action.count {
                let position = effect * segments + segment
                let goodwill = state.goodwill[position]
                exchange.effectShare[position] = goodwill > 0 ? goodwill / total * saturation : 0
            }
        }
    }

    /// Exposure of the week per head of a segment.
    @inline(__always)
    private func exposed(_ effect: Int, _ segment: Int, _ exchange: Exchange, _ moment: Moment) -> Double {
        let action = action[effect]
        guard exchange.active[action] else { return 0 }
        var exposed = spending[action, week: moment.week] * exposure[effect * segments + segment]
        if exposed > 0 { exposed *= exchange.reach[action * segments + segment] }
        return isPersonal[effect] ? exposed * exchange.responsiveness[segment] : exposed
    }

    /// Geometric adstock: what is left of last week's goodwill and this week's exposure.
    static func adstock(_ goodwill: Double, retention: Double, exposure: Double) -> Double {
        retention * goodwill + exposure
    }

    /// Hill saturation, 0 at zero goodwill, ½ at `half`.
    static func hill(_ goodwill: Double, half: Double, steepness: Double) -> Double {
        guard goodwill > 0 else { return 0 }
        guard half > 0 else { return 1 }
        return 1 / (1 + (steepness == 1 ? half / goodwill : Portable.pow(half / goodwill, steepness)))
    }
}
