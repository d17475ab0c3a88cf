/// All kinds that files may declare, read from documents so that a new kind or field needs no code.
public struct SchemaCatalogue: Hashable, Sendable {
    /// The kinds by rank, then in the order of their documents.
    public let kinds: [Kind]
    /// The parts of files, in their order.
    public let parts: [Part]
    private let indexByID: [String: Int]

    /// Makes a catalogue; of two kinds with one id the first stands.
    public init(kinds: [Kind], parts: [Part] = []) {
        self.parts = parts.sorted { $0.order < $1.order }
        let ranked = kinds.enumerated().sorted {
            ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }
        self.kinds = ranked.map(\.element)
        indexByID = Dictionary(
            self.kinds.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The kind of an id.
    public func kind(_ id: String) -> Kind? { indexByID[id].map { kinds[$0] } }

    /// The part of an id.
    public func part(_ id: String) -> Part? { parts.first { $0.id == id } }

    /// The kinds that have a section in a file, in the order of the sections.
    public func sections(of document: String) -> [Kind] {
        kinds.filter { $0.document == document && $0.section != nil }
    }
}
