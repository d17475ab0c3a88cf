import Bilingual
import CaseModel
import Quantities

@testable import Figures

/// A small case and plan: one consumer and one business segment, two offers, three channels, two sellers.
enum SampleCase {
    static let yearStart = day("2027-01-01")
    static let facts = facts([:])
    static func facts(_ conventions: [String: String]) -> CaseFacts {
        CaseFacts(business, plan: plan, conventions: conventions)
    }

    static func day(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(iso: text) else { preconditionFailure("no day \(text)") }
        return date
    }

    static let plan = Plan(
        id: "essai", title: Text(fr: "Essai", en: "Trial"), caseID: "velos",
        actions: [
            action("salon", 3500, segments: ["flottes"]), action("site", 1500, segments: ["urbains"]),
        ],
        prices: [],
        team: [
            TeamDecision(seller: "terrain_1", quota: Money(euros: 35_000), discountLimit: nil)
        ],
        objectives: [
            objective(
                "ventes_juin", "revenue", target: 40_000, baseline: 30_000, forecast: 42_000, "2027-06-30"),
            objective("fidelite", "retention", target: 0.8, baseline: 0.75, forecast: 0.78, "2027-12-31"),
            objective("sans_prevision", "nps", target: 35, baseline: nil, forecast: nil, "2027-12-31"),
        ],
        monthlyForecast: Array(repeating: Money(euros: 5000), count: 12),
        quality: PlanQuality(parts: [
            PlanQuality.PartQuality(
                part: "actions", filled: Count(9), expected: Count(12), held: Count(4), applying: Count(5))
        ]),
        relations: RelationPlan(partnerships: [
            Partnership(
                id: "blogue", form: .affiliate, start: yearStart, end: day("2027-12-31"), share: Share(0.1),
                segments: ["urbains"], monthlyVolume: Count(2), supportCost: Money(euros: 10))
        ]))

    private static func action(
        _ id: String, _ budget: Double, segments: [Identifier<Segment>]
    ) -> Action {
        Action(
            id: Identifier(id), name: Text(verbatim: id), kind: "salon", segments: segments, offers: [],
            start: yearStart, end: day("2027-06-30"), budget: Money(euros: budget), sellers: [],
            weeklyHours: Duration(hours: 0))
    }

    private static func objective(
        _ id: String, _ figure: String, target: Double, baseline: Double?, forecast: Double?, _ date: String
    ) -> Objective {
        Objective(
            id: Identifier(id), name: Text(verbatim: id), figure: figure, scope: "", target: Ratio(target),
            baseline: baseline.map { Ratio($0) }, forecast: forecast.map { Ratio($0) }, date: day(date))
    }

    static let business = BusinessCase(
        id: "velos", name: Text(fr: "Vélos", en: "Bikes"), brief: [],
        calendar: BusinessCalendar(
            yearStart: yearStart, closedWeekdays: [7], holidays: .none, closedDays: []),
        seed: 1,
        opening: OpeningPosition(
            cash: Money(euros: 20_000), borrowings: .zero, equipment: .zero, customers: Weights([]),
            awareness: Weights([]), inMarket: Weights([])),
        truth: truth, actionKinds: [fair], standards: [])

    private static let truth = MarketTruth(
        categories: [Category(id: "velos", name: Text(fr: "Vélos", en: "Bikes"))],
        channels: [
            channel("magasin", .store), channel("web", .web), channel("terrain", .field),
        ],
        segments: [segment("urbains", .selfService, 9000), segment("flottes", .assisted, 1000)],
        offers: [offer("velo", .assembled, 1000), offer("casque", .resold, 100)], rivals: [],
        sellers: [seller("terrain_1", 30_000), seller("magasin_1", 20_000)], fixedCosts: [], events: [],
        communication: CommunicationResponse(
            retention: Share(0.8), halfSaturation: Ratio(1), steepness: Ratio(1), learning: Share(0.01),
            forgetting: Share(0.01), wordOfMouth: Ratio(0), tracking: Share(0.5)),
        webshop: WebshopResponse(
            abandonment: Share(0.7), returnRate: Share(0.05), returnDelay: Duration(weeks: 2),
            paymentFee: Share(0.01), deliveryCost: Money(euros: 8)),
        prospecting: ProspectingResponse(
            stages: [], inboundHazard: Share(0.01), patience: Duration(weeks: 4), skillWeight: Ratio(1),
            delayWeight: Ratio(0.1), discountAsked: Share(0.1), discountLimit: Share(0.15)),
        service: ServiceResponse(
            complaintRate: Share(0.02), effort: Duration(minutes: 30), capacity: Duration(hours: 5),
            baseSatisfaction: Share(0.8), delayWeight: Ratio(0.05), adjustment: Share(0.1),
            churnWeight: Ratio(1), surveyResponse: Share(0.2)),
        payment: PaymentResponse(
            customerTerm: Duration(days: 30), weeklyRecovery: Share(0.4), supplierTerm: Duration(days: 30)),
        demandShape: Ratio(20),
        relations: CustomerRelations(
            complaints: ComplaintResponse(causes: [
                ComplaintCause(id: "delai", name: Text(fr: "délai", en: "delay"), share: .one)
            ])))

    /// A kind that speaks to buyers, so that its sales can be traced.
    private static let fair = ActionKind(
        id: "salon", name: Text(fr: "Salon", en: "Fair"), help: Text(fr: "Un salon", en: "A fair"),
        effects: [.inbound(lift: Ratio(1))], usualMonthlyBudget: .zero, consent: .none, reachable: .one,
        emissions: Ratio(0))

    private static func channel(_ id: String, _ kind: Channel.Kind) -> Channel {
        Channel(id: Identifier(id), name: Text(verbatim: id), kind: kind, availability: .one)
    }

    private static func segment(_ id: String, _ mode: BuyingMode, _ buyers: Int) -> Segment {
        Segment(
            id: Identifier(id), name: Text(verbatim: id), mode: mode, buyers: Count(buyers), growth: Ratio(0),
            seasonality: [], occasions: Weights([]), priceSensitivity: Ratio(2), qualityWeight: Ratio(1),
            dissimilarity: Ratio(1), outsideUtility: Ratio(0), loyalty: Ratio(1), channels: Weights([]),
            annualChurn: Share(0.1), decisionTime: Duration(weeks: 8), unitsPerPurchase: Ratio(1))
    }

    static func offer(
        _ id: String, _ kind: Offer.Kind, _ price: Double, category: Identifier<Category> = "velos"
    ) -> Offer {
        Offer(
            id: Identifier(id), name: Text(verbatim: id), category: category, kind: kind,
            price: Money(euros: price), unitCost: Money(euros: price / 2), vat: Share(0.2),
            quality: Share(0.5), channels: [], segments: [])
    }

    private static func seller(_ id: String, _ quota: Double) -> Seller {
        Seller(
            id: Identifier(id), name: Text(verbatim: id), role: .business, weeklyHours: Duration(hours: 35),
            sellingTime: Share(0.5), skill: Share(0.5), segments: [], monthlyPay: Money(euros: 2000),
            contributions: Share(0.42), commission: Share(0.03), quota: Money(euros: quota))
    }
}
