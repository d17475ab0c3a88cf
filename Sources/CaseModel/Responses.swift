public import Bilingual
public import Quantities

/// How messages become awareness (MODEL: adstock, saturation, awareness).
public struct CommunicationResponse: Sendable, Hashable {
    /// Share of goodwill kept from one week to the next.
    public let retention: Share
    /// Exposure per head (euros per buyer) at which half of the effect is reached.
    public let halfSaturation: Ratio
    /// Steepness of the saturation (1 is concave from the start).
    public let steepness: Ratio
    /// Share of the unaware who learn of the company each week at full saturation.
    public let learning: Share
    /// Share of the distance to the natural level of awareness that is forgotten each week.
    public let forgetting: Share
    /// Share of the unaware who learn of the company each year per satisfied customer and buyer (word of mouth).
    public let wordOfMouth: Ratio
    /// Share of a communication action's sales that a company can trace back to it.
    public let tracking: Share
    /// How strongly solicitations still felt tire: the response is divided by 1 + fatigue × solicitations per head.
    public var fatigue: Ratio
    /// Share of the solicitations felt that is forgotten each week.
    public var fatigueRecovery: Share

    /// Makes the response from checked values.
    public init(
        retention: Share, halfSaturation: Ratio, steepness: Ratio, learning: Share, forgetting: Share,
        wordOfMouth: Ratio, tracking: Share, fatigue: Ratio = Ratio(0), fatigueRecovery: Share = Share(0.25)
    ) {
        (self.retention, self.halfSaturation, self.steepness) = (retention, halfSaturation, steepness)
        (self.learning, self.forgetting) = (learning, forgetting)
        (self.wordOfMouth, self.tracking) = (wordOfMouth, tracking)
        (self.fatigue, self.fatigueRecovery) = (fatigue, fatigueRecovery)
    }
}

/// What happens between a web basket and money kept.
public struct WebshopResponse: Sendable, Hashable {
    /// Share of purchases decided on line that are abandoned before payment.
    public let abandonment: Share
    /// Share of paid orders returned.
    public let returnRate: Share
    /// Weeks between order and return.
    public let returnDelay: Duration
    /// Payment fee, a share of the amount paid with VAT.
    public let paymentFee: Share
    /// Delivery cost without VAT per order.
    public let deliveryCost: Money
    /// Visits for one basket, at least 1; zero where visits are not counted.
    public var visitsPerBasket: Ratio
    /// Share of visits without a basket that end on their first page.
    public var bounceRate: Share
    /// Share of the baskets not paid that are left during the payment.
    public var leftAtPayment: Share
    /// Share of visitors brought by actions who stay and did not know the company who then know it.
    public var learning: Share

    /// Makes the response from checked values.
    public init(
        abandonment: Share, returnRate: Share, returnDelay: Duration, paymentFee: Share, deliveryCost: Money,
        visitsPerBasket: Ratio = Ratio(0), bounceRate: Share = .zero, leftAtPayment: Share = Share(0.5),
        learning: Share = .zero
    ) {
        (self.visitsPerBasket, self.bounceRate) = (visitsPerBasket, bounceRate)
        (self.leftAtPayment, self.learning) = (leftAtPayment, learning)
        (self.abandonment, self.returnRate, self.returnDelay) = (abandonment, returnRate, returnDelay)
        (self.paymentFee, self.deliveryCost) = (paymentFee, deliveryCost)
    }
}

/// A stage of the prospecting funnel that consumes sellers' time and lets a share of cases pass.
public struct FunnelStage: Sendable, Hashable {
    /// The stages in order.
    ///
    /// A contact that answers is a lead; deals are individual from `qualified` on.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case lead, qualified, meeting, quotation, negotiation
    }

    /// Which stage.
    public let name: Name
    /// Seller's time for one case of the stage.
    public let effort: Duration
    /// Mean time between the work of the stage and its outcome.
    public let delay: Duration
    /// Share that passes for a seller of skill 0.5, at market price, without delay or lift.
    public let passage: Share
    /// Shape of the gamma law of the delay, 1 to 6; larger is more regular.
    public let shape: Count

    /// Makes a stage from checked values.
    public init(name: Name, effort: Duration, delay: Duration, passage: Share, shape: Count = Count(2)) {
        (self.name, self.effort, self.delay, self.passage) = (name, effort, delay, passage)
        self.shape = shape
    }
}

