import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Targets of an action that none of the effects of its kind can move, and people without whom it does nothing.
extension PlanSituation {
    func idleTargets(_ action: Action, _ element: Record) -> [Culprit] {
        guard let kind = kind(of: action) else { return [] }
        return unstaffed(action, kind, element) + segments(action, kind, element)
            + offers(action, kind, element)
    }

    /// Kinds that work through people need people, with hours where they prospect.
    private func unstaffed(_ action: Action, _ kind: ActionKind, _ element: Record) -> [Culprit] {
        let needsSellers = kind.effects.allSatisfy { effect in
            switch effect {
            case .skill: action.sellers.isEmpty
            case .outreach: action.sellers.isEmpty || action.weeklyHours.minutes == 0
            default: false
            }
        }
        guard needsSellers else { return [] }
        return [
            Culprit(
                place: element.entry("kind")?.place, found: kind.name,
                expected: Text(
                    fr: "des commerciaux, et leurs heures : sans eux cette action ne fait rien",
                    en: "sellers, and their hours: without them this action does nothing"))
        ]
    }

    private func segments(_ action: Action, _ kind: ActionKind, _ element: Record) -> [Culprit] {
        let entry = element.entry("segments")
        let channel = element.reference("channel").map { Identifier<Channel>($0) }
        return action.segments.enumerated().compactMap { index, id in
            guard let segment = business.truth.segments.first(where: { $0.id == id }),
                let reason = reason(segment, action, kind, channel)
            else { return nil }
            let places = entry?.elementPlaces ?? []
            return Culprit(
                place: places.indices.contains(index) ? places[index] : entry?.place, found: segment.name,
                expected: reason)
        }
    }

    /// Why nothing of the action reaches a segment; nil where something does.
    private func reason(
        _ segment: Segment, _ action: Action, _ kind: ActionKind, _ channel: Identifier<Channel>?
    ) -> Text? {
        if let rule = ignored(segment, action, kind) { return rule }
        if !kind.effects.contains(where: { $0.reaches(segment, business.truth) }) {
            return Text(
                fr: "une cible sur laquelle « \(kind.name.fr) » agit",
                en: "a target on which “\(kind.name.en)” acts")
        }
        guard let channel, segment.channels[channel].map(\.value) ?? 0 == 0 else { return nil }
        return Text(
            fr: "un segment qui achète par le canal « \(channel) »",
            en: "a segment that buys by the channel “\(channel)”")
    }

    /// The law that prospecting in a segment would ignore on the last day of the action, if any.
    private func ignored(_ segment: Segment, _ action: Action, _ kind: ActionKind) -> Text? {
        let rule = kind.consent(of: segment.buyerKind, on: max(action.start, action.end))
        guard kind.effects.contains(where: \.isOutreach), rule.rule == .required else { return nil }
        let since = rule.from.map { Text(fr: ", depuis le \($0.iso)", en: ", since \($0.iso)") }
        let law =
            rule.law.fr.isEmpty
            ? nil : Text(verbatim: " (") + rule.law + (since ?? Text(verbatim: "")) + Text(verbatim: ")")
        return Text(
            fr: "des professionnels : appeler un consommateur demande son accord préalable",
            en: "businesses: calling a consumer needs prior consent") + (law ?? Text(verbatim: ""))
    }

    /// A web checkout acts on offers sold there.
    private func offers(_ action: Action, _ kind: ActionKind, _ element: Record) -> [Culprit] {
        guard !kind.effects.isEmpty, kind.effects.allSatisfy(\.isCheckout) else { return [] }
        let entry = element.entry("offers")
        let web = Set(business.truth.channels.filter { $0.kind == .web }.map(\.id))
        return action.offers.enumerated().compactMap { index, id in
            guard let offer = offer(id), !offer.channels.isEmpty, web.isDisjoint(with: offer.channels) else {
                return nil
            }
            let places = entry?.elementPlaces ?? []
            return Culprit(
                place: places.indices.contains(index) ? places[index] : entry?.place, found: offer.name,
                expected: Text(fr: "une offre vendue en ligne", en: "an offer sold on line"))
        }
    }
}

extension Effect {
    fileprivate var isOutreach: Bool { if case .outreach = self { true } else { false } }
    fileprivate var isCheckout: Bool { if case .checkout = self { true } else { false } }

    /// Whether the effect can move something in a segment.
    fileprivate func reaches(_ segment: Segment, _ truth: MarketTruth) -> Bool {
        switch self {
        case .awareness, .retention, .price, .skill, .serviceCapacity, .satisfaction, .referral, .partners,
            .motivation, .sellingTime:
            true
        case .inbound, .outreach, .stageLift, .recovery: segment.mode == .assisted
        case .checkout, .traffic, .bounce:
            segment.mode == .selfService
                && truth.channels.contains { channel in
                    channel.kind == .web && (segment.channels[channel.id]?.value ?? 0) > 0
                }
        }
    }
}
