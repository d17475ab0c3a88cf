import Bilingual
public import CaseModel
public import Diagnostics
public import Documents
import Formulas
import Quantities

/// Asks every rule of every element of a plan.
public struct RuleCheck {
    private let rules: RuleCatalogue
    private let figures: FigureCatalogue
    private let index: ElementIndex
    private let published: Record?
    private let situation: PlanSituation
    private let words: WordIndex

    /// What the rules say of a plan.
    public struct Outcome {
        /// A warning for each rule broken.
        public var warnings: [Diagnostic] = []
        /// Whether each rule that applies holds, by kind of element.
        public var verdicts: [String: [Bool]] = [:]
        /// Fields not written, by the place of their element, that a broken rule already speaks of.
        public var told: [Place: Set<String>] = [:]
    }

    /// Prepares the rules for a plan; `context` is what the files of the case say.
    public init(
        _ rules: RuleCatalogue, schema: SchemaCatalogue, figures: FigureCatalogue, business: BusinessCase,
        plan: Plan, context: [Record]
    ) {
        self.rules = rules
        self.figures = figures
        index = ElementIndex(
            schema: schema, records: plan.elements, context: context, year: business.calendar.planYear)
        words = WordIndex(index)
        published = context.first { $0.kind == "published" }
        situation = PlanSituation(business: business, plan: plan)
    }

    /// Every rule asked of every element of its kind, in the order of the table.
    public func outcome() -> Outcome {
        var outcome = Outcome()
        for rule in rules.rules {
            for position in index.positions(of: rule.kind.id) { ask(rule, index.records[position], &outcome) }
        }
        return outcome
    }

    private func ask(_ rule: PlanRule, _ element: Record, _ outcome: inout Outcome) {
        let view = ElementView(
            element: element, index: index, figures: figures, published: published, situation: situation,
            questions: rule.questions, words: words)
        if let condition = rule.condition, view.evaluate(condition) != .truth(true) { return }
        guard case .truth(let holds) = view.evaluate(rule.requirement) else { return }
        outcome.verdicts[rule.kind.id, default: []].append(holds)
        guard !holds else { return }
        outcome.warnings += warnings(rule, view)
        let told = rule.neededFields.filter { element.entry($0) == nil }
        if !told.isEmpty { outcome.told[element.place, default: []].formUnion(told) }
    }

    private func warnings(_ rule: PlanRule, _ view: ElementView) -> [Diagnostic] {
        let broken = BrokenRule(id: rule.rule.id, summary: rule.rule.summary, help: rule.rule.help)
        let culprits = rule.requirement.calls.compactMap { OwnQuestion($0) }
            .flatMap { situation.culprits($0, view.element) ?? [] }
        guard culprits.isEmpty else {
            return culprits.map {
                Diagnostic(
                    broken, at: $0.place ?? view.element.place, found: $0.found, expected: $0.expected)
            }
        }
        func written(_ text: RuleText) -> Text {
            text.written(view.evaluate, unit: { rule.units[$0] })
        }
        let entry = rule.rule.field.flatMap(view.element.entry).flatMap { $0.isDefault ? nil : $0 }
        let value = entry.flatMap { entry in
            rule.kind.field(entry.field).map { field -> Text in
                if case .date(let day) = entry.value { return Text(verbatim: day.iso) }
                return Text(
                    fr: field.type.written(entry.value, .french),
                    en: field.type.written(entry.value, .english))
            }
        }
        return [
            Diagnostic(
                broken, at: entry?.place ?? view.element.place,
                found: rule.found.map(written) ?? value ?? view.element.id.map { Text(verbatim: $0) },
                expected: written(rule.expected), fix: rule.fix.map(written))
        ]
    }
}

extension ElementView {
    func evaluate(_ formula: Formula) -> Value {
        formula.evaluate(names: { value($0) }, calls: { answer($0) })
    }
}
