public import Quantities

/// One customer of the customer file: what a company's software knows of a person or a firm.
public struct CustomerAccount: Sendable, Hashable {
    /// The id, made of the segment and a number.
    public let id: String
    /// The segment.
    public let segment: Identifier<Segment>
    /// The day of the first order; nil where it is older than the books.
    public let first: CalendarDate?
    /// The day of the latest order; nil where it is older than the books.
    public let last: CalendarDate?
    /// Orders of year N.
    public let orders: Count
    /// Sales without VAT of year N, discounts and returns taken off.
    public let revenue: Money
    /// Where the customer came from.
    public let source: String

    // swift-format-ignore
    /// Makes an account.
    public init(
        id: String, segment: Identifier<Segment>, first: CalendarDate?, last: CalendarDate?, orders: Count,
        revenue: Money, source: String
    ) {
        (self.id, self.segment, self.first, self.last) = (id, segment, first, last)
        (self.orders, self.revenue, self.source) = (orders, revenue, source)
    }
}
