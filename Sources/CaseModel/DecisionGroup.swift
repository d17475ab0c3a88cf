public import Bilingual

/// A group of decisions of a plan that is weighed as a whole, beside its actions.
///
/// A group holds what a plan decides outside its actions; a plan without such decisions has no such group.
public enum DecisionGroup: String, Sendable, Hashable, CaseIterable {
    case prices, team, pay, loyalty, service

    /// The position of the group in a `Coalition`.
    public var position: Int {
        switch self {
        case .prices: Coalition.pricesPosition
        case .team: Coalition.teamPosition
        case .pay: Coalition.payPosition
        case .loyalty: Coalition.loyaltyPosition
        case .service: Coalition.servicePosition
        }
    }

    /// The group in words.
    public var label: Text {
        switch self {
        case .prices: Text(fr: "Prix et règles de remise", en: "Prices and discount rules")
        case .team: Text(fr: "Équipe et formation", en: "Team and training")
        case .pay: Text(fr: "Rémunération et challenges", en: "Pay and challenges")
        case .loyalty:
            Text(
                fr: "Fidélité, partenaires et engagements responsables",
                en: "Loyalty, partners and responsible commitments")
        case .service:
            Text(
                fr: "Réclamations, relances et automatisations",
                en: "Complaints, dunning and automation")
        }
    }

    /// How the group is named beside the ids of actions, none of which holds an equals sign.
    public var name: String { Self.mark + rawValue }

    /// The group of such a name; nil for the id of an action.
    public init?(name: String) {
        guard name.hasPrefix(Self.mark) else { return nil }
        self.init(rawValue: String(name.dropFirst(Self.mark.count)))
    }

    private static let mark = "decisions="
}

extension Plan {
    /// The groups in which the plan decides something, in their order.
    public var decisionGroups: [DecisionGroup] {
        DecisionGroup.allCases.filter { group in
            switch group {
            case .prices: !prices.isEmpty || !relations.discountRules.isEmpty
            case .team:
                !team.isEmpty || !staffing.recruitments.isEmpty || !staffing.trainings.isEmpty
                    || !staffing.accommodations.isEmpty || !staffing.rituals.isEmpty
            case .pay: !staffing.payPlans.isEmpty || !staffing.challenges.isEmpty
            case .loyalty:
                !relations.loyalty.isEmpty || !relations.partnerships.isEmpty
                    || !relations.commitments.isEmpty
            case .service:
                !relations.dunning.isEmpty || relations.complaints != nil || !relations.automations.isEmpty
            }
        }
    }
}
