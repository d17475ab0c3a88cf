public import Quantities

/// What moves the odds of the funnel beside skill, actions and price; each is neutral by default.
///
/// Weights are on the scale of log-odds: 1 turns even chances into 73 %.
public struct FunnelInfluences: Sendable, Hashable {
    /// What a segment adds at every stage; 0 where nothing is given.
    public let segmentLogOdds: Weights<Segment, Ratio>
    /// What a unit of quality above the rivals' mean adds at meeting and quotation (fit of target and offer).
    public let fitWeight: Ratio
    /// What a unit of awareness above the opening's adds to a lead and to a meeting.
    public let awarenessWeight: Ratio
    /// What a week of response delay, spent before a lead is answered, takes.
    public let responseWeight: Ratio
    /// Mean time from a contact to its answer.
    public let answerDelay: Duration
    /// Time without work after which a deal is lost; nil for ever.
    public let dealPatience: Duration?
    /// What a price above the rivals' by one log unit adds to the discount asked, as a share of it.
    public let discountPriceWeight: Ratio
    /// What a unit of negotiation skill above 0.5 takes from the discount asked, as a share of it.
    public let discountSkillWeight: Ratio

    /// Influences that change nothing.
    public static let none = FunnelInfluences()

    // swift-format-ignore
    /// Makes influences from checked values; those left out change nothing.
    public init(
        segmentLogOdds: Weights<Segment, Ratio> = Weights([]), fitWeight: Ratio = Ratio(0),
        awarenessWeight: Ratio = Ratio(0), responseWeight: Ratio = Ratio(0), answerDelay: Duration = Duration(weeks: 0),
        dealPatience: Duration? = nil, discountPriceWeight: Ratio = Ratio(0), discountSkillWeight: Ratio = Ratio(0)
    ) {
        (self.segmentLogOdds, self.fitWeight, self.awarenessWeight) = (segmentLogOdds, fitWeight, awarenessWeight)
        (self.responseWeight, self.answerDelay, self.dealPatience) = (responseWeight, answerDelay, dealPatience)
        (self.discountPriceWeight, self.discountSkillWeight) = (discountPriceWeight, discountSkillWeight)
    }
}
