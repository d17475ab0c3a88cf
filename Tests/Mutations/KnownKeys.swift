public import Bilingual
public import Documents
import Foundation

/// Finds keys that no kind declares, by a walk of its own, beside the reader under test.
public struct KnownKeys {
    private let catalogue: SchemaCatalogue
    private let language: Language

    /// Prepares the walk for files of a language.
    public init(_ catalogue: SchemaCatalogue, _ language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// The keys of a whole file that nothing declares.
    public func unknown(in document: ParsedDocument, as name: String) -> [String] {
        guard let pairs = document.root?.pairs else { return [] }
        let header = catalogue.kind(name)
        return pairs.flatMap { pair -> [String] in
            if ["langue", "language"].contains(pair.key) { return [] }
            if let field = header.flatMap({ field(pair.key, of: $0) }) {
                return unknown(in: pair.value, field.type)
            }
            let section = catalogue.sections(of: name).first {
                $0.section.map { Self.isSame($0[language], pair.key) } ?? false
            }
            guard let section else { return [pair.key] }
            return section.isSingle
                ? unknown(inGroup: pair.value, section)
                : (pair.value.elements ?? []).flatMap { unknown(inGroup: $0, section) }
        }
    }

    /// Readers forgive accents and capitals.
    private static func isSame(_ key: String, _ other: String) -> Bool {
        let options: String.CompareOptions = [.diacriticInsensitive, .caseInsensitive]
        return key.compare(other, options: options) == .orderedSame
    }

    private func field(_ key: String, of kind: Kind) -> Field? {
        kind.fields.first { Self.isSame($0.key[language], key) }
    }

    private func unknown(inGroup node: DocumentNode, _ kind: Kind) -> [String] {
        (node.pairs ?? []).flatMap { pair -> [String] in
            guard let field = field(pair.key, of: kind) else { return pair.key == "id" ? [] : [pair.key] }
            return unknown(in: pair.value, field.type)
        }
    }

    private func unknown(in node: DocumentNode, _ type: FieldType) -> [String] {
        switch type {
        case .record(let kind): return catalogue.kind(kind).map { unknown(inGroup: node, $0) } ?? []
        case .records(let kind):
            return (node.elements ?? []).flatMap { element in
                catalogue.kind(kind).map { unknown(inGroup: element, $0) } ?? []
            }
        case .list(let element): return (node.elements ?? []).flatMap { unknown(in: $0, element) }
        case .map(_, let element): return (node.pairs ?? []).flatMap { unknown(in: $0.value, element) }
        case .text, .paragraph: return others(in: node, than: ["fr", "en"])
        default: return others(in: node, than: longForm)
        }
    }

    private func others(in node: DocumentNode, than known: Set<String>) -> [String] {
        (node.pairs ?? []).map(\.key).filter { key in !known.contains { Self.isSame($0, key) } }
    }

    private var longForm: Set<String> {
        language == .french ? ["valeur", "plage", "source"] : ["value", "range", "source"]
    }
}
