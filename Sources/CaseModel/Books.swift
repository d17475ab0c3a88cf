public import Bilingual
public import Quantities

/// What an entry of the books is about; an empty field is not applicable.
public struct Tags: Hashable, Sendable {
    /// The dimensions by which books can be read, in the order of files.
    public enum Dimension: String, Sendable, Hashable, CaseIterable {
        case offer, segment, channel, seller, action, stage, source, cause, partner, contact
    }

    private var values: [String?]

    /// Makes tags from pairs; dimensions left out are not applicable.
    public init(_ pairs: [Dimension: String] = [:]) { values = Dimension.allCases.map { pairs[$0] } }

    /// The id in one dimension, or nil.
    public subscript(dimension: Dimension) -> String? {
        get { values[Self.position(dimension)] }
        set { values[Self.position(dimension)] = newValue }
    }

    private static func position(_ dimension: Dimension) -> Int {
        switch dimension {
        case .offer: 0
        case .segment: 1
        case .channel: 2
        case .seller: 3
        case .action: 4
        case .stage: 5
        case .source: 6
        case .cause: 7
        case .partner: 8
        case .contact: 9
        }
    }
}

/// A kind of entry that the engine can post: its two accounts and its tags are fixed, its amounts are not.
public struct LedgerLine: Hashable, Sendable {
    /// What the entry says, such as "sale" or "output VAT".
    public let label: Text
    /// The account debited.
    public let debit: Account
    /// The account credited.
    public let credit: Account
    /// What the entry is about.
    public let tags: Tags

    /// Makes a line.
    public init(label: Text, debit: Account, credit: Account, tags: Tags) {
        (self.label, self.debit, self.credit, self.tags) = (label, debit, credit, tags)
    }
}

/// Something counted outside the accounts: orders, leads, survey answers.
public struct CounterLine: Hashable, Sendable {
    /// What is counted.
    public let counter: Counter
    /// What the count is about.
    public let tags: Tags

    /// Makes a line.
    public init(counter: Counter, tags: Tags) { (self.counter, self.tags) = (counter, tags) }
}

