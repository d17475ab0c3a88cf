import CaseModel

/// What actions that run add to one number of each segment, or of each seller who is named.
struct RunningEffects {
    private let places: Int
    private let action: Row<Int>
    /// At `effect * places + place`.
    private let amount: Row<Double>

    /// The effects for which `amount` gives a number, by segment aimed at; weaker below the usual budget.
    static func bySegment(_ compilation: Compilation, _ amount: (Effect) -> Double?) -> RunningEffects {
        let segments = compilation.truth.segments.count
        return RunningEffects(compilation, places: segments, amount) {
            Set(compilation.index.targets($0))
        }
    }

    /// The effects for which `amount` gives a number, by seller who works on the action.
    static func bySeller(_ compilation: Compilation, _ amount: (Effect) -> Double?) -> RunningEffects {
        let index = compilation.index
        return RunningEffects(compilation, places: compilation.truth.sellers.count, amount) {
            Set($0.sellers.compactMap { index.sellers[$0] })
        }
    }

    private init(
        _ compilation: Compilation, places: Int, _ amount: (Effect) -> Double?,
        _ concerned: (Action) -> Set<Int>
    ) {
        self.places = places
        var actions: [Int] = []
        var amounts: [Double] = []
        for effect in compilation.actions.effects {
            guard let value = amount(effect.effect) else { continue }
            let members = concerned(compilation.actions.actions[effect.action])
            actions.append(effect.action)
            amounts += (0..<places).map { members.contains($0) ? value * effect.strength : 0 }
        }
        (action, self.amount) = (compilation.memory.row(actions), compilation.memory.row(amounts))
    }

    /// The sum of what actions that run this week add to a place; exactly zero without such actions.
    @inline(__always)
    func sum(_ place: Int, _ exchange: Exchange) -> Double {
        var sum = 0.0
        for effect in 0..<action.count where exchange.active[action[effect]] {
            sum += amount[effect * places + place]
        }
        return sum
    }
}
