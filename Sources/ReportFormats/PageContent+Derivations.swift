import Bilingual
import Quantities
import Reporting

extension PageContent {
    /// One derivation; what it does not have is not shown.
    func slots(_ derivation: Derivation) -> [String: Any] {
        let language = wording.language
        return [
            "anchor": derivation.anchor, "number": "\(citations.references[derivation.anchor] ?? 0)",
            "name": wording.text(derivation.title), "value": cells(derivation.value).html,
            "identifier": ["word": Words.identifier[language], "id": wording.verbatim(derivation.id)],
            "definition": part(Words.definition, wording.text(derivation.definition)),
            "formula": part(Words.formula, wording.verbatim(derivation.formula)),
            "steps": part(Words.steps, derivation.steps.map(slots)),
            "inputs": part(Words.inputs, derivation.inputs.map(slots)),
            "entries": part(
                Words.entries, derivation.entries.map { [TableMarkup(cells: cells)($0).html] } ?? []),
            "places": part(Words.places, derivation.places.map(slots)),
            "mistakes": part(Words.mistakes, derivation.mistakes.map { wording.text($0) } ?? ""),
            "usedBy": part(Words.usedBy, users(of: derivation)),
            "citedIn": part(Words.citedIn, sections(citing: derivation)),
        ]
    }

    private func part(_ word: Text, _ text: String) -> Any {
        text.isEmpty ? false : ["word": word[wording.language], "content": text]
    }

    private func part(_ word: Text, _ items: [Any]) -> Any {
        items.isEmpty ? false : ["word": word[wording.language], "items": items]
    }

    private func slots(_ step: DerivationStep) -> [String: Any] {
        [
            "expression": wording.text(step.expression), "operands": place(step.operands),
            "result": cells(step.result).html,
        ]
    }

    private func slots(_ input: DerivationInput) -> [String: Any] {
        let label = Markup(text: wording.text(input.label))
        return [
            "label": (input.anchor.map { cells.link(label, to: $0) } ?? label).html,
            "value": cells(input.value).html,
        ]
    }

    private func slots(_ place: SourcePlace) -> [String: Any] {
        [
            "file": wording.verbatim(place.file),
            "line": "\(Words.line[wording.language]) \(place.line.value)",
            "written": wording.verbatim(place.text),
        ]
    }

    private func users(of derivation: Derivation) -> [Any] {
        (citations.users[derivation.anchor] ?? []).map { user in
            cells.link(Markup(text: wording.text(user.title)), to: user.anchor).html
        }
    }

    private func sections(citing derivation: Derivation) -> [Any] {
        (citations.sections[derivation.anchor] ?? []).map { section in
            cells.link(Markup(text: wording.text(section.title)), to: section.id).html
        }
    }
}
