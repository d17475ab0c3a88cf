import Bilingual
import Foundation
import Mutations

/// A random case of a moderate kind, for laws on expectations.
///
/// Self-service buyers and buyers with a seller, capacity to spare, rivals that hold their prices, no fatigue, no
/// event, no reference price. Its plan holds one lever of each law: advertising, a dearer offer, a tender watch.
struct ModerateCase {
    let sketch: Sketch

    /// The case of a number.
    init(number: UInt32) {
        var parts = Parts(dice: Dice(number: 1_000_000 + number))
        let world = parts.world()
        sketch = Sketch(files: [parts.caseFile(), world, Self.plan("previous", []), parts.plan()])
    }

    /// Keys that a file may leave out, so that a counter-example gets smaller.
    private static let optional: Set<String> = [
        "growth", "quality_weight", "dissimilarity", "outside_utility", "loyalty", "commission", "skill",
    ]

    static func line(_ key: String, _ text: String, isOptional: Bool = false) -> Sketch.Line {
        Sketch.Line(key: key, text: text, isOptional: isOptional)
    }

    static func element(_ id: String?, _ lines: [(String, String)]) -> Sketch.Element {
        Sketch.Element(id: id, lines: lines.map { line($0, $1, isOptional: optional.contains($0)) })
    }

    static func plan(_ name: String, _ sections: [Sketch.Section]) -> Sketch.File {
        Sketch.File(
            name: "plans/\(name).yaml", header: [line("case", "random"), line("title", "Plan")],
            sections: sections)
    }
}

/// The parts of a moderate case, drawn in order.
private struct Parts {
    var dice: Dice
    private(set) var offers: [(id: String, price: Int)] = []
    private var segments: [String] = []

    init(dice: Dice) { self.dice = dice }

    /// A number between bounds, written with three decimals.
    private mutating func number(_ low: Double, _ high: Double) -> String {
        String(format: "%.3f", low + (high - low) * Double(dice.below(10_001)) / 10_000)
    }

    private mutating func map(_ ids: [String], _ value: (inout Parts) -> String) -> String {
        "{" + ids.map { "\($0): \(value(&self))" }.joined(separator: ", ") + "}"
    }

    mutating func world() -> Sketch.File {
        let categories = (0...dice.below(2)).map { "category_\($0)" }
        segments = (0...dice.below(2)).map { "segment_\($0)" } + ["firms"]
        let head = [ModerateCase.line("demand_shape", "100000")]
        let named: ([String]) -> [Sketch.Element] = { ids in
            ids.map { ModerateCase.element($0, [("name", $0)]) }
        }
        let channels = [("shop", "store"), ("web", "web"), ("field", "field")].map {
            ModerateCase.element($0, [("name", $0), ("kind", $1)])
        }
        let people = segments.map { segment($0, categories) }
        let sold = (categories + ["fleet"]).flatMap { category in
            (0...dice.below(2)).map { offer("\(category)_offer_\($0)", category) }
        }
        let rivals = (0...dice.below(2)).map { rival("rival_\($0)", categories + ["fleet"]) }
        let sellers = (0...dice.below(2)).map { seller("seller_\($0)") }
        return Sketch.File(
            name: "world.yaml", header: head,
            sections: [
                section("categories", named(categories + ["fleet"])), section("channels", channels),
                section("segments", people), section("offers", sold), section("rivals", rivals),
                section("sellers", sellers), section("fixed_costs", []),
            ] + responses())
    }

    private func section(_ key: String, _ elements: [Sketch.Element]) -> Sketch.Section {
        Sketch.Section(key: key, isSingle: false, elements: elements)
    }

    private mutating func segment(_ id: String, _ categories: [String]) -> Sketch.Element {
        let isAssisted = id == "firms"
        let buyers = isAssisted ? 2 * (400 + dice.below(800)) : 2 * (40_000 + dice.below(100_000))
        let occasions =
            isAssisted
            ? "{fleet: \"\(number(0.2, 0.5)) / year\"}"
            : map(categories) { "\"\($0.number(0.3, 1.2)) / year\"" }
        let season = [0.7, 0.8, 1, 1.2, 1.3, 1.2, 1.1, 0.7, 1.1, 1, 0.9, 1].map { String($0) }
        return ModerateCase.element(
            id,
            [
                ("name", id), ("buying", isAssisted ? "assisted" : "self_service"), ("buyers", "\(buyers)"),
                ("growth", number(-0.02, 0.03)), ("seasonality", season.joined(separator: " ; ")),
                ("occasions", occasions), ("price_sensitivity", number(1.5, 4)),
                ("quality_weight", number(0, 3)), ("dissimilarity", number(0.3, 1)),
                ("outside_utility", number(0, 2)), ("loyalty", number(0, 1)),
                ("channels", isAssisted ? "{field: 100 %}" : "{shop: 60 %, web: 40 %}"),
                ("annual_churn", number(10, 50) + " %"), ("lead_time_weight", "0"),
            ] + (isAssisted ? [("decision_time", "\(8 + dice.below(12)) weeks")] : []))
    }

