public import Bilingual
public import Quantities

/// Typed values by the field's id; nil where the field is absent or of another type.
extension Record {
    /// An amount.
    public func money(_ field: String) -> Money? {
        if case .money(let value) = self[field] { value } else { nil }
    }
    /// A fraction of a whole.
    public func share(_ field: String) -> Share? {
        if case .share(let value) = self[field] { value } else { nil }
    }
    /// A number without unit, or a percentage as a fraction.
    public func ratio(_ field: String) -> Ratio? {
        switch self[field] {
        case .ratio(let value), .percentage(let value): value
        default: nil
        }
    }
    /// How often per period.
    public func rate(_ field: String) -> Rate? {
        if case .rate(let value) = self[field] { value } else { nil }
    }
    /// How much time per period.
    public func hoursRate(_ field: String) -> HoursRate? {
        if case .hoursRate(let value) = self[field] { value } else { nil }
    }
    /// A whole number of things.
    public func count(_ field: String) -> Count? {
        if case .count(let value) = self[field] { value } else { nil }
    }
    /// A length of time.
    public func duration(_ field: String) -> Duration? {
        if case .duration(let value) = self[field] { value } else { nil }
    }
    /// A day.
    public func date(_ field: String) -> CalendarDate? {
        if case .date(let value) = self[field] { value } else { nil }
    }
    /// A month of a year.
    public func month(_ field: String) -> Month? {
        if case .month(let value) = self[field] { value } else { nil }
    }
    /// A text or a paragraph.
    public func text(_ field: String) -> Text? {
        if case .text(let value) = self[field] { value } else { nil }
    }
    /// Yes or no.
    public func truth(_ field: String) -> Bool? {
        if case .truth(let value) = self[field] { value } else { nil }
    }
    /// The id of a declared choice.
    public func choice(_ field: String) -> String? {
        if case .choice(let value) = self[field] { value } else { nil }
    }
    /// The id of something declared elsewhere.
    public func reference(_ field: String) -> String? {
        if case .reference(let value) = self[field] { value } else { nil }
    }
    /// Several values of one type; empty where the field is absent.
    public func list(_ field: String) -> [FieldValue] {
        if case .list(let values) = self[field] { values } else { [] }
    }
    /// Several ids; empty where the field is absent.
    public func references(_ field: String) -> [String] {
        list(field).compactMap { if case .reference(let id) = $0 { id } else { nil } }
    }
    /// Several choices; empty where the field is absent.
    public func choices(_ field: String) -> [String] {
        list(field).compactMap { if case .choice(let id) = $0 { id } else { nil } }
    }
    /// Several texts; empty where the field is absent.
    public func texts(_ field: String) -> [Text] {
        list(field).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    /// A group of fields.
    public func record(_ field: String) -> Record? {
        if case .record(let value) = self[field] { value } else { nil }
    }
    /// Several groups of fields; empty where the field is absent.
    public func records(_ field: String) -> [Record] {
        if case .records(let values) = self[field] { values } else { [] }
    }
    /// A value for each of some ids, in the order of the file; empty where the field is absent.
    public func map(_ field: String) -> [MapEntry] {
        if case .map(let entries) = self[field] { entries } else { [] }
    }
    /// Numbers in order; nil where the field is absent.
    public func series(_ field: String) -> [Double]? {
        if case .series(let values) = self[field] { values } else { nil }
    }
}
