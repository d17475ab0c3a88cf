public import Bilingual
public import Documents
import Figures
public import Formulas
public import Quantities

/// The values of figures that rules need, answered by the caller: evidence is read without the engine.
public struct FigureAnswers {
    /// The value of a figure in the realised year.
    public let realised: (Name) -> Value
    /// The value of a figure on average over possible years.
    public let expected: (Name) -> Value
    /// What a figure measures.
    public let unit: (Name) -> Formulas.Unit
    /// How a figure is named on a page.
    public let label: (Name) -> Text

    /// Makes the answers.
    public init(
        realised: @escaping (Name) -> Value, expected: @escaping (Name) -> Value,
        unit: @escaping (Name) -> Formulas.Unit, label: @escaping (Name) -> Text
    ) {
        self.realised = realised
        self.expected = expected
        self.unit = unit
        self.label = label
    }
}

/// Reads what the elements of a plan and the figures of its year say about the criteria of a standard.
public struct EvidenceReader {
    let standard: Standard
    let index: ElementIndex
    let figures: FigureAnswers

    /// Prepares the reading.
    ///
    /// `elements` are the plan's, in its order; `context` are things of the case that elements may name, such as
    /// offers, which are compared but never counted. `year` is the year of the plan.
    public init(
        _ standard: Standard, schema: SchemaCatalogue, elements: [Record], context: [Record],
        year: ClosedRange<CalendarDate>, figures: FigureAnswers
    ) {
        self.standard = standard
        self.figures = figures
        index = ElementIndex(schema: schema, records: elements, context: context, year: year)
    }

    /// The state of every criterion, in the order of the standard.
    ///
    /// The jury's criteria are left to it; what is not shown is not shown; what must be read is to be read; one
    /// contradiction contradicts; then all requirements support, some support in part, none shows nothing.
    /// Verified by `theStateFollowsTheTableOfRules`.
    public func assess() -> [CriterionAssessment] { standard.criteria.map(assessment) }

    private func assessment(of criterion: Criterion) -> CriterionAssessment {
        let (state, reasons) = judgement(criterion.evidence)
        let kinds = criterion.evidence.elements
        return CriterionAssessment(
            standard: standard.id, criterion: criterion.id, code: criterion.code, label: criterion.label,
            state: state, reasons: reasons, figures: criterion.evidence.figures,
            elements: references(index.records.indices.filter { kinds.contains(index.records[$0].kind) }),
            note: criterion.evidence.note)
    }

    private func judgement(_ evidence: Evidence) -> (CriterionState, [Reason]) {
        if evidence.judge == .jury { return (.juryAlone, [judge(CriterionState.juryAlone.meaning)]) }
        let presence = evidence.shownWhen.map {
            reason(EvidenceRule(formula: $0, label: Self.shown), .presence)
        }
        let present = presence.map { [$0] } ?? []
        if let presence, presence.outcome != .holds { return (.notShown, present) }
        if evidence.judge == .reading {
            return (.presentToBeRead, present + [judge(CriterionState.presentToBeRead.meaning)])
        }
        let contradictions = evidence.contradictions.map { reason($0, .contradiction) }
            .filter { $0.outcome != .fails }
        let requirements = evidence.requirements.map { reason($0, .requirement) }
        let reasons = present + contradictions + requirements
        if contradictions.contains(where: { $0.outcome == .holds }) { return (.contradicted, reasons) }
        let held = requirements.count { $0.outcome == .holds }
        if held == 0 { return (.notShown, reasons) }
        return (held == requirements.count ? .supported : .partlySupported, reasons)
    }

    private static let shown = Text(
        fr: "le dossier contient de quoi examiner ce critère", en: "the plan holds something to examine here")

    private func judge(_ label: Text) -> Reason {
        Reason(role: .judge, outcome: .holds, label: label, formula: "", facts: [], elements: [])
    }

    private func reason(_ rule: EvidenceRule, _ role: Reason.Role) -> Reason {
        let formula = rule.formula
        let value = formula.evaluate(names: figures.realised, calls: { answer($0).value })
        let outcome: Reason.Outcome =
            switch value {
            case .truth(let holds): holds ? .holds : .fails
            case .missing(let reason): .undetermined(reason)
            default: .undetermined(.wrongKind)
            }
        return Reason(
            role: role, outcome: outcome, label: rule.label, formula: formula.description,
            facts: facts(of: formula), elements: references(concerned(formula, role, outcome)))
    }

    private func answer(_ call: SourceCall) -> ElementIndex.Answer {
        guard let question = ElementQuestion(call) else { return ElementIndex.Answer(.missing(.unknown)) }
        if let figure = question.figure { return ElementIndex.Answer(figures.expected(figure)) }
        return index.answer(question)
    }

    /// The elements to look at: those that a contradiction counts; those that a failed requirement about all
    /// elements of a kind does not count.
    private func concerned(_ formula: Formula, _ role: Reason.Role, _ outcome: Reason.Outcome) -> [Int] {
        let questions = formula.calls.compactMap { ElementQuestion($0) }
        switch (role, outcome) {
        case (.contradiction, .holds):
            return Set(questions.flatMap { index.answer($0).counted }).sorted()
        case (.requirement, .fails):
            let all = questions.compactMap { question -> String? in
                if case .elements(let kind) = question { kind } else { nil }
            }
            let parts = questions.filter { if case .elements = $0 { false } else { true } }
            return all.flatMap { kind -> [Int] in
                let own = parts.filter { $0.kinds.first == kind && $0.isCount }
                guard !own.isEmpty else { return [] }
                let counted = own.map { Set(index.answer($0).counted) }
                return index.positions(of: kind).filter { position in
                    !counted.allSatisfy { $0.contains(position) }
                }
            }
            .sorted()
        default: return []
        }
    }

    private func references(_ positions: [Int]) -> [ElementReference] {
        positions.map { index.records[$0] }.map {
            ElementReference(kind: $0.kind, id: $0.id, path: $0.path, place: $0.place)
        }
    }

    /// The values behind a formula: its questions, then its figures, each in the order of the text.
    private func facts(of formula: Formula) -> [Fact] {
        let calls = formula.calls.compactMap { call -> Fact? in
            guard let question = ElementQuestion(call) else { return nil }
            let value = answer(call).value
            guard let figure = question.figure else {
                let label = question.label(index.schema) { figures.label(Name($0)) }
                return Fact(label: label, value: value, unit: .count, figure: nil, isExpected: false)
            }
            let label = figures.label(figure)
            return Fact(
                label: Text(
                    fr: "\(label.fr), en moyenne des années possibles",
                    en: "\(label.en), on average over possible years"),
                value: value, unit: figures.unit(figure), figure: figure, isExpected: true)
        }
        return calls
            + formula.names.map {
                Fact(
                    label: figures.label($0), value: figures.realised($0), unit: figures.unit($0), figure: $0,
                    isExpected: false)
            }
    }
}
