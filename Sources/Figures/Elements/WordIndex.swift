import Documents

/// Where the ids, choices and texts of a field are written, so that what names an element is found at once.
///
/// A field is indexed when it is first asked for: without this, asking every element who names it takes a time
/// that grows as the square of their number.
final class WordIndex {
    private struct FieldID: Hashable {
        let kind: String
        let field: String
    }

    private let index: ElementIndex
    private var positions: [FieldID: [String: [Int]]] = [:]

    init(_ index: ElementIndex) { self.index = index }

    /// The elements of a kind whose field holds one of some values, in the order of the plan, each once.
    func positions(_ kind: String, _ field: String, holding values: [String]) -> [Int] {
        let known = known(FieldID(kind: kind, field: field))
        guard values.count > 1 else { return values.first.flatMap { known[$0] } ?? [] }
        return Set(values.flatMap { known[$0] ?? [] }).sorted()
    }

    private func known(_ id: FieldID) -> [String: [Int]] {
        if let known = positions[id] { return known }
        var found: [String: [Int]] = [:]
        for position in index.positions(of: id.kind) {
            for word in Set(Self.words(index.records[position], id.field)) {
                found[word, default: []].append(position)
            }
        }
        positions[id] = found
        return found
    }

    /// What a field of an element holds; the id of the element is a field too.
    static func words(_ record: Record, _ field: String) -> [String] {
        field == "id" ? record.id.map { [$0] } ?? [] : record[field]?.words ?? []
    }
}
