import Bilingual
import CaseModel
import Quantities
import Simulation

/// A small company made in code: families and commuters buy in the shop and on line, firms through sellers.
///
/// Every parameter that a test moves is a property with the value of the plain case.
struct SmallCase {
    var closedWeekdays = [7]
    var buyers: (families: Int, commuters: Int, firms: Int) = (12_000, 8_000, 900)
    var priceSensitivity = 2.6
    var dissimilarity = 0.7
    var hasRivals = true
    var reaction = Rival.Reaction.hold
    var sellerIDs: [Identifier<Seller>] = ["boutique", "terrain_a", "terrain_b"]
    var hasFirms = true
    var complaintRate = 0.05
    var serviceHours = 20.0
    var abandonment = 0.6
    var weeklyRecovery = 0.3
    var events: [Event] = []
    var demandShape = 60.0
    var money = 1.0
    var occasions = 1.0
    var annualChurn = 0.25
    var seed: UInt64 = 7
    var kinds: [ActionKind] = SmallCase.usualKinds
    /// Moves the case after it is made, for the odd test.
    var openingInMarket = 60
    var relations = CustomerRelations.neutral
    var openingDebts: (tax: Money, contributions: Money) = (.zero, .zero)
    var openingReceivables = Money.zero
    var influences = FunnelInfluences.none
    var sellerSkills: SkillProfile?
    var inboundHazard = 0.06
    var sellingTime = 0.6
    var team = TeamResponse.neutral
    var employment = Employment.usual
    var quota = 200_000.0
    var passages = [0.5, 0.7, 0.7, 0.6, 0.6]
    var stageDelays = [0.0, 1, 2, 2, 1]
    var discountAsked = 0.06
    /// Offers beside the usual four.
    var moreOffers: [Offer] = []
    var contractsByTransfer = 0.0
    var openingContractUnits: Int?

    func euros(_ amount: Double) -> Money { Money(euros: amount * money) }

    static let yearStart = Month(year: 2027, month: 1).firstDay

    static func text(_ text: String) -> Text { Text(verbatim: text) }

    /// The case.
    var business: BusinessCase {
        BusinessCase(
            id: "petit", name: Self.text("Petit"), brief: [],
            calendar: BusinessCalendar(
                yearStart: Self.yearStart, closedWeekdays: closedWeekdays, holidays: .france, closedDays: []),
            seed: seed, opening: opening, truth: truth,
            actionKinds: kinds.map(scaled), standards: [])
    }

    private func scaled(_ kind: ActionKind) -> ActionKind {
        ActionKind(
            id: kind.id, name: kind.name, help: kind.help, effects: kind.effects,
            usualMonthlyBudget: Money(cents: Int64(Double(kind.usualMonthlyBudget.cents) * money)),
            consent: kind.consent, reachable: kind.reachable,
            emissions: Ratio(money > 0 ? kind.emissions.value / money : 0))
    }

    private var opening: OpeningPosition {
        OpeningPosition(
            cash: euros(80_000), borrowings: euros(30_000), equipment: euros(50_000),
            customers: Weights([
                ("families", Count(min(1500, buyers.families))),
                ("commuters", Count(min(800, buyers.commuters))),
                ("firms", Count(min(40, buyers.firms))),
            ]),
            awareness: Weights([("families", Share(0.4)), ("commuters", Share(0.3)), ("firms", Share(0.25))]),
            inMarket: Weights([("firms", Count(min(openingInMarket, buyers.firms)))]),
            receivables: openingReceivables,
            taxDue: openingDebts.tax, contributionsDue: openingDebts.contributions,
            contractUnits: Weights(openingContractUnits.map { [(Identifier("firms"), Count($0))] } ?? []))
    }

