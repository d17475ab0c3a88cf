public import Bilingual
public import Quantities

/// A dated happening that changes a parameter between two dates.
public struct Event: Sendable, Hashable {
    /// What an event changes.
    public enum Change: Sendable, Hashable {
        /// Multiplies the occasions of segments (empty: all).
        case demand(segments: [Identifier<Segment>], factor: Ratio)
        /// Multiplies the availability of a channel of the company.
        case availability(channel: Identifier<Channel>, factor: Ratio)
        /// Multiplies the prices of a rival.
        case rivalPrice(rival: Identifier<Rival>, factor: Ratio)
        /// Lets a share of those who do not know the company learn of it in a week, in segments (empty: all).
        case awareness(segments: [Identifier<Segment>], learned: Share)
    }

    /// The id of the event.
    public let id: Identifier<Event>
    /// The name shown.
    public let name: Text
    /// First day of effect.
    public let start: CalendarDate
    /// Last day of effect.
    public let end: CalendarDate
    /// What it changes.
    public let change: Change
    /// Whether the brief announces it.
    public let announced: Bool
    /// How likely it is to happen at all.
    public let probability: Share
    /// Last day on which it may start, any day from `start` on being as likely; nil where it starts on `start`.
    public let latestStart: CalendarDate?

    /// Whether chance decides that it happens, or when.
    public var isRandom: Bool { probability != .one || (latestStart.map { $0 > start } ?? false) }

    /// Makes an event.
    public init(
        id: Identifier<Event>, name: Text, start: CalendarDate, end: CalendarDate, change: Change,
        announced: Bool, probability: Share = .one, latestStart: CalendarDate? = nil
    ) {
        (self.id, self.name, self.start, self.end) = (id, name, start, end)
        (self.change, self.announced) = (change, announced)
        (self.probability, self.latestStart) = (probability, latestStart)
    }
}

/// Deals of an assisted segment that sellers work, by the stage reached.
public struct DealsInProgress: Sendable, Hashable {
    /// Deals whose need is checked, with a meeting, a quotation, a negotiation under way.
    public let qualified, meeting, quotation, negotiation: Count

    /// Makes a table of deals in progress.
    public init(qualified: Count, meeting: Count, quotation: Count, negotiation: Count) {
        (self.qualified, self.meeting) = (qualified, meeting)
        (self.quotation, self.negotiation) = (quotation, negotiation)
    }
}

/// Where the company stands on the first day of year N−1.
public struct OpeningPosition: Sendable, Hashable {
    /// Money in the bank.
    public let cash: Money
    /// Borrowings.
    public let borrowings: Money
    /// Equipment at net value.
    public let equipment: Money
    /// Customers by segment; for assisted segments, those under contract.
    public let customers: Weights<Segment, Count>
    /// Units under contract, by assisted segment; without a number, customers times units per purchase.
    public let contractUnits: Weights<Segment, Count>
    /// Share of each segment that knows the company.
    public var awareness: Weights<Segment, Share>
    /// The awareness at which passage from stage to stage was stated; a trial that moves awareness leaves it.
    public let statedAwareness: Weights<Segment, Share>
    /// Buyers in the market, by assisted segment.
    public let inMarket: Weights<Segment, Count>
    /// Deals in progress, by assisted segment; their stage's work is done, its outcome awaited.
    public let deals: Weights<Segment, DealsInProgress>
    /// What business customers owe, VAT included: what is left of the invoices of the weeks before.
    public let receivables: Money
    /// What suppliers are owed, VAT included, paid evenly over their term.
    public let payables: Money
    /// VAT of the month before, paid at the end of the first month.
    public let taxDue: Money
    /// Contributions of the month before, paid at the end of the first month.
    public let contributionsDue: Money

    /// Makes an opening position from checked values.
    public init(
        cash: Money, borrowings: Money, equipment: Money, customers: Weights<Segment, Count>,
        awareness: Weights<Segment, Share>, inMarket: Weights<Segment, Count>,
        deals: Weights<Segment, DealsInProgress> = Weights([]), receivables: Money = .zero,
        payables: Money = .zero, taxDue: Money = .zero, contributionsDue: Money = .zero,
        contractUnits: Weights<Segment, Count> = Weights([])
    ) {
        (self.cash, self.borrowings, self.equipment) = (cash, borrowings, equipment)
        (self.customers, self.awareness, self.inMarket) = (customers, awareness, inMarket)
        statedAwareness = awareness
        (self.deals, self.receivables, self.payables) = (deals, receivables, payables)
        (self.taxDue, self.contributionsDue) = (taxDue, contributionsDue)
        self.contractUnits = contractUnits
    }
}

/// When the company works.
public struct BusinessCalendar: Sendable, Hashable {
    /// First day of year N, the year of the plan; always the first of a month.
    public let yearStart: CalendarDate
    /// Weekdays on which the company is closed: 1 is Monday, 7 is Sunday.
    public let closedWeekdays: [Int]
    /// Public holidays, closed days all.
    public let holidays: PublicHolidays
    /// Further closed days, for instance a summer break.
    public let closedDays: [ClosedRange<CalendarDate>]
    /// Months lived after year N, to see what the plan leaves; none in most runs.
    public var tailMonths = Count(0)

    /// Makes a calendar.
    public init(
        yearStart: CalendarDate, closedWeekdays: [Int], holidays: PublicHolidays,
        closedDays: [ClosedRange<CalendarDate>]
    ) {
        (self.yearStart, self.closedWeekdays, self.holidays) = (yearStart, closedWeekdays, holidays)
        self.closedDays = closedDays
    }

