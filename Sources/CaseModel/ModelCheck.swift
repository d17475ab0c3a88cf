public import Bilingual
public import Quantities

/// What a trial of the model multiplies.
public enum ModelLever: String, Sendable, Hashable, CaseIterable {
    /// The list price of offers, for the whole year.
    case price
    /// The budget of the plan's actions.
    case budget
    /// The weekly hours of the plan's actions.
    case hours
    /// An action of some kinds, over the year: its usual budget and hours times the factor.
    case action
    /// The share of segments that knows the company from year N−1 on.
    case awareness
    /// The occasions of segments in the year.
    case demand
    /// The prices of rivals in the year.
    case rivalPrice = "rival_price"
    /// The availability of channels in the year.
    case availability
}

/// One trial: a lever of some things multiplied by a factor; 1 is the plan as it stands.
public struct LeverMove: Sendable, Hashable {
    /// What is multiplied.
    public let lever: ModelLever
    /// The ids of what is meant; empty for all.
    public let subjects: [String]
    /// By how much.
    public let factor: Ratio

    /// Makes a move.
    public init(_ lever: ModelLever, of subjects: [String] = [], by factor: Ratio) {
        (self.lever, self.subjects, self.factor) = (lever, subjects, factor)
    }

    /// Whether the move is about an id.
    public func concerns(_ id: String) -> Bool { subjects.isEmpty || subjects.contains(id) }
}

/// What a figure must do in a trial; numbers are in its unit.
public enum ModelPredicate: Sendable, Hashable {
    /// It must be higher, lower than without the move.
    case rises, falls
    /// Its expected value must lie above, below a value.
    case above(Ratio)
    case below(Ratio)
    /// Its expected value must lie within a range.
    case between(Ratio, Ratio)
    /// Its expected value must lie within a share of a value.
    case approx(Ratio, tolerance: Share)
    /// Its elasticity to the lever must lie within a range.
    case elasticity(Ratio, Ratio)
}

/// What the author of a case expects of the model: a figure, a lever, and what the one does when the other moves.
public struct ModelCheck: Sendable, Hashable {
    /// The id of the expectation.
    public let id: Identifier<ModelCheck>
    /// The expectation in words.
    public let statement: Text
    /// The trials, one per factor.
    public let moves: [LeverMove]
    /// The figure, with its scope, as `units_sold[offer=bike]`.
    public let figure: String
    /// What it must do.
    public let predicate: ModelPredicate
    /// Where the expectation comes from; nil for the author's assumption.
    public let source: Text?

    // swift-format-ignore
    /// Makes an expectation from checked values.
    public init(
        id: Identifier<ModelCheck>, statement: Text, moves: [LeverMove], figure: String,
        predicate: ModelPredicate, source: Text?
    ) {
        (self.id, self.statement, self.moves) = (id, statement, moves)
        (self.figure, self.predicate, self.source) = (figure, predicate, source)
    }
}

/// Which elasticity of a case is meant.
public enum ElasticityKind: String, Sendable, Hashable, CaseIterable {
    /// Units of an offer to its own price.
    case ownPrice = "own_price"
    /// Sales to advertising raised for the year.
    case advertisingInYear = "advertising_in_year"
    /// Sales to advertising raised since the year before.
    case advertisingLasting = "advertising_lasting"
    /// Deals won to prospecting hours.
    case selling
    /// Sales to awareness.
    case awareness
}

/// Why an elasticity of a case leaves the published range.
public struct Departure: Sendable, Hashable {
    /// Which elasticity.
    public let kind: ElasticityKind
    /// The offer of an own-price elasticity; nil for all.
    public let offer: Identifier<Offer>?
    /// What explains it in this market.
    public let reason: Text

    /// Makes a departure.
    public init(kind: ElasticityKind, offer: Identifier<Offer>?, reason: Text) {
        (self.kind, self.offer, self.reason) = (kind, offer, reason)
    }
}
