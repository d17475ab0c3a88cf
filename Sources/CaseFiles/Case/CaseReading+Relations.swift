import Bilingual
import CaseModel
import Documents
import Quantities

/// What happens after the sale, from its optional sections.
extension CaseReading {
    func relations() throws(Fields.Absent) -> CustomerRelations {
        CustomerRelations(
            habits: try optional("customer_habits", .neutral, Self.habits),
            complaints: try optional("complaint_response", .neutral, Self.complaints),
            credit: try optional("credit_response", .neutral, Self.credit),
            partners: try optional("partner_response", .neutral) { fields throws(Fields.Absent) in
                PartnerResponse(
                    usualShare: try fields.share("usual_share"),
                    costPerContact: try fields.money("contact_cost"))
            },
            responsibility: try optional("responsibility_response", .neutral, Self.responsibility))
    }

    private func optional<Value>(
        _ kind: String, _ neutral: Value, _ make: (Fields) throws(Fields.Absent) -> Value
    ) throws(Fields.Absent) -> Value {
        guard let record = record(of: kind) else { return neutral }
        return try make(Fields(record))
    }

    private static func habits(_ fields: Fields) throws(Fields.Absent) -> CustomerHabits {
        CustomerHabits(
            rateShape: fields.record.ratio("rate_shape"),
            inactivityWindow: try fields.duration("inactivity_window"),
            priceWeight: try fields.ratio("price_weight"),
            rewardEffect: try fields.ratio("reward_effect"), upsell: try fields.share("upsell"),
            recommendations: try fields.ratio("recommendations"),
            rewardLift: try fields.ratio("reward_lift"),
            contractTerm: fields.record.duration("contract_term"))
    }

    private static func complaints(_ fields: Fields) throws(Fields.Absent) -> ComplaintResponse {
        var causes: [ComplaintCause] = []
        for record in fields.record.records("causes") {
            let cause = Fields(record)
            let name = try cause.text("cause")
            causes.append(
                ComplaintCause(id: Identifier(name.fr), name: name, share: try cause.share("share")))
        }
        return ComplaintResponse(
            causes: causes, departure: try fields.share("departure"),
            delayWeight: try fields.ratio("delay_weight"), gestureScale: try fields.money("gesture_scale"),
            promiseWeight: try fields.ratio("promise_weight"), hourlyCost: try fields.money("hourly_cost"),
            surveyResponse: try fields.share("survey_response"),
            workloadWeight: try fields.ratio("workload_weight"),
            availabilityWeight: try fields.ratio("availability_weight"))
    }

    private static func credit(_ fields: Fields) throws(Fields.Absent) -> CreditResponse {
        var lifts: [DunningMeans: Ratio] = [:]
        for entry in fields.record.map("lifts") {
            if let means = DunningMeans(rawValue: entry.key), let value = entry.value.magnitude {
                lifts[means] = Ratio(value)
            }
        }
        return CreditResponse(
            defaultShare: try fields.share("default_share"), disputeShare: try fields.share("dispute_share"),
            disputeSlowdown: try fields.share("dispute_slowdown"),
            doubtfulAfter: fields.record.duration("doubtful_after"),
            provision: try fields.share("provision"),
            writeOffAfter: fields.record.duration("write_off_after"), lifts: lifts)
    }

    private static func responsibility(_ fields: Fields) throws(Fields.Absent) -> ResponsibilityResponse {
        ResponsibilityResponse(
            kilogramsPerDelivery: try fields.ratio("delivery"),
            kilometresPerMeeting: try fields.ratio("distance"),
            kilogramsPerKilometre: try fields.ratio("vehicle"),
            appeal: try fields.weights("appeal") { $0.magnitude.map { Ratio($0) } },
            offers: fields.references("offers"), costShare: try fields.share("cost_share"))
    }
}
