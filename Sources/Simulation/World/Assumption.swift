public import Quantities

/// What is assumed of the market and of the company, and can turn out otherwise in the year of the plan.
///
/// Each assumption multiplies one number of the world by a factor, for all that it concerns: 1 is the case as written.
public enum Assumption: String, Sendable, Hashable, CaseIterable {
    /// Occasions of all segments.
    case demand
    /// The weight of prices in choice and in negotiations.
    case priceWeight = "price_weight"
    /// The prices of all rivals.
    case rivalPrices = "rival_prices"
    /// The availability of channels, at most all the time.
    case availability
    /// What a euro of messages exposes people to.
    case communication
    /// Leads that come by themselves or by inbound actions.
    case inbound
    /// The share of answered contacts that become leads.
    case prospecting
    /// The odds of signing what is negotiated.
    case signing
    /// Units of a deal.
    case dealSize = "deal_size"
    /// The discount that business buyers ask.
    case discountAsked = "discount_asked"
    /// The share of web baskets that are left unpaid.
    case abandonment
    /// The share of goods ordered on line that come back.
    case returns
    /// The risk that a customer leaves.
    case churn
    /// Recommendations by a promoter.
    case referrals
    /// Complaints by unit sold.
    case complaints
    /// How often spells of sickness begin.
    case sickness
    /// What goods and services sold cost to buy.
    case purchaseCosts = "purchase_costs"
    /// Fixed costs, and the running costs of channels.
    case fixedCosts = "fixed_costs"
    /// Weeks that customers pay late.
    case lateness

    /// The factors between which it plausibly lies; any factor between them is as likely as another.
    ///
    /// They are the authors' judgement of what a company that has lived year N−1 cannot know a year ahead, not a
    /// measure; hence narrower than the ranges of a case, between which a company of the kind may lie at all.
    public var range: ClosedRange<Ratio> {
        switch self {
        case .demand: Ratio(0.9)...Ratio(1.1)
        case .rivalPrices: Ratio(0.95)...Ratio(1.05)
        case .availability, .abandonment, .fixedCosts: Ratio(0.95)...Ratio(1.05)
        case .purchaseCosts: Ratio(0.97)...Ratio(1.03)
        case .dealSize: Ratio(0.85)...Ratio(1.15)
        case .communication, .referrals, .complaints, .sickness, .lateness: Ratio(0.5)...Ratio(1.5)
        case .priceWeight: Ratio(0.8)...Ratio(1.2)
        case .inbound, .prospecting, .signing, .discountAsked, .returns, .churn: Ratio(0.7)...Ratio(1.3)
        }
    }
}

/// Factors of assumptions, for the year of the plan alone.
public struct WorldPatch: Sendable, Hashable {
    /// The case as it is written.
    public static let none = WorldPatch()

    /// By position in the list of assumptions.
    private var factors = [Double](repeating: 1, count: Assumption.allCases.count)
    private static let positions = Dictionary(
        uniqueKeysWithValues: Assumption.allCases.enumerated().map { ($1, $0) })

    /// Makes a patch that changes nothing.
    public init() {}

    /// Makes a patch of one assumption.
    public init(_ assumption: Assumption, by factor: Ratio) { self[assumption] = factor }

    /// The factor of an assumption; one that is not above zero, or not finite, traps.
    public subscript(assumption: Assumption) -> Ratio {
        get { Ratio(factors[Self.position(assumption)]) }
        set {
            precondition(
                newValue.value > 0 && newValue.value.isFinite, "a factor is above zero, not \(newValue.value)"
            )
            factors[Self.position(assumption)] = newValue.value
        }
    }

    private static func position(_ assumption: Assumption) -> Int { positions[assumption] ?? 0 }
}
