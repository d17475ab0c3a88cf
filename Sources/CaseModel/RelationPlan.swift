public import Quantities

/// What a plan decides for customers after the sale, for partners and for tasks.
public struct RelationPlan: Sendable, Hashable {
    /// Loyalty programmes.
    public let loyalty: [LoyaltyProgramme]
    /// Partnerships.
    public let partnerships: [Partnership]
    /// Offers that become responsible.
    public let commitments: [ResponsibleCommitment]
    /// Limits to discounts by segment and offer.
    public let discountRules: [DiscountRule]
    /// Steps of dunning; empty where the plan decides none, so that last year's go on.
    public let dunning: [DunningStep]
    /// How complaints are treated; nil where the plan decides nothing, so that last year's way goes on.
    public let complaints: ComplaintProcess?
    /// Tasks that are automated.
    public let automations: [Automation]

    /// Makes decisions; what is left out is not decided.
    public init(
        loyalty: [LoyaltyProgramme] = [], partnerships: [Partnership] = [],
        commitments: [ResponsibleCommitment] = [], discountRules: [DiscountRule] = [],
        dunning: [DunningStep] = [], complaints: ComplaintProcess? = nil, automations: [Automation] = []
    ) {
        (self.loyalty, self.partnerships, self.commitments) = (loyalty, partnerships, commitments)
        (self.discountRules, self.dunning, self.complaints) = (discountRules, dunning, complaints)
        self.automations = automations
    }

    /// No decision.
    public static let none = RelationPlan()
}

/// A programme that rewards customers who come back.
public struct LoyaltyProgramme: Sendable, Hashable {
    /// The id of the programme.
    public let id: Identifier<LoyaltyProgramme>
    /// Segments that may join; empty for all.
    public let segments: [Identifier<Segment>]
    /// First and last day.
    public let start, end: CalendarDate
    /// Cost per month without VAT, rewards left out.
    public let monthlyCost: Money
    /// Reward, a share of what customers spend.
    public let reward: Share
    /// Reward for a customer brought by another.
    public let referralReward: Money

    // swift-format-ignore
    /// Makes a programme from checked values.
    public init(
        id: Identifier<LoyaltyProgramme>, segments: [Identifier<Segment>], start: CalendarDate, end: CalendarDate,
        monthlyCost: Money, reward: Share, referralReward: Money = .zero
    ) {
        (self.id, self.segments, self.start, self.end) = (id, segments, start, end)
        (self.monthlyCost, self.reward, self.referralReward) = (monthlyCost, reward, referralReward)
    }
}

/// An agreement with somebody who brings buyers and takes a share of their sales.
public struct Partnership: Sendable, Hashable {
    /// Who the partner is.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        case partner, introducer, affiliate, marketplace
    }

    /// The id of the partnership.
    public let id: Identifier<Partnership>
    /// Who the partner is.
    public let form: Form
    /// First and last day.
    public let start, end: CalendarDate
    /// Share of the sales brought that the partner takes.
    public let share: Share
    /// Segments whose buyers the partner knows; empty for all.
    public let segments: [Identifier<Segment>]
    /// What the partner brings per month at full effort: leads, or sales for affiliates and marketplaces.
    public let monthlyVolume: Count
    /// What the company spends per month to support the partner, without VAT.
    public let supportCost: Money

    // swift-format-ignore
    /// Makes a partnership from checked values.
    public init(
        id: Identifier<Partnership>, form: Form, start: CalendarDate, end: CalendarDate, share: Share,
        segments: [Identifier<Segment>], monthlyVolume: Count, supportCost: Money
    ) {
        (self.id, self.form, self.start, self.end) = (id, form, start, end)
        (self.share, self.segments) = (share, segments)
        (self.monthlyVolume, self.supportCost) = (monthlyVolume, supportCost)
    }
}

/// Offers that become responsible from a day on.
public struct ResponsibleCommitment: Sendable, Hashable {
    /// The offers.
    public let offers: [Identifier<Offer>]
    /// First day.
    public let start: CalendarDate

    /// Makes a commitment.
    public init(offers: [Identifier<Offer>], start: CalendarDate) {
        (self.offers, self.start) = (offers, start)
    }
}

/// The largest discount that anybody may grant on some offers to some segments.
public struct DiscountRule: Sendable, Hashable {
    /// Segments; empty for all.
    public let segments: [Identifier<Segment>]
    /// Offers; empty for all.
    public let offers: [Identifier<Offer>]
    /// The limit.
    public let limit: Share

    /// Makes a rule.
    public init(segments: [Identifier<Segment>], offers: [Identifier<Offer>], limit: Share) {
        (self.segments, self.offers, self.limit) = (segments, offers, limit)
    }
}

/// How a customer is reminded of an invoice.
public enum DunningMeans: String, Sendable, Hashable, CaseIterable {
    case letter, email, call
    case formalNotice = "formal_notice"
    case collection
}

/// One step of dunning.
public struct DunningStep: Sendable, Hashable {
    /// Time after the term.
    public let day: Duration
    /// How the customer is reminded.
    public let means: DunningMeans
    /// Cost per case without VAT.
    public let cost: Money

    /// Makes a step.
    public init(day: Duration, means: DunningMeans, cost: Money) {
        (self.day, self.means, self.cost) = (day, means, cost)
    }
}

/// How complaints are treated.
public struct ComplaintProcess: Sendable, Hashable {
    /// Staff time per week beyond that of the case.
    public let addedHours: Duration
    /// The delay promised.
    public let targetDelay: Duration
    /// The gesture per case, without VAT.
    public let goodwill: Money

    /// Makes a process.
    public init(addedHours: Duration, targetDelay: Duration, goodwill: Money) {
        (self.addedHours, self.targetDelay, self.goodwill) = (addedHours, targetDelay, goodwill)
    }
}

/// A task whose time a tool gives back.
public struct Automation: Sendable, Hashable {
    /// Where the time goes.
    public enum Use: String, Sendable, Hashable, CaseIterable {
        case prospecting, service, none
    }

    /// The id of the automation.
    public let id: Identifier<Automation>
    /// The seller who did the task, if it is one.
    public let seller: Identifier<Seller>?
    /// Time of the task per week, before.
    public let weeklyTime: Duration
    /// Share of it that the tool saves.
    public let saved: Share
    /// Cost of setting the tool up, and per month, without VAT.
    public let setupCost, monthlyCost: Money
    /// First day of use.
    public let start: CalendarDate
    /// Where the time goes.
    public let use: Use

    // swift-format-ignore
    /// Makes an automation from checked values.
    public init(
        id: Identifier<Automation>, seller: Identifier<Seller>?, weeklyTime: Duration, saved: Share,
        setupCost: Money, monthlyCost: Money, start: CalendarDate, use: Use
    ) {
        (self.id, self.seller, self.weeklyTime, self.saved) = (id, seller, weeklyTime, saved)
        (self.setupCost, self.monthlyCost, self.start, self.use) = (setupCost, monthlyCost, start, use)
    }
}
