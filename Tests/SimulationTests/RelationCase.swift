import CaseModel
import Quantities
import Simulation

/// The small company with every mechanism after the sale alive, and plans that use them.
extension SmallCase {
    /// Relations with plausible values.
    static var lively: CustomerRelations {
        CustomerRelations(
            habits: CustomerHabits(
                rateShape: Ratio(0.8), priceWeight: Ratio(3), upsell: Share(0.06),
                recommendations: Ratio(1), rewardLift: Ratio(0.02), contractTerm: Duration(weeks: 52)),
            complaints: ComplaintResponse(
                causes: [
                    ComplaintCause(id: "quality", name: text("quality"), share: Share(0.5)),
                    ComplaintCause(id: "delay", name: text("delay"), share: Share(0.3)),
                    ComplaintCause(id: "price", name: text("price"), share: Share(0.2)),
                ],
                departure: Share(0.2), delayWeight: Ratio(0.3), gestureScale: Money(euros: 30),
                promiseWeight: Ratio(0.2), hourlyCost: Money(euros: 25), surveyResponse: Share(0.1),
                workloadWeight: Ratio(0.1), availabilityWeight: Ratio(0.2)),
            credit: CreditResponse(
                defaultShare: Share(0.05), disputeShare: Share(0.1), disputeSlowdown: Share(0.3),
                doubtfulAfter: Duration(weeks: 8), writeOffAfter: Duration(weeks: 26),
                lifts: [.email: Ratio(0.3), .call: Ratio(0.6), .collection: Ratio(1)]),
            partners: PartnerResponse(usualShare: Share(0.1), costPerContact: Money(euros: 4)),
            responsibility: ResponsibilityResponse(
                kilogramsPerDelivery: Ratio(1.2), kilometresPerMeeting: Ratio(30),
                kilogramsPerKilometre: Ratio(0.2),
                appeal: Weights([("families", Ratio(0.3)), ("commuters", Ratio(0.3))]),
                costShare: Share(0.02)))
    }

    static var yearEnd: CalendarDate { yearStart.month.advanced(by: 12).firstDay + -1 }

    static var loyalty: LoyaltyProgramme {
        LoyaltyProgramme(
            id: "card", segments: ["families", "commuters"], start: yearStart, end: yearEnd,
            monthlyCost: Money(euros: 100), reward: Share(0.05), referralReward: Money(euros: 10))
    }

    static func partnership(_ form: Partnership.Form, share: Double = 0.1, volume: Int = 40) -> Partnership {
        Partnership(
            id: "friend", form: form, start: yearStart, end: yearEnd, share: Share(share), segments: [],
            monthlyVolume: Count(volume), supportCost: Money(euros: 50))
    }

    static var dunning: [DunningStep] {
        [
            DunningStep(day: Duration(days: 7), means: .email, cost: Money(euros: 1)),
            DunningStep(day: Duration(days: 14), means: .call, cost: Money(euros: 5)),
            DunningStep(day: Duration(days: 45), means: .collection, cost: Money(euros: 60)),
        ]
    }

    static func tool(_ use: Automation.Use) -> Automation {
        Automation(
            id: "tool", seller: "terrain_a", weeklyTime: Duration(hours: 10), saved: Share(0.8),
            setupCost: Money(euros: 500), monthlyCost: Money(euros: 40), start: yearStart, use: use)
    }

    /// The case compiled with decisions after the sale.
    func world(_ decided: RelationPlan, last: RelationPlan = .none, _ actions: [Action] = []) throws
        -> CompiledWorld
    {
        let plan = Plan(
            id: "plan", title: Self.text("plan"), caseID: "petit", actions: actions, prices: [], team: [],
            objectives: [], monthlyForecast: [], relations: decided)
        let previous = Plan(
            id: "previous", title: Self.text("previous"), caseID: "petit", actions: previousPlan.actions,
            prices: [], team: [], objectives: [], monthlyForecast: [], relations: last)
        return try CompiledWorld(business, previousPlan: previous, plan: plan)
    }
}