/// What the engine counts beside the accounts.
public enum Counter: String, Hashable, Sendable, CaseIterable {
    /// Paid purchases (tags: offer, segment, channel) and units in them.
    case orders, units
    /// Purchases from all rivals together (tags: segment); with `orders` they are those of the market.
    case rivalPurchases = "rival_purchases"
    /// Web purchases decided, before abandonment; and orders returned (tags: offer, segment).
    case webIntents = "web_intents", returns
    /// Messages sent by name and clicks on them (segment, action).
    case messages, clicks
    /// Visits of the web shop (segment, source, action if any); those of one page (segment).
    case visits, bounces
    /// Baskets whose payment was begun, and paid (segment).
    case checkouts, webOrders = "web_orders"
    /// Contacts made (segment, action); leads (segment, action if any).
    case contacts, leads
    /// Leads that went cold, and leads that were worked and did not qualify (segment).
    case coldLeads = "cold_leads", disqualifiedLeads = "disqualified_leads"
    /// Stock of leads that wait to be worked (assisted segments).
    case openLeads = "open_leads"
    /// Cases entering a stage of the funnel (segment, channel, seller, action if any, stage): qualified … negotiation.
    case stageEntries = "stage_entries"
    /// Deals won and lost (segment, channel, seller, action if any, partner of deals won if any).
    case dealsWon = "deals_won", dealsLost = "deals_lost"
    /// Stock of deals in progress, and their amount before discounts, in cents (segment, stage).
    case openDeals = "open_deals", openDealsValue = "open_deals_value"
    /// Days from lead to signature, summed over deals won (segment).
    case cycleDays = "cycle_days"
    /// Buyers of assisted segments who entered the market, and who bought from nobody (segment).
    case poolEntries = "pool_entries", lostToNobody = "lost_to_nobody"
    /// Stock of buyers in the market who are not in the company's funnel, at the end of the period (assisted segments).
    case pool
    /// Customers won and lost (segment); stock of customers at the end of the period (segment).
    case newCustomers = "new_customers", lostCustomers = "lost_customers"
    /// Stock of customers at the end of the period.
    case customers
    /// Survey answers (segment): all, promoters (9–10), detractors (0–6).
    case surveyed, promoters, detractors
    /// Complaints received and closed; stock of open complaints.
    case complaints, complaintsClosed = "complaints_closed"
    /// Stock of complaints not yet closed.
    case complaintsOpen = "complaints_open"
    /// Minutes worked in the funnel and minutes available (seller).
    case minutesWorked = "minutes_worked", minutesAvailable = "minutes_available"
    /// Minutes that sellers gave to an action (seller, action).
    case actionMinutes = "action_minutes"
    /// Minutes of work that sellers gave to deals, from qualified on (channel).
    case dealMinutes = "deal_minutes"
    /// Revenue without VAT that is attributed to a seller (seller), in cents; pay commissions are counted on it.
    case sellerRevenue = "seller_revenue"
    /// Revenue without VAT and contribution margin traced back to an action by the company (action), in cents.
    case trackedRevenue = "tracked_revenue", trackedMargin = "tracked_margin"
    /// Minutes by contract and those lost to sickness (seller); minutes of training (seller).
    case minutesContracted = "minutes_contracted", minutesAbsent = "minutes_absent"
    /// Minutes by contract that leave takes (seller).
    case minutesOnLeave = "minutes_on_leave"
    /// Minutes of training followed (seller).
    case trainingMinutes = "training_minutes"
    /// Minutes of work in the funnel that wait for a seller at the end of the period (seller).
    case minutesWaiting = "minutes_waiting"
    /// Sellers who resign and who come (seller); sellers employed at the end of the period.
    case resignations, hires, headcount
    /// Motivation and mean level of skill of a seller at the end of the period, in thousandths.
    case motivation, skillLevel = "skill_level"
    /// Mean gap to the skills that the post needs, in thousandths, and whether there is one (seller).
    case skillGap = "skill_gap", belowRequired = "below_required"
    /// Minutes of training that would close the gaps (seller).
    case trainingNeeded = "training_needed"
    /// Sellers assessed before and after training, and the levels found, in thousandths (seller).
    case assessed, levelBefore = "level_before", levelAfter = "level_after"
    /// Reputation as an employer at the end of the period, in thousandths.
    case employerReputation = "employer_reputation"
    /// Awareness of the company by segment, in millionths, at the end of the period.
    case awareness
    /// Stock of customers who ordered within the window, and of those who ordered again (segment).
    case activeCustomers = "active_customers", repeatCustomers = "repeat_customers"
    /// Orders of people who were customers (segment); new customers whom customers brought (segment).
    case repeatOrders = "repeat_orders", referredCustomers = "referred_customers"
    /// Business contracts at their term, and those renewed (segment).
    case contractsDue = "contracts_due", contractsRenewed = "contracts_renewed"
    /// Additional sales without VAT in orders of customers, in cents (segment).
    case upsellRevenue = "upsell_revenue"
    /// Days from complaint to treatment, summed over complaints closed; complainants who leave (segment).
    case resolutionDays = "resolution_days", complaintDepartures = "complaint_departures"
    /// Survey at a point of contact (contact): answers, satisfied ones, sum of ease from 1 to 7.
    case contactAnswers = "contact_answers", contactSatisfied = "contact_satisfied"
    /// Sum of answers on ease, from 1 to 7, at a point of contact.
    case contactEase = "contact_ease"
    /// Stock of claims overdue by up to 30, 60, 90 days and more, in cents.
    case overdue30 = "overdue_30", overdue60 = "overdue_60", overdue90 = "overdue_90"
    /// Stock of claims overdue by more than 90 days, in cents.
    case overdueMore = "overdue_more"
    /// Claims that came to a dunning step, and those paid after it, in cents.
    case dunned, recovered
    /// Leads that partners sent (segment, partner) and that customers recommended (segment).
    case partnerLeads = "partner_leads", referredLeads = "referred_leads"
    /// Buyers sent by a partner (partner); revenue, margin after commission and the partner's own cost, in cents.
    case partnerContacts = "partner_contacts", partnerRevenue = "partner_revenue"
    /// Margin after commission of what a partner brings, and the partner's own cost, in cents (partner).
    case partnerMargin = "partner_margin", partnerCost = "partner_cost"
    /// Grams CO₂e of what actions spend (action), of deliveries, of travel.
    case actionEmissions = "action_emissions", deliveryEmissions = "delivery_emissions"
    /// Grams CO₂e of travel to meetings.
    case travelEmissions = "travel_emissions"
    /// Sales without VAT of offers that are responsible, in cents (segment).
    case responsibleRevenue = "responsible_revenue"
    /// Minutes that tools give back.
    case automatedMinutes = "automated_minutes"

