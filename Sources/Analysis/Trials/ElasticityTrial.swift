public import Bilingual
public import CaseModel
public import Figures
public import Formulas
public import Quantities

/// How an elasticity of a case is measured: which figures, added up, move when which lever moves.
public struct ElasticityTrial: Sendable {
    /// Which elasticity.
    public let kind: ElasticityKind
    /// The offer of an own-price elasticity.
    public let offer: Identifier<Offer>?
    /// What it is about, in words.
    public let label: Text
    /// The figures, whose values are added up.
    public let requests: [FigureRequest]
    /// What is moved; nil where the decisions hold nothing to move.
    public let move: LeverMove?

    /// The variant that is compared with the starting point.
    public func variant(of start: MovedCase) -> MovedCase {
        guard let move else { return start }
        return kind == .advertisingLasting ? start.lasting(move) : start.moved(move)
    }

    /// The elasticities of a case: of each offer to its own price, of sales to advertising and awareness, of deals
    /// to prospecting hours.
    ///
    /// A contract's own price moves what is signed in the year: its units come mostly from contracts signed before,
    /// which studies of purchases say nothing of. Prices move by 5 %, budgets and hours by 10 %, awareness by
    /// 10 %. Advertising is every action whose kind feeds awareness; its sales are those to the self-service
    /// segments at which it aims, or the deals won in those at which it aims where none serves itself.
    public static func all(for start: MovedCase) -> [ElasticityTrial] {
        let offers = start.business.truth.offers.map { offer in
            ElasticityTrial(
                kind: .ownPrice, offer: offer.id, label: offer.name,
                requests: [
                    Name(
                        offer.kind == .contract ? "orders" : "units_sold", Scope(["offer": offer.id.text]))
                ],
                move: LeverMove(.price, of: [offer.id.text], by: Ratio(1.05)))
        }
        return offers + [
            advertising(.advertisingInYear, start), advertising(.advertisingLasting, start), selling(start),
            ElasticityTrial(
                kind: .awareness, offer: nil, label: Text(fr: "ventes", en: "sales"),
                requests: [Name("revenue", .none)], move: LeverMove(.awareness, by: Ratio(1.1))),
        ]
    }

    private static func kinds(
        _ start: MovedCase, where isMeant: (Effect) -> Bool
    ) -> Set<Identifier<ActionKind>> {
        Set(start.business.actionKinds.filter { $0.effects.contains(where: isMeant) }.map(\.id))
    }

    private static func advertising(_ kind: ElasticityKind, _ start: MovedCase) -> ElasticityTrial {
        let feeding = kinds(start) { if case .awareness = $0 { true } else { false } }
        let actions = start.plan.actions.filter { feeding.contains($0.kind) && $0.budget > .zero }
        let segments = start.business.truth.segments
        let aimed = segments.filter { segment in
            actions.contains { $0.segments.isEmpty || $0.segments.contains(segment.id) }
        }
        let own = aimed.filter { $0.mode == .selfService }
        return ElasticityTrial(
            kind: kind, offer: nil,
            label: own.isEmpty
                ? Text(fr: "affaires des cibles", en: "deals of its targets")
                : Text(fr: "ventes aux segments visés", en: "sales to its segments"),
            requests: (own.isEmpty ? aimed : own).map {
                Name(own.isEmpty ? "deals_won" : "revenue", Scope(["segment": $0.id.text]))
            },
            move: actions.isEmpty
                ? nil : LeverMove(.budget, of: actions.map(\.id.text), by: Ratio(1.1)))
    }

    private static func selling(_ start: MovedCase) -> ElasticityTrial {
        let reaching = kinds(start) { if case .outreach = $0 { true } else { false } }
        let actions = start.plan.actions.filter {
            reaching.contains($0.kind) && $0.weeklyHours.minutes > 0 && !$0.sellers.isEmpty
        }
        return ElasticityTrial(
            kind: .selling, offer: nil, label: Text(fr: "affaires gagnées", en: "deals won"),
            requests: [Name("deals_won", .none)],
            move: actions.isEmpty ? nil : LeverMove(.hours, of: actions.map(\.id.text), by: Ratio(1.1)))
    }
}

/// Where a measured elasticity stands.
public enum ElasticityState: String, Sendable, Hashable {
    /// Within the published range, or measured, with the sign expected, where nothing general is published.
    case inside
    case measured
    /// Outside, and the author says why or does not.
    case explained, outside
    /// Nothing to move, or nothing sold.
    case absent
}

/// An elasticity of a case beside what is published.
public struct ElasticityFinding: Sendable {
    /// How it was measured.
    public let trial: ElasticityTrial
    /// The value and its standard error; nil where it has none.
    public let value, error: Ratio?
    /// What is published.
    public let published: PublishedRange?
    /// Why the case leaves the range, in its author's words.
    public let reason: Text?
    /// Where it stands.
    public let state: ElasticityState

    /// Whether the value itself lies between the ends of the range, without its error.
    public var isBetweenTheEnds: Bool {
        guard let value, let published else { return false }
        return published.low <= value && value <= published.high
    }

    /// Compares the same years before and after the move; values are sums of the trial's figures.
    public init(_ trial: ElasticityTrial, _ response: PairedResponse, departures: [Departure]) {
        let published = PublishedRange.of(trial.kind)
        let measured = trial.move.flatMap { response.elasticity(to: $0.factor) }
        let reason = departures.first {
            $0.kind == trial.kind && ($0.offer == nil || $0.offer == trial.offer)
        }?.reason
        // Nothing general is published on awareness, but being known never sells less: the law of the model.
        let low = published?.low ?? (trial.kind == .awareness ? Ratio(0) : nil)
        let isInside = measured.map { value, error in
            RangeVerdict(value, error: error, low: low, high: published?.high).isInside
        }
        switch isInside {
        case nil: state = .absent
        case true?: state = published == nil ? .measured : .inside
        case false?: state = reason == nil ? .outside : .explained
        }
        (self.trial, self.published) = (trial, published)
        (value, error) = (measured?.value, measured?.error)
        self.reason = state == .explained ? reason : nil
    }
}
