/// The questions that a rule of an element may ask beside those about all elements.
///
/// All arguments are quoted. Verified by `everyFunctionOfARuleSaysWhatItAnswers`.
public enum OwnFunction: String, Hashable, Sendable, CaseIterable {
    case has
    case isAmong = "is"
    case count
    case words = "text_words"
    case of
    case leastOf = "min_of"
    case greatestOf = "max_of"
    case items, amount, fraction, day, direction
    case namedBy = "named_by"
    case sumNamedBy = "sum_named_by"
    case same
    case sameBefore = "same_before"
    case sumOf = "sum_of"
    case sumWhere = "sum_where"
    case sumSame = "sum_same"
    case yearStart = "year_start"
    case yearEnd = "year_end"
    case published, hours
    case usualBudget = "usual_budget"
    case idleTargets = "idle_targets"
    case overbookedSellers = "overbooked_sellers"
    case promotionsBelowCost = "promotions_below_cost"
    case commission
    case relativePrice = "relative_price"
    case objectiveTarget = "objective_target"

    /// How the function is called.
    public var usage: String {
        switch self {
        case .has: #"has("field", …)"#
        case .isAmong: #"is("field", "value", …)"#
        case .count: #"count("field")"#
        case .words: #"text_words("field")"#
        case .of: #"of("reference field", "field of what it names")"#
        case .leastOf: #"min_of("reference field", "field of what it names")"#
        case .greatestOf: #"max_of("reference field", "field of what it names")"#
        case .items: #"items("field of groups", "field of each")"#
        case .amount: #"amount("quantity field")"#
        case .fraction: #"fraction("quantity field")"#
        case .day: #"day("quantity field")"#
        case .direction: #"direction("figure field")"#
        case .namedBy: #"named_by("kind", "reference field of the kind")"#
        case .sumNamedBy: #"sum_named_by("kind", "reference field of the kind", "field of the kind")"#
        case .same: #"same("kind", "field of the kind", "own field")"#
        case .sameBefore: #"same_before("kind", "field of the kind", "own field")"#
        case .sumOf: #"sum_of("kind", "field")"#
        case .sumWhere: #"sum_where("kind", "field", "choice or reference field", "value", …)"#
        case .sumSame: #"sum_same("kind", "field", "field of the kind", "own field")"#
        case .yearStart: "year_start()"
        case .yearEnd: "year_end()"
        case .published: #"published("id")"#
        case .hours: #"hours("number")"#
        case .usualBudget: "usual_budget()"
        case .idleTargets: "idle_targets()"
        case .overbookedSellers: "overbooked_sellers()"
        case .promotionsBelowCost: "promotions_below_cost()"
        case .commission: #"commission("offer field")"#
        case .relativePrice: #"relative_price("offer field")"#
        case .objectiveTarget: #"objective_target("figure")"#
        }
    }
}
