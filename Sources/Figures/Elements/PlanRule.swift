import Bilingual
public import Diagnostics
public import Documents
import Formulas

/// A rule of the table of elements, ready to be asked of each element of its kind.
public struct PlanRule: Sendable {
    /// The kind of element that it is about.
    public let kind: Documents.Kind
    /// The rule as the table states it.
    public let rule: Rule
    let condition: Formula?
    let requirement: Formula
    let found: RuleText?
    let expected: RuleText
    let fix: RuleText?
    /// The unit of each formula of the texts.
    let units: [Formula: Formulas.Unit]
    /// What each call of the rule and of its texts asks.
    let questions: [SourceCall: OwnQuestion]

    /// The ids of the fields that the rule reads, its own and those of what it asks about.
    public var reads: [String] {
        let formulas = [condition, requirement].compactMap { $0 }
        let calls = formulas.flatMap(\.calls)
        return formulas.flatMap(\.names).map(\.id) + calls.flatMap(\.arguments)
            + calls.compactMap { OwnQuestion($0) }.flatMap(\.silentFields)
    }

    /// The own fields of which the rule asks that they be written: where it is broken, it speaks of those that are not.
    public var neededFields: [String] {
        requirement.calls.compactMap { OwnQuestion($0) }.flatMap { question -> [String] in
            switch question {
            case .has(let fields): fields
            case .count(let field): [field]
            default: []
            }
        }
    }
}

/// All rules of the table of elements.
public struct RuleCatalogue: Sendable {
    /// The rules, by the rank of their kind, then in the order of the table.
    public let rules: [PlanRule]

    /// Reads the rules of all kinds; what is wrong in them is reported as `bad-schema` and left out.
    ///
    /// Verified by `aBadRuleIsRefusedWhereItStands`.
    public static func reading(
        _ schema: SchemaCatalogue, figures: FigureCatalogue
    ) -> (catalogue: RuleCatalogue, diagnostics: [Diagnostic]) {
        var rules: [PlanRule] = []
        var diagnostics: [Diagnostic] = []
        for kind in schema.kinds {
            for rule in kind.rules {
                var reading = RuleReading(kind: kind, schema: schema, figures: figures)
                if let rule = reading.rule(rule) { rules.append(rule) }
                diagnostics += reading.diagnostics
            }
        }
        return (RuleCatalogue(rules: rules), diagnostics)
    }
}

/// The reading of one rule: formulas, units, and what they name.
private struct RuleReading {
    let kind: Documents.Kind
    let schema: SchemaCatalogue
    let figures: FigureCatalogue
    var diagnostics: [Diagnostic] = []
    private var units: [Formula: Formulas.Unit] = [:]
    private var questions: [SourceCall: OwnQuestion] = [:]

    init(kind: Documents.Kind, schema: SchemaCatalogue, figures: FigureCatalogue) {
        (self.kind, self.schema, self.figures) = (kind, schema, figures)
    }

    mutating func rule(_ rule: Rule) -> PlanRule? {
        if DiagnosticCode(rawValue: rule.id) != nil {
            report(rule.requirement, rule.id, "un autre identifiant", "another id")
        }
        let condition = rule.condition.flatMap { formula($0, as: .truth) }
        let requirement = formula(rule.requirement, as: .truth)
        let found = rule.found.flatMap { text($0, rule) }
        let expected = text(rule.expected, rule)
        let fix = rule.fix.flatMap { text($0, rule) }
        guard let requirement, let expected, diagnostics.isEmpty else { return nil }
        return PlanRule(
            kind: kind, rule: rule, condition: condition, requirement: requirement, found: found,
            expected: expected, fix: fix, units: units, questions: questions)
    }

    private mutating func formula(_ node: DocumentNode, as unit: Formulas.Unit) -> Formula? {
        guard let source = node.text else {
            report(node, "", "une formule", "a formula")
            return nil
        }
        do {
            let formula = try Formula(parsing: source)
            return check(formula, declared: unit, node) == nil ? nil : formula
        } catch {
            report(error, in: node)
            return nil
        }
    }

    private mutating func text(_ text: Text, _ rule: Rule) -> RuleText? {
        do {
            let text = try RuleText(text)
            for formula in text.formulas {
                units[formula] = check(formula, declared: nil, rule.requirement)?.unit
            }
            return text
        } catch {
            report(error, in: rule.requirement)
            return nil
        }
    }

    private mutating func check(
        _ formula: Formula, declared: Formulas.Unit?, _ node: DocumentNode
    ) -> Formulas.Kind? {
        var found: [SourceCall: Formulas.Kind] = [:]
        var isKnown = true
        for call in formula.calls {
            do throws(QuestionProblem) {
                guard let question = OwnQuestion(call) else { throw Self.unknown(call) }
                found[call] = try question.check(kind, schema: schema, figures: kindOfFigure)
                questions[call] = question
            } catch {
                isKnown = false
                report(node, error.found, error.expected.fr, error.expected.en, fix: error.fix)
            }
        }
        guard isKnown else { return nil }
        do {
            let kind = try formula.kind(declared: declared, names: name, calls: { found[$0] })
            guard declared == .truth, kind.isSeries else { return kind }
            report(node, formula.source, "une seule valeur : all(…) ou any(…)", "one value: all(…) or any(…)")
        } catch {
            report(error, in: node)
        }
        return nil
    }

    private func name(_ name: Name) -> Formulas.Kind? {
        guard name.scope.isEmpty else { return nil }
        if name.id == "id", kind.isIdentified { return Formulas.Kind(.text) }
        return kind.field(name.id)?.type.formulaKind
    }

    private func kindOfFigure(_ name: Name) -> Formulas.Kind? {
        guard let figure = figures.figure(name.id) else { return nil }
        if case .fixed(let unit) = figure.unit { return Formulas.Kind(unit) }
        return Formulas.Kind(.index)
    }

    /// A call that is no question of a rule.
    private static func unknown(_ call: SourceCall) -> QuestionProblem {
        if let function = OwnFunction(rawValue: call.function) {
            return QuestionProblem(
                .badFormula, call.description, "la forme \(function.usage)", "the form \(function.usage)")
        }
        let names = OwnFunction.allCases.map(\.rawValue) + ElementFunction.allCases.map(\.rawValue)
        if let function = ElementFunction(rawValue: call.function), function != .expected {
            return .unknown(call)
        }
        return QuestionProblem(
            .badFormula, call.function, "une question connue", "a known question", among: names)
    }

    private mutating func report(_ error: FormulaError, in node: DocumentNode) {
        diagnostics += FigureReading.diagnostics(error, in: node).map { problem in
            Diagnostic(
                .badSchema, at: problem.place, found: problem.found, expected: problem.expected,
                fix: problem.fix)
        }
    }

    private mutating func report(
        _ node: DocumentNode, _ found: String, _ fr: String, _ en: String, fix: Text? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .badSchema, at: node.place, found: found.isEmpty ? nil : Text(verbatim: found),
                expected: Text(fr: fr, en: en), fix: fix))
    }
}
