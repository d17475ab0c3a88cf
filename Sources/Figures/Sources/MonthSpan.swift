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
    /// with the same months of the year before. With `year=following` they are the twelve months after the period,
    /// which are lived in worlds with a tail alone. Nil where `until` lies before the year.
    init?(_ scope: Scope, yearStart: CalendarDate) {
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
        switch (scope["year"], scope["month"]) {
        case ("previous", _): (self.first, self.last) = (first.advanced(by: -12), last.advanced(by: -12))
        case ("following", nil): (self.first, self.last) = (last.advanced(by: 1), last.advanced(by: 12))
        case ("following", _): (self.first, self.last) = (first.advanced(by: 12), last.advanced(by: 12))
        default: (self.first, self.last) = (first, last)
        }
    }
}
