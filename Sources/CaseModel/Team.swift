public import Bilingual
public import Quantities

/// A member of the sales team.
public struct Seller: Sendable, Hashable {
    /// Where a seller works.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// Serves the shop; shop sales are attributed by hours.
        case store
        /// Works the prospecting funnel of the assisted segments.
        case business
    }

    /// The id of the seller.
    public let id: Identifier<Seller>
    /// The name of the post shown, never the name of a person.
    public let name: Text
    /// Where the seller works.
    public let role: Role
    /// Contractual hours per week.
    public let weeklyHours: Duration
    /// Share of hours left for selling after holidays, meetings and administration.
    public let sellingTime: Share
    /// Selling skill at the opening date, from 0 to 1; 0.5 is the trade's average.
    public let skill: Share
    /// Level of each skill at the opening date.
    public let skills: SkillProfile
    /// Segments the seller works; empty for all.
    public let segments: [Identifier<Segment>]
    /// Fixed gross pay per month.
    public let monthlyPay: Money
    /// Employer contributions, a share of gross pay.
    public let contributions: Share
    /// Commission, a share of own revenue without VAT.
    public let commission: Share
    /// Revenue target of the year, without VAT.
    public let quota: Money
    /// What else the contract says, and what the post needs.
    public let employment: Employment

    // swift-format-ignore
    /// Makes a seller from checked values.
    public init(
        id: Identifier<Seller>, name: Text, role: Role, weeklyHours: Duration, sellingTime: Share, skill: Share,
        segments: [Identifier<Segment>], monthlyPay: Money, contributions: Share, commission: Share, quota: Money,
        skills: SkillProfile? = nil, employment: Employment = .usual
    ) {
        (self.skills, self.employment) = (skills ?? SkillProfile(all: skill), employment)
        (self.id, self.name, self.role, self.weeklyHours) = (id, name, role, weeklyHours)
        (self.sellingTime, self.skill, self.segments) = (sellingTime, skill, segments)
        (self.monthlyPay, self.contributions) = (monthlyPay, contributions)
        (self.commission, self.quota) = (commission, quota)
    }

    /// The selling hours of a week, on average over a year: leave and meetings that the case writes are taken.
    ///
    /// As the engine counts them: weekly hours × selling time × (1 − weeks of leave ÷ 52.18) − meetings, never below
    /// zero. In the season of leave a week has fewer. *Verified by* `leaveAndMeetingsOverbookASellerSooner`.
    public var usualSellingHours: Duration {
        let presence = max(0, 1 - employment.leave.weeks / Period.year.weeks)
        let minutes = weeklyHours.minutes * sellingTime.value * presence - employment.meetings.minutes
        return Duration(minutes: max(0, minutes))
    }
}
