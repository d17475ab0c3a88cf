public import Bilingual
import Documents

/// What the table of kinds says of one kind: what it is, its fields, its rules, an example.
public struct ElementPage: Sendable {
    let kind: Kind
    let catalogue: SchemaCatalogue

    /// The page as text.
    public func text(in language: Language) -> String {
        var lines = [kind.label[language] + " · " + kind.id, ""]
        for section in sections(in: language) {
            lines.append(section.title)
            lines += section.lines.map { $0.isEmpty ? "" : "  " + $0 } + [""]
        }
        return lines.joined(separator: "\n")
    }

    /// The page as Markdown, with its fields as a table.
    func markdown(in language: Language) -> String {
        var lines = ["# \(kind.label[language]) · `\(kind.id)`", ""]
        for section in sections(in: language) {
            lines += ["## " + section.title, ""]
            switch section.content {
            case .words: lines += section.lines
            case .list: lines += section.lines.map { "- " + $0.trimmed }
            case .example: lines += ["```yaml"] + section.lines + ["```"]
            case .fields(let fields): lines += table(of: fields, in: language)
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// The page as JSON: fields with both keys, type, bounds, need, level and lever; rules.
    public var json: JSONValue {
        .object([
            ("id", .text(kind.id)), ("document", .optional(kind.document)), ("part", .optional(kind.part)),
            ("section", kind.section.json), ("label", kind.label.json), ("help", kind.help.json),
            ("single", .truth(kind.isSingle)), ("identified", .truth(kind.isIdentified)),
            ("expected", .truth(kind.isExpected)),
            ("simulated", .truth(notes(.english).isSimulated(kind))),
            ("fields", .list(kind.fields.map(json))), ("rules", .list(kind.rules.map(ruleJSON))),
        ])
    }

    private enum Content {
        case words, list, example
        case fields([Field])
    }

    private struct Section {
        let title: String
        let lines: [String]
        var content: Content = .words
    }

    private func sections(in language: Language) -> [Section] {
        func section(_ fr: String, _ en: String, _ lines: [String], _ content: Content = .words) -> Section? {
            lines.isEmpty
                ? nil : Section(title: Text(fr: fr, en: en)[language], lines: lines, content: content)
        }
        var result = [
            section("Ce que c’est", "What it is", kind.help.map { [$0[language]] } ?? []),
            section("Où l’écrire", "Where to write it", whereabouts(in: language)),
            section("Champs", "Fields", lines(of: kind.fields, in: language), .fields(kind.fields)),
        ]
        result += groups(of: kind, besides: [kind.id]).map { group in
            section(
                "Champs de « \(group.label.fr) »", "Fields of “\(group.label.en)”",
                lines(of: group.fields, in: language), .fields(group.fields))
        }
        result += [
            section("Règles", "Rules", kind.rules.map { rule($0, in: language) }, .list),
            section("Exemple", "Example", example(in: language), .example),
        ]
        return result.compactMap { $0 }
    }

    /// The groups that the kind holds, and those that they hold.
    private func groups(of kind: Kind, besides known: Set<String>) -> [Kind] {
        var found: [Kind] = []
        for id in kind.fields.compactMap(\.type.groupKind) where !known.contains(id) {
            guard let group = catalogue.kind(id), !found.contains(where: { $0.id == id }) else { continue }
            found += [group] + groups(of: group, besides: known.union(found.map(\.id) + [id]))
        }
        return found
    }

    private func whereabouts(in language: Language) -> [String] {
        guard let section = kind.section else { return [] }
        let form =
            kind.isSingle
            ? Text(fr: "un groupe de clés", en: "a group of keys")
            : Text(
                fr: kind.isIdentified ? "une liste, chaque élément avec son « id »" : "une liste",
                en: kind.isIdentified ? "a list, each element with its “id”" : "a list")
        let other: Language = language == .french ? .english : .french
        let quoted = Text(
            fr: "sous la clé « \(section.fr) »", en: "under the key “\(section.en)”")[language]
        let inOther =
            language == .french ? "en anglais « \(section[other]) »" : "in French “\(section[other])”"
        return [
            ElementPages.title(of: kind, catalogue)[language] + ", " + quoted + " (" + inOther
                + ") : "
                .replacing(" :", with: language == .french ? " :" : ":") + form[language]
        ] + (notes(language).simulation(of: kind).map { [$0] } ?? [])
    }

    /// What breaks a rule and what it asks for; values that the rule computes are left out.
    private func rule(_ rule: Rule, in language: Language) -> String {
        let colon = language == .french ? " : " : ": "
        let expected = Text(fr: " ; attendu : ", en: "; expected: ")[language]
        return (rule.id + colon + rule.summary[language] + expected + rule.expected[language])
            .replacing(/\{[^}]*\}/, with: "…")
    }

    /// An element written from the table; references of other elements stand for themselves.
    private func example(in language: Language) -> [String] {
        guard kind.section != nil else { return [] }
        let ids = catalogue.kinds.map { kind in
            (kind.id, [SampleWriter.id(of: kind, language)])
        }
        var known = Dictionary(ids, uniquingKeysWith: { first, _ in first })
        known["figure"] = ["revenue"]
        let setting = SampleWriter.Setting(ids: known, year: 2027)
        return SampleWriter(catalogue: catalogue, language: language, setting: setting).section(kind)
    }

    func notes(_ language: Language) -> FieldNotes {
        FieldNotes(catalogue: catalogue, language: language)
    }

    private func ruleJSON(_ rule: Rule) -> JSONValue {
        .object([
            ("id", .text(rule.id)), ("when", .optional(rule.condition?.text)),
            ("that", .optional(rule.requirement.text)), ("at", .optional(rule.field)),
            ("says", rule.summary.json), ("expected", rule.expected.json), ("fix", rule.fix.json),
            ("example", .optional(rule.example)),
        ])
    }
}

extension String {
    /// Without spaces at both ends.
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
