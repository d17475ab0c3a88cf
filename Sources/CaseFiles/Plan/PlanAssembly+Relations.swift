import CaseModel
import Documents
import Quantities

/// Decisions for customers after the sale, for partners and for tasks: what the simulation reads of their elements.
extension PlanAssembly {
    func relations() throws(Fields.Absent) -> RelationPlan {
        RelationPlan(
            loyalty: try each("loyalty_programme", Self.loyalty),
            partnerships: try each("partnership", Self.partnership),
            commitments: try each("responsible_commitment") { fields throws(Fields.Absent) in
                ResponsibleCommitment(
                    offers: fields.references("offers") + fields.references("offer"),
                    start: try fields.date("start"))
            },
            discountRules: try each("discount_rule") { fields throws(Fields.Absent) in
                DiscountRule(
                    segments: fields.references("segments"), offers: fields.references("offers"),
                    limit: try fields.share("limit"))
            },
            dunning: try each("dunning_step") { fields throws(Fields.Absent) in
                DunningStep(
                    day: try fields.duration("day"), means: try fields.choice("means"),
                    cost: try fields.money("cost"))
            },
            complaints: try each("complaint_process") { fields throws(Fields.Absent) in
                ComplaintProcess(
                    addedHours: try fields.weekly("weekly_hours"),
                    targetDelay: try fields.duration("target_delay"), goodwill: try fields.money("goodwill"))
            }.first,
            automations: try each("automation", Self.automation))
    }

    private static func loyalty(_ fields: Fields) throws(Fields.Absent) -> LoyaltyProgramme {
        LoyaltyProgramme(
            id: try fields.id(), segments: fields.references("segments"), start: try fields.date("start"),
            end: try fields.date("end"), monthlyCost: try fields.money("monthly_cost"),
            reward: try fields.share("reward"),
            referralReward: fields.record.money("referral_reward") ?? .zero)
    }

    private static func partnership(_ fields: Fields) throws(Fields.Absent) -> Partnership {
        Partnership(
            id: try fields.id(), form: try fields.choice("type"), start: try fields.date("start"),
            end: try fields.date("end"), share: fields.record.share("share") ?? .zero,
            segments: fields.references("segments"),
            monthlyVolume: fields.record.count("monthly_volume") ?? Count(0),
            supportCost: fields.record.money("support_cost") ?? .zero)
    }

    private static func automation(_ fields: Fields) throws(Fields.Absent) -> Automation {
        let times = fields.record.rate("times")?.perWeek ?? 0
        let minutes = try fields.duration("minutes").minutes
        return Automation(
            id: try fields.id(), seller: fields.record.reference("person").map { Identifier($0) },
            weeklyTime: Duration(minutes: minutes * times), saved: try fields.share("saved"),
            setupCost: fields.record.money("setup_cost") ?? .zero,
            monthlyCost: fields.record.money("monthly_cost") ?? .zero, start: try fields.date("start"),
            use: try fields.choice("reassigned_to"))
    }
}
