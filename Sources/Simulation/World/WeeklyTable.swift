/// Numbers of some elements for each week lived: those of one week lie side by side, as a week reads them.
struct WeeklyTable<Element: BitwiseCopyable> {
    private let values: Row<Element>
    private let elements: Int

    /// Keeps the numbers of elements one after the other, each with all its weeks.
    init(_ values: [Element], weeks: Int, _ memory: ParameterMemory) {
        let elements = values.count / max(1, weeks)
        self.elements = elements
        self.values = memory.row(
            (0..<weeks).flatMap { week in (0..<elements).map { values[$0 * weeks + week] } })
    }

    /// The number of an element in a week.
    @inline(__always)
    subscript(element: Int, week week: Int) -> Element { values[week * elements + element] }
}