    private mutating func offer(_ id: String, _ category: String) -> Sketch.Element {
        let price = category == "fleet" ? 500 + dice.below(1_000) : 40 + dice.below(400)
        offers.append((id, price))
        return ModerateCase.element(
            id,
            [
                ("name", id), ("category", category),
                ("kind", dice.one(of: ["assembled", "resold", "service"])), ("price", "€\(price)"),
                ("unit_cost", "€\(price / 2)"), ("quality", number(30, 90) + " %"),
                ("lead_time", "1 week"),
            ])
    }

    private mutating func rival(_ id: String, _ categories: [String]) -> Sketch.Element {
        let lines = categories.map { category in
            let own = offers.first { $0.id.hasPrefix(category) }?.price ?? 100
            let price = own * (70 + dice.below(60)) / 100
            return "\(category): {price: €\(price), quality: \(number(30, 90)) %}"
        }
        return ModerateCase.element(
            id,
            [
                ("name", id), ("lines", "{" + lines.joined(separator: ", ") + "}"),
                ("awareness", map(segments) { $0.number(20, 90) + " %" }),
                ("availability", "{shop: 90 %, web: 80 %, field: 70 %}"),
            ])
    }

    private mutating func seller(_ id: String) -> Sketch.Element {
        ModerateCase.element(
            id,
            [
                ("post", id), ("role", "business"), ("working_time", "35 h / week"),
                ("selling_time", "60 %"), ("skill", number(30, 70) + " %"), ("monthly_pay", "€2000"),
                ("commission", "1 %"), ("quota", "€200000"),
            ])
    }

    private mutating func responses() -> [Sketch.Section] {
        func single(_ key: String, _ lines: [(String, String)]) -> Sketch.Section {
            Sketch.Section(key: key, isSingle: true, elements: [ModerateCase.element(nil, lines)])
        }
        let stages = ["lead", "qualified", "meeting", "quotation", "negotiation"].map {
            "\($0): {effort: \(20 + dice.below(60)) min, delay: \(dice.below(3)) weeks,"
                + " passage: \(number(50, 85)) %}"
        }
        return [
            single(
                "communication",
                [
                    ("retention", number(40, 80) + " %"), ("half_saturation", number(0.05, 0.3)),
                    ("steepness", "1"), ("learning", number(2, 8) + " %"),
                    ("forgetting", number(1, 4) + " %"), ("word_of_mouth", number(0, 0.3)),
                    ("tracking", "40 %"),
                ]),
            single(
                "webshop",
                [
                    ("abandonment", number(40, 75) + " %"), ("returns", number(2, 10) + " %"),
                    ("payment_fee", "1.5 %"), ("delivery_cost", "€5"),
                ]),
            single(
                "prospecting",
                [
                    ("stages", "{" + stages.joined(separator: ", ") + "}"),
                    ("inbound_hazard", number(4, 12) + " %"), ("patience", "4 weeks"),
                    ("skill_weight", number(0, 2)), ("delay_weight", number(0, 0.5)),
                    ("discount_asked", "4 %"), ("discount_limit", "8 %"),
                ]),
            single(
                "customer_service",
                [
                    ("complaints", number(1, 6) + " %"), ("effort", "20 min"),
                    ("capacity", "20000 h / week"), ("base_satisfaction", number(50, 80) + " %"),
                    ("delay_weight", "0.1"), ("adjustment", "15 %"), ("churn_weight", number(1, 4)),
                    ("survey_response", "20 %"),
                ]),
            single(
                "payments",
                [
                    ("customer_term", "15 days"), ("weekly_recovery", number(20, 60) + " %"),
                    ("supplier_term", "30 days"),
                ]),
        ]
    }

    mutating func caseFile() -> Sketch.File {
        let customers = segments.map { "\($0): \($0 == "firms" ? 40 : 2 * (1_000 + dice.below(5_000)))" }
        func single(_ key: String, _ lines: [(String, String)]) -> Sketch.Section {
            Sketch.Section(key: key, isSingle: true, elements: [ModerateCase.element(nil, lines)])
        }
        return Sketch.File(
            name: "case.yaml",
            header: [
                ModerateCase.line("name", "Random"), ModerateCase.line("seed", "1"),
                ModerateCase.line("brief", "[A case]"),
            ],
            sections: [
                single("calendar", [("year_start", "2027-01-01")]),
                single(
                    "opening_position",
                    [
                        ("cash", "€200000"), ("customers", "{\(customers.joined(separator: ", "))}"),
                        ("awareness", map(segments) { $0.number(15, 60) + " %" }),
                        ("in_market", "{firms: 20}"),
                    ]),
            ])
    }

    /// One lever of each law on a plan, over the whole year.
    mutating func plan() -> Sketch.File {
        let dearer = dice.one(of: offers)
        let year = [("start", "2027-01-01"), ("end", "2027-12-31")]
        let actions = [("ads", "local_advertising", 20_000), ("tenders", "tender_watch", 5_000)].map {
            ModerateCase.element(
                $0, [("name", $0), ("kind", $1)] + year + [("budget", "€\($2 + dice.below(60_000))")])
        }
        let rise = ModerateCase.element(
            nil,
            [
                ("offer", dearer.id), ("price", "€\(dearer.price * (105 + dice.below(20)) / 100)"),
                ("start", "2027-01-01"),
            ])
        return ModerateCase.plan("plan", [section("actions", actions), section("prices", [rise])])
    }
}
