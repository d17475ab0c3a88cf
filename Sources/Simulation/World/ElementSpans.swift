import CaseModel
import Quantities

/// The weeks in which dated elements of both plans run: last year's before the plan's first week, the plan's from it.
struct ElementSpans {
    private let firstWeek: Row<Int>
    private let lastWeek: Row<Int>
    private let isPrevious: Row<Bool>

    /// One element with its days.
    struct Span {
        let start: CalendarDate
        let end: CalendarDate
        let isPrevious: Bool
    }

    var count: Int { firstWeek.count }

    init(_ spans: [Span], _ compilation: Compilation) {
        let calendar = compilation.business.calendar
        let planWeek = compilation.clock.planWeek
        func week(_ date: CalendarDate) -> Int {
            let days = date - calendar.firstMonday
            return days >= 0 ? days / 7 : -1
        }
        firstWeek = compilation.memory.row(
            spans.map { $0.isPrevious ? week($0.start) : max(planWeek, week($0.start)) })
        lastWeek = compilation.memory.row(
            spans.map { $0.isPrevious ? min(planWeek - 1, week($0.end)) : week($0.end) })
        isPrevious = compilation.memory.row(spans.map(\.isPrevious))
    }

    /// Whether an element runs in a week; those of the plan run only where their decision group is in force.
    @inline(__always)
    func runs(_ element: Int, _ moment: Moment, planned: Bool) -> Bool {
        firstWeek[element] <= moment.week && moment.week <= lastWeek[element]
            && (isPrevious[element] || planned)
    }

    /// Whether an element is of a plan in force, whatever the week.
    func isInForce(_ element: Int, planned: Bool) -> Bool { isPrevious[element] || planned }

}

/// Amounts of dated elements, entered on the last day of each month that the element touches.
///
/// A month touched by a day is paid whole; months in which the element's own plan is not in charge are not paid.
struct MonthlyCosts {
    private let spans: ElementSpans
    private let lines: Row<Int>
    private let vatLines: Row<Int>
    private let months: Int
    /// Cents at `element * months + month`.
    private let cents: Row<Int64>

    init(
        _ amounts: [(span: ElementSpans.Span, monthly: Money, line: Int, vatLine: Int)],
        _ compilation: Compilation
    ) {
        spans = ElementSpans(amounts.map(\.span), compilation)
        lines = compilation.memory.row(amounts.map(\.line))
        vatLines = compilation.memory.row(amounts.map(\.vatLine))
        let first = compilation.business.calendar.yearStart.month.advanced(by: -13)
        let count = compilation.clock.monthCount
        months = count
        cents = compilation.memory.row(
            amounts.flatMap { amount in
                (0..<count).map { position -> Int64 in
                    let month = first.advanced(by: position)
                    let own = amount.span.isPrevious ? 1...12 : 13...(count - 2)
                    let touches =
                        amount.span.start < month.advanced(by: 1).firstDay
                        && amount.span.end >= month.firstDay
                    return own.contains(position) && touches ? amount.monthly.cents : 0
                }
            })
    }

    /// Enters the amounts of a month that ends, and their VAT.
    func closeMonth(_ month: MonthEnd, planned: Bool) {
        for element in 0..<lines.count where spans.isInForce(element, planned: planned) {
            let amount = cents[element * months + month.month]
            guard amount != 0 else { continue }
            month.enter(lines[element], amount)
            month.enter(vatLines[element], Cents.share(StandardVAT.rate, of: amount))
        }
    }
}
