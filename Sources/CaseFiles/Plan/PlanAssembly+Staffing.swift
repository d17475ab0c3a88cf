import Bilingual
import CaseModel
import Documents
import Quantities

/// What a plan decides for the sales team, from its elements.
extension PlanAssembly {
    func staffing() throws(Fields.Absent) -> StaffingDecisions {
        var staffing = StaffingDecisions()
        staffing.recruitments = try each("recruitment", Self.recruitment)
        staffing.trainings = try each("training_session", Self.training)
        staffing.payPlans = try each("pay_plan", Self.payPlan)
        staffing.challenges = try each("sales_challenge") { fields throws(Fields.Absent) in
            SalesChallenge(
                sellers: fields.references("sellers"), start: try fields.date("start"),
                end: try fields.date("end"), prize: try fields.money("prize"))
        }
        staffing.accommodations = try each("accommodation") { fields throws(Fields.Absent) in
            Accommodation(
                seller: try fields.reference("seller"), start: try fields.date("start"),
                end: fields.record.date("end"), cost: fields.record.money("cost") ?? .zero,
                monthlyCost: fields.record.money("monthly_cost") ?? .zero)
        }
        staffing.rituals = try each("team_ritual") { fields throws(Fields.Absent) in
            TeamRitual(
                participants: fields.references("participants"),
                weeklyHours: try fields.weekly("weekly_hours"),
                isCoaching: fields.record.truth("coaching") ?? false)
        }
        return staffing
    }

    private static func recruitment(_ fields: Fields) throws(Fields.Absent) -> Recruitment {
        Recruitment(
            id: try fields.id(), post: try fields.text("post"), role: try fields.choice("role"),
            start: try fields.date("start"), weeklyHours: try fields.weekly("weekly_hours"),
            monthlyPay: try fields.money("monthly_pay"), skill: fields.record.share("skill") ?? Share(0.4),
            cost: fields.record.money("cost") ?? .zero, segments: fields.references("segments"))
    }

    private static func training(_ fields: Fields) throws(Fields.Absent) -> TrainingSession {
        TrainingSession(
            sellers: fields.references("sellers"), skill: try fields.choice("skill"),
            start: try fields.date("start"), end: try fields.date("end"), hours: try fields.duration("hours"),
            cost: try fields.money("cost"), action: fields.record.reference("action").map { Identifier($0) })
    }

    private static func payPlan(_ fields: Fields) throws(Fields.Absent) -> PayPlan {
        var bands: [PayPlan.Band] = []
        for record in fields.record.records("bands") {
            let band = Fields(record)
            bands.append(PayPlan.Band(from: try band.ratio("from"), rate: try band.share("rate")))
        }
        return PayPlan(
            sellers: fields.references("sellers"), form: try fields.choice("form"),
            rate: fields.record.share("rate") ?? .zero, bands: bands,
            accelerator: fields.record.share("accelerator"), cap: fields.record.money("cap"))
    }
}
