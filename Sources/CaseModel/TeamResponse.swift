public import Quantities

/// How sellers come, learn, tire, leave, and what they do for the shop; neutral where a case says nothing.
public struct TeamResponse: Sendable, Hashable {
    /// Leave and sickness.
    public let absence: AbsenceResponse
    /// What moves motivation, and what motivation moves.
    public let motivation: MotivationResponse
    /// Training, forgetting, coaching, ramp-up.
    public let learning: LearningResponse
    /// Resignations and replacements.
    public let turnover: TurnoverResponse
    /// What is said of the company as an employer.
    public let reputation: ReputationResponse
    /// What sellers present and able do for the sales of shops.
    public let shop: ShopStaffing
    /// How long the fees of a contract are credited to the seller who signed it.
    public let contractCredit: Duration
    /// What a unit of ability in prospecting above 0.5 adds to the contacts made, as a share of them.
    public let prospectingWeight: Ratio

    /// A team whose members stay, never tire and never learn by themselves.
    public static let neutral = TeamResponse()

    // swift-format-ignore
    /// Makes a response from checked values; what is left out is neutral.
    public init(
        absence: AbsenceResponse = AbsenceResponse(), motivation: MotivationResponse = MotivationResponse(),
        learning: LearningResponse = LearningResponse(), turnover: TurnoverResponse = TurnoverResponse(),
        reputation: ReputationResponse = ReputationResponse(), shop: ShopStaffing = ShopStaffing(),
        contractCredit: Duration = Duration(weeks: 0), prospectingWeight: Ratio = Ratio(0)
    ) {
        (self.absence, self.motivation, self.learning) = (absence, motivation, learning)
        (self.turnover, self.reputation, self.shop) = (turnover, reputation, shop)
        (self.contractCredit, self.prospectingWeight) = (contractCredit, prospectingWeight)
    }
}

/// Leave and sickness of sellers.
public struct AbsenceResponse: Sendable, Hashable {
    /// Share of working time lost to sickness in the long run, below 1.
    public let sickness: Share
    /// Mean length of a spell of sickness, at least a week.
    public let spell: Duration
    /// Twelve monthly indices of mean 1 by which leave is taken, January first.
    public let leaveSeason: [Ratio]

    /// Makes a response; nobody is ever sick by default.
    public init(
        sickness: Share = .zero, spell: Duration = Duration(weeks: 2),
        leaveSeason: [Ratio] = Array(repeating: Ratio(1), count: 12)
    ) {
        (self.sickness, self.spell, self.leaveSeason) = (sickness, spell, leaveSeason)
    }
}

/// Motivation, from 0 to 1, returns to a level that pay, results and management move.
public struct MotivationResponse: Sendable, Hashable {
    /// The level without any influence.
    public let base: Share
    /// Share of the distance to its level that motivation covers each week.
    public let pull: Share
    /// What each influence adds to the level, per unit; coaching and a challenge while they last.
    public let attainment, pay, quota, challenge, coaching, overload: Ratio
    /// What a unit of motivation above the base adds to every ability.
    public let abilityWeight: Ratio

    // swift-format-ignore
    /// Makes a response; motivation moves nothing by default.
    public init(
        base: Share = Share(0.6), pull: Share = Share(0.08), attainment: Ratio = Ratio(0), pay: Ratio = Ratio(0),
        quota: Ratio = Ratio(0), challenge: Ratio = Ratio(0), coaching: Ratio = Ratio(0), overload: Ratio = Ratio(0),
        abilityWeight: Ratio = Ratio(0)
    ) {
        (self.base, self.pull, self.attainment, self.pay) = (base, pull, attainment, pay)
        (self.quota, self.challenge, self.coaching) = (quota, challenge, coaching)
        (self.overload, self.abilityWeight) = (overload, abilityWeight)
    }
}

/// How skills are gained and lost.
public struct LearningResponse: Sendable, Hashable {
    /// Hours of training that close 63 % of the distance to full skill.
    public let trainingHours: Duration
    /// Share of what was learnt since the opening that is forgotten each week.
    public let forgetting: Share
    /// Share of the distance to full skill that coaching closes each week.
    public let coachingGain: Share
    /// Time in which a new seller's hours grow to full use.
    public let rampUp: Duration

    /// Makes a response; nothing is forgotten and new sellers are at full use by default.
    public init(
        trainingHours: Duration = Duration(hours: 40), forgetting: Share = .zero, coachingGain: Share = .zero,
        rampUp: Duration = Duration(weeks: 0)
    ) {
        (self.trainingHours, self.forgetting) = (trainingHours, forgetting)
        (self.coachingGain, self.rampUp) = (coachingGain, rampUp)
    }
}

/// Resignations and what it takes to fill a post again.
public struct TurnoverResponse: Sendable, Hashable {
    /// Share of sellers who resign in a year at base motivation and reputation; 0 for never.
    public let annual: Share
    /// What a unit of motivation, and of reputation, takes from the log of the hazard.
    public let motivationWeight, reputationWeight: Ratio
    /// Time from a departure, or from a decision to recruit, to the first day of work.
    public let hiringDelay: Duration
    /// What filling a vacant post costs without VAT.
    public let replacementCost: Money
    /// Skill of those who replace.
    public let replacementSkill: Share

    // swift-format-ignore
    /// Makes a response; nobody resigns by default.
    public init(
        annual: Share = .zero, motivationWeight: Ratio = Ratio(0), reputationWeight: Ratio = Ratio(0),
        hiringDelay: Duration = Duration(weeks: 0), replacementCost: Money = .zero, replacementSkill: Share = Share(0.4)
    ) {
        (self.annual, self.hiringDelay) = (annual, hiringDelay)
        (self.motivationWeight, self.reputationWeight) = (motivationWeight, reputationWeight)
        (self.replacementCost, self.replacementSkill) = (replacementCost, replacementSkill)
    }
}

/// What is said of the company as an employer, from 0 to 1.
public struct ReputationResponse: Sendable, Hashable {
    /// The level at the opening date.
    public let base: Share
    /// Share of the distance to its level that reputation covers each week.
    public let pull: Share
    /// What the level gains at 14 hours of training a year per seller (half of the most that training can give).
    public let training: Ratio
    /// What the level loses where no seller who needs it has an accommodation.
    public let accommodation: Ratio
    /// What the level loses where work is twice what time allows.
    public let overload: Ratio
    /// By how much a unit of reputation shortens hiring, as a share of the delay.
    public let hiringWeight: Ratio

    // swift-format-ignore
    /// Makes a response; reputation never moves by default.
    public init(
        base: Share = Share(0.5), pull: Share = Share(0.04), training: Ratio = Ratio(0), accommodation: Ratio = Ratio(0),
        overload: Ratio = Ratio(0), hiringWeight: Ratio = Ratio(0)
    ) {
        (self.base, self.pull, self.training) = (base, pull, training)
        (self.accommodation, self.overload, self.hiringWeight) = (accommodation, overload, hiringWeight)
    }
}

/// What store sellers do for the sales of shops.
public struct ShopStaffing: Sendable, Hashable {
    /// By how many per cent shops serve more for 1 % more of store sellers' time.
    public let elasticity: Ratio
    /// What a unit of service skill above the opening's adds to what shops serve, as a share.
    public let serviceWeight: Ratio

    /// Makes a response; shops serve alike whoever is there by default.
    public init(elasticity: Ratio = Ratio(0), serviceWeight: Ratio = Ratio(0)) {
        (self.elasticity, self.serviceWeight) = (elasticity, serviceWeight)
    }
}
