/// Which parts of a plan are in force: bit `i` is action `i` of the plan, then the decision groups.
///
/// At most 120 actions; the highest bits are the groups of decisions: prices, team, pay and what follows them down.
public struct Coalition: Hashable, Sendable {
    /// The bits.
    public var bits: UInt128

    /// Makes a coalition from bits.
    public init(bits: UInt128) { self.bits = bits }

    /// The whole plan.
    public static let everyone = Coalition(bits: .max)
    /// Nothing of the plan: the same year without it.
    public static let nobody = Coalition(bits: 0)
    /// The position of the decisions on variable pay and challenges.
    public static let payPosition = 125
    /// The position of the price decisions.
    public static let pricesPosition = 126
    /// The position of the team decisions: quotas, discounts, recruitment, training, accommodations, meetings.
    public static let teamPosition = 127
    /// The position of loyalty programmes, partnerships and responsible commitments.
    public static let loyaltyPosition = 124
    /// The position of dunning, the treatment of complaints and automation.
    public static let servicePosition = 123
    /// Most actions that a plan may hold.
    public static let actionLimit = 120

    /// Whether the part at a position is in force.
    public func contains(_ position: Int) -> Bool { bits >> UInt128(position) & 1 == 1 }
    /// The same coalition with the part at a position.
    public func adding(_ position: Int) -> Coalition { Coalition(bits: bits | (1 << UInt128(position))) }
    /// The same coalition without the part at a position.
    public func removing(_ position: Int) -> Coalition { Coalition(bits: bits & ~(1 << UInt128(position))) }
}
