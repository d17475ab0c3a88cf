import Bilingual
import Documents
import Mutations

/// A random case with a random plan, drawn from the table of kinds: a new parameter is tried without a change here.
struct RandomCase {
    let sketch: Sketch

    /// The case of a number; `catalogue` says what files may hold.
    init(number: UInt32, _ catalogue: SchemaCatalogue, actionKinds: [String]) {
        var values = RandomValue(catalogue: catalogue, dice: Dice(number: number))
        values.ids["action_kind"] = actionKinds
        for (kind, most) in Self.counts {
            values.ids[kind] = (0..<values.dice.below(most + 1)).map { "\(kind)_\($0)" }
        }
        for kind in ["category", "channel", "offer", "segment"] where values.ids[kind]?.isEmpty ?? true {
            values.ids[kind] = ["\(kind)_0"]
        }
        values.hasSellingChannel = values.chance(70)
        let world = Self.world(&values)
        let caseFile = Self.caseFile(&values)
        sketch = Sketch(
            files: [
                caseFile, world, Self.plan("previous", "2026", &values), Self.plan("plan", "2027", &values),
            ])
    }

    private static let counts = [
        ("category", 3), ("channel", 4), ("segment", 4), ("offer", 5), ("rival", 3), ("seller", 4),
        ("fixed_cost", 2), ("event", 2), ("partner", 2), ("attribute", 3),
    ]

    private static func world(_ values: inout RandomValue) -> Sketch.File {
        var sections: [Sketch.Section] = []
        for kind in values.catalogue.sections(of: "world") {
            guard let key = kind.section?.en else { continue }
            if kind.isSingle {
                let isNeeded = kind.fields.contains { $0.need == .required }
                let elements = isNeeded || values.chance(50) ? [element(kind, id: nil, &values)] : []
                sections.append(Sketch.Section(key: key, isSingle: true, elements: elements))
                continue
            }
            let elements = (values.ids[kind.id] ?? []).map { element(kind, id: $0, &values) }
            sections.append(Sketch.Section(key: key, isSingle: false, elements: elements))
        }
        return Sketch.File(name: "world.yaml", header: [], sections: sections)
    }

    private static func element(_ kind: Kind, id: String?, _ values: inout RandomValue) -> Sketch.Element {
        var lines: [Sketch.Line] = []
        for field in kind.fields
        where field.need == .required || field.id == "decision_time" || values.chance(60) {
            guard let text = text(field, of: kind, id: id, &values) else { continue }
            lines.append(Sketch.Line(key: field.key.en, text: text, isOptional: field.need != .required))
            if kind.id == "segment", field.id == "buyers", let id { values.buyers[id] = Int(text) ?? 0 }
        }
        return Sketch.Element(id: id, lines: lines)
    }

    /// Values that must agree with others are drawn together: preferred channels, dates in order, decision times.
    private static func text(_ field: Field, of kind: Kind, id: String?, _ values: inout RandomValue)
        -> String?
    {
        switch (kind.id, field.id) {
        case ("channel", "kind") where id == "channel_0":
            return values.hasSellingChannel ? values.dice.one(of: ["field", "telesales"]) : "store"
        case ("segment", "mode") where !values.hasSellingChannel: return "self_service"
        case ("segment", "channels"): return values.split(among: values.ids["channel"] ?? [])
        case ("event", "start"): return "2027-0\(1 + values.dice.below(5))-10"
        case ("event", "latest_start"): return "2027-05-31"
        case ("event", "end"): return "2027-0\(6 + values.dice.below(3))-10"
        case ("event", "change"): return "demand"
        case ("event", "channel"): return nil
        default: return values.text(field)
        }
    }

    private static func caseFile(_ values: inout RandomValue) -> Sketch.File {
        let segments = values.ids["segment"] ?? []
        let shares = segments.map { "\($0): \(values.dice.below(101)) %" }.joined(separator: ", ")
        func people(_ share: Int) -> String {
            segments.map { "\($0): \(values.dice.below((values.buyers[$0] ?? 0) / share + 1))" }
                .joined(separator: ", ")
        }
        let (customers, searching) = (people(2), people(4))
        func line(_ key: String, _ text: String) -> Sketch.Line {
            Sketch.Line(key: key, text: text, isOptional: false)
        }
        return Sketch.File(
            name: "case.yaml",
            header: [
                line("name", "Random"), line("seed", "\(values.dice.below(1_000))"),
                line("brief", "[A case]"),
            ],
            sections: [
                Sketch.Section(
                    key: "calendar", isSingle: true,
                    elements: [Sketch.Element(lines: [line("year_start", "2027-01-01")])]),
                Sketch.Section(
                    key: "opening_position", isSingle: true,
                    elements: [
                        Sketch.Element(
                            lines: [
                                line("cash", "€\(values.dice.below(500_000))"),
                                line("customers", "{\(customers)}"),
                                line("awareness", "{\(shares)}"), line("in_market", "{\(searching)}"),
                            ])
                    ]),
            ])
    }

    /// A plan of the kinds of element that a lever of the simulation reads.
    private static func plan(_ name: String, _ year: String, _ values: inout RandomValue) -> Sketch.File {
        var sections: [Sketch.Section] = []
        for kind in values.catalogue.sections(of: "plan")
        where kind.fields.contains(where: { $0.lever != nil }) {
            guard let key = kind.section?.en, !kind.isSingle || values.chance(50) else { continue }
            let count = kind.isSingle ? 1 : values.dice.below(kind.id == "action" ? 7 : 3)
            let elements = (0..<count).compactMap { number -> Sketch.Element? in
                var lines: [Sketch.Line] = []
                for field in kind.fields
                where field.need == .required || (field.lever != nil && values.chance(70)) {
                    let text: String? =
                        switch field.id {
                        case "start": "\(year)-0\(1 + values.dice.below(6))-15"
                        case "end": "\(year)-\(values.chance(50) ? "09" : "12")-15"
                        default: values.text(field)
                        }
                    if text == nil, field.need == .required { return nil }
                    guard let text else { continue }
                    lines.append(
                        Sketch.Line(key: field.key.en, text: text, isOptional: field.need != .required))
                }
                return Sketch.Element(
                    id: kind.isIdentified ? "\(name)_\(kind.id)_\(number)" : nil, lines: lines)
            }
            sections.append(Sketch.Section(key: key, isSingle: kind.isSingle, elements: elements))
        }
        let header = [("case", "random"), ("title", "Plan")].map {
            Sketch.Line(key: $0, text: $1, isOptional: false)
        }
        return Sketch.File(name: "plans/\(name).yaml", header: header, sections: sections)
    }
}
