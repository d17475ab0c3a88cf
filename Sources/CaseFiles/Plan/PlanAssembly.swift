import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Quantities

/// Makes the typed views of a plan from its elements: only where the file has no error.
struct PlanAssembly {
    let header: Record
    let elements: [Record]
    let figures: FigureCatalogue
    let language: Language

    func plan(id: String) throws(Fields.Absent) -> Plan {
        let top = Fields(header)
        return Plan(
            id: Identifier(id), title: try top.text("title"), caseID: Identifier(try top.text("case").fr),
            elements: elements, actions: try each("action", action),
            prices: try each("price") { fields throws(Fields.Absent) in
                PriceDecision(
                    offer: try fields.reference("offer"), price: try fields.money("price"),
                    start: try fields.date("start"))
            },
            team: try each("team_decision") { fields throws(Fields.Absent) in
                TeamDecision(
                    seller: try fields.reference("seller"), quota: fields.record.money("quota"),
                    discountLimit: fields.record.share("discount_limit"))
            },
            objectives: try each("objective", objective), monthlyForecast: monthlyForecast(),
            staffing: try staffing(), relations: try relations())
    }

    func each<Value>(
        _ kind: String, _ make: (Fields) throws(Fields.Absent) -> Value
    ) throws(Fields.Absent) -> [Value] {
        var values: [Value] = []
        for record in elements where record.kind == kind { values.append(try make(Fields(record))) }
        return values
    }

    private func action(_ fields: Fields) throws(Fields.Absent) -> Action {
        Action(
            id: try fields.id(), name: try fields.text("name"), kind: try fields.reference("kind"),
            segments: fields.references("segments"), offers: fields.references("offers"),
            start: try fields.date("start"), end: try fields.date("end"), budget: try fields.money("budget"),
            sellers: Self.eachOnce(fields.references("sellers")),
            weeklyHours: try fields.weekly("weekly_hours"))
    }

    /// A person named twice works once.
    private static func eachOnce<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>] {
        var seen: Set<Identifier<Subject>> = []
        return ids.filter { seen.insert($0).inserted }
    }

    private func objective(_ fields: Fields) throws(Fields.Absent) -> Objective {
        let record = fields.record
        let scope = ScopeText(record.text("scope")?.fr ?? "", language: language).scope
        let figure: Identifier<Figure> = try fields.reference("figure")
        return Objective(
            id: try fields.id(), name: try fields.text("name"), figure: figure.text,
            scope: scope.entries.map { "\($0.key)=\($0.value)" }.joined(separator: ","),
            target: try fields.need(Self.inFigureUnit(record["target"]), "target"),
            baseline: Self.inFigureUnit(record["baseline"]), forecast: Self.inFigureUnit(record["forecast"]),
            date: try fields.date("date"))
    }

    /// Euros, fractions, numbers, days since 1970-01-01, and days for lengths of time.
    private static func inFigureUnit(_ value: FieldValue?) -> Ratio? {
        if case .duration(let length)? = value { return Ratio(length.days) }
        return value?.magnitude.map { Ratio($0) }
    }

    private func monthlyForecast() -> [Money] {
        let values = elements.first { $0.kind == "forecast" }?.list("monthly_revenue") ?? []
        return values.compactMap { if case .money(let amount) = $0 { amount } else { nil } }
    }
}
