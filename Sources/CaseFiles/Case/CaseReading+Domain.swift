import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// Records into the domain: only where no file has an error.
extension CaseReading {
    mutating func business() -> BusinessCase? {
        guard !diagnostics.containsError else { return nil }
        do throws(Fields.Absent) {
            return try assemble()
        } catch {
            report(error.diagnostic)
            return nil
        }
    }

    private func assemble() throws(Fields.Absent) -> BusinessCase {
        let top = try single(header, "case")
        return BusinessCase(
            id: Identifier(caseID), name: try top.text("name"), brief: top.record.texts("brief"),
            calendar: try calendar(), seed: UInt64(try top.count("seed").value), opening: try opening(),
            truth: try truth(), actionKinds: try each("action_kind", Self.actionKind),
            standards: top.record.texts("standards").map(\.fr))
    }

    private func single(_ record: Record?, _ kind: String) throws(Fields.Absent) -> Fields {
        guard let record else {
            let file = kind == "case" ? "case.yaml" : "world.yaml"
            throw Fields.Absent(path: kind, place: Place(file: file))
        }
        return Fields(record)
    }

    private func section(_ kind: String) throws(Fields.Absent) -> Fields {
        try single(record(of: kind), kind)
    }

    private func each<Value>(
        _ kind: String, _ make: (Fields) throws(Fields.Absent) -> Value
    ) throws(Fields.Absent) -> [Value] {
        var values: [Value] = []
        for record in records(of: kind) { values.append(try make(Fields(record))) }
        return values
    }

    private func calendar() throws(Fields.Absent) -> BusinessCalendar {
        let fields = try section("calendar")
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let closed = fields.record.choices("closed_weekdays")
        let periods = fields.record.records("closed_periods").compactMap { period in
            if let start = period.date("start"), let end = period.date("end"), start <= end {
                start...end
            } else {
                nil
            }
        }
        return BusinessCalendar(
            yearStart: try fields.date("year_start"),
            closedWeekdays: closed.compactMap { days.firstIndex(of: $0) }.map { $0 + 1 }.sorted(),
            holidays: try fields.choice("holidays"), closedDays: periods)
    }

    private func opening() throws(Fields.Absent) -> OpeningPosition {
        let fields = try section("opening")
        return OpeningPosition(
            cash: try fields.money("cash"), borrowings: try fields.money("borrowings"),
            equipment: try fields.money("equipment"), customers: try fields.counts("customers"),
            awareness: try fields.shares("awareness"), inMarket: try fields.counts("in_market"),
            deals: try fields.weights("deals", Self.dealsInProgress),
            receivables: try fields.money("receivables"), payables: try fields.money("payables"),
            taxDue: try fields.money("tax_due"), contributionsDue: try fields.money("contributions_due"),
            contractUnits: try fields.counts("contract_units"))
    }

    private func truth() throws(Fields.Absent) -> MarketTruth {
        MarketTruth(
            categories: try each("category") { fields throws(Fields.Absent) in
                Category(id: try fields.id(), name: try fields.text("name"))
            },
            channels: try each("channel", Self.channel),
            segments: try each("segment", Self.segment), offers: try each("offer", Self.offer),
            rivals: try each("rival", Self.rival), sellers: try each("seller", Self.seller),
            fixedCosts: try each("fixed_cost", Self.fixedCost), events: try each("event", Self.event),
            communication: try Self.communication(section("communication")),
            webshop: try Self.webshop(section("webshop")),
            prospecting: try Self.prospecting(section("prospecting")),
            service: try Self.service(section("service")), payment: try Self.payment(section("payment")),
            demandShape: try single(worldHeader, "world").ratio("demand_shape"),
            priceMemory: try single(worldHeader, "world").share("price_memory"),
            team: try record(of: "team_life").map(Self.teamLife) ?? .neutral,
            relations: try relations(),
            attributes: try each("attribute") { fields throws(Fields.Absent) in
                Attribute(id: try fields.id(), name: try fields.text("name"))
            })
    }
}
