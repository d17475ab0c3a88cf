public import Bilingual
public import Formulas

/// Which way of a figure is better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher, lower, none
}

/// Where the values of a figure come from.
public enum FigureOrigin: String, Sendable, Hashable, CaseIterable {
    case books, funnel, survey, team, plan, counterfactual, derived

    /// The origin in words.
    public var label: Text {
        switch self {
        case .books: Text(fr: "comptabilité", en: "accounts")
        case .funnel: Text(fr: "parcours de vente", en: "sales funnel")
        case .survey: Text(fr: "enquête", en: "survey")
        case .team: Text(fr: "équipe commerciale", en: "sales team")
        case .plan: Text(fr: "dossier du plan", en: "plan file")
        case .counterfactual: Text(fr: "la même année sans l'action", en: "the same year without the action")
        case .derived: Text(fr: "calcul sur d'autres chiffres", en: "computed from other figures")
        }
    }
}

/// How the expected value of a figure is estimated over possible years.
public enum Estimate: String, Sendable, Hashable, CaseIterable {
    /// The mean of the yearly values.
    case mean
    /// The mean of the numerators over the mean of the denominators.
    case ratioOfMeans = "ratio_of_means"
}

/// What a figure measures.
public enum FigureUnit: Sendable, Hashable {
    /// One unit, whatever the scope.
    case fixed(Unit)
    /// The unit of the figure that the objective in scope aims at.
    case objective
    /// The unit of a difference of two such values: points where they are ratios.
    case objectiveDifference

    /// The word of the catalogue's documents.
    public var word: String {
        switch self {
        case .fixed(let unit): unit.rawValue
        case .objective: "same"
        case .objectiveDifference: "same_difference"
        }
    }
}

/// A key by which a figure can be restricted to a part of the company or of the year.
public enum ScopeKey: String, Sendable, Hashable, CaseIterable {
    case channel, segment, offer, seller, action, stage, source, objective, cause, partner, contact
    /// A family of offers, such as bicycles.
    case category
    /// A group of decisions of the plan, such as its prices.
    case decisions
    /// A class of the ABC ranking of customers.
    case rank = "class"
    /// A group of customers by recency, frequency and money.
    case profile
    /// A part of the plan's file, such as the diagnosis.
    case part
    /// A part of a gap between two years, such as prices.
    case effect
    /// A step of the chain from contacts to sales.
    case factor
    /// One month, `2027-03`, or `*` for every month of the period.
    case month
    /// From the first month of the year to this one.
    case until
    /// `previous` for year N−1; `following` for the twelve months after the period.
    case year

    /// The key in words.
    public var label: Text {
        switch self {
        case .channel: Text(fr: "canal", en: "channel")
        case .segment: Text(fr: "segment de clientèle", en: "customer segment")
        case .offer: Text(fr: "offre", en: "offer")
        case .seller: Text(fr: "commercial", en: "seller")
        case .action: Text(fr: "action du plan", en: "action of the plan")
        case .stage: Text(fr: "étape de vente", en: "sales stage")
        case .source: Text(fr: "source de visites", en: "source of visits")
        case .objective: Text(fr: "objectif", en: "objective")
        case .cause: Text(fr: "cause de réclamation", en: "cause of complaints")
        case .partner: Text(fr: "partenariat", en: "partnership")
        case .contact: Text(fr: "point de contact", en: "point of contact")
        case .rank: Text(fr: "classe de clients", en: "class of customers")
        case .profile: Text(fr: "profil de clients", en: "profile of customers")
        case .category: Text(fr: "famille d'offres", en: "category of offers")
        case .decisions: Text(fr: "groupe de décisions", en: "group of decisions")
        case .part: Text(fr: "partie du plan", en: "part of the plan")
        case .effect: Text(fr: "effet", en: "effect")
        case .factor: Text(fr: "facteur", en: "factor")
        case .month: Text(fr: "mois", en: "month")
        case .until: Text(fr: "jusqu'au mois", en: "up to the month")
        case .year: Text(fr: "année", en: "year")
        }
    }
}

/// A named number of the catalogue: its formula, its unit and what is said of it.
public struct Figure: Sendable, Hashable {
    /// The id that files and formulas use.
    public let id: String
    /// What it measures.
    public let unit: FigureUnit
    /// Which way is better.
    public let direction: Direction
    /// Who may know it.
    public let level: KnowledgeLevel
    /// Where its values come from.
    public let origin: FigureOrigin
    /// The keys by which it can be restricted, in the order of the document.
    public let scopes: [ScopeKey]
    /// The keys without which it has no meaning.
    public let required: [ScopeKey]
    /// How it is computed.
    public let formula: Formula
    /// The parts that add up to it, each with its formula; empty for most figures.
    public let parts: [FigurePart]
    /// How its expected value is estimated.
    public let estimate: Estimate
    /// The ids of the conventions that its value depends on.
    public let conventions: [String]
    /// Who defines it, with a year.
    public let source: Text

    /// Whether requests may restrict it by a key.
    public func accepts(_ key: String) -> Bool { scopes.contains { $0.rawValue == key } }

    /// How it is computed in a scope: as the part that the scope names, or as a whole.
    public func formula(in scope: Scope) -> Formula {
        parts.first { scope[$0.key.rawValue] == $0.member }?.formula ?? formula
    }

    /// The whole and the parts.
    var formulas: [Formula] { [formula] + parts.map(\.formula) }

    /// The parts that a key chooses, in the order of the document; nil where the key chooses no part.
    public func members(of key: ScopeKey) -> [String]? {
        let members = parts.filter { $0.key == key }.map(\.member)
        return members.isEmpty ? nil : members
    }
}

/// A part of a figure, chosen by a scope: `price_volume_mix_variance[effect=price]`.
public struct FigurePart: Sendable, Hashable {
    /// The key that chooses it.
    public let key: ScopeKey
    /// The value of the key that chooses it.
    public let member: String
    /// How it is computed.
    public let formula: Formula
}

/// What is said of a figure in one language.
public struct FigureProse: Sendable, Hashable {
    /// The name shown.
    public let label: String
    /// What it is, in one or two sentences.
    public let definition: String
    /// How to read a value.
    public let reading: String
    /// The mistakes that people make with it.
    public let mistakes: String
    /// The names of its parts.
    let parts: [String: String]
}

/// A choice between several accepted ways to compute; the first value is the default.
public struct Convention: Sendable, Hashable {
    /// The id that files use.
    public let id: String
    /// The accepted values, the default first.
    public let values: [String]
}

/// A figure with a scope: what a report, a criterion or a formula asks for.
public typealias FigureRequest = Name
