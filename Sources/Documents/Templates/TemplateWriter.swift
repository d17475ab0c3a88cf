public import Bilingual
import Diagnostics

/// Writes files to begin with: example values, each under the explanation that the table of kinds gives.
public struct TemplateWriter: Sendable {
    private let catalogue: SchemaCatalogue
    private let language: Language
    private let samples: SampleWriter
    private let notes: FieldNotes

    /// Makes a writer; samples refer to the ids of the setting.
    public init(catalogue: SchemaCatalogue, language: Language, setting: SampleWriter.Setting) {
        self.catalogue = catalogue
        self.language = language
        samples = SampleWriter(catalogue: catalogue, language: language, setting: setting)
        notes = FieldNotes(catalogue: catalogue, language: language)
    }

    /// A file with one element of each of some kinds; `head` gives keys at the top by the id of their field.
    public func template(
        of document: String, kinds: [Kind], head: [String: String], opening: [String]
    ) -> String {
        let header = catalogue.kind(document).flatMap { $0.section == nil ? $0 : nil }
        var lines = ["\(word("langue", "language")): \(language.rawValue)"]
        for field in header?.fields ?? [] where field.need != .optional {
            if let value = head[field.id] {
                lines.append("\(field.key[language]): \(SampleWriter.word(value))")
            } else {
                lines += samples.lines(of: field) ?? []
            }
        }
        for kind in kinds { lines += samples.section(kind) }
        return annotated(lines.joined(separator: "\n") + "\n", as: document, opening: opening)
    }

    /// A file with comments above its keys, what else its groups may hold, and the sections that it lacks.
    ///
    /// The file must be readable; of several elements of one kind the first is explained.
    public func annotated(_ text: String, as document: String, opening: [String]) -> String {
        let parsed = DocumentParser.parse(Array(text.utf8), file: document)
        guard let root = parsed.root else { return text }
        var annotation = Annotation(language: language, notes: notes, samples: samples, catalogue: catalogue)
        annotation.annotate(root, as: document)
        var result = opening.flatMap { Self.comment($0, indent: 0) }
        for (index, line) in parsed.sourceLines.enumerated() {
            let inserted = annotation.before[index + 1] ?? []
            result += result.last?.isEmpty == true ? inserted.drop { $0.isEmpty } : inserted[...]
            result.append(line)
            result += annotation.after[index + 1] ?? []
        }
        while result.last?.isEmpty == true { result.removeLast() }
        return (result + others(root, document)).joined(separator: "\n") + "\n"
    }

    /// The sections that the file lacks, each with what it is for.
    private func others(_ root: DocumentNode, _ document: String) -> [String] {
        let written = Set((root.pairs ?? []).map(\.key.folded))
        let absent = catalogue.sections(of: document).filter {
            $0.section.map { !written.contains($0[language].folded) } ?? false
        }
        guard !absent.isEmpty else { return [] }
        let title = word("Autres sections possibles :", "Other sections that may be added:")
        return ["", "# " + title]
            + absent.flatMap { kind in
                Self.comment(
                    "  \(kind.section?[language] ?? kind.id)\(word(" : ", ": "))"
                        + (kind.help?[language] ?? kind.label[language]), indent: 0)
            }
    }

    /// Lines of at most 100 characters that start with `#`.
    static func comment(_ text: String, indent: Int) -> [String] {
        let start = String(repeating: " ", count: indent) + "#"
        var lines: [String] = []
        var line = start + (text.hasPrefix("  ") ? "  " : "")
        for part in bound(text).split(separator: " ") {
            if line.count + part.count >= 100, line.count > start.count + 2 {
                lines.append(line)
                line = start
            }
            line += " " + part
        }
        return lines + [line]
    }

    /// Signs and units stay on the line of their word.
    private static func bound(_ text: String) -> String {
        let space = "\u{A0}"
        var result = text.replacing("« ", with: "«" + space)
        for sign in ["»", ":", ";", "%", "€", "·", "/", "?"] {
            result = result.replacing(" " + sign, with: space + sign)
        }
        return result
    }

    private func word(_ fr: String, _ en: String) -> String { language == .french ? fr : en }
}

/// The comments of one file, by the line that they stand before or after.
private struct Annotation {
    let language: Language
    let notes: FieldNotes
    let samples: SampleWriter
    let catalogue: SchemaCatalogue
    private(set) var before: [Int: [String]] = [:]
    private(set) var after: [Int: [String]] = [:]

