public import Bilingual
public import Documents
public import Quantities

/// One action of a plan, as the simulation reads it.
public struct Action: Sendable, Hashable {
    /// The id of the action.
    public let id: Identifier<Action>
    /// The name shown.
    public let name: Text
    /// What kind of action it is.
    public let kind: Identifier<ActionKind>
    /// Segments aimed at; empty for all.
    public let segments: [Identifier<Segment>]
    /// Offers concerned; empty for all.
    public let offers: [Identifier<Offer>]
    /// First day.
    public let start: CalendarDate
    /// Last day.
    public let end: CalendarDate
    /// External spending without VAT over the whole action, spread evenly over its weeks.
    public var budget: Money
    /// Sellers who work on it.
    public let sellers: [Identifier<Seller>]
    /// Hours per week and seller.
    public var weeklyHours: Duration

    // swift-format-ignore
    /// Makes an action from checked values.
    public init(
        id: Identifier<Action>, name: Text, kind: Identifier<ActionKind>, segments: [Identifier<Segment>],
        offers: [Identifier<Offer>], start: CalendarDate, end: CalendarDate, budget: Money,
        sellers: [Identifier<Seller>], weeklyHours: Duration
    ) {
        (self.id, self.name, self.kind, self.segments, self.offers) = (id, name, kind, segments, offers)
        (self.start, self.end, self.budget, self.sellers) = (start, end, budget, sellers)
        self.weeklyHours = weeklyHours
    }
}

/// A dated change of an offer's list price.
public struct PriceDecision: Sendable, Hashable {
    /// The offer.
    public let offer: Identifier<Offer>
    /// The new price without VAT.
    public let price: Money
    /// First day at the new price.
    public let start: CalendarDate

    /// Makes a decision.
    public init(offer: Identifier<Offer>, price: Money, start: CalendarDate) {
        (self.offer, self.price, self.start) = (offer, price, start)
    }
}

/// What a plan decides for one seller.
public struct TeamDecision: Sendable, Hashable {
    /// The seller.
    public let seller: Identifier<Seller>
    /// The year's revenue target without VAT, if the plan changes it.
    public let quota: Money?
    /// Largest discount the seller may grant, if the plan sets a floor.
    public let discountLimit: Share?

    /// Makes a decision.
    public init(seller: Identifier<Seller>, quota: Money?, discountLimit: Share?) {
        (self.seller, self.quota, self.discountLimit) = (seller, quota, discountLimit)
    }
}

/// A target for a figure at a date.
public struct Objective: Sendable, Hashable {
    /// The id of the objective.
    public let id: Identifier<Objective>
    /// What is aimed at, in the candidate's words.
    public let name: Text
    /// The id of the figure that measures it.
    public let figure: String
    /// The scope of the figure, as `channel=web`; empty for the whole company.
    public let scope: String
    /// The value aimed at, in the unit of the figure.
    public let target: Ratio
    /// Where the figure stood when the plan was written, in the same unit; nil where the plan gives none.
    public let baseline: Ratio?
    /// What the candidate expects, in the same unit; nil where the plan gives none.
    public let forecast: Ratio?
    /// The date by which the target is to be reached.
    public let date: CalendarDate

    // swift-format-ignore
    /// Makes an objective from checked values.
    public init(
        id: Identifier<Objective>, name: Text, figure: String, scope: String, target: Ratio, baseline: Ratio?,
        forecast: Ratio?, date: CalendarDate
    ) {
        (self.id, self.name, self.figure, self.scope) = (id, name, figure, scope)
        (self.target, self.baseline, self.forecast, self.date) = (target, baseline, forecast, date)
    }
}

/// An action plan: a document of elements, with typed views of what the simulation reads.
public struct Plan: Sendable {
    /// The id of the plan, the name of its file without extension.
    public let id: Identifier<Plan>
    /// The title shown.
    public let title: Text
    /// The case it was written for.
    public let caseID: Identifier<BusinessCase>
    /// Every element, in the order of the file.
    public let elements: [Record]
    /// The actions.
    public var actions: [Action]
    /// Price changes.
    public var prices: [PriceDecision]
    /// Decisions for the team.
    public let team: [TeamDecision]
    /// Objectives.
    public let objectives: [Objective]
    /// Other decisions for the sales team.
    public let staffing: StaffingDecisions
    /// Planned revenue without VAT of each of the twelve months; empty where the plan gives none.
    public let monthlyForecast: [Money]
    /// How complete and consistent it is; nil where it was not judged.
    public private(set) var quality: PlanQuality?
    /// Decisions for customers after the sale, for partners and for tasks.
    public let relations: RelationPlan

    // swift-format-ignore
    /// Makes a plan from checked values.
    public init(
        id: Identifier<Plan>, title: Text, caseID: Identifier<BusinessCase>, elements: [Record] = [], actions: [Action],
        prices: [PriceDecision], team: [TeamDecision], objectives: [Objective], monthlyForecast: [Money],
        quality: PlanQuality? = nil, staffing: StaffingDecisions = .none, relations: RelationPlan = .none
    ) {
        self.staffing = staffing
        (self.id, self.title, self.caseID, self.elements) = (id, title, caseID, elements)
        (self.actions, self.prices, self.team) = (actions, prices, team)
        (self.objectives, self.monthlyForecast, self.quality) = (objectives, monthlyForecast, quality)
        self.relations = relations
    }

    /// The same plan with what was counted when it was read.
    public func judged(_ quality: PlanQuality) -> Plan {
        var plan = self
        plan.quality = quality
        return plan
    }

    /// The elements of one kind, in the order of the file.
    public func elements(of kind: String) -> [Record] { elements.filter { $0.kind == kind } }
}
