import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Each target of an action can be moved by one of the effects of its kind, and those who must work on it do.
enum TargetsThatAnswer: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.plan.actions.flatMap { action -> [Diagnostic] in
            guard let kind = facts.kind(of: action) else { return [] }
            return idle(action, kind, facts) + targets(action, kind, facts) + offers(action, kind, facts)
        }
    }

    /// Kinds that work through people need people, with hours where they prospect.
    private static func idle(
        _ action: Action, _ kind: ActionKind, _ facts: ConsistencyFacts
    ) -> [Diagnostic] {
        let needsSellers = kind.effects.allSatisfy { effect in
            switch effect {
            case .skill: action.sellers.isEmpty
            case .outreach: action.sellers.isEmpty || action.weeklyHours.minutes == 0
            default: false
            }
        }
        guard needsSellers else { return [] }
        return [
            Diagnostic(
                .targetWithoutEffect, at: facts.place("action", action.id.text, "kind"),
                found: kind.name,
                expected: Text(
                    fr: "des commerciaux, et leurs heures : sans eux cette action ne fait rien",
                    en: "sellers, and their hours: without them this action does nothing"))
        ]
    }

    private static func targets(
        _ action: Action, _ kind: ActionKind, _ facts: ConsistencyFacts
    ) -> [Diagnostic] {
        let entry = facts.record(of: action)?.entry("segments")
        return action.segments.enumerated().compactMap { index, id in
            guard let segment = facts.segment(id), let reason = reason(segment, action, kind, facts) else {
                return nil
            }
            let places = entry?.elementPlaces ?? []
            return Diagnostic(
                .targetWithoutEffect, at: places.indices.contains(index) ? places[index] : entry?.place,
                found: segment.name, expected: reason)
        }
    }

    /// Why nothing of the action reaches a segment; nil where something does.
    private static func reason(
        _ segment: Segment, _ action: Action, _ kind: ActionKind, _ facts: ConsistencyFacts
    ) -> Text? {
        if let rule = ignored(segment, action, kind) { return rule }
        if !kind.effects.contains(where: { $0.reaches(segment, facts.business.truth) }) {
            return Text(
                fr: "une cible sur laquelle « \(kind.name.fr) » agit",
                en: "a target on which “\(kind.name.en)” acts")
        }
        let channel = facts.record(of: action)?.reference("channel").map { Identifier<Channel>($0) }
        guard let channel, segment.channels[channel].map(\.value) ?? 0 == 0 else { return nil }
        return Text(
            fr: "un segment qui achète par le canal « \(channel) »",
            en: "a segment that buys by the channel “\(channel)”")
    }

    /// The law that prospecting in a segment would ignore on the last day of the action, if any.
    private static func ignored(_ segment: Segment, _ action: Action, _ kind: ActionKind) -> Text? {
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

    /// A price cut or a web checkout acts on offers sold there.
    private static func offers(
        _ action: Action, _ kind: ActionKind, _ facts: ConsistencyFacts
    ) -> [Diagnostic] {
        let entry = facts.record(of: action)?.entry("offers")
        guard !kind.effects.isEmpty, kind.effects.allSatisfy(\.isCheckout) else { return [] }
        let web = Set(facts.business.truth.channels.filter { $0.kind == .web }.map(\.id))
        return action.offers.enumerated().compactMap { index, id in
            guard let offer = facts.offer(id), !offer.channels.isEmpty,
                web.isDisjoint(with: offer.channels)
            else { return nil }
            let places = entry?.elementPlaces ?? []
            return Diagnostic(
                .targetWithoutEffect, at: places.indices.contains(index) ? places[index] : entry?.place,
                found: offer.name,
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
        case .awareness, .retention, .price, .skill, .serviceCapacity: true
        case .inbound, .outreach, .stageLift, .recovery: segment.mode == .assisted
        case .checkout:
            segment.mode == .selfService
                && truth.channels.contains { channel in
                    channel.kind == .web && (segment.channels[channel.id]?.value ?? 0) > 0
                }
        }
    }
}
