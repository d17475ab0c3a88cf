public import CaseModel
import Formulas
public import Quantities

/// What figures know of a case and a plan beside the books: a plain value.
public struct CaseFacts: Sendable, Hashable {
    /// When the company works; its year is the year of the plan.
    public let calendar: BusinessCalendar
    /// The objectives of the plan, in its order.
    public let objectives: [Objective]
    /// Planned revenue by month; empty where the plan gives none.
    public let monthlyForecast: [Money]
    /// How complete and consistent the plan is; nil where it was not judged.
    public let quality: PlanQuality?
    /// The conventions chosen, by id; the others take the first value of the catalogue.
    public let conventions: [String: String]
    let budgets: [String: Money]
    let quotas: [String: Quota]
    let buyersBySegment: [String: Int64]
    let tracedActions: Set<String>
    let assistedSegments: Set<String>
    let contracts: Set<String>
    /// The sellers whom the plan recruits, in its order.
    let recruits: [String]
    let offersByCategory: [String: [String]]
    /// Web shops of the company, and the plan's actions that bring visits to them.
    let sites: Set<String>
    let siteActions: Set<String>
    private let ids: [ScopeKey: [String]]

    struct Quota: Sendable, Hashable {
        let amount: Money
        /// The dotted path of the value in the files: in the plan where the plan changes it.
        let path: String
    }

    /// Gathers the facts of a case and a plan; a value of a convention that the catalogue lacks counts as none.
    ///
    /// Sellers whom last year's plan recruited are known where that plan is given.
    public init(
        _ business: BusinessCase, plan: Plan, previousPlan: Plan? = nil, conventions: [String: String] = [:]
    ) {
        let truth = business.truth
        self.conventions = conventions
        calendar = business.calendar
        objectives = plan.objectives
        monthlyForecast = plan.monthlyForecast
        quality = plan.quality
        budgets = Self.table(plan.actions.map { ($0.id.text, $0.budget) })
        buyersBySegment = Self.table(truth.segments.map { ($0.id.text, Int64($0.buyers.value)) })
        assistedSegments = Set(truth.segments.filter { $0.mode == .assisted }.map(\.id.text))
        recruits = plan.staffing.recruitments.map(\.id.text)
        contracts = Set(truth.offers.filter { $0.kind == .contract }.map(\.id.text))
        offersByCategory = Dictionary(grouping: truth.offers, by: \.category.text).mapValues {
            $0.map(\.id.text)
        }
        quotas = Self.quotas(truth.sellers, plan.team)
        sites = Set(truth.channels.filter { $0.kind == .web }.map(\.id.text))
        siteActions = Self.bringing(plan.actions, business.actionKinds)
        tracedActions = Self.traced(plan.actions, business.actionKinds)
        ids = [
            .channel: truth.channels.map(\.id.text), .segment: truth.segments.map(\.id.text),
            .offer: truth.offers.map(\.id.text), .category: truth.categories.map(\.id.text),
            .seller: Self.sellers(truth, [previousPlan, plan].compactMap(\.self)),
            .action: plan.actions.map(\.id.text), .objective: plan.objectives.map(\.id.text),
            .part: plan.quality?.parts.map(\.part).filter { !$0.isEmpty } ?? [],
            .source: TrafficSource.allCases.map(\.rawValue),
            .stage: FunnelStage.Name.allCases.map(\.rawValue) + [Self.wonStage],
            .cause: truth.relations.complaints.causes.map(\.id.text),
            .partner: plan.relations.partnerships.map(\.id.text), .contact: Self.contacts,
            .rank: CustomerClass.allCases.map(\.rawValue),
            .profile: CustomerProfile.allCases.map(\.rawValue),
            .decisions: plan.decisionGroups.map(\.rawValue),
        ]
    }

    /// The posts of the case, then those whom plans recruit, each once.
    private static func sellers(_ truth: MarketTruth, _ plans: [Plan]) -> [String] {
        let recruits = plans.flatMap { $0.staffing.recruitments.map(\.id.text) }
        return (truth.sellers.map(\.id.text) + recruits).reduce(into: []) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
    }

    /// The last stage, at which no time is spent any more.
    static let wonStage = "won"

    /// The points of contact at which customers are asked.
    static let contacts = ["before", "during", "after"]

    /// First day of the year of the plan.
    public var yearStart: CalendarDate { calendar.yearStart }

    /// The ids that a key may take, in the order of the case and the plan; empty for months and years.
    public func members(of key: ScopeKey) -> [String] { ids[key] ?? [] }

    /// The objective of an id, or nil where the plan has none.
    public func objective(_ id: String) -> Objective? { objectives.first { $0.id.text == id } }

    /// The quotas of the case, changed where the plan decides otherwise.
    private static func quotas(_ sellers: [Seller], _ team: [TeamDecision]) -> [String: Quota] {
        let decided = table(
            team.enumerated().compactMap { position, decision in
                decision.quota.map {
                    (decision.seller.text, Quota(amount: $0, path: "team.\(position + 1).quota"))
                }
            })
        return table(
            sellers.map { seller in
                let id = seller.id.text
                return (id, decided[id] ?? Quota(amount: seller.quota, path: "sellers.\(id).quota"))
            })
    }

    /// Actions that speak to buyers, so that a sale can be traced back to them.
    private static func traced(_ actions: [Action], _ kinds: [ActionKind]) -> Set<String> {
        let speaking = kinds.filter { kind in
            kind.effects.contains { ["awareness", "inbound", "outreach"].contains($0.primitive) }
        }
        let ids = Set(speaking.map(\.id))
        return Set(actions.filter { ids.contains($0.kind) }.map(\.id.text))
    }

    /// Actions whose spending is a cost of the web shop.
    private static func bringing(_ actions: [Action], _ kinds: [ActionKind]) -> Set<String> {
        let meant = kinds.filter { kind in
            kind.messages.clickRate != .zero
                || kind.effects.contains { ["traffic", "bounce", "checkout"].contains($0.primitive) }
        }
        let ids = Set(meant.map(\.id))
        return Set(actions.filter { ids.contains($0.kind) }.map(\.id.text))
    }

    private static func table<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
        Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
