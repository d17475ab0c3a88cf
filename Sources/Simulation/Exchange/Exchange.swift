/// The values that pass from one component to another within a week, or to the next week.
///
/// Components know this table and not each other.
struct Exchange {
    /// Most deals open at once, hence most deals won in a week.
    static let dealCapacity = 2048

    // Actions
    let inForce: Row<Bool>
    let active: Row<Bool>
    /// Minutes that sellers give to an action this week.
    let grantedMinutes: Row<Double>
    /// Share of a segment that an action may and can still contact, at `action * segments + segment`.
    let reach: Row<Double>
    /// Calls and visits that an action made in a segment this week, for next week's fatigue.
    let contacted: Row<Double>
    /// Leads that an action brought this week.
    let leadsBrought: Row<Int>
    /// Clicks on an action's messages this week.
    let clicks: Row<Int>
    /// The same minutes, weighted by ability in prospecting.
    let contactMinutes: Row<Double>

    // Segments
    /// Occasions of the week relative to the mean week: season, events, common shock.
    let demand: Row<Double>
    let buyers: Row<Double>
    let customers: Row<Int>
    let awareness: Row<Double>
    let satisfaction: Row<Double>
    /// How much of their answer people who are solicited still give: 1 where they are not tired.
    let responsiveness: Row<Double>
    /// Share of those who do not know the company who learn of it this week by events or by its site.
    let learned: Row<Double>
    /// Buying rate of customers, and of others, relative to all buyers.
    let customerRate: Row<Double>
    let otherRate: Row<Double>
    /// What loyalty programmes multiply the odds of customers by.
    let attachment: Row<Double>
    /// Share of the needs of people who are not customers that nobody's recommendation accompanies.
    let unaccompanied: Row<Double>
    /// Sum of the shares that referrals and partners accompany.
    let accompanied: Row<Double>
    /// Awareness of those people, recommendations included.
    let heard: Row<Double>
    /// Share of needs that referrals accompany; customers whom they brought this week.
    let referralReach: Row<Double>
    let referred: Row<Int>
    /// Recommendations made this week.
    let recommendations: Row<Double>
    /// Buyers whom partners send this week, at `partnership * segments + segment`.
    let sentBuyers: Row<Double>
    /// Customers who leave because of a complaint.
    let departing: Row<Int>
    /// Revenue of the week with customers, in cents.
    let customerRevenue: Row<Int64>
    /// Hill saturation of the company's goodwill.
    let saturation: Row<Double>
    /// Share of the lost buyers of an assisted segment who buy from a rival.
    let rivalShare: Row<Double>
    let newCustomers: Row<Int>
    let unitsSold: Row<Int>
    /// Paid purchases and won deals of the week, who may be asked about their satisfaction.
    let purchases: Row<Int>
    let promoterShare: Row<Double>
    /// Revenue and margin of the week with people who were not customers, in cents.
    let newRevenue: Row<Int64>
    let newMargin: Row<Int64>
    /// A segment's part of goodwill owed to each awareness effect times saturation, at `effect * segments + s`.
    let effectShare: Row<Double>

    // Offers, channels, rivals
    /// Price without VAT in cents, before rounding, after promotion.
    let price: Row<Double>
    /// Share taken off by the deepest promotion that runs.
    let discount: Row<Double>
    /// Log of the remembered price less log of the price: above zero where the offer is cheaper than remembered.
    let priceGap: Row<Double>
    /// Share of buyers who consider the offer: below 1 while a new offer spreads.
    let considered: Row<Double>
    let availability: Row<Double>
    /// What events multiply the prices of a rival by.
    let rivalPriceFactor: Row<Double>
    /// Price of a rival's line divided by its opening price.
    let rivalRelativePrice: Row<Double>

    // Cells of self-service sales: customers at 2k, others at 2k + 1
    let intents: Row<Int>
    let paid: Row<Int>
    /// Orders of a cell that come back this week.
    let returned: Row<Int>
    /// Web baskets of a segment, expected and filled: customers at 2k, others at 2k + 1.
    let webMeans: Row<Double>
    let webBaskets: Row<Int>

    // Sellers
    /// At `seller * SellerSkill.count + skill`.
    let skill: Row<Double>
    /// The skill that shows in the week's work, with motivation; at the same places.
    let ability: Row<Double>
    /// Whether the post is filled.
    let isEmployed: Row<Bool>
    /// Minutes of funnel work that wait at the end of the week.
    let minutesWaiting: Row<Double>
    /// Pay of the last months divided by usual pay, less one.
    let payRatio: Row<Double>
    /// Revenue of the seller's year so far, in cents, without the months not yet closed of contracts.
    let revenueToDate: Row<Int64>
    /// What each seller sold this week, in cents.
    let sellerRevenue: Row<Int64>
    /// What store sellers multiply the availability of shops by, next week.
    let shopService: Row<Double>
    let minutesAvailable: Row<Double>
    let minutesLeft: Row<Double>

