public import Bilingual
public import Quantities

/// What happens between a company and its customers after the sale: habits, complaints, credit, partners, carbon.
///
/// The neutral value leaves every equation of the world as it is without these mechanisms.
public struct CustomerRelations: Sendable, Hashable {
    /// Habits of customers.
    public var habits: CustomerHabits
    /// Complaints beyond their number and their queue.
    public let complaints: ComplaintResponse
    /// Late payment, disputes and bad debt.
    public let credit: CreditResponse
    /// How partners work.
    public let partners: PartnerResponse
    /// Emissions and what buyers give to responsible offers.
    public let responsibility: ResponsibilityResponse

    /// Makes relations; what is left out is neutral.
    public init(
        habits: CustomerHabits = .neutral, complaints: ComplaintResponse = .neutral,
        credit: CreditResponse = .neutral, partners: PartnerResponse = .neutral,
        responsibility: ResponsibilityResponse = .neutral
    ) {
        (self.habits, self.complaints, self.credit) = (habits, complaints, credit)
        (self.partners, self.responsibility) = (partners, responsibility)
    }

    /// No mechanism beyond the simplest.
    public static let neutral = CustomerRelations()
}

/// Habits of customers: how unequal they are, what keeps them, what they recommend.
public struct CustomerHabits: Sendable, Hashable {
    /// Shape of the gamma distribution of buying rates among people; nil where all are alike.
    public let rateShape: Ratio?
    /// Time without an order after which a customer counts as inactive.
    public let inactivityWindow: Duration
    /// How strongly a price above the remembered one raises churn: the hazard times exp(weight · excess).
    public let priceWeight: Ratio
    /// Share of a promised reward that customers feel as a price cut.
    public let rewardEffect: Ratio
    /// Share added to the amount of a customer's order by additional sales, at base satisfaction.
    public let upsell: Share
    /// Recommendations that a promoter makes per year to people with a need.
    public var recommendations: Ratio
    /// What one euro of reward per customer brought adds to recommendations, a share of them.
    public let rewardLift: Ratio
    /// Term of business contracts, after which they are renewed or not; nil where customers may leave every week.
    public let contractTerm: Duration?

    // swift-format-ignore
    /// Makes habits from checked values.
    public init(
        rateShape: Ratio? = nil, inactivityWindow: Duration = Duration(weeks: 52), priceWeight: Ratio = Ratio(0),
        rewardEffect: Ratio = Ratio(1), upsell: Share = .zero,
        recommendations: Ratio = Ratio(0), rewardLift: Ratio = Ratio(0), contractTerm: Duration? = nil
    ) {
        (self.rateShape, self.inactivityWindow) = (rateShape, inactivityWindow)
        (self.priceWeight, self.rewardEffect) = (priceWeight, rewardEffect)
        (self.upsell, self.recommendations) = (upsell, recommendations)
        (self.rewardLift, self.contractTerm) = (rewardLift, contractTerm)
    }

    /// Customers who are all alike and recommend nothing.
    public static let neutral = CustomerHabits()
}

/// A cause of complaints.
public struct ComplaintCause: Sendable, Hashable {
    /// The id of the cause.
    public let id: Identifier<ComplaintCause>
    /// The name shown.
    public let name: Text
    /// Its share of all complaints.
    public let share: Share

    /// Makes a cause.
    public init(id: Identifier<ComplaintCause>, name: Text, share: Share) {
        (self.id, self.name, self.share) = (id, name, share)
    }
}

/// What complaints cost and do to customers.
public struct ComplaintResponse: Sendable, Hashable {
    /// The causes; empty where they are not told apart.
    public let causes: [ComplaintCause]
    /// Share of complainants who leave when treated at once and without a gesture.
    public let departure: Share
    /// What one week of waiting adds to that share, relative to it.
    public let delayWeight: Ratio
    /// Gesture per case that divides departures by e; zero where gestures change nothing.
    public let gestureScale: Money
    /// What a promised delay adds to departures when broken, and takes from them when kept, relative to them.
    public let promiseWeight: Ratio
    /// Loaded cost of one hour of service staff beyond the hours of the case.
    public let hourlyCost: Money
    /// Share of buyers who answer the surveys of satisfaction and effort at each point of contact.
    public let surveyResponse: Share
    /// What a full workload of sellers takes from satisfaction before the sale.
    public let workloadWeight: Ratio
    /// What an unavailable channel takes from satisfaction during the sale.
    public let availabilityWeight: Ratio

