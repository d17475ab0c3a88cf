import Formulas
import Quantities

/// The months that a scope is about, both ends included.
struct MonthSpan: Hashable {
    let first: Month
    let last: Month

    /// The months in order.
    var months: [Month] {
        let count = (last.year - first.year) * 12 + last.month - first.month + 1
        return (0..<max(0, count)).map { first.advanced(by: $0) }
    }

    /// The months of a scope: the year of the plan, a month of it, the months up to one, or N−1.
    ///
    /// With `year=previous` a month and `until` are taken twelve months earlier, so that a figure is compared
    /// with the same months of the year before. Nil where `until` lies before the year.
    init?(_ scope: Scope, yearStart: CalendarDate) {
        let shift = scope["year"] == "previous" ? -12 : 0
        let start = yearStart.month
        let (first, last): (Month, Month)
        if let text = scope["month"], text != "*" {
            guard let month = Month(iso: text) else { return nil }
            (first, last) = (month, month)
        } else if let text = scope["until"] {
            guard let month = Month(iso: text), month >= start else { return nil }
            (first, last) = (start, month)
        } else {
            (first, last) = (start, start.advanced(by: 11))
        }
        self.first = first.advanced(by: shift)
        self.last = last.advanced(by: shift)
    }
}