    /// Whether the counter counts cents, which figures give in euros.
    public var isInCents: Bool {
        switch self {
        case .sellerRevenue, .trackedRevenue, .trackedMargin, .upsellRevenue, .overdue30, .overdue60,
            .overdue90, .overdueMore, .dunned, .recovered, .partnerRevenue, .partnerMargin, .partnerCost,
            .responsibleRevenue, .openDealsValue:
            true
        default: false
        }
    }

    /// Whether the counter is a stock, read at the end of a period, instead of a flow.
    public var isStock: Bool {
        switch self {
        case .pool, .openLeads, .openDeals, .openDealsValue, .customers, .complaintsOpen, .awareness: true
        case .minutesWaiting, .headcount, .motivation, .skillLevel, .skillGap, .belowRequired: true
        case .trainingNeeded, .employerReputation: true
        case .activeCustomers, .repeatCustomers, .overdue30, .overdue60, .overdue90, .overdueMore: true
        default: false
        }
    }
}

/// What the columns and rows of a set of books mean; shared by all replications of a world.
public struct BooksLayout: Sendable, Hashable {
    /// Every line that can be posted.
    public let lines: [LedgerLine]
    /// Everything that is counted.
    public let counters: [CounterLine]
    /// The months of the books, in order, from the month before year N−1 to the month after year N.
    public let months: [Month]
    /// First day of year N.
    public let yearStart: CalendarDate

    /// Makes a layout.
    public init(lines: [LedgerLine], counters: [CounterLine], months: [Month], yearStart: CalendarDate) {
        (self.lines, self.counters, self.months, self.yearStart) = (lines, counters, months, yearStart)
    }

    /// Positions in `months` of year N, the year of the plan.
    public var planYear: Range<Int> { range(from: yearStart.month) }
    /// Positions in `months` of year N−1.
    public var previousYear: Range<Int> { range(from: yearStart.month.advanced(by: -12)) }

    private func range(from first: Month) -> Range<Int> {
        let start = months.firstIndex(of: first) ?? 0
        return start..<min(start + 12, months.count)
    }
}

/// One entry of the journal.
public struct JournalEntry: Hashable, Sendable {
    /// The day of the entry.
    public let date: CalendarDate
    /// The position of the line in the layout.
    public let line: Int
    /// The amount; negative amounts correct earlier ones.
    public let amount: Money

    /// Makes an entry.
    public init(date: CalendarDate, line: Int, amount: Money) {
        (self.date, self.line, self.amount) = (date, line, amount)
    }
}

/// One entry of the activity log: a flow of the period that ends on the day, or a stock on that day.
public struct ActivityEntry: Hashable, Sendable {
    /// The last day of the period.
    public let date: CalendarDate
    /// The position of the counter in the layout.
    public let counter: Int
    /// How many.
    public let count: Int64

    /// Makes an entry.
    public init(date: CalendarDate, counter: Int, count: Int64) {
        (self.date, self.counter, self.count) = (date, counter, count)
    }
}

/// What a company's year leaves behind: amounts by line and month, counts by counter and month.
///
/// Figures read books and nothing else; one day the books of a real company give the same figures. The journal
/// and the activity log exist for the realised year and year N−1; their sums by month equal `amounts` and
/// `counts` to the cent. Entries of the year before and after stand in the first and last month of the layout.
public struct Books: Sendable {
    /// What the positions mean.
    public let layout: BooksLayout
    /// Amounts, at `line * months + month`.
    public var amounts: [Money]
    /// Flows, or stocks at the end of the month, at `counter * months + month`.
    public var counts: [Int64]
    /// Every entry in order of date; empty for replications that only count.
    public var journal: [JournalEntry] = []
    /// Every count in order of date; empty for replications that only count.
    public var activity: [ActivityEntry] = []
    /// Every customer of the realised year; nil where customers are known by number alone.
    public var customers: [CustomerAccount]?

    /// Makes empty books.
    public init(layout: BooksLayout) {
        self.layout = layout
        amounts = Array(repeating: .zero, count: layout.lines.count * layout.months.count)
        counts = Array(repeating: 0, count: layout.counters.count * layout.months.count)
    }

    /// The amount of a line in a month.
    public func amount(line: Int, month: Int) -> Money { amounts[line * layout.months.count + month] }
    /// The flow or stock of a counter in a month.
    public func count(counter: Int, month: Int) -> Int64 { counts[counter * layout.months.count + month] }
}
