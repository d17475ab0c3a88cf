/// The public holidays of a country, computed for any year.
public enum PublicHolidays: String, Sendable, Codable, CaseIterable {
    /// The eleven holidays of article L3133-1 of the French labour code.
    case france
    /// No holiday at all.
    case none

    /// The holidays of a calendar year, in order.
    public func days(in year: Int) -> [CalendarDate] {
        guard self == .france else { return [] }
        let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
            .compactMap { CalendarDate(year: year, month: $0.0, day: $0.1) }
        let easter = Self.easterSunday(of: year)
        return (fixed + [easter + 1, easter + 39, easter + 50]).sorted()
    }

    /// Easter Sunday of the Gregorian calendar.
    ///
    /// Source: anonymous Gregorian algorithm (Meeus 1991, *Astronomical Algorithms*, chapter 8).
    /// Verified by `easterFallsOnPublishedDates`.
    public static func easterSunday(of year: Int) -> CalendarDate {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let d = b / 4
        let e = b % 4
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let i = c / 4
        let k = c % 4
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let month = (h + l - 7 * m + 114) / 31
        let day = (h + l - 7 * m + 114) % 31 + 1
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("Easter of \(year) fell on \(month)-\(day)")
        }
        return date
    }
}
