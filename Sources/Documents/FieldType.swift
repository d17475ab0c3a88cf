public import Bilingual

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
