import Bilingual
import CaseModel
import Quantities

extension SmallCase {
    /// One kind per primitive, named after it, and `neutral`, whose effects all do nothing.
    static var usualKinds: [ActionKind] {
        [
            kind("ads", [.awareness(effectiveness: Ratio(1))]),
            kind("fair", [.inbound(lift: Ratio(1))]),
            kind("calls", [.outreach(contactsPerHour: Ratio(4), response: Share(0.5))], usual: 0),
            kind("method", [.stageLift(stage: .quotation, logOdds: Ratio(1))]),
            kind("training", [.skill(gain: Share(0.8))]),
            kind("promotion", [.price(discount: Share(0.1))], usual: 0),
            kind("checkout", [.checkout(cut: Share(0.5))]),
            kind("loyalty", [.retention(cut: Share(0.5))]),
            kind("hotline", [.serviceCapacity(perWeek: Duration(hours: 30))]),
            kind("reminders", [.recovery(lift: Ratio(2))]),
            kind(
                "neutral",
                [
                    .awareness(effectiveness: Ratio(0)), .inbound(lift: Ratio(0)),
                    .outreach(contactsPerHour: Ratio(0), response: .zero),
                    .stageLift(stage: .meeting, logOdds: Ratio(0)), .skill(gain: .zero),
                    .price(discount: .zero),
                    .checkout(cut: .zero), .retention(cut: .zero),
                    .serviceCapacity(perWeek: Duration(minutes: 0)),
                    .recovery(lift: Ratio(0)), .satisfaction(gain: .zero), .referral(lift: Ratio(0)),
                    .partners(form: .partner, monthlyVolume: Ratio(0), share: Share(0.1)),
                    .motivation(gain: .zero), .sellingTime(perWeek: Duration(minutes: 0)),
                ], emissions: 0),
        ]
    }

    static func kind(
        _ id: Identifier<ActionKind>, _ effects: [Effect], usual: Double = 500, emissions: Double = 0.1
    ) -> ActionKind {
        ActionKind(
            id: id, name: text(id.text), help: text(id.text), effects: effects,
            usualMonthlyBudget: Money(euros: usual), consent: .objection, reachable: .one,
            emissions: Ratio(emissions))
    }
}
