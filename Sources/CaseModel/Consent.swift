public import Bilingual
public import Quantities

/// Who buys: the law protects people and companies differently.
public enum BuyerKind: String, Sendable, Hashable, CaseIterable {
    /// Individuals who buy for themselves.
    case consumers
    /// Companies, towns and other bodies.
    case businesses
}

/// Whether buyers must agree before they are contacted.
public enum ConsentRule: String, Sendable, Hashable, CaseIterable {
    /// Prior consent is needed.
    case required
    /// People may be contacted until they object.
    case objection
    /// No rule: the action reaches nobody in person.
    case none
}

/// A rule on contacting one kind of buyers, in force from a day on.
public struct DatedConsent: Sendable, Hashable {
    /// Whom it protects.
    public let buyers: BuyerKind
    /// What it asks.
    public let rule: ConsentRule
    /// First day in force; nil for a rule that was always there.
    public let from: CalendarDate?
    /// Share of these buyers who may be contacted under the rule.
    public let reachable: Share
    /// The law, with its article.
    public let law: Text

    /// Makes a rule from checked values.
    public init(
        buyers: BuyerKind, rule: ConsentRule, from: CalendarDate?, reachable: Share, law: Text
    ) {
        (self.buyers, self.rule, self.from) = (buyers, rule, from)
        (self.reachable, self.law) = (reachable, law)
    }
}

/// Messages sent to people by name: how many a euro pays, how many are clicked, how many people object to the next.
public struct MessageResponse: Sendable, Hashable {
    /// Messages that a euro pays; zero for a kind that writes to nobody.
    public let perEuro: Ratio
    /// Share of messages that are clicked by people who are not tired.
    public let clickRate: Share
    /// Share of contacts, by message, call or visit, after which a person objects to any other of the kind, for good.
    public let optOut: Share

    /// Makes a response from checked values.
    public init(perEuro: Ratio, clickRate: Share, optOut: Share) {
        (self.perEuro, self.clickRate, self.optOut) = (perEuro, clickRate, optOut)
    }

    /// No messages.
    public static let none = MessageResponse(perEuro: Ratio(0), clickRate: .zero, optOut: .zero)
}

extension ActionKind {
    /// The rule on contacting some buyers on a day: the last one in force, else the rule of the whole kind.
    ///
    /// Without dated rules the kind's own rule protects consumers, and businesses may always be contacted.
    public func consent(of buyers: BuyerKind, on day: CalendarDate) -> DatedConsent {
        let inForce = consentRules.filter { rule in
            rule.buyers == buyers && (rule.from.map { $0 <= day } ?? true)
        }
        func isOlder(_ left: DatedConsent, _ right: DatedConsent) -> Bool {
            guard let second = right.from else { return false }
            return left.from.map { $0 < second } ?? true
        }
        if let last = inForce.max(by: isOlder) { return last }
        let isFree = buyers == .businesses || consent == .none
        return DatedConsent(
            buyers: buyers, rule: buyers == .businesses ? .none : consent, from: nil,
            reachable: isFree ? .one : reachable, law: Text(fr: "", en: ""))
    }
}
