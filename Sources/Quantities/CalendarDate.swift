/// A day of the Gregorian calendar, without clock or time zone.
///
/// Day numbers follow Howard Hinnant's *chrono-compatible low-level date algorithms* (2021), exact for all
/// years that a case may state. Verified by `calendarAgreesWithFoundationOnEveryDayOfAHundredYears`.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let dayNumber: Int

    /// Makes a date from days since 1970-01-01.
    public init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// Makes a date, or nil where the calendar has no such day (31 April, 29 February 2027).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year: year, month: month).dayCount
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `2027-03-15`; nil for any other text or a day that does not exist.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of the month.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthShifted = (5 * dayOfYear + 2) / 153
        let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthShifted + 2) / 5 + 1)
    }

    /// The month that holds the day.
    public var month: Month { Month(year: components.year, month: components.month) }

    /// Day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
    public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

    /// The Monday of the ISO week that holds the day.
    public var monday: CalendarDate { self + (1 - weekday) }

    /// ISO 8601 year and week: 2026 has 53 weeks.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = monday + 3
        let year = thursday.components.year
        guard let first = CalendarDate(year: year, month: 1, day: 1) else { return (year, 1) }
        return (year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
    }

    /// The day as `2027-03-15`.
    public var iso: String {
        let (year, month, day) = components
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Whether the left is smaller or earlier.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
    /// The sum; for a date, so many days later.
    public static func + (date: CalendarDate, days: Int) -> CalendarDate {
        CalendarDate(dayNumber: date.dayNumber + days)
    }
    /// The difference; for an amount alone, its opposite; for dates, the days between.
    public static func - (left: CalendarDate, right: CalendarDate) -> Int { left.dayNumber - right.dayNumber }
}

/// A month of a year.
public struct Month: Hashable, Comparable, Sendable {
    /// The calendar year.
    public let year: Int
    /// From 1 (January) to 12.
    public let month: Int

    /// Makes a month; a number outside 1…12 traps.
    public init(year: Int, month: Int) {
        precondition((1...12).contains(month), "a month lies between 1 and 12, not \(month)")
        self.year = year
        self.month = month
    }

    /// Reads `2027-03`; nil for any other text.
    public init?(iso text: String) {
        guard let first = CalendarDate(iso: text + "-01") else { return nil }
        self = first.month
    }

    /// How many days the month has.
    public var dayCount: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first day.
    public var firstDay: CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: 1) else {
            preconditionFailure("no first day in \(self)")
        }
        return date
    }

    /// The last day.
    public var lastDay: CalendarDate { firstDay + (dayCount - 1) }

    /// The month so many months later, or earlier if negative.
    public func advanced(by months: Int) -> Month {
        let index = year * 12 + month - 1 + months
        return Month(year: index / 12, month: index % 12 + 1)
    }

    /// The month as `2027-03`.
    public var iso: String { String(firstDay.iso.prefix(7)) }

    /// Whether the left is smaller or earlier.
    public static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
