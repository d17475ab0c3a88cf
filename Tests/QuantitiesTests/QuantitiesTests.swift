import Foundation
import Quantities
import Testing

@Test func splittingByDaysLosesNoCent() {
    for cents in [Int64(-12_345), -1, 0, 1, 99, 100_003] {
        let amount = Money(cents: cents)
        for total in 1...7 {
            var sum = Money.zero
            for day in 0..<total {
                sum += amount.part(days: day + 1, of: total) - amount.part(days: day, of: total)
            }
            #expect(sum == amount)
        }
    }
}

@Test func calendarAgreesWithFoundationOnEveryDayOfAHundredYears() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(CalendarDate(year: 1970, month: 1, day: 1))
    for offset in stride(from: 0, to: 36_525, by: 1) {
        let ours = first + offset
        let theirs = Date(timeIntervalSince1970: Double(offset) * 86_400)
        let parts = calendar.dateComponents(
            [.year, .month, .day, .weekOfYear, .yearForWeekOfYear], from: theirs)
        let (year, month, day) = ours.components
        let (weekYear, week) = ours.isoWeek
        let agrees =
            year == parts.year && month == parts.month && day == parts.day && week == parts.weekOfYear
            && weekYear == parts.yearForWeekOfYear && CalendarDate(iso: ours.iso) == ours
        guard agrees else {
            Issue.record("\(ours.iso) differs from Foundation: \(parts)")
            return
        }
    }
}

@Test func theYear2026HasFiftyThreeWeeks() throws {
    let last = try #require(CalendarDate(iso: "2026-12-31"))
    #expect(last.isoWeek == (2026, 53))
}

@Test func impossibleDatesDoNotExist() {
    #expect(CalendarDate(iso: "2027-02-29") == nil)
    #expect(CalendarDate(iso: "2027-04-31") == nil)
    #expect(CalendarDate(iso: "2027-4-01") == nil)
    #expect(CalendarDate(iso: "2028-02-29") != nil)
}

@Test func easterFallsOnPublishedDates() {
    // United States Naval Observatory, table of Easter dates.
    let published = [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28")]
    for (year, date) in published { #expect(PublicHolidays.easterSunday(of: year).iso == date) }
    #expect(PublicHolidays.france.days(in: 2027).count == 11)
    #expect(PublicHolidays.france.days(in: 2027).map(\.iso).contains("2027-05-06"))
}
