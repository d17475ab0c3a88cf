public import Bilingual
public import Diagnostics

/// What one group of keys of a file says: a value for each field, in the order of the schema.
public struct Record: Hashable, Sendable {
    /// The id of the kind that the schema declares.
    public let kind: String
    /// The id that the file gives; nil where the kind has none.
    public let id: String?
    /// Where the group starts.
    public let place: Place
    /// The dotted path of the group: `actions.salon_du_cycle`; empty for a whole file.
    public let path: String
    /// The fields that are written or have a default, in the order of the schema.
    public let entries: [Entry]

    /// Makes a record.
    public init(kind: String, id: String? = nil, place: Place, path: String = "", entries: [Entry]) {
        self.kind = kind
        self.id = id
        self.place = place
        self.path = path
        self.entries = entries
    }

    /// The entry of a field, by the field's id; nil where nothing is written and there is no default.
    public func entry(_ field: String) -> Entry? { entries.first { $0.field == field } }

    /// The value of a field, by the field's id.
    public subscript(field: String) -> FieldValue? { entry(field)?.value }

    /// The dotted path of one of its fields.
    public func path(of field: String) -> String { path.isEmpty ? field : "\(path).\(field)" }
}

/// The value of one field, with what is known of it.
public struct Entry: Hashable, Sendable {
    /// The id of the field.
    public let field: String
    /// The value.
    public let value: FieldValue
    /// Where the value is written; for a default, the group that lacks it.
    public let place: Place
    /// The plausible range that the author gives; nil means the schema's.
    public let range: ValueRange?
    /// Where the value comes from, as its file says beside it or for its section; nil means an assumption.
    public let source: Text?
    /// Whether the schema's default stands in for a value that is not written.
    public let isDefault: Bool
    /// Where each element of a list is written; empty for other values.
    public let elementPlaces: [Place]

    /// Makes an entry.
    public init(
        field: String, value: FieldValue, place: Place, range: ValueRange? = nil, source: Text? = nil,
        isDefault: Bool = false, elementPlaces: [Place] = []
    ) {
        self.field = field
        self.value = value
        self.place = place
        self.range = range
        self.source = source
        self.isDefault = isDefault
        self.elementPlaces = elementPlaces
    }
}

/// Bounds of a value, both allowed; a missing bound is open.
public struct ValueRange: Hashable, Sendable {
    /// The range as it is written.
    public let text: String
    /// The lowest allowed value.
    public let low: FieldValue?
    /// The highest allowed value.
    public let high: FieldValue?

    /// Makes a range.
    public init(text: String, low: FieldValue?, high: FieldValue?) {
        self.text = text
        self.low = low
        self.high = high
    }

    /// Whether a value, or each number of a list, a map or a series, lies within the bounds.
    ///
    /// What has no magnitude is within all bounds.
    public func contains(_ value: FieldValue) -> Bool {
        guard let high = high?.magnitude else { return !hasNumberBelow(value) }
        return !hasNumberBelow(value) && value.magnitudes.allSatisfy { $0 <= high }
    }

    /// Whether a number of the value is under the lowest allowed one.
    func hasNumberBelow(_ value: FieldValue) -> Bool {
        guard let low = low?.magnitude else { return false }
        return value.magnitudes.contains { $0 < low }
    }
}
