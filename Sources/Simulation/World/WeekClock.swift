import CaseModel
import Quantities

/// The weeks lived, each with its open days and its one or two months.
///
/// A week's flows are split between its two months by open days (calendar days where it has none).
struct WeekClock {
    let weekCount: Int
    let planWeek: Int
    /// The first week after year N, which is not lived unless the world has a tail.
    let tailWeek: Int
    let monthCount: Int

    /// The weeks lived with the decisions of year N−1, those of year N, and those of the tail where there is one.
    var years: [Range<Int>] {
        [0..<planWeek, planWeek..<tailWeek, tailWeek..<weekCount].filter { !$0.isEmpty }
    }

    /// Position in the layout of the month of the week's Monday, and of its Sunday.
    let firstMonth: Row<Int>
    let lastMonth: Row<Int>
    /// Days that count for the first month, and in all.
    let firstDays: Row<Int>
    let allDays: Row<Int>
    /// Day numbers on which the entries of each part are dated.
    let firstDate: Row<Int>
    let lastDate: Row<Int>
    /// Share of the usual open days of a week.
    let openness: Row<Double>
    /// Month of the year of the week's Thursday, from zero.
    let season: Row<Int>
    /// Position of the month whose last day lies in the week, or −1, and the number of that day.
    let endedMonth: Row<Int>
    let endDate: Row<Int>
    /// Whether a later week does not enter stocks in the months of this one again.
    let endsStocks: Row<Bool>
    /// Whether the week lies in one month, and the next one in the same alone.
    let isContinued: Row<Bool>

    init(_ calendar: BusinessCalendar, months: [Month], _ memory: ParameterMemory) {
        let weeks = (0..<calendar.weekCount.value).map { week in
            WeekDays(calendar, monday: calendar.firstMonday + 7 * week, firstMonth: months[0])
        }
        let usual = max(1, 7 - Set(calendar.closedWeekdays).count)
        (weekCount, planWeek, monthCount) = (weeks.count, calendar.planWeek.value, months.count)
        tailWeek = calendar.tailWeek.value
        firstMonth = memory.row(weeks.map { $0.months[0] })
        lastMonth = memory.row(weeks.map { $0.months[6] })
        firstDays = memory.row(weeks.map(\.firstDays))
        allDays = memory.row(weeks.map(\.allDays))
        firstDate = memory.row(weeks.map { $0.entryDate(inMonthOf: 0) })
        lastDate = memory.row(weeks.map { $0.entryDate(inMonthOf: 6) })
        openness = memory.row(weeks.map { Double($0.open.count) / Double(usual) })
        season = memory.row(weeks.map { ($0.monday + 3).components.month - 1 })
        endedMonth = memory.row(weeks.map { week in week.endDay.map { week.months[$0] } ?? -1 })
        endsStocks = memory.row(
            weeks.indices.map { week in
                let next = week + 1 < weeks.count ? weeks[week + 1].months[0] : -1
                return weeks[week].months[0] != weeks[week].months[6] || next != weeks[week].months[6]
            })
        isContinued = memory.row(
            weeks.indices.map { week in
                week + 1 < weeks.count
                    && Set(weeks[week].months).union(weeks[week + 1].months).count == 1
            })
        endDate = memory.row(weeks.map { week in week.endDay.map { week.monday.dayNumber + $0 } ?? 0 })
    }
}

/// The seven days of one week while the clock is compiled.
private struct WeekDays {
    let monday: CalendarDate
    /// Position in the layout of each day's month.
    let months: [Int]
    /// The open days, from 0 (Monday) to 6.
    let open: [Int]

    init(_ calendar: BusinessCalendar, monday: CalendarDate, firstMonth: Month) {
        self.monday = monday
        months = (0..<7).map { day in
            let month = (monday + day).month
            return (month.year - firstMonth.year) * 12 + month.month - firstMonth.month
        }
        open = (0..<7).filter { calendar.isOpen(monday + $0) }
    }

    var counted: [Int] { open.isEmpty ? Array(0..<7) : open }
    var allDays: Int { counted.count }
    var firstDays: Int { counted.filter { months[$0] == months[0] }.count }
    var endDay: Int? { (0..<7).first { (monday + $0 + 1).month != (monday + $0).month } }

    /// The last open day, or the last day, of the part of the week in the same month as a day.
    func entryDate(inMonthOf day: Int) -> Int {
        let last =
            open.last { months[$0] == months[day] } ?? (0..<7).last { months[$0] == months[day] } ?? day
        return monday.dayNumber + last
    }
}
