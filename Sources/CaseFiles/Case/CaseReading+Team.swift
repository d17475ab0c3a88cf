import CaseModel
import Documents
import Quantities

/// How the sales team lives, from its records.
extension CaseReading {
    static func employment(_ fields: Fields, _ skill: Share) throws(Fields.Absent) -> Employment {
        let isRequired = fields.record["required_skills"] != nil
        return Employment(
            required: isRequired ? skills(fields, "required_skills", usual: .zero) : nil,
            leave: try fields.duration("leave"), meetings: try fields.weekly("meetings"),
            needsAccommodation: fields.record.truth("needs_accommodation") ?? false)
    }

    static func teamLife(_ record: Record) throws(Fields.Absent) -> TeamResponse {
        let fields = Fields(record)
        return TeamResponse(
            absence: try absence(fields), motivation: try motivation(fields), learning: try learning(fields),
            turnover: try turnover(fields), reputation: try reputation(fields),
            shop: ShopStaffing(
                elasticity: try fields.ratio("shop_elasticity"),
                serviceWeight: try fields.ratio("service_weight")),
            contractCredit: try fields.duration("contract_credit"),
            prospectingWeight: try fields.ratio("prospecting_weight"))
    }

    private static func absence(_ fields: Fields) throws(Fields.Absent) -> AbsenceResponse {
        let series = fields.record.series("leave_season") ?? Array(repeating: 1, count: 12)
        let mean = series.reduce(0, +) / 12
        return AbsenceResponse(
            sickness: try fields.share("sickness"), spell: try fields.duration("sickness_spell"),
            leaveSeason: series.map { Ratio(mean > 0 ? $0 / mean : 1) })
    }

    private static func motivation(_ fields: Fields) throws(Fields.Absent) -> MotivationResponse {
        MotivationResponse(
            base: try fields.share("base_motivation"), pull: try fields.share("motivation_pull"),
            attainment: try fields.ratio("attainment_weight"), pay: try fields.ratio("pay_weight"),
            quota: try fields.ratio("quota_weight"), challenge: try fields.ratio("challenge_weight"),
            coaching: try fields.ratio("coaching_weight"), overload: try fields.ratio("overload_weight"),
            abilityWeight: try fields.ratio("motivation_weight"))
    }

    private static func learning(_ fields: Fields) throws(Fields.Absent) -> LearningResponse {
        LearningResponse(
            trainingHours: try fields.duration("training_hours"), forgetting: try fields.share("forgetting"),
            coachingGain: try fields.share("coaching_gain"), rampUp: try fields.duration("ramp_up"))
    }

    private static func turnover(_ fields: Fields) throws(Fields.Absent) -> TurnoverResponse {
        TurnoverResponse(
            annual: try fields.share("annual_turnover"),
            motivationWeight: try fields.ratio("motivation_on_turnover"),
            reputationWeight: try fields.ratio("reputation_on_turnover"),
            hiringDelay: try fields.duration("hiring_delay"),
            replacementCost: try fields.money("replacement_cost"),
            replacementSkill: try fields.share("replacement_skill"))
    }

    private static func reputation(_ fields: Fields) throws(Fields.Absent) -> ReputationResponse {
        ReputationResponse(
            base: try fields.share("base_reputation"), pull: try fields.share("reputation_pull"),
            training: try fields.ratio("training_on_reputation"),
            accommodation: try fields.ratio("accommodation_on_reputation"),
            overload: try fields.ratio("overload_on_reputation"),
            hiringWeight: try fields.ratio("reputation_on_hiring"))
    }
}
