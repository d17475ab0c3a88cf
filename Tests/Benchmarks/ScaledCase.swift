import Bilingual
import CaseModel
import Quantities
import Simulation

/// A company of any size, made in code: half of its segments buy alone, the others with sellers.
struct ScaledCase {
    var segments = 4
    var rivals = 2
    var sellers = 2
    var actions = 4
    var buyers = 1

    static let yearStart = Month(year: 2027, month: 1).firstDay
    private static func text(_ text: String) -> Text { Text(verbatim: text) }

    private var segmentIDs: [Identifier<Segment>] { (0..<segments).map { Identifier("segment_\($0)") } }
    private func isAssisted(_ position: Int) -> Bool { position % 2 == 1 }

    /// The case compiled with its plan; last year had no action.
    func world() throws -> CompiledWorld {
        let plan = Self.plan("plan", planned)
        return try CompiledWorld(business, previousPlan: Self.plan("previous", []), plan: plan)
    }

    private static func plan(_ id: Identifier<Plan>, _ actions: [Action]) -> Plan {
        Plan(
            id: id, title: text(id.text), caseID: "scaled", actions: actions, prices: [], team: [],
            objectives: [], monthlyForecast: [])
    }

    private var planned: [Action] {
        (0..<actions).map { position in
            let kinds: [Identifier<ActionKind>] = ["ads", "fair", "calls", "loyalty"]
            return Action(
                id: Identifier("action_\(position)"), name: Self.text("A"), kind: kinds[position % 4],
                segments: [], offers: [], start: Self.yearStart,
                end: Self.yearStart.month.advanced(by: 12).firstDay + -1, budget: Money(euros: 4_000),
                sellers: ["seller_0"], weeklyHours: Duration(hours: 1))
        }
    }

    private var business: BusinessCase {
        BusinessCase(
            id: "scaled", name: Self.text("Scaled"), brief: [],
            calendar: BusinessCalendar(
                yearStart: Self.yearStart, closedWeekdays: [7], holidays: .france, closedDays: []),
            seed: 7,
            opening: OpeningPosition(
                cash: Money(euros: 80_000), borrowings: .zero, equipment: .zero,
                customers: Weights(
                    segmentIDs.enumerated().map { ($1, Count(buyers * (isAssisted($0) ? 20 : 900))) }),
                awareness: Weights(segmentIDs.map { ($0, Share(0.35)) }),
                inMarket: Weights(
                    segmentIDs.enumerated().filter { isAssisted($0.offset) }
                        .map { ($1, Count(30 * buyers)) })),
            truth: truth, actionKinds: kinds, standards: [])
    }

    private var kinds: [ActionKind] {
        func kind(_ id: Identifier<ActionKind>, _ effect: Effect) -> ActionKind {
            ActionKind(
                id: id, name: Self.text(id.text), help: Self.text(id.text), effects: [effect],
                usualMonthlyBudget: Money(euros: 400), consent: .objection, reachable: .one,
                emissions: Ratio(0.1))
        }
        return [
            kind("ads", .awareness(effectiveness: Ratio(1))), kind("fair", .inbound(lift: Ratio(1))),
            kind("calls", .outreach(contactsPerHour: Ratio(4), response: Share(0.5))),
            kind("loyalty", .retention(cut: Share(0.1))),
        ]
    }

