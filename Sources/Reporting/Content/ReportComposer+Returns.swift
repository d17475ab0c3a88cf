import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// What each action adds to the profit, in euros: an action of tiny cost weighs what it is worth.
    var returnChart: Chart {
        Chart(
            id: "chart-returns",
            title: Text(
                fr: "Ce que chaque action ajoute au résultat de l’année (HT)",
                en: "What each action adds to the profit of the year (excl. VAT)"),
            description: Text(
                fr:
                    "Pour chaque action, le gain net attendu et son intervalle, puis celui de l’année vécue : le résultat moins celui de "
                    + "la même année sans l’action. Le suivi de l’entreprise voit la marge suivie moins le coût. À droite de zéro, "
                    + "l’action rapporte plus qu’elle ne coûte.",
                en:
                    "For each action, the expected net gain with its interval, then that of the year lived: the profit less that of "
                    + "the same year without the action. The company's tracking sees the tracked margin less the cost. Right of zero, "
                    + "the action brings more than it costs."),
            content: .returns(matter.plan.actions.map(returnLine)))
    }

    private func returnLine(_ action: Action) -> EffectLine {
        let scope = ["action": action.id.text]
        let request = matter.request("incremental_profit", scope)
        matter.log.note(request)
        let expected = matter.expected("incremental_profit", scope)
        func amount(_ value: Value?) -> Money? { value?.number.map(Money.init(euros:)) }
        return EffectLine(
            label: action.name, anchor: Derivation.anchor(of: request.description),
            realised: matter.amount("incremental_profit", scope),
            expected: amount(expected?.mean ?? expected?.quantiles.p50),
            low: amount(expected?.quantiles.p05), high: amount(expected?.quantiles.p95),
            tracked: trackedGain(scope))
    }

    /// The tracked margin less the cost of an action; nil where no sale can be traced or nothing was spent.
    private func trackedGain(_ scope: [String: String]) -> Money? {
        guard matter.value("roi_tracked", scope).number != nil,
            let margin = matter.amount("tracked_margin", scope),
            let cost = matter.amount("action_cost", scope)
        else { return nil }
        return margin - cost
    }
}
