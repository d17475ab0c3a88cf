import CaseModel
import Quantities
import Simulation

/// What common random numbers are worth: the variance of a difference of years on independent luck over the
/// variance of the same difference on the same luck, when one action of a plan is left out.
enum CommonLuck {
    private static let replications = 1...200

    static func print(_ world: CompiledWorld, _ plan: Plan) {
        let whole = revenue(world, .everyone)
        var gains: [Double] = []
        for action in plan.actions {
            guard let position = world.position(of: action.id) else { continue }
            let without = revenue(world, Coalition.everyone.removing(position))
            let paired = Timing.variance(zip(whole, without).map { $0 - $1 })
            let unpaired = Timing.variance(whole) + Timing.variance(without)
            let gain = paired > 0 ? unpaired / paired : .infinity
            gains.append(gain)
            Timing.print("  variance ratio without \(action.id)", Timing.number(gain))
        }
        gains.sort()
        let median = gains.isEmpty ? 0 : (gains[(gains.count - 1) / 2] + gains[gains.count / 2]) / 2
        Timing.judge("median variance ratio of unpaired to paired", median, .atLeast(20))
    }

    /// Revenue of year N without VAT in each replication, in cents.
    private static func revenue(_ world: CompiledWorld, _ coalition: Coalition) -> [Double] {
        let layout = world.layout
        let months = layout.months.count
        let signs = layout.lines.map { line -> Int64 in
            (line.credit.number.hasPrefix("70") ? 1 : 0) - (line.debit.number.hasPrefix("70") ? 1 : 0)
        }
        let year = layout.planYear
        return world.replicate(
            seed: 1, replications: replications, coalition: coalition, jobs: 2, columns: 1
        ) { books, row in
            var sum: Int64 = 0
            for line in signs.indices where signs[line] != 0 {
                for month in year { sum += signs[line] * books.amounts[line * months + month].cents }
            }
            row[0] = Double(sum)
        }
    }
}
