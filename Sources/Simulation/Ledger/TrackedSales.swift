import CaseModel
import Quantities

/// What the company traces back to communication, by the rule of declared sources.
///
/// Of the week's sales to people who were not customers, `tracking` × saturation is said to come from
/// communication, and is shared between actions in proportion to their goodwill with the segment. It is what a
/// company can see, not what the action caused. *Verified by* `trackedSalesAreAPartOfSalesToNewPeople`.
struct TrackedSales {
    private let segments: Int
    private let tracking: Double
    private let effectAction: Row<Int>
    private let revenue: Row<Int>
    private let margin: Row<Int>

    init(_ compilation: Compilation, effectActions: Row<Int>, revenue: Row<Int>, margin: Row<Int>) {
        segments = compilation.truth.segments.count
        tracking = compilation.truth.communication.tracking.value
        effectAction = effectActions
        (self.revenue, self.margin) = (revenue, margin)
    }

    /// Counts the week's tracked revenue and margin by action.
    func step(_ exchange: Exchange, _ books: BooksWriter) {
        for segment in 0..<segments
        where exchange.newRevenue[segment] != 0 || exchange.newMargin[segment] != 0 {
            let sold = Double(exchange.newRevenue[segment])
            let earned = Double(exchange.newMargin[segment])
            let greater = max(sold.magnitude, earned.magnitude)
            for effect in 0..<effectAction.count {
                let share = tracking * exchange.effectShare[effect * segments + segment]
                // What is left of old goodwill brings less than half a cent.
                guard greater * share >= 0.5 else { continue }
                books.count(revenue[effectAction[effect]], Cents.rounded(sold * share))
                books.count(margin[effectAction[effect]], Cents.rounded(earned * share))
            }
        }
    }
}
