import CaseModel
import Quantities

extension BusinessCalendar {
    /// From the first to the last day of year N.
    var planYear: ClosedRange<CalendarDate> { yearStart...yearEnd }
    /// From the first to the last day of year N−1.
    var previousYear: ClosedRange<CalendarDate> { previousYearStart...(yearStart + -1) }
}
