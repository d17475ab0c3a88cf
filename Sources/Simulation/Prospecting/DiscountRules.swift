import CaseModel
import Quantities

/// The largest discount that anybody may grant on an offer to a segment, by deal cell.
///
/// Of the rules that name both, the strictest counts; without a rule, 100 %. Rules of last year go on where the plan
/// makes none. *Verified by* `aDiscountRuleHoldsOnlyWhereItApplies`.
struct DiscountRules {
    let inherited: Row<Double>
    let decided: Row<Double>

    init(_ compilation: Compilation) {
        let previous = compilation.previous.relations.discountRules
        let planned = compilation.plan.relations.discountRules
        inherited = Self.limits(previous, compilation)
        decided = Self.limits(planned.isEmpty ? previous : planned, compilation)
    }

    private static func limits(_ rules: [DiscountRule], _ compilation: Compilation) -> Row<Double> {
        let truth = compilation.truth
        return compilation.memory.row(
            compilation.index.dealCells.map { cell in
                rules.filter { rule in
                    (rule.segments.isEmpty || rule.segments.contains(truth.segments[cell.segment].id))
                        && (rule.offers.isEmpty || rule.offers.contains(truth.offers[cell.offer].id))
                }.map(\.limit.value).min() ?? 1
            })
    }
}
