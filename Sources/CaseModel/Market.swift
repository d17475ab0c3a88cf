public import Bilingual
public import Quantities

/// A family of offers that compete for the same purchase occasion: bicycles, accessories, workshop.
public struct Category: Sendable, Hashable {
    /// The id of the category.
    public let id: Identifier<Category>
    /// The name shown.
    public let name: Text

    /// Makes a category.
    public init(id: Identifier<Category>, name: Text) {
        self.id = id
        self.name = name
    }
}

/// How buyers of a segment decide.
public enum BuyingMode: String, Sendable, Hashable, CaseIterable {
    /// Every occasion goes once through the choice, alone in the shop or on line.
    case selfService = "self_service"
    /// Occasions fill an in-market pool; sellers take leads from it.
    case assisted
}

/// A group of buyers who choose alike.
public struct Segment: Sendable, Hashable {
    /// The id of the segment.
    public let id: Identifier<Segment>
    /// The name shown.
    public let name: Text
    /// How the segment buys.
    public let mode: BuyingMode
    /// Buyers at the opening date, customers of any company and the rest alike.
    public var buyers: Count
    /// Growth of the number of buyers per year: 0.02 is 2 %; may be negative.
    public let growth: Ratio
    /// Twelve monthly indices of mean 1, January first.
    public let seasonality: [Ratio]
    /// Purchase occasions per buyer, by category.
    public let occasions: Weights<Category, Rate>
    /// Weight of the logarithm of relative price in the utility (β, positive).
    public let priceSensitivity: Ratio
    /// Weight of an offer's quality, from 0 to 1, in the utility.
    public let qualityWeight: Ratio
    /// Dissimilarity of offers inside a company (λ, above 0 and at most 1).
    public var dissimilarity: Ratio
    /// Utility of buying nothing now, against which companies are measured.
    public let outsideUtility: Ratio
    /// What being a customer adds to the utility of the company.
    public let loyalty: Ratio
    /// Share of buyers who prefer each channel; the shares add up to one.
    public var channels: Weights<Channel, Share>
    /// Share of customers lost per year at neutral satisfaction.
    public let annualChurn: Share
    /// Mean weeks from need to decision (assisted segments).
    public let decisionTime: Duration
    /// Mean number of units of a purchase (assisted segments), at least 1.
    public let unitsPerPurchase: Ratio
    /// How buyers remember prices and move purchases in time.
    public var priceResponse: PriceResponse
    /// Whom the law sees in them.
    public var buyerKind: BuyerKind
    /// What they give to the attributes and to the lead time of offers.
    public var tastes: BuyerTastes

    // swift-format-ignore
    /// Makes a segment from checked values.
    public init(
        id: Identifier<Segment>, name: Text, mode: BuyingMode, buyers: Count, growth: Ratio, seasonality: [Ratio],
        occasions: Weights<Category, Rate>, priceSensitivity: Ratio, qualityWeight: Ratio, dissimilarity: Ratio,
        outsideUtility: Ratio, loyalty: Ratio, channels: Weights<Channel, Share>, annualChurn: Share,
        decisionTime: Duration, unitsPerPurchase: Ratio, priceResponse: PriceResponse = .neutral,
        buyerKind: BuyerKind? = nil, tastes: BuyerTastes = .neutral
    ) {
        (self.id, self.name, self.mode, self.buyers, self.growth) = (id, name, mode, buyers, growth)
        (self.seasonality, self.occasions, self.priceSensitivity) = (seasonality, occasions, priceSensitivity)
        (self.qualityWeight, self.dissimilarity, self.outsideUtility) = (qualityWeight, dissimilarity, outsideUtility)
        (self.loyalty, self.channels, self.annualChurn) = (loyalty, channels, annualChurn)
        (self.decisionTime, self.unitsPerPurchase) = (decisionTime, unitsPerPurchase)
        (self.priceResponse, self.tastes) = (priceResponse, tastes)
        self.buyerKind = buyerKind ?? (mode == .assisted ? .businesses : .consumers)
    }
}

/// A way by which a purchase is made.
public struct Channel: Sendable, Hashable {
    /// What kind of place a channel is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case store, web, field, telesales, partner, marketplace

        /// Whether sellers or partners conclude sales there, one by one: in the field, by telephone, at a partner's.
        public var isAssisted: Bool {
            switch self {
            case .field, .telesales, .partner: true
            case .store, .web, .marketplace: false
            }
        }
    }

    /// The id of the channel.
    public let id: Identifier<Channel>
    /// The name shown.
    public let name: Text
    /// The kind of channel.
    public let kind: Kind
    /// How much of the demand that prefers the channel the company can serve.
    public let availability: Share
    /// What it costs to keep the channel open, whatever is sold there.
    public let running: RunningCost

    /// Makes a channel.
    public init(
        id: Identifier<Channel>, name: Text, kind: Kind, availability: Share, running: RunningCost = .none
    ) {
        (self.id, self.name, self.kind, self.availability) = (id, name, kind, availability)
        self.running = running
    }
}

