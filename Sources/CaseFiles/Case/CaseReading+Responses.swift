import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Responses of the market and kinds of action from their records.
extension CaseReading {
    static func communication(_ fields: Fields) throws(Fields.Absent) -> CommunicationResponse {
        CommunicationResponse(
            retention: try fields.share("retention"), halfSaturation: try fields.ratio("half_saturation"),
            steepness: try fields.ratio("steepness"), learning: try fields.share("learning"),
            forgetting: try fields.share("forgetting"), wordOfMouth: try fields.ratio("word_of_mouth"),
            tracking: try fields.share("tracking"), fatigue: try fields.ratio("fatigue"),
            fatigueRecovery: try fields.share("fatigue_recovery"))
    }

    static func webshop(_ fields: Fields) throws(Fields.Absent) -> WebshopResponse {
        WebshopResponse(
            abandonment: try fields.share("abandonment"), returnRate: try fields.share("return_rate"),
            returnDelay: try fields.duration("return_delay"), paymentFee: try fields.share("payment_fee"),
            deliveryCost: try fields.money("delivery_cost"),
            visitsPerBasket: try fields.ratio("visits_per_basket"),
            bounceRate: try fields.share("bounce_rate"), leftAtPayment: try fields.share("left_at_payment"),
            learning: try fields.share("learning"))
    }

    static func prospecting(_ fields: Fields) throws(Fields.Absent) -> ProspectingResponse {
        var stages: [FunnelStage] = []
        for name in FunnelStage.Name.allCases {
            let entry = fields.record.map("stages").first { $0.key == name.rawValue }
            guard case .record(let record)? = entry?.value else {
                throw Fields.Absent(path: "prospecting.stages.\(name.rawValue)", place: fields.record.place)
            }
            let stage = Fields(record)
            stages.append(
                FunnelStage(
                    name: name, effort: try stage.duration("effort"), delay: try stage.duration("delay"),
                    passage: try stage.share("passage"), shape: try stage.count("shape")))
        }
        return ProspectingResponse(
            stages: stages, inboundHazard: try fields.share("inbound_hazard"),
            patience: try fields.duration("patience"), skillWeight: try fields.ratio("skill_weight"),
            delayWeight: try fields.ratio("delay_weight"), discountAsked: try fields.share("discount_asked"),
            discountLimit: try fields.share("discount_limit"), influences: try influences(fields))
    }

    private static func influences(_ fields: Fields) throws(Fields.Absent) -> FunnelInfluences {
        FunnelInfluences(
            segmentLogOdds: try fields.weights("segment_log_odds") {
                if case .ratio(let value) = $0 { value } else { nil }
            },
            fitWeight: try fields.ratio("fit_weight"),
            awarenessWeight: try fields.ratio("awareness_weight"),
            responseWeight: try fields.ratio("response_weight"),
            answerDelay: try fields.duration("answer_delay"),
            dealPatience: fields.record.duration("deal_patience"),
            discountPriceWeight: try fields.ratio("discount_price_weight"),
            discountSkillWeight: try fields.ratio("discount_skill_weight"))
    }

    static func service(_ fields: Fields) throws(Fields.Absent) -> ServiceResponse {
        ServiceResponse(
            complaintRate: try fields.share("complaint_rate"), effort: try fields.duration("effort"),
            capacity: try fields.weekly("capacity"),
            baseSatisfaction: try fields.share("base_satisfaction"),
            delayWeight: try fields.ratio("delay_weight"), adjustment: try fields.share("adjustment"),
            churnWeight: try fields.ratio("churn_weight"),
            surveyResponse: try fields.share("survey_response"))
    }

    static func payment(_ fields: Fields) throws(Fields.Absent) -> PaymentResponse {
        PaymentResponse(
            customerTerm: try fields.duration("customer_term"),
            weeklyRecovery: try fields.share("weekly_recovery"),
            supplierTerm: try fields.duration("supplier_term"),
            contractsByTransfer: try fields.share("contracts_by_transfer"))
    }