    /// Whether the company works on a day.
    public func isOpen(_ day: CalendarDate) -> Bool {
        !closedWeekdays.contains(day.weekday) && !closedDays.contains { $0.contains(day) }
            && !holidays.days(in: day.components.year).contains(day)
    }

    /// The last day of year N.
    public var yearEnd: CalendarDate { yearStart.month.advanced(by: 12).firstDay + -1 }
    /// The first day of year N−1.
    public var previousYearStart: CalendarDate { yearStart.month.advanced(by: -12).firstDay }
    /// The first Monday on or after the first day of year N, on which a plan starts to act.
    public var planStart: CalendarDate { yearStart.weekday == 1 ? yearStart : yearStart.monday + 7 }
    /// The Monday of the first week lived: the week that holds the first day of year N−1.
    public var firstMonday: CalendarDate { previousYearStart.monday }
    /// The last day of the months lived: of year N, or of the tail.
    public var lastDay: CalendarDate { yearStart.month.advanced(by: 12 + tailMonths.value).firstDay + -1 }
    /// Weeks lived from `firstMonday`; the last one holds `lastDay`.
    public var weekCount: Count { Count((lastDay.monday - firstMonday) / 7 + 1) }
    /// The week after the one that holds the last day of year N, counted from zero at `firstMonday`.
    public var tailWeek: Count { Count((yearEnd.monday - firstMonday) / 7 + 1) }
    /// The first week lived with the plan's decisions, counted from zero at `firstMonday`.
    public var planWeek: Count { Count((planStart - firstMonday) / 7) }
}

/// The truth of a case: markets, responses, costs, events.
public struct MarketTruth: Sendable, Hashable {
    /// Offer categories.
    public let categories: [Category]
    /// Channels of the company.
    public var channels: [Channel]
    /// Buyer segments.
    public var segments: [Segment]
    /// The company's offers.
    public var offers: [Offer]
    /// Scripted competitors.
    public var rivals: [Rival]
    /// The company's sellers; those whom plans recruit come last.
    public var sellers: [Seller]
    /// Costs booked once a month.
    public let fixedCosts: [FixedCost]
    /// Dated happenings.
    public var events: [Event]
    /// How messages become awareness.
    public var communication: CommunicationResponse
    /// From web basket to money kept.
    public var webshop: WebshopResponse
    /// How prospects become customers.
    public let prospecting: ProspectingResponse
    /// Complaints, satisfaction, surveys.
    public let service: ServiceResponse
    /// How and when money moves.
    public let payment: PaymentResponse
    /// How the sales team lives.
    public var team: TeamResponse
    /// Shape of the weekly gamma multiplier that all demand of a segment shares; larger is calmer.
    public let demandShape: Ratio
    /// Share of the remembered price that buyers keep from one week to the next.
    public var priceMemory: Share
    /// What happens after the sale.
    public var relations: CustomerRelations
    /// What buyers may value in offers beside price and quality.
    public var attributes: [Attribute]

    // swift-format-ignore
    /// Makes the truth of a case from checked values.
    public init(
        categories: [Category], channels: [Channel], segments: [Segment], offers: [Offer], rivals: [Rival],
        sellers: [Seller], fixedCosts: [FixedCost], events: [Event], communication: CommunicationResponse,
        webshop: WebshopResponse, prospecting: ProspectingResponse, service: ServiceResponse,
        payment: PaymentResponse, demandShape: Ratio, priceMemory: Share = Share(0.85),
        team: TeamResponse = .neutral, relations: CustomerRelations = .neutral,
        attributes: [Attribute] = []
    ) {
        self.team = team
        (self.categories, self.channels, self.segments, self.offers) = (categories, channels, segments, offers)
        (self.rivals, self.sellers, self.fixedCosts, self.events) = (rivals, sellers, fixedCosts, events)
        (self.communication, self.webshop, self.prospecting) = (communication, webshop, prospecting)
        (self.service, self.payment, self.demandShape) = (service, payment, demandShape)
        self.priceMemory = priceMemory
        (self.relations, self.attributes) = (relations, attributes)
    }
}

/// A company to work on: who it is, its clock, its opening position, its market and what plans may use.
public struct BusinessCase: Sendable, Hashable {
    /// The id of the case, the name of its folder.
    public let id: Identifier<BusinessCase>
    /// The name of the company.
    public let name: Text
    /// What a learner is told, a paragraph each.
    public let brief: [Text]
    /// When the company works.
    public var calendar: BusinessCalendar
    /// The case's own seed: year N−1 is lived with it.
    public let seed: UInt64
    /// Where the company stands at the start of year N−1.
    public var opening: OpeningPosition
    /// The market and the responses.
    public var truth: MarketTruth
    /// The kinds of action that plans may use.
    public var actionKinds: [ActionKind]
    /// Ids of the standards that the case addresses.
    public let standards: [String]

    // swift-format-ignore
    /// Makes a case from checked values.
    public init(
        id: Identifier<BusinessCase>, name: Text, brief: [Text], calendar: BusinessCalendar, seed: UInt64,
        opening: OpeningPosition, truth: MarketTruth, actionKinds: [ActionKind], standards: [String]
    ) {
        (self.id, self.name, self.brief, self.calendar, self.seed) = (id, name, brief, calendar, seed)
        (self.opening, self.truth, self.actionKinds, self.standards) = (opening, truth, actionKinds, standards)
    }

    /// The same case with more sellers, who come after the others.
    public func employing(_ recruits: [Seller]) -> BusinessCase {
        var business = self
        business.truth.sellers += recruits
        return business
    }
}
