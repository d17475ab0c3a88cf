public import Bilingual
public import Diagnostics

/// An id that a record uses to name something declared elsewhere.
public struct ReferenceUse: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The kinds among which it must be declared.
    public let kinds: [String]
    /// Where it is written.
    public let place: Place
    /// The dotted path of the field that uses it.
    public let path: String
    /// Whether the schema's default names it, and not the file.
    public let isDefault: Bool
}

extension SchemaCatalogue {
    /// All ids that records use, in the order of the records and of the schema.
    public func references(in records: [Record]) -> [ReferenceUse] {
        var uses: [ReferenceUse] = []
        for record in records {
            guard let kind = kind(record.kind) else { continue }
            for entry in record.entries {
                guard let field = kind.field(entry.field) else { continue }
                let path = record.path(of: entry.field)
                collect(entry.value, field.type, entry, entry.place, path, into: &uses)
            }
        }
        return uses
    }

    /// The ids that name nothing, as diagnostics; `known` gives the declared ids of each kind.
    ///
    /// Kinds that `known` lacks have no ids. Defaults are held to the same rule. Who writes a name for an id
    /// finds it among `names`, by kind and id.
    public func unresolvedReferences(
        in records: [Record], known: [String: Set<String>], names called: [String: [String: Text]] = [:]
    ) -> [Diagnostic] {
        var problems = 0
        return references(in: records).compactMap { use in
            guard !use.kinds.contains(where: { known[$0]?.contains(use.id) ?? false }) else { return nil }
            problems += 1
            let names = use.kinds.flatMap { known[$0] ?? [] }.sorted()
            let labels = use.kinds.compactMap { kind($0)?.label }
            let label = Text(
                fr: labels.map(\.fr).joined(separator: " ou "), en: labels.map(\.en).joined(separator: " or ")
            )
            let list =
                names.isEmpty ? Text(fr: "aucun n'est déclaré", en: "none is declared") : .listing(names)
            return Diagnostic(
                .unknownReference, at: use.place, found: Text(verbatim: use.id),
                expected: Text(fr: "un identifiant de « \(label.fr) » : ", en: "an id of “\(label.en)”: ")
                    + list,
                fix: problems > 200
                    ? nil
                    : (Self.meant(by: use, called) ?? suggestion(for: use.id, among: names)).map {
                        Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
                    })
        }
    }

    /// The id of what has the name that a use gives instead of an id; nil for none and for several.
    private static func meant(by use: ReferenceUse, _ called: [String: [String: Text]]) -> String? {
        let wanted = words(use.id)
        guard wanted.count > 3 else { return nil }
        let named = use.kinds.flatMap { Array(called[$0] ?? [:]) }
        func found(_ fits: (String) -> Bool) -> String? {
            let ids = named.filter { fits(words($0.value.fr)) || fits(words($0.value.en)) }.map(\.key)
            return ids.count == 1 ? ids[0] : nil
        }
        return found { $0 == wanted } ?? found { $0.hasPrefix(wanted + " ") && $0.count < wanted.count + 4 }
            ?? found { $0.hasPrefix(wanted) }
    }

    private static func words(_ text: String) -> String {
        text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    private func collect(
        _ value: FieldValue, _ type: FieldType, _ entry: Entry, _ place: Place, _ path: String,
        into uses: inout [ReferenceUse]
    ) {
        func use(_ id: String, _ kinds: [String], _ place: Place, _ path: String) -> ReferenceUse {
            ReferenceUse(id: id, kinds: kinds, place: place, path: path, isDefault: entry.isDefault)
        }
        switch (value, type) {
        case (.reference(let id), .reference(let kinds)): uses.append(use(id, kinds, place, path))
        case (.list(let values), .list(let element)):
            for (index, value) in values.enumerated() {
                let places = entry.elementPlaces
                let own = places.indices.contains(index) ? places[index] : place
                collect(value, element, entry, own, "\(path).\(index + 1)", into: &uses)
            }
        case (.map(let entries), .map(let keys, let element)):
            for item in entries {
                if case .references(let kinds) = keys {
                    uses.append(use(item.key, kinds, item.keyPlace, "\(path).\(item.key)"))
                }
                collect(item.value, element, entry, item.place, "\(path).\(item.key)", into: &uses)
            }
        case (.record(let inner), _): uses += references(in: [inner])
        case (.records(let inners), _): uses += references(in: inners)
        default: break
        }
    }
}
