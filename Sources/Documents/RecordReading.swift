import Bilingual
import Diagnostics

/// The reading of one file into records: collects all problems as it goes.
struct RecordReading {
    let catalogue: SchemaCatalogue
    let language: Language
    /// Whether the tables of the program are read: ids stand for choices, amounts may lack their sign.
    var isTable = false
    var diagnostics: [Diagnostic] = []
    /// Where the values of the section that is read come from, unless they say so themselves.
    var standingSource: Text?

    init(catalogue: SchemaCatalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    var other: Language { language == .french ? .english : .french }

    /// Whether so many problems were met that a correction for each would take too long.
    var isCrowded: Bool { diagnostics.count >= 200 }

    mutating func report(
        _ code: DiagnosticCode, _ place: Place, found: Text? = nil, expected: Text? = nil, fix: Text? = nil
    ) {
        diagnostics.append(Diagnostic(code, at: place, found: found, expected: expected, fix: fix))
    }

    mutating func document(_ root: DocumentNode, name: String) -> (header: Record?, records: [Record]) {
        guard let pairs = root.pairs else {
            reportKind(root, expected: Text(fr: "des clés et leurs valeurs", en: "keys and their values"))
            return (nil, [])
        }
        let sections = catalogue.sections(of: name)
        let header = catalogue.kind(name).flatMap { $0.section == nil ? $0 : nil }
        let accepted =
            sections.compactMap(\.section) + (header?.fields.map(\.key) ?? [])
            + [Text(fr: "langue", en: "language"), Text(fr: "language", en: "langue")]
        let (keys, misnamed) = recognised(
            pairs, among: accepted, of: header?.label ?? Text(verbatim: name), listed: accepted.count - 1)
        let record = header.map { kind in
            Record(
                kind: kind.id, place: root.place,
                entries: entries(of: kind, keys: keys, but: misnamed, place: root.place, path: ""))
        }
        var records: [Record] = []
        let origins = record?.map("sources") ?? []
        for kind in sections {
            guard let section = kind.section, let pair = keys[section], !pair.value.isAbsent else { continue }
            standingSource = origins.first { $0.key == kind.id }.flatMap { $0.value.words }?.asOrigin
            if kind.isSingle {
                if let single = self.record(pair.value, kind: kind, path: section.en.folded) {
                    records.append(single)
                }
            } else {
                records += self.records(pair.value, kind: kind, path: section.en.folded)
            }
        }
        return (record, records)
    }

    mutating func records(_ node: DocumentNode, kind: Kind, path: String) -> [Record] {
        guard let elements = node.elements else {
            reportKind(
                node,
                expected: Text(
                    fr: "une liste : une ligne « - » par élément", en: "a list: a line “-” for each element"))
            return []
        }
        var firstPlaces: [String: Place] = [:]
        var records: [Record] = []
        for (index, element) in elements.enumerated() {
            guard let record = record(element, kind: kind, path: path, index: index + 1) else { continue }
            if let id = record.id {
                if let first = firstPlaces[id] {
                    report(
                        .duplicatedID, idPlace(of: element),
                        found: Text(
                            fr: "« \(id) », déjà donné ligne \(first.line)",
                            en: "“\(id)”, already given on line \(first.line)"),
                        expected: Text(fr: "un identifiant différent", en: "another id"))
                    continue
                }
                firstPlaces[id] = idPlace(of: element)
            }
            records.append(record)
        }
        return records
    }

    mutating func record(_ node: DocumentNode, kind: Kind, path: String, index: Int? = nil) -> Record? {
        guard let pairs = node.pairs else {
            reportKind(node, expected: Text(fr: "des clés et leurs valeurs", en: "keys and their values"))
            return nil
        }
        let idKey = Text(verbatim: "id")
        let accepted = kind.fields.map(\.key) + [idKey]
        let (keys, misnamed) = recognised(
            pairs, among: accepted, of: kind.label,
            listed: kind.isIdentified ? accepted.count : accepted.count - 1)
        let id = identifier(keys[idKey], kind: kind, place: node.place)
        let name = id ?? index.map(String.init)
        let own = index == nil ? path : path.isEmpty ? name ?? "" : "\(path).\(name ?? "")"
        return Record(
            kind: kind.id, id: id, place: node.place, path: own,
            entries: entries(of: kind, keys: keys, but: misnamed, place: node.place, path: own))
    }

    /// What to do about `{valeur: 0,7}`, where YAML reads the comma as the end of the value.
    static func quotedNumber(_ pair: DocumentPair) -> Text? {
        guard pair.key.first?.isNumber == true, pair.value.isAbsent else { return nil }
        return Text(
            fr: "entre accolades, un nombre à virgule se met entre guillemets, comme \"0,7\"",
            en: "inside braces a number with a comma goes between quotation marks, like \"0,7\"")
    }

    /// The pairs by the declared key that they use; reports those that use none, or one that is used already.
    ///
    /// Beside them, the keys that a pair of another name most likely meant: their absence needs no words more.
    private mutating func recognised(
        _ pairs: [DocumentPair], among accepted: [Text], of owner: Text, listed: Int
    ) -> (keys: [Text: DocumentPair], misnamed: Set<Text>) {
        var misnamed: Set<Text> = []
        var result: [Text: DocumentPair] = [:]
        let names = Dictionary(
            accepted.map { ($0[language].folded, $0) }, uniquingKeysWith: { first, _ in first })
        for pair in pairs {
            guard let key = names[pair.key.folded] else {
                let wanted = pair.key.folded
                let translated = accepted.first { $0[other].folded == wanted }?[language]
                let near = isCrowded ? nil : suggestion(for: pair.key, among: accepted.map { $0[language] })
                if let meant = translated ?? near {
                    misnamed.formUnion(accepted.filter { $0[language] == meant })
                }
                report(
                    .unknownKey, pair.keyPlace, found: Text(verbatim: pair.key),
                    expected: Text(fr: "une clé de « \(owner.fr) » (", en: "a key of “\(owner.en)” (")
                        + .listing(accepted.prefix(listed).map { $0[language] }) + Text(verbatim: ")"),
                    fix: Self.quotedNumber(pair) ?? correction(translated, near))
                continue
            }
            if let first = result[key] {
                report(
                    .duplicatedKey, pair.keyPlace,
                    found: Text(
                        fr: "« \(pair.key) », déjà écrit ligne \(first.keyPlace.line)",
                        en: "“\(pair.key)”, already written on line \(first.keyPlace.line)"),
                    expected: Text(fr: "chaque clé une seule fois", en: "each key once only"))
                continue
            }
            result[key] = pair
        }
        return (result, misnamed)
    }

    private func correction(_ translated: String?, _ near: String?) -> Text? {
        if let translated { return Text(fr: "écrivez « \(translated) »", en: "write “\(translated)”") }
        return near.map { Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
    }

    private mutating func identifier(_ pair: DocumentPair?, kind: Kind, place: Place) -> String? {
        let expected = Text(
            fr: "des lettres minuscules sans accent, des chiffres, « _ » ou « - »",
            en: "small letters without accents, digits, “_” or “-”")
        guard let pair, !pair.value.isAbsent else {
            if kind.isIdentified {
                report(.missingKey, place, expected: Text(fr: "« id » : ", en: "“id”: ") + expected)
            }
            return nil
        }
        guard let id = pair.value.text else {
            reportKind(pair.value, expected: expected)
            return nil
        }
        let isValid =
            !id.isEmpty && id.utf8.count <= 80
            && id.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45
            }
        guard isValid else {
            let simple = id.folded
            let isSimple = simple.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 95
            }
            report(
                .wrongValue, pair.value.place, found: Text(verbatim: id), expected: expected,
                fix: isSimple && !simple.isEmpty
                    ? Text(fr: "écrivez « \(simple) »", en: "write “\(simple)”") : nil)
            return nil
        }
        return id
    }

    private func idPlace(of node: DocumentNode) -> Place { node["id"]?.place ?? node.place }

    mutating func reportKind(_ node: DocumentNode, expected: Text) {
        let found: Text =
            switch node.content {
            case .scalar(let text, _):
                Text(fr: "la valeur « \(text) »", en: "the value “\(text)”")
            case .mapping: Text(fr: "un groupe de clés", en: "a group of keys")
            case .sequence: Text(fr: "une liste", en: "a list")
            }
        report(.wrongKind, node.place, found: found, expected: expected)
    }
}