    // Deals and contracts
    let wonDeals: Row<WonDeal>
    let wonCount: Row<Int>
    /// Units under contract of a deal cell, and the same units weighted by the share of list price agreed.
    let contractUnits: Row<Double>
    let contractValue: Row<Double>

    // Service
    /// Weeks of work that open complaints stand for.
    let backlogWeeks: Row<Double>
    /// Minutes that automation gives to service, and to each seller.
    let serviceMinutes: Row<Double>
    let freedMinutes: Row<Double>
    /// Meetings held with prospects this week.
    let meetings: Row<Int>
    /// Orders delivered this week.
    let deliveries: Row<Int>
    /// Whether an offer is responsible.
    let isResponsible: Row<Bool>

    init(_ cursor: inout StateCursor, _ sizes: ExchangeSizes) {
        let (actions, segments, cells) = (sizes.actions, sizes.segments, sizes.cells)
        (inForce, active, leadsBrought) = (cursor.row(actions), cursor.row(actions), cursor.row(actions))
        (grantedMinutes, contactMinutes) = (cursor.row(actions), cursor.row(actions))
        (reach, contacted) = (cursor.row(actions * segments), cursor.row(actions * segments))
        clicks = cursor.row(actions * segments)
        (demand, buyers, customers) = (cursor.row(segments), cursor.row(segments), cursor.row(segments))
        (awareness, satisfaction) = (cursor.row(segments), cursor.row(segments))
        (responsiveness, learned) = (cursor.row(segments), cursor.row(segments))
        (saturation, rivalShare) = (cursor.row(segments), cursor.row(segments))
        (customerRate, otherRate) = (cursor.row(segments), cursor.row(segments))
        (attachment, unaccompanied) = (cursor.row(segments), cursor.row(segments))
        (accompanied, heard) = (cursor.row(segments), cursor.row(segments))
        (referralReach, referred) = (cursor.row(segments), cursor.row(segments))
        (recommendations, departing) = (cursor.row(segments), cursor.row(segments))
        customerRevenue = cursor.row(segments)
        sentBuyers = cursor.row(sizes.partnerships * segments)
        (newCustomers, unitsSold) = (cursor.row(segments), cursor.row(segments))
        (purchases, promoterShare) = (cursor.row(segments), cursor.row(segments))
        (newRevenue, newMargin) = (cursor.row(segments), cursor.row(segments))
        effectShare = cursor.row(sizes.awarenessEffects * segments)
        (price, discount) = (cursor.row(sizes.offers), cursor.row(sizes.offers))
        (priceGap, considered) = (cursor.row(sizes.offers), cursor.row(sizes.offers))
        (availability, rivalPriceFactor) = (cursor.row(sizes.channels), cursor.row(sizes.rivals))
        rivalRelativePrice = cursor.row(sizes.rivalLines)
        (webMeans, webBaskets) = (cursor.row(2 * segments), cursor.row(2 * segments))
        (intents, paid, returned) = (cursor.row(2 * cells), cursor.row(2 * cells), cursor.row(cells))
        skill = cursor.row(sizes.sellers * SellerSkill.count)
        ability = cursor.row(sizes.sellers * SellerSkill.count)
        (isEmployed, minutesWaiting) = (cursor.row(sizes.sellers), cursor.row(sizes.sellers))
        (payRatio, revenueToDate) = (cursor.row(sizes.sellers), cursor.row(sizes.sellers))
        (sellerRevenue, shopService) = (cursor.row(sizes.sellers), cursor.row(1))
        (minutesAvailable, minutesLeft) = (cursor.row(sizes.sellers), cursor.row(sizes.sellers))
        (wonDeals, wonCount) = (cursor.spareRow(Self.dealCapacity), cursor.row(1))
        (contractUnits, contractValue) = (cursor.row(sizes.dealCells), cursor.row(sizes.dealCells))
        (backlogWeeks, serviceMinutes) = (cursor.row(1), cursor.row(1))
        freedMinutes = cursor.row(sizes.sellers)
        (meetings, deliveries) = (cursor.row(1), cursor.row(1))
        isResponsible = cursor.row(sizes.offers)
    }
}

/// How many elements of each kind a world has.
struct ExchangeSizes {
    let actions: Int
    let awarenessEffects: Int
    let segments: Int
    let offers: Int
    let channels: Int
    let rivals: Int
    let rivalLines: Int
    let sellers: Int
    let cells: Int
    let dealCells: Int
    let partnerships: Int
}
