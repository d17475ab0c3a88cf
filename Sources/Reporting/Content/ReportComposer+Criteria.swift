import Analysis
import Bilingual
import CaseModel
import Criteria
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// What the plan and its year show for each criterion of the standard, and why.
    func criteria() -> Section {
        let standard = matter.standard
        return Section(
            id: "criteria", title: Text(fr: "Critères d’évaluation", en: "Evaluation criteria"),
            introduction: standard.name + Text(verbatim: " — ") + standard.certifier
                + Text(
                    fr:
                        ". Chaque état dit ce que le dossier montre ; il n’est pas une note, que seul le jury donne.",
                    en: ". Each state says what the file shows; it is no mark, which the jury alone gives."),
            level: .debrief,
            blocks: [.table(stateTable), .badges(matter.criteria.map(badge)), .table(ruleTable)])
    }

    private var stateTable: Table {
        let rows = CriterionState.allCases.map { state -> Row in
            let count = matter.criteria.filter { $0.state == state }.count
            return [.badge(state.badge, state.label), .text(state.meaning), .count(Count(count))]
        }
        return Table(
            id: "criteria-states", caption: Text(fr: "Les critères par état", en: "Criteria by state"),
            columns: [
                .names(Text(fr: "État", en: "State")),
                Column(Text(fr: "Ce que cela veut dire", en: "What it means")),
                .numbers(Text(fr: "Critères", en: "Criteria")),
            ], rows: rows)
    }

    private func badge(of assessment: CriterionAssessment) -> BadgeItem {
        let figures = assessment.figures.map {
            matter.log.note($0)
            return Link(title(of: $0), anchor: Derivation.anchor(of: $0.description))
        }
        return BadgeItem(
            kind: assessment.state.badge, state: assessment.state.label, code: assessment.code,
            text: assessment.label,
            detail: detail(of: assessment), links: figures)
    }

    /// What speaks against the criterion, then what is left to the jury.
    private func detail(of assessment: CriterionAssessment) -> Text? {
        let against = assessment.reasons.filter { $0.role == .judge || $0.isAgainst }.map(sentence)
        let parts = against + [assessment.note].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return Text(fr: parts.map(\.fr).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
    }

    private func sentence(for reason: Reason) -> Text {
        if reason.role == .judge { return reason.label }
        let mark =
            reason.role == .contradiction
            ? Text(fr: "Contredit : ", en: "Contradicted: ")
            : Text(fr: "Règle non tenue : ", en: "Rule not met: ")
        return mark + reason.label + Text(verbatim: ".")
    }

    /// Every rule with its outcome and the values that it compares, so that a state can be contested.
    private var ruleTable: Table {
        let rows = matter.criteria.flatMap { assessment -> [Row] in
            let rules = assessment.reasons.filter { $0.role != .judge }.map { reason -> Row in
                [.text(reason.label), outcome(of: reason), .text(facts(of: reason))]
            }
            let title = Text(verbatim: assessment.code + " · ") + assessment.label
            return rules.isEmpty ? [] : [Row([.text(title)], kind: .group)] + rules
        }
        return Table(
            id: "criteria-rules", caption: Text(fr: "Les règles appliquées", en: "The rules applied"),
            columns: [
                .names(Text(fr: "Règle", en: "Rule")), Column(Text(fr: "Résultat", en: "Outcome")),
                Column(Text(fr: "Valeurs comparées", en: "Values compared")),
            ], rows: rows)
    }

    private func outcome(of reason: Reason) -> Cell {
        switch (reason.role, reason.outcome) {
        case (.contradiction, .holds): .badge(.contradicted, Text(fr: "contredit", en: "contradicted"))
        case (_, .holds): .badge(.supported, Text(fr: "tenue", en: "holds"))
        case (_, .fails): .badge(.notShown, Text(fr: "non tenue", en: "does not hold"))
        case (_, .undetermined(let why)): .missing(reason: why.text)
        }
    }

    private func facts(of reason: Reason) -> Text {
        func words(_ language: Language) -> String {
            reason.facts.map { fact in
                "\(fact.label[language]) \(CellWording(language).words(Cell(fact.value, unit: fact.unit)))"
            }.joined(separator: ", ")
        }
        return Text(fr: words(.french), en: words(.english))
    }
}

extension CriterionState {
    /// How the state is drawn.
    var badge: BadgeKind {
        switch self {
        case .supported: .supported
        case .partlySupported: .partlySupported
        case .contradicted: .contradicted
        case .notShown: .notShown
        case .presentToBeRead: .toBeRead
        case .juryAlone: .juryAlone
        }
    }
}

extension Reason {
    /// Whether the rule speaks against the plan.
    fileprivate var isAgainst: Bool { (role == .contradiction) == (outcome == .holds) }
}