    private var truth: MarketTruth {
        MarketTruth(
            categories: [
                Category(id: "bikes", name: Self.text("Vélos")),
                Category(id: "care", name: Self.text("Atelier")),
            ],
            channels: [
                Channel(id: "shop", name: Self.text("Magasin"), kind: .store, availability: Share(0.9)),
                Channel(id: "web", name: Self.text("Web"), kind: .web, availability: Share(0.8)),
                Channel(id: "field", name: Self.text("Terrain"), kind: .field, availability: .one),
            ],
            segments: segments, offers: offers, rivals: hasRivals ? rivals : [], sellers: sellers,
            fixedCosts: fixedCosts, events: events,
            communication: CommunicationResponse(
                retention: Share(0.7), halfSaturation: Ratio(0.08 * money), steepness: Ratio(1.2),
                learning: Share(0.04), forgetting: Share(0.01), wordOfMouth: Ratio(0.2), tracking: Share(0.4)),
            webshop: WebshopResponse(
                abandonment: Share(abandonment), returnRate: Share(0.08), returnDelay: Duration(weeks: 2),
                paymentFee: Share(0.015), deliveryCost: euros(18)),
            prospecting: prospecting,
            service: ServiceResponse(
                complaintRate: Share(complaintRate), effort: Duration(hours: 2),
                capacity: Duration(hours: serviceHours), baseSatisfaction: Share(0.75),
                delayWeight: Ratio(0.1),
                adjustment: Share(0.15), churnWeight: Ratio(2), surveyResponse: Share(0.3)),
            payment: PaymentResponse(
                customerTerm: Duration(days: 30), weeklyRecovery: Share(weeklyRecovery),
                supplierTerm: Duration(days: 30), contractsByTransfer: Share(contractsByTransfer)),
            demandShape: Ratio(demandShape), team: team, relations: relations)
    }

    private var prospecting: ProspectingResponse {
        let hours = [0.5, 1, 2.5, 2, 1.5]
        let stages = FunnelStage.Name.allCases.enumerated().map {
            ($0.element, hours[$0.offset], stageDelays[$0.offset], passages[$0.offset])
        }
        return ProspectingResponse(
            stages: stages.map {
                FunnelStage(
                    name: $0.0, effort: Duration(hours: $0.1), delay: Duration(weeks: $0.2),
                    passage: Share($0.3))
            },
            inboundHazard: Share(inboundHazard), patience: Duration(weeks: 3), skillWeight: Ratio(1.5),
            delayWeight: Ratio(0.3), discountAsked: Share(discountAsked), discountLimit: Share(0.1),
            influences: influences)
    }

    private func segment(
        _ id: Identifier<Segment>, _ mode: BuyingMode, _ buyers: Int, _ rates: (bikes: Double, care: Double),
        _ channels: [(Identifier<Channel>, Share)]
    ) -> Segment {
        let season = [0.7, 0.7, 0.9, 1.2, 1.4, 1.3, 1.1, 0.9, 1.1, 1.0, 0.8, 0.9]
        return Segment(
            id: id, name: Self.text(id.text), mode: mode, buyers: Count(buyers), growth: Ratio(0.01),
            seasonality: season.map { Ratio($0) },
            occasions: Weights([
                ("bikes", Rate(rates.bikes * occasions, per: .year)),
                ("care", Rate(rates.care * occasions, per: .year)),
            ]),
            priceSensitivity: Ratio(priceSensitivity), qualityWeight: Ratio(1),
            dissimilarity: Ratio(dissimilarity),
            outsideUtility: Ratio(0.5), loyalty: Ratio(1), channels: Weights(channels),
            annualChurn: Share(annualChurn), decisionTime: Duration(weeks: 8), unitsPerPurchase: Ratio(3))
    }

    private var segments: [Segment] {
        let walkIn: [(Identifier<Channel>, Share)] = [("shop", Share(0.7)), ("web", Share(0.3))]
        let families = segment("families", .selfService, buyers.families, (0.25, 0.5), walkIn)
        let commuters = segment(
            "commuters", .selfService, buyers.commuters, (0.3, 0.8),
            [("shop", Share(0.5)), ("web", Share(0.5))])
        let firms = segment("firms", .assisted, buyers.firms, (0.4, 0.3), [("field", .one)])
        return hasFirms ? [families, commuters, firms] : [families, commuters]
    }

    private var offers: [Offer] {
        func offer(
            _ id: Identifier<Offer>, _ category: Identifier<CaseModel.Category>, _ kind: Offer.Kind,
            _ price: Double,
            _ cost: Double, _ quality: Double, segments: [Identifier<Segment>] = []
        ) -> Offer {
            Offer(
                id: id, name: Self.text(id.text), category: category, kind: kind, price: euros(price),
                unitCost: euros(cost), vat: Share(0.2), quality: Share(quality), channels: [],
                segments: segments)
        }
        return [
            offer("city", "bikes", .assembled, 640, 380, 0.6),
            offer("electric", "bikes", .resold, 1_900, 1_350, 0.8),
            offer("repair", "care", .service, 60, 15, 0.7), offer("fleet", "care", .contract, 25, 8, 0.7),
        ] + moreOffers
    }

