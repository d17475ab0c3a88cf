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
    /// Months of year N invoiced under a contract.
    public let invoices: Count
    /// The day of the latest invoice of year N under a contract; nil without one.
    public let lastInvoice: CalendarDate?
    /// Sales without VAT of year N, discounts and returns taken off.
    public let revenue: Money
    /// Where the customer came from.
    public let source: String

    // swift-format-ignore
    /// Makes an account.
    public init(
        id: String, segment: Identifier<Segment>, first: CalendarDate?, last: CalendarDate?, orders: Count,
        invoices: Count = Count(0), lastInvoice: CalendarDate? = nil, revenue: Money, source: String
    ) {
        (self.id, self.segment, self.first, self.last) = (id, segment, first, last)
        (self.orders, self.invoices, self.lastInvoice) = (orders, invoices, lastInvoice)
        (self.revenue, self.source) = (revenue, source)
    }

    /// Whether the customer ordered or was invoiced in year N.
    public var boughtInYear: Bool { orders.value > 0 || invoices.value > 0 || revenue != .zero }
    /// Orders and months under contract of year N.
    public var purchases: Count { Count(orders.value + invoices.value) }
    /// The day of the latest order or invoice; nil where the books know none.
    public var lastPurchase: CalendarDate? {
        guard let last, let lastInvoice else { return last ?? lastInvoice }
        return max(last, lastInvoice)
    }
}
