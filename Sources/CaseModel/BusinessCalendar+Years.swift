public import Quantities

extension BusinessCalendar {
    /// From the first to the last day of year N.
    public var planYear: ClosedRange<CalendarDate> { yearStart...yearEnd }
    /// From the first to the last day of year N−1.
    public var previousYear: ClosedRange<CalendarDate> { previousYearStart...(yearStart + -1) }
    /// The months of the books: from the month before year N−1 to the month after the last one lived.
    public var bookMonths: [Month] {
        (-13..<(13 + tailMonths.value)).map { yearStart.month.advanced(by: $0) }
    }
}
