import Bilingual
import Diagnostics
import Documents
import Figures
import Formulas

/// The evidence rules of a standard.
extension StandardReading {
    mutating func evidence(_ node: DocumentNode) -> Evidence? {
        check(
            node, requires: ["judge"],
            allows: ["shown_when", "contradicted_when", "requires", "figures", "elements", "note"])
        let judge = judge(node)
        let shownWhen = node["shown_when"].flatMap { condition($0) }
        let contradictions = list(node, "contradicted_when").compactMap { rule($0, "when", "because") }
        let requirements = list(node, "requires").compactMap { rule($0, "that", "label") }
        let note = text(node, "note")
        let formulas = (shownWhen.map { [$0] } ?? []) + (contradictions + requirements).map(\.formula)
        let questions = formulas.flatMap(\.calls).compactMap { ElementQuestion($0) }
        let names = namedFigures(node) + questions.compactMap(\.figure) + formulas.flatMap(\.names)
        let kinds = namedKinds(node) + questions.flatMap(\.kinds)
        guard let judge, isComplete(node, judge) else { return nil }
        return Evidence(
            judge: judge, shownWhen: shownWhen, contradictions: contradictions, requirements: requirements,
            figures: names.once, elements: kinds.once, note: note)
    }

    private mutating func judge(_ node: DocumentNode) -> Evidence.Judge? {
        guard let word = word(node, "judge"), let value = node["judge"] else { return nil }
        if let judge = Evidence.Judge(rawValue: word) { return judge }
        let words = Evidence.Judge.allCases.map(\.rawValue)
        report(
            .unknownChoice, value, found: word, expected: Text(verbatim: words.joined(separator: ", ")),
            fix: suggestion(for: word, among: words).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
            })
        return nil
    }

    /// Rules that a judge needs and that are not there, or that it never uses.
    private mutating func isComplete(_ node: DocumentNode, _ judge: Evidence.Judge) -> Bool {
        let needed: [String]
        let unused: [String]
        switch judge {
        case .computed: (needed, unused) = (["requires"], [])
        case .reading: (needed, unused) = (["shown_when", "note"], ["requires", "contradicted_when"])
        case .jury: (needed, unused) = (["note"], ["shown_when", "requires", "contradicted_when"])
        }
        let missing = needed.filter { key in node[key].map { $0.isAbsent || $0.elements == [] } ?? true }
        for key in missing { report(.missingKey, node, expected: Text(verbatim: key)) }
        for pair in node.pairs ?? [] where unused.contains(pair.key) {
            diagnostics.append(Diagnostic(.unknownKey, at: pair.keyPlace, found: Text(verbatim: pair.key)))
        }
        return missing.isEmpty
    }

    private mutating func rule(_ node: DocumentNode, _ condition: String, _ label: String) -> EvidenceRule? {
        check(node, requires: [condition, label])
        let formula = node[condition].flatMap { self.condition($0) }
        let text = text(node, label)
        guard let formula, let text else { return nil }
        return EvidenceRule(formula: formula, label: text)
    }

    /// A formula that is true or false.
    private mutating func condition(_ node: DocumentNode) -> Formula? {
        guard let source = node.text else {
            report(.wrongKind, node, expected: Text(fr: "une formule", en: "a formula"))
            return nil
        }
        do {
            let formula = try Formula(parsing: source)
            let problems = formula.calls.flatMap { self.problems(of: $0) }
            for problem in problems {
                report(problem.code, node, found: problem.found, expected: problem.expected, fix: problem.fix)
            }
            _ = try formula.kind(declared: .truth, names: figures, calls: { kind(of: $0) })
            return problems.isEmpty ? formula : nil
        } catch {
            report(error, node, source)
            return nil
        }
    }

    private func problems(of call: SourceCall) -> [QuestionProblem] {
        guard let question = ElementQuestion(call) else { return [.unknown(call)] }
        return question.problems(schema: schema, figures: figures)
    }

    /// What a call gives; one that is wrong has been reported and counts as a number of elements.
    private func kind(of call: SourceCall) -> Formulas.Kind {
        guard let name = ElementQuestion(call)?.figure, let kind = figures(name) else {
            return Formulas.Kind(.count)
        }
        return Formulas.Kind(kind.unit)
    }

    private mutating func report(_ error: FormulaError, _ node: DocumentNode, _ source: String) {
        for error in error.all {
            let isInOnePlace = node.place.length >= source.count && error.line == 1
            let place =
                isInOnePlace
                ? Place(
                    file: node.place.file, line: node.place.line,
                    column: node.place.column + error.offset + (node.place.length > source.count ? 1 : 0),
                    length: error.length) : node.place
            diagnostics.append(
                Diagnostic(
                    .badFormula, at: place, found: Text(verbatim: error.found),
                    expected: Text(
                        fr: "\(error.message.fr) : \(error.expected.fr)",
                        en: "\(error.message.en): \(error.expected.en)"), fix: error.fix))
        }
    }

    private mutating func namedFigures(_ node: DocumentNode) -> [Name] {
        list(node, "figures").compactMap { element in
            if let text = element.text, let name = try? Name(parsing: text), figures(name) != nil {
                return name
            }
            report(
                .unknownReference, element, found: element.text,
                expected: Text(fr: "un chiffre du catalogue", en: "a figure of the catalogue"))
            return nil
        }
    }

    private mutating func namedKinds(_ node: DocumentNode) -> [String] {
        list(node, "elements").compactMap { element in
            if let text = element.text, schema.kind(text)?.section != nil { return text }
            let kinds = schema.kinds.filter { $0.section != nil }.map(\.id)
            report(
                .unknownReference, element, found: element.text,
                expected: Text(fr: "une sorte de pièce", en: "a kind of element"),
                fix: element.text.flatMap { suggestion(for: $0, among: kinds) }.map {
                    Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
                })
            return nil
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of its first appearance.
    fileprivate var once: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
