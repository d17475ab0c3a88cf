import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// The fields of a record that must be there because the file has no error.
struct Fields {
    let record: Record

    /// What a reader could not find although no problem was reported: a table without the field.
    struct Absent: Error {
        let path: String
        let place: Place

        var diagnostic: Diagnostic {
            Diagnostic(
                .missingKey, at: place, expected: Text(fr: "« \(path) »", en: "“\(path)”"))
        }
    }

    init(_ record: Record) { self.record = record }

    func need<Value>(_ value: Value?, _ field: String) throws(Absent) -> Value {
        guard let value else { throw Absent(path: record.path(of: field), place: record.place) }
        return value
    }

    func text(_ field: String) throws(Absent) -> Text { try need(record.text(field), field) }
    func money(_ field: String) throws(Absent) -> Money { try need(record.money(field), field) }
    func share(_ field: String) throws(Absent) -> Share { try need(record.share(field), field) }
    func ratio(_ field: String) throws(Absent) -> Ratio { try need(record.ratio(field), field) }
    func count(_ field: String) throws(Absent) -> Count { try need(record.count(field), field) }
    func duration(_ field: String) throws(Absent) -> Duration { try need(record.duration(field), field) }
    func date(_ field: String) throws(Absent) -> CalendarDate { try need(record.date(field), field) }

    /// Hours per week.
    func weekly(_ field: String) throws(Absent) -> Duration {
        try need(record.hoursRate(field), field).perWeek
    }

    /// The id of the record itself.
    func id<Subject>() throws(Absent) -> Identifier<Subject> { Identifier(try need(record.id, "id")) }

    func reference<Subject>(_ field: String) throws(Absent) -> Identifier<Subject> {
        Identifier(try need(record.reference(field), field))
    }

    func references<Subject>(_ field: String) -> [Identifier<Subject>] {
        record.references(field).map { Identifier($0) }
    }

    /// A choice whose ids are the raw values of an enumeration.
    func choice<Value: RawRepresentable<String>>(_ field: String) throws(Absent) -> Value {
        try need(record.choice(field).flatMap(Value.init(rawValue:)), field)
    }

    /// A table by id.
    func weights<Subject, Value>(
        _ field: String, _ value: (FieldValue) -> Value?
    ) throws(Absent) -> Weights<Subject, Value> {
        var pairs: [(Identifier<Subject>, Value)] = []
        for entry in record.map(field) {
            pairs.append((Identifier(entry.key), try need(value(entry.value), field)))
        }
        return Weights(pairs)
    }

    func shares<Subject>(_ field: String) throws(Absent) -> Weights<Subject, Share> {
        try weights(field) { if case .share(let value) = $0 { value } else { nil } }
    }
    func ratios<Subject>(_ field: String) throws(Absent) -> Weights<Subject, Ratio> {
        try weights(field) { if case .ratio(let value) = $0 { value } else { nil } }
    }
    func counts<Subject>(_ field: String) throws(Absent) -> Weights<Subject, Count> {
        try weights(field) { if case .count(let value) = $0 { value } else { nil } }
    }
    func rates<Subject>(_ field: String) throws(Absent) -> Weights<Subject, Rate> {
        try weights(field) { if case .rate(let value) = $0 { value } else { nil } }
    }
}
