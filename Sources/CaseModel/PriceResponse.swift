public import Quantities

/// How buyers of a segment remember prices and move purchases in time; `neutral` changes nothing.
public struct PriceResponse: Sendable, Hashable {
    /// What a price below the remembered one adds to the utility, per unit of log price (γ, 0 or more).
    public let referenceWeight: Ratio
    /// How much more a price above the remembered one takes away than one below adds (Λ, usually above 1).
    public let lossAversion: Ratio
    /// Purchases brought forward per purchase of an offer in promotion and per unit of discount (κ, 0 or more).
    public let stockpiling: Ratio
    /// Mean time for which a purchase is brought forward.
    public let stockpileTime: Duration

    /// Makes a response from checked values.
    public init(
        referenceWeight: Ratio, lossAversion: Ratio, stockpiling: Ratio, stockpileTime: Duration
    ) {
        (self.referenceWeight, self.lossAversion) = (referenceWeight, lossAversion)
        (self.stockpiling, self.stockpileTime) = (stockpiling, stockpileTime)
    }

    /// Buyers who remember no price and buy when they need.
    public static let neutral = PriceResponse(
        referenceWeight: Ratio(0), lossAversion: Ratio(1), stockpiling: Ratio(0),
        stockpileTime: Duration(weeks: 8))
}

/// When an offer is on sale and how fast buyers come to consider it.
public struct OfferLife: Sendable, Hashable {
    /// First day on sale; nil for an offer that was always there.
    public let launch: CalendarDate?
    /// Last day on sale; nil for an offer that stays.
    public let withdrawal: CalendarDate?
    /// Bass coefficient of innovation per year (p); with `imitation` at zero too, everybody considers it at once.
    public let innovation: Ratio
    /// Bass coefficient of imitation per year (q).
    public let imitation: Ratio

    /// Makes a life from checked values.
    public init(launch: CalendarDate?, withdrawal: CalendarDate?, innovation: Ratio, imitation: Ratio) {
        (self.launch, self.withdrawal) = (launch, withdrawal)
        (self.innovation, self.imitation) = (innovation, imitation)
    }

    /// An offer that was always on sale and stays.
    public static let always = OfferLife(
        launch: nil, withdrawal: nil, innovation: Ratio(0), imitation: Ratio(0))
}