/// What a channel costs every month: the hosting of a web shop, the subscription of a marketplace or a telephone line.
public struct RunningCost: Sendable, Hashable {
    /// The amount of a month, without VAT; at zero nothing is booked.
    public let monthly: Money
    /// The account of class 6 on which it is booked; nil where there is no cost.
    public let account: Account?
    /// The rate of deductible VAT.
    public let vat: Share

    /// Makes a running cost.
    public init(monthly: Money, account: Account?, vat: Share) {
        (self.monthly, self.account, self.vat) = (monthly, account, vat)
    }

    /// No cost.
    public static let none = RunningCost(monthly: .zero, account: nil, vat: .zero)
}

/// What the company sells.
public struct Offer: Sendable, Hashable {
    /// How the offer is produced and booked.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Assembled by the company: sales on 701, purchases on 601.
        case assembled
        /// Resold as bought: 707 and 607.
        case resold
        /// A service done once: 706 and supplies on 602.
        case service
        /// A service by contract, invoiced monthly: 706.
        case contract
    }

    /// The id of the offer.
    public let id: Identifier<Offer>
    /// The name shown.
    public let name: Text
    /// The category in which it competes.
    public let category: Identifier<Category>
    /// How it is produced and booked.
    public let kind: Kind
    /// Price without VAT at the opening date: per unit, or per unit and month for a contract.
    public let price: Money
    /// Variable cost without VAT per unit sold, or per unit and month for a contract.
    public let unitCost: Money
    /// VAT rate.
    public let vat: Share
    /// Quality as buyers see it, from 0 to 1.
    public let quality: Share
    /// Channels by which it is sold; empty for all.
    public let channels: [Identifier<Channel>]
    /// Segments that may buy it; empty for all.
    public let segments: [Identifier<Segment>]
    /// When it is on sale.
    public var life: OfferLife
    /// Its attributes and its lead time.
    public var traits: OfferTraits

    // swift-format-ignore
    /// Makes an offer from checked values.
    public init(
        id: Identifier<Offer>, name: Text, category: Identifier<Category>, kind: Kind, price: Money, unitCost: Money,
        vat: Share, quality: Share, channels: [Identifier<Channel>], segments: [Identifier<Segment>],
        life: OfferLife = .always, traits: OfferTraits = .plain
    ) {
        (self.id, self.name, self.category, self.kind) = (id, name, category, kind)
        (self.price, self.unitCost, self.vat, self.quality) = (price, unitCost, vat, quality)
        (self.channels, self.segments, self.life, self.traits) = (channels, segments, life, traits)
    }
}

/// A competitor whose conduct is scripted.
public struct Rival: Sendable, Hashable {
    /// How a rival answers the company's price moves.
    public enum Reaction: String, Sendable, Hashable, CaseIterable {
        /// Keeps its prices.
        case hold
        /// Repeats a share of the company's relative price move after a delay.
        case follow
        /// Stays a share below the company's price level after a delay, never above its own opening price.
        case undercut
        /// Repeats a share of the company's promotions after a delay, and none of its list price moves.
        case matchPromotion = "match_promotion"
    }

    /// What a rival sells in one category.
    public struct Line: Sendable, Hashable {
        /// Price without VAT, comparable to the company's offers of the category.
        public let price: Money
        /// Quality as buyers see it, from 0 to 1.
        public let quality: Share
        /// Its attributes and its lead time.
        public var traits: OfferTraits

        /// Makes a line.
        public init(price: Money, quality: Share, traits: OfferTraits = .plain) {
            (self.price, self.quality, self.traits) = (price, quality, traits)
        }
    }

    /// The id of the rival.
    public let id: Identifier<Rival>
    /// The name shown.
    public let name: Text
    /// What it sells, by category.
    public var lines: Weights<Category, Line>
    /// Share of each segment that knows it.
    public let awareness: Weights<Segment, Share>
    /// How much of the demand it can serve, by the segments' preferred channels.
    public var availability: Weights<Channel, Share>
    /// How it answers price moves.
    public var reaction: Reaction
    /// Weeks before it answers.
    public var reactionDelay: Duration
    /// Share of the company's relative price move or promotion that it repeats, or by which it undercuts.
    public var reactionShare: Share
    /// Lowest price to which a reaction leads, as a share of its opening price.
    public var floor: Share

    // swift-format-ignore
    /// Makes a rival from checked values.
    public init(
        id: Identifier<Rival>, name: Text, lines: Weights<Category, Line>, awareness: Weights<Segment, Share>,
        availability: Weights<Channel, Share>, reaction: Reaction, reactionDelay: Duration, reactionShare: Share,
        floor: Share = .zero
    ) {
        (self.id, self.name, self.lines, self.awareness) = (id, name, lines, awareness)
        (self.availability, self.reaction) = (availability, reaction)
        (self.reactionDelay, self.reactionShare, self.floor) = (reactionDelay, reactionShare, floor)
    }
}