    private var rivals: [Rival] {
        func rival(_ id: Identifier<Rival>, _ bikes: Double, _ awareness: Double) -> Rival {
            Rival(
                id: id, name: Self.text(id.text),
                lines: Weights([
                    ("bikes", Rival.Line(price: euros(bikes), quality: Share(0.6))),
                    ("care", Rival.Line(price: euros(55), quality: Share(0.5))),
                ]),
                awareness: Weights([
                    ("families", Share(awareness)), ("commuters", Share(awareness)),
                    ("firms", Share(awareness)),
                ]),
                availability: Weights([("shop", .one), ("web", .one), ("field", Share(0.8))]),
                reaction: reaction,
                reactionDelay: Duration(weeks: 4), reactionShare: Share(0.5))
        }
        return [rival("chain", 900, 0.8), rival("pure_player", 1_100, 0.5)]
    }

    private var sellers: [Seller] {
        sellerIDs.map { id in
            Seller(
                id: id, name: Self.text(id.text), role: id.text.hasPrefix("boutique") ? .store : .business,
                weeklyHours: Duration(hours: 35), sellingTime: Share(sellingTime), skill: Share(0.5),
                segments: [],
                monthlyPay: euros(2_100), contributions: Share(0.42), commission: Share(0.02),
                quota: euros(quota), skills: sellerSkills, employment: employment)
        }
    }

    private var fixedCosts: [FixedCost] {
        func cost(_ id: Identifier<FixedCost>, _ number: String, _ monthly: Double, _ vat: Double)
            -> FixedCost
        {
            FixedCost(
                id: id, name: Self.text(id.text),
                account: ChartOfAccounts.account(number) ?? ChartOfAccounts.accounts[0],
                monthly: euros(monthly),
                vat: Share(vat))
        }
        return [cost("rent", "613", 2_500, 0), cost("energy", "626", 400, 0.2), cost("wear", "681", 600, 0)]
    }
}

extension SmallCase {
    /// An action of a kind over the whole year N, unless dates are given.
    func action(
        _ kind: Identifier<ActionKind>, id: Identifier<Action>? = nil, budget: Double = 12_000,
        from start: CalendarDate = SmallCase.yearStart, to end: CalendarDate? = nil,
        sellers: [Identifier<Seller>] = ["terrain_a", "terrain_b"], hours: Double = 4,
        segments: [Identifier<Segment>] = [], offers: [Identifier<Offer>] = []
    ) -> Action {
        Action(
            id: id ?? Identifier(kind.text), name: Self.text(kind.text), kind: kind, segments: segments,
            offers: offers, start: start, end: end ?? Self.yearStart.month.advanced(by: 12).firstDay + -1,
            budget: euros(budget), sellers: sellers, weeklyHours: Duration(hours: hours))
    }

    static func plan(
        _ id: Identifier<Plan> = "plan", _ actions: [Action] = [], prices: [PriceDecision] = [],
        team: [TeamDecision] = [], staffing: StaffingDecisions = .none
    ) -> Plan {
        Plan(
            id: id, title: text(id.text), caseID: "petit", actions: actions, prices: prices, team: team,
            objectives: [], monthlyForecast: [], staffing: staffing)
    }

    /// The case compiled with a plan; last year had a little advertising.
    func world(
        _ actions: [Action] = [], prices: [PriceDecision] = [], team: [TeamDecision] = [],
        staffing: (inout StaffingDecisions) -> Void = { _ in }
    ) throws -> CompiledWorld {
        var decisions = StaffingDecisions.none
        staffing(&decisions)
        return try CompiledWorld(
            business, previousPlan: previousPlan,
            plan: Self.plan("plan", actions, prices: prices, team: team, staffing: decisions))
    }

    var previousPlan: Plan {
        let start = Self.yearStart.month.advanced(by: -12).firstDay
        return Self.plan(
            "previous",
            [
                action("ads", id: "last_ads", budget: 6_000, from: start, to: Self.yearStart + -1),
                action("fair", id: "last_fair", budget: 3_000, from: start + 90, to: start + 120),
            ])
    }
}
