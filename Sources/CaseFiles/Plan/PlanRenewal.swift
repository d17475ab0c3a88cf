import Bilingual
public import CaseModel
import Documents
import Figures
import Quantities

extension LoadedCase {
    /// Last year's decisions once more in the year of the plan: the same actions, a year later.
    ///
    /// Every date moves to the same day of the next year, the 29th of February to the 28th. What is done once, such
    /// as hiring, is not done again, and prices stand as they are. Nil where the case has
    /// an error or tells nothing of last year's decisions. *Verified by* `lastYearsDecisionsAreRenewedWhole`.
    public func renewedPlan(_ caseLibrary: CaseLibrary) -> Plan? {
        guard let previousHeader, previousPlan != nil else { return previousPlan }
        let kept = previousRecords.filter { !Self.doneOnce.contains($0.kind) }
        return try? PlanAssembly(
            header: previousHeader,
            elements: kept.map(Self.renewed),
            figures: caseLibrary.figures, language: .english
        )
        .plan(id: "renewed")
    }

    private static let doneOnce: Set<String> = ["recruitment", "automation", "accommodation", "price"]

    private static func renewed(_ record: Record) -> Record {
        Record(
            kind: record.kind, id: record.id, place: record.place, path: record.path,
            entries: record.entries.map { entry in
                Entry(
                    field: entry.field, value: renewed(entry.value), place: entry.place, range: entry.range,
                    source: entry.source, isDefault: entry.isDefault, elementPlaces: entry.elementPlaces)
            })
    }

    private static func renewed(_ value: FieldValue) -> FieldValue {
        switch value {
        case .date(let date): .date(renewed(date))
        case .month(let month): .month(month.advanced(by: 12))
        case .list(let values): .list(values.map(renewed))
        case .record(let record): .record(renewed(record))
        case .records(let records): .records(records.map(renewed))
        default: value
        }
    }

    private static func renewed(_ date: CalendarDate) -> CalendarDate {
        let (year, month, day) = date.components
        let next = Month(year: year, month: month).advanced(by: 12)
        return CalendarDate(year: year + 1, month: month, day: min(day, next.dayCount)) ?? date + 365
    }
}
