public import Bilingual
public import Diagnostics

/// Reads nodes into records by the kinds of a catalogue, in the language of a file.
///
/// All problems of a file come at once. A field with a problem is absent from its record, which is read all
/// the same; only the diagnostics say whether it may be used.
public struct SchemaReader: Sendable {
    /// The kinds that may be read.
    public let catalogue: SchemaCatalogue
    /// The language of keys, choices and numbers.
    public let language: Language

    /// Makes a reader.
    public init(catalogue: SchemaCatalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// Reads one group of keys; nil where the node is no group.
    ///
    /// A kind that is not in the catalogue traps.
    public func read(
        _ node: DocumentNode, kind: String, path: String = ""
    ) -> (record: Record?, diagnostics: [Diagnostic]) {
        var reading = RecordReading(catalogue: catalogue, language: language)
        let record = reading.record(node, kind: known(kind), path: path)
        return (record, reading.diagnostics)
    }

    /// Reads a list of groups of keys, whose ids must differ.
    ///
    /// A kind that is not in the catalogue traps.
    public func readList(
        _ node: DocumentNode, kind: String, path: String = ""
    ) -> (records: [Record], diagnostics: [Diagnostic]) {
        var reading = RecordReading(catalogue: catalogue, language: language)
        let records = reading.records(node, kind: known(kind), path: path)
        return (records, reading.diagnostics)
    }

    /// Reads a whole file: the keys of the kind named like the document, and the sections of the others.
    ///
    /// The key `language` or `langue` is always accepted. Diagnostics include those of the parsing, in order,
    /// with excerpts.
    public func readDocument(_ document: ParsedDocument, as name: String) -> ReadDocument {
        guard let root = document.root else {
            return ReadDocument(header: nil, records: [], diagnostics: document.diagnostics)
        }
        var reading = RecordReading(catalogue: catalogue, language: language)
        let content = reading.document(root, name: name)
        let found = document.diagnostics + document.withExcerpts(reading.diagnostics)
        return ReadDocument(header: content.header, records: content.records, diagnostics: found.inOrder)
    }

    private func known(_ kind: String) -> Kind {
        guard let known = catalogue.kind(kind) else {
            preconditionFailure("the catalogue has no kind “\(kind)”")
        }
        return known
    }
}

/// What a whole file says.
public struct ReadDocument: Hashable, Sendable {
    /// The keys at the top of the file; nil where the catalogue has no kind of the document's name.
    public let header: Record?
    /// The contents of the sections: by rank of the kind, then in the order of the file.
    public let records: [Record]
    /// All problems, in the order of the file.
    public let diagnostics: [Diagnostic]
    /// Where everything stands.
    public let sourceMap: SourceMap

    /// Makes a read document.
    public init(header: Record?, records: [Record], diagnostics: [Diagnostic]) {
        self.header = header
        self.records = records
        self.diagnostics = diagnostics
        var map = SourceMap()
        if let header { map.add(header) }
        for record in records { map.add(record) }
        sourceMap = map
    }

    /// The records of a kind, in the order of the file.
    public func records(of kind: String) -> [Record] { records.filter { $0.kind == kind } }

    /// The ids of the records, by kind.
    public var ids: [String: Set<String>] {
        records.reduce(into: [:]) { ids, record in
            if let id = record.id { ids[record.kind, default: []].insert(id) }
        }
    }
}
