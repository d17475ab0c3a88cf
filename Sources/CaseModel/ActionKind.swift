public import Bilingual
public import Quantities

/// What an action kind does to the world: few primitives, each with a neutral value that changes nothing.
public enum Effect: Sendable, Hashable {
    /// Turns spending into exposure of the targeted segments; the factor is effective euros per euro spent.
    case awareness(effectiveness: Ratio)
    /// Multiplies the inbound hazard of targeted assisted segments by 1 + lift at the full budget rhythm.
    case inbound(lift: Ratio)
    /// Sellers' hours become contacts; a contact with a buyer who is in the market becomes a lead with this share.
    case outreach(contactsPerHour: Ratio, response: Share)
    /// Adds to the log-odds of passing one stage while the action runs.
    case stageLift(stage: FunnelStage.Name, logOdds: Ratio)
    /// Moves the skill of the named sellers towards 1 by this share, once, at the end of the action.
    case skill(gain: Share)
    /// Takes this share off the price of the targeted offers while the action runs.
    case price(discount: Share)
    /// Multiplies web basket abandonment by 1 − cut while the action runs.
    case checkout(cut: Share)
    /// Brings visits to the web shop, so many per euro spent.
    case traffic(visitsPerEuro: Ratio, source: TrafficSource)
    /// Multiplies the share of visits that end on their first page by 1 − cut while the action runs.
    case bounce(cut: Share)
    /// Multiplies the churn of targeted segments by 1 − cut while the action runs.
    case retention(cut: Share)
    /// Adds staff time for complaints per week while the action runs.
    case serviceCapacity(perWeek: Duration)
    /// Multiplies the weekly recovery of overdue invoices by 1 + lift while the action runs.
    case recovery(lift: Ratio)
    /// Adds to the satisfaction, from 0 to 1, to which targeted segments tend while the action runs.
    case satisfaction(gain: Share)
    /// Multiplies what promoters of targeted segments recommend by 1 + lift while the action runs.
    case referral(lift: Ratio)
    /// Partners send buyers with a need while the action runs, so many a month, and take a share of their sales.
    case partners(form: Partnership.Form, monthlyVolume: Ratio, share: Share)
    /// Adds to the level of motivation, from 0 to 1, of the named sellers while the action runs.
    case motivation(gain: Share)
    /// Gives selling time back to each named seller, so much a week, while the action runs.
    case sellingTime(perWeek: Duration)

    /// The name of the primitive in catalogue files.
    public var primitive: String {
        switch self {
        case .awareness: "awareness"
        case .inbound: "inbound"
        case .outreach: "outreach"
        case .stageLift: "stage_lift"
        case .skill: "skill"
        case .price: "price"
        case .checkout: "checkout"
        case .traffic: "traffic"
        case .bounce: "bounce"
        case .retention: "retention"
        case .serviceCapacity: "service_capacity"
        case .recovery: "recovery"
        case .satisfaction: "satisfaction"
        case .referral: "referral"
        case .partners: "partners"
        case .motivation: "motivation"
        case .sellingTime: "selling_time"
        }
    }
}

/// A kind of action that plans can use: data, not code.
public struct ActionKind: Sendable, Hashable {
    /// The id of the kind.
    public let id: Identifier<ActionKind>
    /// The name shown.
    public let name: Text
    /// What the kind does, in a sentence for learners.
    public let help: Text
    /// Its effects.
    public let effects: [Effect]
    /// The budget per month at which the effects reach their stated strength; below it they shrink in proportion.
    public let usualMonthlyBudget: Money
    /// Consent rule for consumers.
    public let consent: ConsentRule
    /// Share of buyers who may be contacted under the consent rule.
    public let reachable: Share
    /// Emissions in kg CO₂e per euro spent.
    public let emissions: Ratio
    /// Consent rules by kind of buyer and date, which stand before `consent`; empty where the law did not change.
    public var consentRules: [DatedConsent]
    /// What it sends to people by name.
    public var messages: MessageResponse
    /// What it costs beside the budget of the action.
    public var costs = ActionCosts.none
    /// Hours a week that each seller usually gives to it; zero where it takes none.
    public var usualWeeklyHours = Duration(minutes: 0)
    /// How long it usually lasts; nil for the whole year.
    public var usualDuration: Duration?
    /// To whom it usually speaks; nil for all.
    public var usualBuyers: BuyerKind?
    /// What it is meant to move; nil where its author did not say.
    public var aim: ActionAim?

    // swift-format-ignore
    /// Makes a kind from checked values.
    public init(
        id: Identifier<ActionKind>, name: Text, help: Text, effects: [Effect], usualMonthlyBudget: Money,
        consent: ConsentRule, reachable: Share, emissions: Ratio, consentRules: [DatedConsent] = [],
        messages: MessageResponse = .none
    ) {
        (self.id, self.name, self.help, self.effects) = (id, name, help, effects)
        (self.usualMonthlyBudget, self.consent) = (usualMonthlyBudget, consent)
        (self.reachable, self.emissions) = (reachable, emissions)
        (self.consentRules, self.messages) = (consentRules, messages)
    }
}
