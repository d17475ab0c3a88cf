import CaseModel
import Quantities
import Testing

private func calendar(from start: String, closed: [Int] = [7]) throws -> BusinessCalendar {
    BusinessCalendar(
        yearStart: try #require(CalendarDate(iso: start)), closedWeekdays: closed, holidays: .france,
        closedDays: [])
}

@Test func theWeeksLivedCoverBothYearsWhateverTheStart() throws {
    for start in ["2026-01-01", "2027-01-01", "2027-04-01", "2024-07-01", "2029-01-01"] {
        let calendar = try calendar(from: start)
        let last = calendar.firstMonday + (7 * calendar.weekCount.value - 1)
        #expect(calendar.firstMonday <= calendar.previousYearStart)
        #expect(calendar.previousYearStart - calendar.firstMonday < 7)
        #expect(last >= calendar.yearEnd && last - calendar.yearEnd < 7)
        #expect(calendar.planStart.weekday == 1 && calendar.planStart >= calendar.yearStart)
        #expect(calendar.firstMonday + 7 * calendar.planWeek.value == calendar.planStart)
    }
}

@Test func theYear2026HasFiftyThreeWeeksAndItsStraddlingWeekBelongsToLastYearsDecisions() throws {
    let calendar = try calendar(from: "2027-01-01")
    #expect(calendar.firstMonday.iso == "2025-12-29")
    #expect(calendar.planStart.iso == "2027-01-04")
    #expect(calendar.planWeek == Count(53))
    #expect(calendar.yearEnd.iso == "2027-12-31")
    #expect(calendar.weekCount == Count(105))
}

@Test func publicHolidaysAndClosedWeekdaysAreNotOpen() throws {
    let calendar = try calendar(from: "2027-01-01", closed: [1, 7])
    let open = (0..<365).filter { calendar.isOpen(calendar.yearStart + $0) }.count
    // 365 days, less 52 Sundays and 52 Mondays, less the holidays of 2027 that fall on other days.
    let holidays = PublicHolidays.france.days(in: 2027).filter { ![1, 7].contains($0.weekday) }.count
    #expect(open == 365 - 104 - holidays)
}

@Test func removingAPartOfACoalitionLeavesTheOthers() {
    let less = Coalition.everyone.removing(7).removing(Coalition.teamPosition)
    #expect(!less.contains(7) && !less.contains(Coalition.teamPosition))
    #expect(less.contains(6) && less.contains(Coalition.pricesPosition))
    #expect(!Coalition.nobody.contains(0))
}
