public import Quantities

/// What an action costs beside its budget, excluding VAT; all zero for most kinds.
public struct ActionCosts: Sendable, Hashable {
    /// Paid once, on the first day.
    public let setUp: Money
    /// Paid while it runs, by month.
    public let monthly: Money
    /// Paid for each call or visit that reaches a buyer.
    public let perContact: Money
    /// Paid for each lead that it brings.
    public let perResult: Money

    /// Makes costs from checked values.
    public init(setUp: Money, monthly: Money, perContact: Money, perResult: Money) {
        (self.setUp, self.monthly) = (setUp, monthly)
        (self.perContact, self.perResult) = (perContact, perResult)
    }

    /// No cost beside the budget.
    public static let none = ActionCosts(setUp: .zero, monthly: .zero, perContact: .zero, perResult: .zero)
}

/// The figure that a kind of action is meant to move first, and which way.
public struct ActionAim: Sendable, Hashable {
    /// The id of the figure.
    public let figure: String
    /// Whether it must rise.
    public let rises: Bool

    /// Makes an aim.
    public init(figure: String, rises: Bool) { (self.figure, self.rises) = (figure, rises) }
}

extension ActionKind {
    /// Whether it changes what the sellers who are named can or want to do, rather than what they do with hours.
    public var actsOnSellers: Bool {
        effects.contains {
            switch $0 {
            case .skill, .motivation, .sellingTime: true
            default: false
            }
        }
    }
}
