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
            level: .debrief, blocks: [.table(stateTable), .badges(matter.criteria.map(badge))])
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

    private func detail(of assessment: CriterionAssessment) -> Text {
        let reasons = assessment.reasons.map(sentence)
        let parts = assessment.note.map { reasons + [$0] } ?? reasons
        return Text(fr: parts.map(\.fr).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
    }

    private func sentence(for reason: Reason) -> Text {
        let mark: Text
        switch (reason.role, reason.outcome) {
        case (.judge, _): return reason.label
        case (.contradiction, .holds): mark = Text(fr: "Contredit : ", en: "Contradicted: ")
        case (_, .holds): mark = Text(fr: "Oui : ", en: "Yes: ")
        case (.contradiction, .fails): return Text(verbatim: "")
        case (_, .fails): mark = Text(fr: "Non : ", en: "No: ")
        case (_, .undetermined(let why)):
            mark = Text(fr: "Indéterminé (\(why.text.fr)) : ", en: "Undetermined (\(why.text.en)): ")
        }
        return mark + reason.label + facts(of: reason) + Text(verbatim: ".")
    }

    private func facts(of reason: Reason) -> Text {
        guard !reason.facts.isEmpty else { return Text(verbatim: "") }
        func words(_ language: Language) -> String {
            reason.facts.map { fact in
                "\(fact.label[language]) \(CellWording(language).words(Cell(fact.value, unit: fact.unit)))"
            }.joined(separator: ", ")
        }
        return Text(fr: " (\(words(.french)))", en: " (\(words(.english)))")
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