    // swift-format-ignore
    /// Makes a response from checked values.
    public init(
        causes: [ComplaintCause] = [], departure: Share = .zero, delayWeight: Ratio = Ratio(0),
        gestureScale: Money = .zero, promiseWeight: Ratio = Ratio(0), hourlyCost: Money = .zero,
        surveyResponse: Share = .zero, workloadWeight: Ratio = Ratio(0), availabilityWeight: Ratio = Ratio(0)
    ) {
        (self.causes, self.departure, self.delayWeight) = (causes, departure, delayWeight)
        (self.gestureScale, self.promiseWeight, self.hourlyCost) = (gestureScale, promiseWeight, hourlyCost)
        (self.surveyResponse, self.workloadWeight) = (surveyResponse, workloadWeight)
        self.availabilityWeight = availabilityWeight
    }

    /// Complaints that have no cause and drive nobody away.
    public static let neutral = ComplaintResponse()
}

/// Late payment, disputes and bad debt.
public struct CreditResponse: Sendable, Hashable {
    /// Share of invoices whose customer will not pay unless collection succeeds.
    public let defaultShare: Share
    /// Share of invoices that are disputed.
    public let disputeShare: Share
    /// What is left of the weekly recovery of a disputed invoice.
    public let disputeSlowdown: Share
    /// Time after the term from which an unpaid invoice is doubtful; nil for never.
    public let doubtfulAfter: Duration?
    /// Share of a doubtful claim without VAT that is provided for.
    public let provision: Share
    /// Time after the term at which an unpaid invoice is written off; nil for never.
    public let writeOffAfter: Duration?
    /// What a step of each means adds to weekly recovery from its day on, relative to it.
    public let lifts: [DunningMeans: Ratio]

    // swift-format-ignore
    /// Makes a response from checked values.
    public init(
        defaultShare: Share = .zero, disputeShare: Share = .zero, disputeSlowdown: Share = .one,
        doubtfulAfter: Duration? = nil, provision: Share = Share(0.5),
        writeOffAfter: Duration? = nil, lifts: [DunningMeans: Ratio] = [:]
    ) {
        (self.defaultShare, self.disputeShare, self.disputeSlowdown) = (defaultShare, disputeShare, disputeSlowdown)
        (self.doubtfulAfter, self.provision, self.writeOffAfter) = (doubtfulAfter, provision, writeOffAfter)
        self.lifts = lifts
    }

    /// Everybody pays in the end.
    public static let neutral = CreditResponse()
}

/// How partners of each type work.
public struct PartnerResponse: Sendable, Hashable {
    /// Share of sales at which a partner gives full effort; below it effort shrinks in proportion.
    public let usualShare: Share
    /// What one contact sent costs the partner.
    public let costPerContact: Money

    /// Makes a response from checked values.
    public init(usualShare: Share = Share(0.1), costPerContact: Money = .zero) {
        (self.usualShare, self.costPerContact) = (usualShare, costPerContact)
    }

    /// Partners whose contacts cost them nothing.
    public static let neutral = PartnerResponse()
}

/// Emissions of sales, and what buyers give to responsible offers.
public struct ResponsibilityResponse: Sendable, Hashable {
    /// Emissions of one delivery in kg CO₂e (scope 3).
    public let kilogramsPerDelivery: Ratio
    /// Kilometres driven for one meeting with a prospect.
    public let kilometresPerMeeting: Ratio
    /// Emissions of one kilometre of the company's vehicles in kg CO₂e (scope 1).
    public let kilogramsPerKilometre: Ratio
    /// Utility that buyers give to an offer that is responsible, by segment.
    public let appeal: Weights<Segment, Ratio>
    /// Offers that are responsible from the start.
    public let offers: [Identifier<Offer>]
    /// What making an offer responsible adds to its unit cost, a share of it.
    public let costShare: Share

    // swift-format-ignore
    /// Makes a response from checked values.
    public init(
        kilogramsPerDelivery: Ratio = Ratio(0), kilometresPerMeeting: Ratio = Ratio(0),
        kilogramsPerKilometre: Ratio = Ratio(0), appeal: Weights<Segment, Ratio> = Weights([]),
        offers: [Identifier<Offer>] = [], costShare: Share = .zero
    ) {
        (self.kilogramsPerDelivery, self.kilometresPerMeeting) = (kilogramsPerDelivery, kilometresPerMeeting)
        (self.kilogramsPerKilometre, self.appeal) = (kilogramsPerKilometre, appeal)
        (self.offers, self.costShare) = (offers, costShare)
    }

    /// Nothing is counted and no offer is responsible.
    public static let neutral = ResponsibilityResponse()
}
