public import Diagnostics

/// Where everything that was read stands: dotted path to place, so that domain values stay plain.
public struct SourceMap: Hashable, Sendable {
    private var places: [String: Place] = [:]

    /// Makes an empty map.
    public init() {}

    /// The place of a dotted path: `actions.salon_du_cycle.budget`.
    public subscript(path: String) -> Place? {
        get { places[path] }
        set { places[path] = newValue }
    }

    /// All paths, in alphabetical order.
    public var paths: [String] { places.keys.sorted() }

    /// Adds all places of another map; of two places for one path the first stands.
    public mutating func add(_ other: SourceMap) {
        places.merge(other.places) { first, _ in first }
    }

    /// Adds a record, its fields and all that they hold.
    public mutating func add(_ record: Record) {
        if !record.path.isEmpty { places[record.path] = record.place }
        for entry in record.entries {
            let path = record.path(of: entry.field)
            places[path] = entry.place
            switch entry.value {
            case .record(let inner): add(inner)
            case .records(let inners): for inner in inners { add(inner) }
            case .map(let items):
                for item in items {
                    places["\(path).\(item.key)"] = item.place
                    if case .record(let inner) = item.value { add(inner) }
                }
            default: break
            }
        }
    }
}
