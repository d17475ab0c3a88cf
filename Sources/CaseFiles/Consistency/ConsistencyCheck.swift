import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// One mistake of judgement that a plan can hold, found by comparing its parts with each other and the case.
protocol ConsistencyRule: Sendable {
    /// The warnings that the rule gives.
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic]
}

/// Every rule applied to a plan without errors.
struct ConsistencyCheck {
    private let facts: ConsistencyFacts

    private static let rules: [@Sendable (ConsistencyFacts) -> [Diagnostic]] = [
        DatesInTheYear.warnings, ActionsInTime.warnings, EnoughMeans.warnings, TargetsThatAnswer.warnings,
        PricesAboveCost.warnings, OnePlaceAtATime.warnings, ObjectivesServed.warnings,
        ObjectivesFollowed.warnings, CompleteSections.warnings,
    ]

    init(business: BusinessCase, plan: Plan, records: [Record], schema: SchemaCatalogue, file: String) {
        facts = ConsistencyFacts(
            business: business, plan: plan, records: records, schema: schema, file: file)
    }

    func warnings() -> [Diagnostic] { Self.rules.flatMap { $0(facts) } }
}

/// What rules read: the case, the plan, and where everything stands.
struct ConsistencyFacts {
    let business: BusinessCase
    let plan: Plan
    let records: [Record]
    let schema: SchemaCatalogue
    let file: String

    var year: ClosedRange<CalendarDate> { business.calendar.planYear }

    func records(of kind: String) -> [Record] { records.filter { $0.kind == kind } }

    /// Where a field of an element stands; the element itself where the field is not written.
    func place(_ kind: String, _ id: String, _ field: String) -> Place? {
        guard let record = records.first(where: { $0.kind == kind && $0.id == id }) else { return nil }
        guard let entry = record.entry(field), !entry.isDefault else { return record.place }
        return entry.place
    }

    func record(of action: Action) -> Record? {
        records.first { $0.kind == "action" && $0.id == action.id.text }
    }

    func kind(of action: Action) -> ActionKind? { business.actionKinds.first { $0.id == action.kind } }

    func segment(_ id: Identifier<Segment>) -> Segment? { business.truth.segments.first { $0.id == id } }
    func offer(_ id: Identifier<Offer>) -> Offer? { business.truth.offers.first { $0.id == id } }
    func seller(_ id: Identifier<Seller>) -> Seller? { business.truth.sellers.first { $0.id == id } }
}