    static func actionKind(_ fields: Fields) throws(Fields.Absent) -> ActionKind {
        var effects: [Effect] = []
        for record in fields.record.records("effects") { effects.append(try effect(Fields(record))) }
        var rules: [DatedConsent] = []
        for record in fields.record.records("consent_rules") { rules.append(try consent(Fields(record))) }
        var kind = ActionKind(
            id: try fields.id(), name: try fields.text("name"), help: try fields.text("help"),
            effects: effects, usualMonthlyBudget: try fields.money("usual_monthly_budget"),
            consent: try fields.choice("consent"), reachable: try fields.share("reachable"),
            emissions: try fields.ratio("emissions"), consentRules: rules,
            messages: MessageResponse(
                perEuro: try fields.ratio("messages_per_euro"), clickRate: try fields.share("click_rate"),
                optOut: try fields.share("opt_out")))
        kind.costs = ActionCosts(
            setUp: try fields.money("set_up_cost"), monthly: try fields.money("monthly_cost"),
            perContact: try fields.money("cost_per_contact"), perResult: try fields.money("cost_per_result"))
        kind.usualWeeklyHours = try fields.weekly("usual_hours")
        kind.usualBuyers = fields.record.choice("usual_buyers").flatMap(BuyerKind.init(rawValue:))
        kind.usualDuration = fields.record.duration("usual_duration")
        if let aim = fields.record.record("aim"), let figure = aim.text("figure") {
            kind.aim = ActionAim(figure: figure.fr, rises: aim.choice("direction") == "rises")
        }
        return kind
    }

    private static func consent(_ fields: Fields) throws(Fields.Absent) -> DatedConsent {
        DatedConsent(
            buyers: try fields.choice("buyers"), rule: try fields.choice("rule"),
            from: fields.record.date("from"), reachable: try fields.share("reachable"),
            law: try fields.text("law"))
    }

    private static func effect(_ fields: Fields) throws(Fields.Absent) -> Effect {
        switch fields.record.choice("primitive") {
        case "awareness": .awareness(effectiveness: try fields.ratio("effectiveness"))
        case "inbound": .inbound(lift: try fields.ratio("lift"))
        case "outreach":
            .outreach(
                contactsPerHour: try fields.ratio("contacts_per_hour"), response: try fields.share("response")
            )
        case "stage_lift":
            .stageLift(stage: try fields.choice("stage"), logOdds: try fields.ratio("log_odds"))
        case "skill": .skill(gain: try fields.share("gain"))
        case "price": .price(discount: try fields.share("discount"))
        case "traffic":
            .traffic(
                visitsPerEuro: try fields.ratio("visits_per_euro"), source: try fields.choice("source"))
        case "bounce": .bounce(cut: try fields.share("cut"))
        case "checkout": .checkout(cut: try fields.share("cut"))
        case "retention": .retention(cut: try fields.share("cut"))
        case "service_capacity": .serviceCapacity(perWeek: try fields.weekly("capacity"))
        case "recovery": .recovery(lift: try fields.ratio("lift"))
        case "satisfaction": .satisfaction(gain: try fields.share("gain"))
        case "referral": .referral(lift: try fields.ratio("lift"))
        case "partners":
            .partners(
                form: try fields.choice("partner"), monthlyVolume: try fields.ratio("monthly_volume"),
                share: try fields.share("share"))
        case "motivation": .motivation(gain: try fields.share("gain"))
        case "selling_time": .sellingTime(perWeek: try fields.weekly("capacity"))
        default: throw Fields.Absent(path: fields.record.path(of: "primitive"), place: fields.record.place)
        }
    }

    /// The fields that each primitive needs.
    static let effectFields: [String: [String]] = [
        "awareness": ["effectiveness"], "inbound": ["lift"], "outreach": ["contacts_per_hour", "response"],
        "stage_lift": ["stage", "log_odds"], "skill": ["gain"], "price": ["discount"], "checkout": ["cut"],
        "traffic": ["visits_per_euro", "source"], "bounce": ["cut"],
        "retention": ["cut"], "service_capacity": ["capacity"], "recovery": ["lift"],
        "satisfaction": ["gain"], "referral": ["lift"], "partners": ["partner", "monthly_volume", "share"],
        "motivation": ["gain"], "selling_time": ["capacity"],
    ]
}