    private var truth: MarketTruth {
        MarketTruth(
            categories: [
                Category(id: "bikes", name: Self.text("B")), Category(id: "care", name: Self.text("C")),
            ],
            channels: [
                Channel(id: "shop", name: Self.text("S"), kind: .store, availability: Share(0.9)),
                Channel(id: "web", name: Self.text("W"), kind: .web, availability: Share(0.8)),
                Channel(id: "field", name: Self.text("F"), kind: .field, availability: .one),
            ],
            segments: segmentIDs.enumerated().map { segment($1, isAssisted: isAssisted($0)) },
            offers: offers, rivals: (0..<rivals).map(rival), sellers: (0..<sellers).map(seller),
            fixedCosts: [], events: [],
            communication: CommunicationResponse(
                retention: Share(0.7), halfSaturation: Ratio(0.08), steepness: Ratio(1.2),
                learning: Share(0.04), forgetting: Share(0.01), wordOfMouth: Ratio(0.2), tracking: Share(0.4)),
            webshop: WebshopResponse(
                abandonment: Share(0.6), returnRate: Share(0.08), returnDelay: Duration(weeks: 2),
                paymentFee: Share(0.015), deliveryCost: Money(euros: 18)),
            prospecting: prospecting,
            service: ServiceResponse(
                complaintRate: Share(0.05), effort: Duration(hours: 2), capacity: Duration(hours: 20),
                baseSatisfaction: Share(0.75), delayWeight: Ratio(0.1), adjustment: Share(0.15),
                churnWeight: Ratio(2), surveyResponse: Share(0.3)),
            payment: PaymentResponse(
                customerTerm: Duration(days: 30), weeklyRecovery: Share(0.3), supplierTerm: Duration(days: 30)
            ),
            demandShape: Ratio(60))
    }

    private var prospecting: ProspectingResponse {
        ProspectingResponse(
            stages: FunnelStage.Name.allCases.map {
                FunnelStage(
                    name: $0, effort: Duration(hours: 2), delay: Duration(weeks: 1), passage: Share(0.6))
            },
            inboundHazard: Share(0.06), patience: Duration(weeks: 3), skillWeight: Ratio(1.5),
            delayWeight: Ratio(0.3), discountAsked: Share(0.06), discountLimit: Share(0.1))
    }

    private func segment(_ id: Identifier<Segment>, isAssisted: Bool) -> Segment {
        Segment(
            id: id, name: Self.text(id.text), mode: isAssisted ? .assisted : .selfService,
            buyers: Count(buyers * (isAssisted ? 400 : 9_000)), growth: Ratio(0.01),
            seasonality: Array(repeating: Ratio(1), count: 12),
            occasions: Weights([
                ("bikes", Rate(isAssisted ? 0.3 : 0.25, per: .year)),
                ("care", Rate(isAssisted ? 0.2 : 0.5, per: .year)),
            ]),
            priceSensitivity: Ratio(2.6), qualityWeight: Ratio(1), dissimilarity: Ratio(0.7),
            outsideUtility: Ratio(0.5), loyalty: Ratio(1),
            channels: isAssisted
                ? Weights([("field", .one)]) : Weights([("shop", Share(0.7)), ("web", Share(0.3))]),
            annualChurn: Share(0.25), decisionTime: Duration(weeks: 8), unitsPerPurchase: Ratio(3))
    }

    private var offers: [Offer] {
        func offer(
            _ id: Identifier<Offer>, _ category: Identifier<CaseModel.Category>, _ kind: Offer.Kind,
            _ price: Double
        ) -> Offer {
            Offer(
                id: id, name: Self.text(id.text), category: category, kind: kind, price: Money(euros: price),
                unitCost: Money(euros: 0.6 * price), vat: Share(0.2), quality: Share(0.7), channels: [],
                segments: [])
        }
        return [
            offer("city", "bikes", .assembled, 640), offer("electric", "bikes", .resold, 1_900),
            offer("repair", "care", .service, 60),
        ]
    }

    private func rival(_ position: Int) -> Rival {
        Rival(
            id: Identifier("rival_\(position)"), name: Self.text("R"),
            lines: Weights([
                ("bikes", Rival.Line(price: Money(euros: 900), quality: Share(0.6))),
                ("care", Rival.Line(price: Money(euros: 55), quality: Share(0.5))),
            ]),
            awareness: Weights(segmentIDs.map { ($0, Share(0.6)) }),
            availability: Weights([("shop", .one), ("web", .one), ("field", Share(0.8))]),
            reaction: .follow, reactionDelay: Duration(weeks: 4), reactionShare: Share(0.5))
    }

    private func seller(_ position: Int) -> Seller {
        Seller(
            id: Identifier("seller_\(position)"), name: Self.text("V"), role: .business,
            weeklyHours: Duration(hours: 35), sellingTime: Share(0.6), skill: Share(0.5), segments: [],
            monthlyPay: Money(euros: 2_100), contributions: Share(0.42), commission: Share(0.02),
            quota: Money(euros: 200_000))
    }
}
