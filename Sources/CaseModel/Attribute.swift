public import Bilingual
public import Quantities

/// What buyers may value in an offer beside its price and its quality: safety, robustness.
public struct Attribute: Sendable, Hashable {
    /// The id of the attribute.
    public let id: Identifier<Attribute>
    /// The name shown.
    public let name: Text

    /// Makes an attribute.
    public init(id: Identifier<Attribute>, name: Text) { (self.id, self.name) = (id, name) }
}

/// What an offer or a rival's line has beside its price and its quality; `plain` has nothing and comes at once.
public struct OfferTraits: Sendable, Hashable {
    /// Level of each attribute, from 0 to 1; an attribute that is not given is not there, at level 0.
    public var attributes: Weights<Attribute, Share>
    /// Mean time from order to delivery; zero for what is there at once.
    public var leadTime: Duration

    /// Makes traits from checked values.
    public init(attributes: Weights<Attribute, Share>, leadTime: Duration) {
        (self.attributes, self.leadTime) = (attributes, leadTime)
    }

    /// No attribute, delivered at once.
    public static let plain = OfferTraits(attributes: Weights([]), leadTime: Duration(weeks: 0))
}

/// What buyers of a segment give to the traits of an offer; `neutral` gives nothing to any.
public struct BuyerTastes: Sendable, Hashable {
    /// What an attribute at level 1 adds to the utility, 0 or more; 0 where it is not given.
    public var attributes: Weights<Attribute, Ratio>
    /// What each week of waiting for delivery takes from the utility, 0 or more.
    public var leadTimeWeight: Ratio

    /// Makes tastes from checked values.
    public init(attributes: Weights<Attribute, Ratio>, leadTimeWeight: Ratio) {
        (self.attributes, self.leadTimeWeight) = (attributes, leadTimeWeight)
    }

    /// Buyers to whom price and quality are all.
    public static let neutral = BuyerTastes(attributes: Weights([]), leadTimeWeight: Ratio(0))
}