    init(language: Language, notes: FieldNotes, samples: SampleWriter, catalogue: SchemaCatalogue) {
        self.language = language
        self.notes = notes
        self.samples = samples
        self.catalogue = catalogue
    }

    mutating func annotate(_ root: DocumentNode, as document: String) {
        let sections = catalogue.sections(of: document)
        let header = catalogue.kind(document).flatMap { $0.section == nil ? $0 : nil }
        var part: String?
        for pair in root.pairs ?? [] {
            let key = pair.key.folded
            guard let kind = sections.first(where: { $0.section?[language].folded == key }) else {
                if let field = header?.field(key: key, language) { explain(field, pair, indent: 0) }
                continue
            }
            var lines = [""]
            if let next = kind.part, next != part, let named = catalogue.part(next) {
                part = next
                lines += ["# ═══ \(named.label[language]) ═══"]
                lines += named.help.map { TemplateWriter.comment($0[language], indent: 0) } ?? []
                lines.append("")
            }
            before[pair.keyPlace.line] = lines + heading(kind)
            let first = kind.isSingle ? pair.value : pair.value.elements?.first ?? pair.value
            group(first, kind, isElement: !kind.isSingle)
        }
    }

    private func heading(_ kind: Kind) -> [String] {
        let help = kind.help.map { (language == .french ? " : " : ": ") + $0[language] } ?? ""
        return TemplateWriter.comment("── " + kind.label[language] + help, indent: 0)
            + (notes.simulation(of: kind).map { TemplateWriter.comment($0, indent: 0) } ?? [])
    }

    /// Explains each field of a group, and shows those that it lacks behind `#`.
    private mutating func group(_ node: DocumentNode, _ kind: Kind, isElement: Bool) {
        guard !node.isInline, let pairs = node.pairs, let first = pairs.first else { return }
        let column = first.keyPlace.column - 1
        var waiting: [String] = []
        for field in kind.fields {
            guard let pair = pairs.first(where: { $0.key.folded == field.key[language].folded }) else {
                waiting += offered(field, indent: column)
                continue
            }
            let isFirst = isElement && pair.keyPlace.line == first.keyPlace.line
            if !isFirst {
                before[pair.keyPlace.line, default: []] += waiting
                waiting = []
            }
            explain(field, pair, indent: isFirst ? column - 2 : column)
        }
        after[node.lastLine, default: []] += waiting
    }

    private mutating func explain(_ field: Field, _ pair: DocumentPair, indent: Int) {
        let comment = TemplateWriter.comment(notes.sentence(on: field), indent: indent)
        before[pair.keyPlace.line, default: []] += comment
        guard let name = field.type.groupKind, let kind = catalogue.kind(name) else { return }
        switch field.type {
        case .record: group(pair.value, kind, isElement: false)
        case .records: pair.value.elements?.first.map { group($0, kind, isElement: true) }
        default: pair.value.pairs?.first.map { group($0.value, kind, isElement: false) }
        }
    }

    /// A field that may be added: its explanation, and an example to uncomment.
    private func offered(_ field: Field, indent: Int) -> [String] {
        let start = String(repeating: " ", count: indent)
        let lines = samples.lines(of: field) ?? ["\(field.key[language]): …"]
        return TemplateWriter.comment(notes.sentence(on: field), indent: indent)
            + lines.map { line in
                let text = line.drop { $0 == " " }
                return start + line.prefix(line.count - text.count) + "#" + text
            }
    }
}

extension DocumentNode {
    /// The last line where something in the node starts.
    fileprivate var lastLine: Int {
        let inner = (pairs?.map(\.value) ?? []) + (elements ?? [])
        return inner.reduce(place.line) { max($0, $1.lastLine) }
    }
}

extension Kind {
    /// The field that a file of a language writes with a folded key.
    fileprivate func field(key: String, _ language: Language) -> Field? {
        fields.first { $0.key[language].folded == key }
    }
}

extension FieldType {
    /// The kind of the groups that a field holds; nil where it holds none.
    public var groupKind: String? {
        switch self {
        case .record(let kind), .records(let kind): kind
        case .list(let element), .map(_, let element): element.groupKind
        default: nil
        }
    }
}
