public import Bilingual
public import Quantities

/// What a plan decides for the sales team beyond quotas and discounts; empty where it decides nothing.
public struct StaffingDecisions: Sendable, Hashable {
    /// Posts to fill.
    public var recruitments: [Recruitment] = []
    /// Courses.
    public var trainings: [TrainingSession] = []
    /// How variable pay is computed.
    public var payPlans: [PayPlan] = []
    /// Challenges between sellers.
    public var challenges: [SalesChallenge] = []
    /// Arrangements that a post needs.
    public var accommodations: [Accommodation] = []
    /// Regular meetings.
    public var rituals: [TeamRitual] = []

    /// No decision.
    public static let none = StaffingDecisions()
    /// Makes an empty set of decisions.
    public init() {}
}

/// A post that a plan fills.
public struct Recruitment: Sendable, Hashable {
    /// The id of the seller who comes.
    public let id: Identifier<Seller>
    /// The name of the post.
    public let post: Text
    /// Where the seller works.
    public let role: Seller.Role
    /// First day at work, as planned.
    public let start: CalendarDate
    /// Contractual hours per week.
    public let weeklyHours: Duration
    /// Fixed gross pay per month.
    public let monthlyPay: Money
    /// Skill on the first day.
    public let skill: Share
    /// What recruiting costs without VAT.
    public let cost: Money
    /// Segments the seller works; empty for all.
    public let segments: [Identifier<Segment>]

    // swift-format-ignore
    /// Makes a recruitment.
    public init(
        id: Identifier<Seller>, post: Text, role: Seller.Role, start: CalendarDate, weeklyHours: Duration,
        monthlyPay: Money, skill: Share, cost: Money, segments: [Identifier<Segment>] = []
    ) {
        (self.id, self.post, self.role, self.start) = (id, post, role, start)
        (self.weeklyHours, self.monthlyPay, self.skill) = (weeklyHours, monthlyPay, skill)
        (self.cost, self.segments) = (cost, segments)
    }
}

/// A course that sellers follow.
public struct TrainingSession: Sendable, Hashable {
    /// Who follows it; empty for all.
    public let sellers: [Identifier<Seller>]
    /// What it teaches.
    public let skill: Skill
    /// First and last day.
    public let start, end: CalendarDate
    /// Hours per person, taken from selling time.
    public let hours: Duration
    /// What it costs beyond the budget of the action that it details, exempt of VAT.
    public let cost: Money
    /// The action that it details, if any: where that action teaches, hours and gain are the action's.
    public let action: Identifier<Action>?

    // swift-format-ignore
    /// Makes a session.
    public init(
        sellers: [Identifier<Seller>], skill: Skill, start: CalendarDate, end: CalendarDate, hours: Duration, cost: Money,
        action: Identifier<Action>? = nil
    ) {
        (self.sellers, self.skill, self.start, self.end) = (sellers, skill, start, end)
        (self.hours, self.cost, self.action) = (hours, cost, action)
    }
}

/// How the variable pay of sellers is computed on their own revenue of the year.
public struct PayPlan: Sendable, Hashable {
    /// The law of variable pay.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// One rate on all revenue.
        case linear
        /// Each part of revenue at the rate of its band.
        case marginalBands = "marginal_bands"
        /// All revenue at the rate of the band reached.
        case wholeBand = "whole_band"
    }

    /// A band of revenue.
    public struct Band: Sendable, Hashable {
        /// Where it starts, as a share of quota; may pass 1.
        public let from: Ratio
        /// The rate of pay in it.
        public let rate: Share

        /// Makes a band.
        public init(from: Ratio, rate: Share) { (self.from, self.rate) = (from, rate) }
    }

    /// Who is paid so; empty for all.
    public let sellers: [Identifier<Seller>]
    /// The law.
    public let form: Form
    /// The rate of the linear law.
    public let rate: Share
    /// The bands of the others, by increasing start.
    public let bands: [Band]
    /// The rate beyond quota, instead of the law's; nil where there is none.
    public let accelerator: Share?
    /// Most variable pay in a year; nil for no limit.
    public let cap: Money?

    // swift-format-ignore
    /// Makes a plan; bands are put in order.
    public init(
        sellers: [Identifier<Seller>] = [], form: Form, rate: Share = .zero, bands: [Band] = [],
        accelerator: Share? = nil, cap: Money? = nil
    ) {
        (self.sellers, self.form, self.rate) = (sellers, form, rate)
        self.bands = bands.sorted { $0.from.value < $1.from.value }
        (self.accelerator, self.cap) = (accelerator, cap)
    }
}

/// A prize for the seller who does best in a period.
public struct SalesChallenge: Sendable, Hashable {
    /// Who takes part; empty for all.
    public let sellers: [Identifier<Seller>]
    /// First and last day.
    public let start, end: CalendarDate
    /// What it costs in all, employer contributions included.
    public let prize: Money

    /// Makes a challenge.
    public init(sellers: [Identifier<Seller>], start: CalendarDate, end: CalendarDate, prize: Money) {
        (self.sellers, self.start, self.end, self.prize) = (sellers, start, end, prize)
    }
}

/// An arrangement that a seller's post needs.
public struct Accommodation: Sendable, Hashable {
    /// The seller.
    public let seller: Identifier<Seller>
    /// First day, and last day where it ends.
    public let start: CalendarDate, end: CalendarDate?
    /// What it costs once, and each month.
    public let cost, monthlyCost: Money

    /// Makes an accommodation.
    public init(
        seller: Identifier<Seller>, start: CalendarDate, end: CalendarDate? = nil, cost: Money,
        monthlyCost: Money
    ) {
        self.end = end
        (self.seller, self.start, self.cost, self.monthlyCost) = (seller, start, cost, monthlyCost)
    }
}

/// A regular meeting of the team.
public struct TeamRitual: Sendable, Hashable {
    /// Who takes part; empty for all.
    public let participants: [Identifier<Seller>]
    /// Hours per week and participant.
    public let weeklyHours: Duration
    /// Whether sellers are coached in it.
    public let isCoaching: Bool

    /// Makes a ritual.
    public init(participants: [Identifier<Seller>], weeklyHours: Duration, isCoaching: Bool) {
        (self.participants, self.weeklyHours, self.isCoaching) = (participants, weeklyHours, isCoaching)
    }
}
