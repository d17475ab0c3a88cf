public import Quantities

extension BusinessCalendar {
    /// From the first to the last day of year N.
    public var planYear: ClosedRange<CalendarDate> { yearStart...yearEnd }
    /// From the first to the last day of year N−1.
    public var previousYear: ClosedRange<CalendarDate> { previousYearStart...(yearStart + -1) }
}
