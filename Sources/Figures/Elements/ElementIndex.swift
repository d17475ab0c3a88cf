import Bilingual
public import Documents
public import Formulas
public import Quantities

/// The elements of a plan and what they name, ready for questions.
public struct ElementIndex: Sendable {
    /// The rank of an element in the plan, from zero.
    public typealias Position = Int

    /// How many, and which.
    public struct Answer: Sendable {
        /// The answer itself.
        public let value: Value
        /// Positions of the elements that were counted, in the order of the plan.
        public private(set) var counted: [Position] = []

        init(counted: [Int]) {
            value = .number(Double(counted.count))
            self.counted = counted
        }
        /// Makes an answer that counts no elements.
        public init(_ value: Value) { self.value = value }
    }

    /// The table of elements.
    public let schema: SchemaCatalogue
    /// The elements, in the order of the plan.
    public let records: [Record]
    /// The year of the plan.
    public let year: ClosedRange<CalendarDate>
    private let positions: [String: [Int]]
    private let named: [ThingID: Record]

    private struct ThingID: Hashable {
        let kind: String
        let id: String
    }

    /// Prepares the questions; `context` are things of the case that elements may name and that are never counted.
    public init(
        schema: SchemaCatalogue, records: [Record], context: [Record], year: ClosedRange<CalendarDate>
    ) {
        self.schema = schema
        self.records = records
        self.year = year
        positions = Dictionary(grouping: records.indices) { records[$0].kind }
        named = Dictionary(
            (records + context).compactMap { record in
                record.id.map { (ThingID(kind: record.kind, id: $0), record) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The positions of the elements of a kind.
    public func positions(of kind: String) -> [Position] { positions[kind] ?? [] }

    /// What an id names among the things of some kinds; nil where it was not handed in.
    func named(_ id: String, _ kinds: [String]) -> Record? {
        for kind in kinds { if let record = named[ThingID(kind: kind, id: id)] { return record } }
        return nil
    }

    /// The answer to a question about elements; a question about a figure has none here.
    public func answer(_ question: ElementQuestion) -> Answer {
        switch question {
        case .elements(let kind): counted(kind) { _ in true }
        case .filled(let kind, let fields):
            counted(kind) { record in fields.allSatisfy { record.entry($0)?.isFilled ?? false } }
        case .matching(let kind, let field, let values):
            counted(kind) { record in record[field]?.words.contains { values.contains($0) } ?? false }
        case .measures(let kind, let field, let figures):
            counted(kind) { record in
                record[field]?.words.contains { figures.contains(Self.figure($0)) } ?? false
            }
        case .distinct(let kind, let field): distinct(kind, field)
        case .linked(let kind, let other, let field): linked(kind, other, field)
        case .compared(let comparison): compared(comparison)
        case .outsideYear(let kind, let fields):
            counted(kind) { record in
                fields.contains { field in record.date(field).map { !year.contains($0) } ?? false }
            }
        case .expected: Answer(.missing(.unknown))
        }
    }

    private func counted(_ kind: String, _ holds: (Record) -> Bool) -> Answer {
        Answer(counted: positions(of: kind).filter { holds(records[$0]) })
    }

    private func distinct(_ kind: String, _ field: String) -> Answer {
        let values = positions(of: kind).flatMap { records[$0][field]?.words ?? [] }
        return Answer(.number(Double(Set(values).count)))
    }

    private func linked(_ kind: String, _ other: String, _ field: String) -> Answer {
        let named = Set(positions(of: other).flatMap { records[$0][field]?.words ?? [] })
        return counted(kind) { record in record.id.map(named.contains) ?? false }
    }

    /// Missing where an element names something that was not handed in: silence would hide a contradiction.
    private func compared(_ comparison: ElementQuestion.Comparison) -> Answer {
        let kinds = schema.kind(comparison.kind)?.field(comparison.reference)?.type.namedKinds ?? []
        var found: [Int] = []
        for position in positions(of: comparison.kind) {
            let record = records[position]
            guard let own = record[comparison.field]?.magnitude else { continue }
            for id in record[comparison.reference]?.words ?? [] {
                guard let other = named(id, kinds) else { return Answer(.missing(.elementNotFound(id))) }
                guard let limit = other[comparison.otherField]?.magnitude else { continue }
                if comparison.isAbove ? own > limit : own < limit {
                    found.append(position)
                    break
                }
            }
        }
        return Answer(counted: found)
    }

    /// The id of a figure written with or without a scope.
    private static func figure(_ text: String) -> String {
        let id = text.prefix { $0 != "[" }
        return String(id.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension Entry {
    /// Whether the candidate wrote something: neither a default nor an empty text or list.
    var isFilled: Bool { !isDefault && value.isFilled }
}

extension FieldValue {
    var isFilled: Bool {
        switch self {
        case .text(let text): text.fr.contains { !$0.isWhitespace } || text.en.contains { !$0.isWhitespace }
        case .list(let values): !values.isEmpty
        case .records(let records): !records.isEmpty
        case .map(let entries): !entries.isEmpty
        case .series(let values): !values.isEmpty
        default: true
        }
    }

    /// The ids, choices or texts that the value holds; a number or a date as its magnitude.
    var words: [String] {
        switch self {
        case .choice(let id), .reference(let id): [id]
        case .text(let text): [text.en]
        case .list(let values): values.flatMap(\.words)
        case .map(let entries): entries.map(\.key)
        default: magnitude.map { ["\($0)"] } ?? []
        }
    }
}

extension MissingReason {
    static func elementNotFound(_ id: String) -> MissingReason {
        MissingReason(
            code: "element_not_found",
            text: Text(fr: "« \(id) » n'est pas décrit ici", en: "“\(id)” is not described here"))
    }
}
