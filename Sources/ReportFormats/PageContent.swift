import Bilingual
import Reporting

/// What the template of a page shows, by the names that the template gives to its places.
///
/// A place without content holds `false`, because a name that a piece does not hold would be looked up around it.
struct PageContent {
    let report: Report
    let style: String
    let wording: CellWording
    let cells: CellMarkup
    let citations: Citations

    init(_ report: Report, _ language: Language, style: String) {
        self.report = report
        self.style = style
        wording = CellWording(language)
        citations = Citations(report)
        cells = CellMarkup(
            wording: wording, anchors: Set(report.anchors), references: citations.references)
    }

    var slots: [String: Any] {
        let language = wording.language
        let derivations = report.sections.contains { section in
            section.blocks.contains { if case .derivations = $0 { true } else { false } }
        }
        return [
            "language": language.rawValue, "style": style, "footer": footer,
            "documentTitle": wording.text(report.title), "subtitle": wording.text(report.subtitle),
            "caseName": wording.text(report.caseName), "planName": wording.text(report.planName),
            "verification": wording.verbatim(report.verification), "hasDerivations": derivations,
            "words": words, "sections": report.sections.map(section),
        ]
    }

    private var words: [String: Any] {
        let language = wording.language
        return [
            "skip": Words.skip[language], "contents": Words.contents[language],
            "caseName": Words.caseName[language], "planName": Words.planName[language],
            "verification": Words.verification[language], "openAll": Words.openAll[language],
            "closeAll": Words.closeAll[language],
        ]
    }

    /// The rules that number printed pages; quoted for CSS, where a backslash and a code stand for any sign.
    private var footer: String {
        let language = wording.language
        let left = "\(wording.text(report.caseName)) · \(wording.text(report.planName))"
        let number = "\(Words.verification[language]) \(report.verification)"
        let page = "counter(page) \" / \" counter(pages)"
        return """
            @page {
              @bottom-left { content: \(Self.quoted(number)); }
              @bottom-right { content: \(page); }
              @top-left { content: \(Self.quoted(left)); }
            }
            """
    }

    static func quoted(_ text: String) -> String {
        let codes = text.unicodeScalars.map { scalar -> String in
            let isPlain =
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == " " || scalar.value > 127
            return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "\"" + codes.joined() + "\""
    }

    private func section(_ section: Section) -> [String: Any] {
        let level: Any =
            switch section.level {
            case .observable: false
            case .debrief: Words.debrief[wording.language]
            case .truth: Words.truth[wording.language]
            }
        return [
            "sectionID": section.id, "sectionTitle": wording.text(section.title), "sectionLevel": level,
            "introduction": place(section.introduction), "blocks": section.blocks.map(block),
        ]
    }

    /// A text for a place that may stay empty.
    func place(_ text: Text?) -> Any { text.map { wording.text($0) } ?? false }
}

/// Who cites each derivation, and the number that each one has on paper.
struct Citations {
    /// The number of each derivation, in reading order from 1.
    private(set) var references: [String: Int] = [:]
    /// The derivations that read each derivation.
    private(set) var users: [String: [Derivation]] = [:]
    /// The sections that link to each derivation, those of derivations left out.
    private(set) var sections: [String: [Section]] = [:]

    init(_ report: Report) {
        for section in report.sections {
            for block in section.blocks {
                guard case .derivations(let derivations) = block else { continue }
                for derivation in derivations {
                    references[derivation.anchor] = references.count + 1
                    let inputs = Set(derivation.inputs.compactMap(\.anchor)).subtracting([derivation.anchor])
                    for input in inputs { users[input, default: []].append(derivation) }
                }
            }
            for anchor in Set(section.anchorsCited) { sections[anchor, default: []].append(section) }
        }
    }
}

extension Section {
    fileprivate var anchorsCited: [String] {
        blocks.flatMap { block -> [String] in
            if case .derivations = block { return [] }
            return block.linkedAnchors
        }
    }
}
