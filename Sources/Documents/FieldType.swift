public import Bilingual
import Quantities

/// What a field can hold.
public indirect enum FieldType: Hashable, Sendable {
    case money, share, ratio, percentage, rate, hoursRate, count, duration, date, month, text, paragraph,
        truth, series
    /// An amount, a number, a percentage, points, a duration or a day, as the text says: a target, for example.
    case quantity
    /// One of some declared choices.
    case choice([Choice])
    /// The id of something of one of these kinds.
    case reference([String])
    /// Several values of one type.
    case list(FieldType)
    /// A group of fields of a kind.
    case record(String)
    /// Several groups of fields of a kind.
    case records(String)
    /// A value for each of some ids.
    case map(MapKeys, FieldType)

    /// What the keys of a map are.
    public enum MapKeys: Hashable, Sendable {
        /// Ids of things of these kinds.
        case references([String])
        /// Declared choices.
        case choices([Choice])
    }

    /// What each element of a list, a map or a series is; the type itself for a single value.
    public var element: FieldType {
        switch self {
        case .list(let element), .map(_, let element): element.element
        case .series: .ratio
        default: self
        }
    }

    /// The bounds that the notation itself sets: a share is at most a whole, nothing lasts less than no time.
    var ownRange: ValueRange? {
        switch element {
        case .share: ValueRange(text: "0 % .. 100 %", low: .share(.zero), high: .share(Share(1)))
        case .count: ValueRange(text: "0 ..", low: .count(Count(0)), high: nil)
        case .rate: ValueRange(text: "0 / year ..", low: .rate(Rate(0, per: .year)), high: nil)
        case .duration, .hoursRate:
            ValueRange(text: "0 min ..", low: .duration(Duration(minutes: 0)), high: nil)
        default: nil
        }
    }

    /// Whether several of its values may stand in one text, with `;` between them: all but words.
    var isSeparable: Bool {
        switch self {
        case .text, .paragraph, .choice, .reference, .truth: false
        default: isScalar
        }
    }

    /// Whether one scalar of a file can state it, so that it may have a range and a source of its own.
    public var isScalar: Bool {
        switch self {
        case .list, .record, .records, .map: false
        default: true
        }
    }
}

/// One of the values that a choice allows.
public struct Choice: Hashable, Sendable {
    /// The id that the program reads.
    public let id: String
    /// How it is written in a file and shown on a page, in each language.
    public let name: Text

    /// Makes a choice.
    public init(id: String, name: Text) {
        self.id = id
        self.name = name
    }
}