/// How prospects become customers (assisted segments).
public struct ProspectingResponse: Sendable, Hashable {
    /// The five stages, in the order of `FunnelStage.Name`.
    public let stages: [FunnelStage]
    /// Share of the aware in-market pool that comes by itself each week.
    public let inboundHazard: Share
    /// Weeks after which an unworked lead goes cold.
    public let patience: Duration
    /// What one point of skill (0 to 1) adds to the log-odds of passing a stage.
    public let skillWeight: Ratio
    /// What one week of waiting takes from the log-odds of qualifying.
    public let delayWeight: Ratio
    /// Discount that the average buyer asks for.
    public let discountAsked: Share
    /// Largest discount a seller may grant when the plan sets no floor.
    public let discountLimit: Share
    /// What else moves the odds.
    public let influences: FunnelInfluences

    /// Makes the response from checked values.
    public init(
        stages: [FunnelStage], inboundHazard: Share, patience: Duration, skillWeight: Ratio,
        delayWeight: Ratio, discountAsked: Share, discountLimit: Share, influences: FunnelInfluences = .none
    ) {
        self.influences = influences
        (self.stages, self.inboundHazard, self.patience) = (stages, inboundHazard, patience)
        (self.skillWeight, self.delayWeight) = (skillWeight, delayWeight)
        (self.discountAsked, self.discountLimit) = (discountAsked, discountLimit)
    }
}

/// Complaints, satisfaction and surveys.
public struct ServiceResponse: Sendable, Hashable {
    /// Share of units sold that lead to a complaint.
    public let complaintRate: Share
    /// Time to treat one complaint.
    public let effort: Duration
    /// Staff time for complaints per week.
    public let capacity: Duration
    /// Satisfaction, from 0 to 1, that prompt service gives in the long run.
    public let baseSatisfaction: Share
    /// What one week of complaint backlog takes from satisfaction.
    public let delayWeight: Ratio
    /// Share of the distance to its target that satisfaction moves each week.
    public let adjustment: Share
    /// How strongly satisfaction moves churn: the hazard is multiplied by exp(−weight·(s − base)).
    public let churnWeight: Ratio
    /// Share of buyers who answer the satisfaction survey.
    public let surveyResponse: Share

    /// Makes the response from checked values.
    public init(
        complaintRate: Share, effort: Duration, capacity: Duration, baseSatisfaction: Share,
        delayWeight: Ratio,
        adjustment: Share, churnWeight: Ratio, surveyResponse: Share
    ) {
        (self.complaintRate, self.effort, self.capacity) = (complaintRate, effort, capacity)
        (self.baseSatisfaction, self.delayWeight, self.adjustment) = (
            baseSatisfaction, delayWeight, adjustment
        )
        (self.churnWeight, self.surveyResponse) = (churnWeight, surveyResponse)
    }
}

/// How and when money moves.
public struct PaymentResponse: Sendable, Hashable {
    /// Payment term granted to business customers.
    public let customerTerm: Duration
    /// Share of overdue invoices paid in each further week, without reminders.
    public let weeklyRecovery: Share
    /// Payment term of suppliers.
    public let supplierTerm: Duration
    /// Share of contracts paid by transfer against an invoice with a term; the others are paid by direct debit.
    public let contractsByTransfer: Share

    /// Makes the response from checked values.
    public init(
        customerTerm: Duration, weeklyRecovery: Share, supplierTerm: Duration,
        contractsByTransfer: Share = .zero
    ) {
        (self.customerTerm, self.weeklyRecovery) = (customerTerm, weeklyRecovery)
        (self.supplierTerm, self.contractsByTransfer) = (supplierTerm, contractsByTransfer)
    }
}

/// A cost that does not follow sales, booked once a month.
public struct FixedCost: Sendable, Hashable {
    /// The id of the cost.
    public let id: Identifier<FixedCost>
    /// The name shown.
    public let name: Text
    /// The account of class 6 that it is booked on.
    public let account: Account
    /// Amount per month without VAT.
    public let monthly: Money
    /// VAT rate; zero for rent without option, wages, depreciation or interest.
    public let vat: Share

    /// Makes a fixed cost.
    public init(id: Identifier<FixedCost>, name: Text, account: Account, monthly: Money, vat: Share) {
        (self.id, self.name, self.account, self.monthly, self.vat) = (id, name, account, monthly, vat)
    }
}
