public import Bilingual
public import Diagnostics
public import Quantities

/// A value that a field holds, with its unit.
public indirect enum FieldValue: Hashable, Sendable {
    /// An amount.
    case money(Money)
    /// A fraction of a whole.
    case share(Share)
    /// A number without unit.
    case ratio(Ratio)
    /// A percentage as a fraction of one; it may be negative or pass one.
    case percentage(Ratio)
    /// Points of percentage as a fraction of one: two points are 0.02.
    case points(Ratio)
    /// How often per period.
    case rate(Rate)
    /// How much time per period.
    case hoursRate(HoursRate)
    /// A whole number of things.
    case count(Count)
    /// A length of time.
    case duration(Duration)
    /// A day.
    case date(CalendarDate)
    /// A month of a year.
    case month(Month)
    /// A text, or a paragraph.
    case text(Text)
    /// Yes or no.
    case truth(Bool)
    /// The id of a declared choice.
    case choice(String)
    /// The id of something declared elsewhere.
    case reference(String)
    /// Several values of one type.
    case list([FieldValue])
    /// A group of fields.
    case record(Record)
    /// Several groups of fields.
    case records([Record])
    /// A value for each of some ids.
    case map([MapEntry])
    /// Numbers in order: months, weeks, years.
    case series([Double])

    /// The number behind a single value; nil for what has none.
    ///
    /// Euros, fractions, ratios, numbers or minutes per week, whole numbers, minutes, days since 1970-01-01,
    /// months since year 0.
    public var magnitude: Double? {
        switch self {
        case .money(let amount): amount.euros
        case .share(let share): share.value
        case .ratio(let ratio), .percentage(let ratio), .points(let ratio): ratio.value
        case .rate(let rate): rate.perWeek
        case .hoursRate(let rate): rate.perWeek.minutes
        case .count(let count): Double(count.value)
        case .duration(let duration): duration.minutes
        case .date(let date): Double(date.dayNumber)
        case .month(let month): Double(month.year * 12 + month.month - 1)
        default: nil
        }
    }

    /// The numbers behind a value: its own, or those of its elements; texts, ids and groups have none.
    public var magnitudes: [Double] {
        switch self {
        case .list(let values): values.flatMap(\.magnitudes)
        case .map(let entries): entries.flatMap(\.value.magnitudes)
        case .series(let numbers): numbers
        default: magnitude.map { [$0] } ?? []
        }
    }
}

extension FieldValue {
    /// The groups of fields that the value holds, in a list and a map too.
    public var groups: [Record] {
        switch self {
        case .record(let record): [record]
        case .records(let records): records
        case .map(let entries): entries.flatMap(\.value.groups)
        case .list(let values): values.flatMap(\.groups)
        default: []
        }
    }
}

/// How much time per period: 30 hours a week.
public struct HoursRate: Hashable, Sendable {
    /// The time in each period.
    public let time: Duration
    /// The period.
    public let per: Period

    /// Makes a time per period.
    public init(_ time: Duration, per: Period) {
        self.time = time
        self.per = per
    }

    /// The mean time per week.
    public var perWeek: Duration { Duration(minutes: time.minutes / per.weeks) }
}

/// The value that a map gives to one id.
public struct MapEntry: Hashable, Sendable {
    /// The id: of something declared elsewhere, or of a declared choice.
    public let key: String
    /// Where the id is written.
    public let keyPlace: Place
    /// The value.
    public let value: FieldValue
    /// Where the value is written.
    public let place: Place
    /// The plausible range that the file gives this value; nil where it gives none.
    public let range: ValueRange?
    /// Where the value comes from, as the file says; nil where it says nothing.
    public let source: Text?

    /// Makes an entry.
    public init(
        key: String, keyPlace: Place, value: FieldValue, place: Place, range: ValueRange? = nil,
        source: Text? = nil
    ) {
        (self.key, self.keyPlace, self.value, self.place) = (key, keyPlace, value, place)
        (self.range, self.source) = (range, source)
    }
}
