import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Segments, offers, rivals, sellers, costs and events from their records.
extension CaseReading {
    static func segment(_ fields: Fields) throws(Fields.Absent) -> Segment {
        let series = try fields.need(fields.record.series("seasonality"), "seasonality")
        let mean = series.reduce(0, +) / 12
        return Segment(
            id: try fields.id(), name: try fields.text("name"), mode: try fields.choice("mode"),
            buyers: try fields.count("buyers"), growth: try fields.ratio("growth"),
            seasonality: series.map { Ratio($0 / mean) }, occasions: try fields.rates("occasions"),
            priceSensitivity: try fields.ratio("price_sensitivity"),
            qualityWeight: try fields.ratio("quality_weight"),
            dissimilarity: try fields.ratio("dissimilarity"),
            outsideUtility: try fields.ratio("outside_utility"), loyalty: try fields.ratio("loyalty"),
            channels: try fields.shares("channels"), annualChurn: try fields.share("annual_churn"),
            decisionTime: fields.record.duration("decision_time") ?? Duration(weeks: 1),
            unitsPerPurchase: try fields.ratio("units_per_purchase"),
            priceResponse: PriceResponse(
                referenceWeight: try fields.ratio("reference_weight"),
                lossAversion: try fields.ratio("loss_aversion"),
                stockpiling: try fields.ratio("stockpiling"),
                stockpileTime: try fields.duration("stockpile_time")),
            buyerKind: fields.record.choice("buyer_kind").flatMap(BuyerKind.init(rawValue:)),
            tastes: BuyerTastes(
                attributes: try fields.ratios("attribute_weights"),
                leadTimeWeight: try fields.ratio("lead_time_weight")))
    }

    static func offer(_ fields: Fields) throws(Fields.Absent) -> Offer {
        Offer(
            id: try fields.id(), name: try fields.text("name"), category: try fields.reference("category"),
            kind: try fields.choice("kind"), price: try fields.money("price"),
            unitCost: try fields.money("unit_cost"), vat: try fields.share("vat"),
            quality: try fields.share("quality"), channels: fields.references("channels"),
            segments: fields.references("segments"),
            life: OfferLife(
                launch: fields.record.date("launch"), withdrawal: fields.record.date("withdrawal"),
                innovation: try fields.ratio("innovation"), imitation: try fields.ratio("imitation")),
            traits: try traits(fields))
    }

    /// The attributes and the lead time of an offer or of a rival's line.
    private static func traits(_ fields: Fields) throws(Fields.Absent) -> OfferTraits {
        OfferTraits(
            attributes: try fields.shares("attributes"), leadTime: try fields.duration("lead_time"))
    }

    static func rival(_ fields: Fields) throws(Fields.Absent) -> Rival {
        var lines: [(Identifier<Category>, Rival.Line)] = []
        for entry in fields.record.map("lines") {
            guard case .record(let record) = entry.value else { continue }
            let line = Fields(record)
            lines.append(
                (
                    Identifier(entry.key),
                    Rival.Line(
                        price: try line.money("price"), quality: try line.share("quality"),
                        traits: try traits(line))
                ))
        }
        return Rival(
            id: try fields.id(), name: try fields.text("name"), lines: Weights(lines),
            awareness: try fields.shares("awareness"), availability: try fields.shares("availability"),
            reaction: try fields.choice("reaction"), reactionDelay: try fields.duration("reaction_delay"),
            reactionShare: try fields.share("reaction_share"), floor: try fields.share("floor"))
    }

    static func seller(_ fields: Fields) throws(Fields.Absent) -> Seller {
        let skill = try fields.share("skill")
        return Seller(
            id: try fields.id(), name: try fields.text("name"), role: try fields.choice("role"),
            weeklyHours: try fields.weekly("weekly_hours"), sellingTime: try fields.share("selling_time"),
            skill: skill, segments: fields.references("segments"),
            monthlyPay: try fields.money("monthly_pay"), contributions: try fields.share("contributions"),
            commission: try fields.share("commission"), quota: try fields.money("quota"),
            skills: skills(fields, "skills", usual: skill), employment: try employment(fields, skill))
    }

    /// Levels of skill where they are given; the usual level elsewhere.
    static func skills(_ fields: Fields, _ field: String, usual: Share) -> SkillProfile {
        var some: [Skill: Share] = [:]
        for entry in fields.record.map(field) {
            if let skill = Skill(rawValue: entry.key), case .share(let level) = entry.value {
                some[skill] = level
            }
        }
        return SkillProfile(some, usual: usual)
    }

    static func dealsInProgress(_ value: FieldValue) -> DealsInProgress? {
        guard case .record(let record) = value else { return nil }
        func count(_ field: String) -> Count { record.count(field) ?? Count(0) }
        return DealsInProgress(
            qualified: count("qualified"), meeting: count("meeting"), quotation: count("quotation"),
            negotiation: count("negotiation"))
    }

    static func channel(_ fields: Fields) throws(Fields.Absent) -> Channel {
        let account = fields.record.choice("cost_account").flatMap(ChartOfAccounts.account)
        return Channel(
            id: try fields.id(), name: try fields.text("name"), kind: try fields.choice("kind"),
            availability: try fields.share("availability"),
            running: RunningCost(
                monthly: try fields.money("monthly_cost"), account: account, vat: try fields.share("cost_vat")
            ))
    }

    static func fixedCost(_ fields: Fields) throws(Fields.Absent) -> FixedCost {
        let account = fields.record.choice("account").flatMap(ChartOfAccounts.account)
        return FixedCost(
            id: try fields.id(), name: try fields.text("name"), account: try fields.need(account, "account"),
            monthly: try fields.money("monthly"), vat: try fields.share("vat"))
    }

    static func event(_ fields: Fields) throws(Fields.Absent) -> Event {
        let factor = try fields.ratio("factor")
        let change: Event.Change
        switch fields.record.choice("change") {
        case "availability":
            change = .availability(channel: try fields.reference("channel"), factor: factor)
        case "rival_price": change = .rivalPrice(rival: try fields.reference("rival"), factor: factor)
        case "awareness":
            change = .awareness(
                segments: fields.references("segments"), learned: Share(min(1, factor.value)))
        default: change = .demand(segments: fields.references("segments"), factor: factor)
        }
        return Event(
            id: try fields.id(), name: try fields.text("name"), start: try fields.date("start"),
            end: try fields.date("end"), change: change,
            announced: try fields.need(fields.record.truth("announced"), "announced"),
            probability: try fields.share("probability"),
            latestStart: fields.record.date("latest_start"))
    }
}
