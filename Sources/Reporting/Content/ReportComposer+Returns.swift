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

    /// What is counted in the returns of the table, by the conventions in force.
    var returnsCounted: Text {
        let isFull = matter.sheet.convention("roi_hours") == "full"
        let hasTail = matter.sheet.convention("roi_horizon") == "with_tail"
        let hours =
            isFull
            ? Text(
                fr: "Le coût compte les heures des commerciaux, au coût horaire chargé. ",
                en: "The cost counts sellers' hours, at the loaded hourly cost. ")
            : Text(
                fr:
                    "Les heures des commerciaux ne sont pas comptées : une action sans dépense n’a pas de retour. ",
                en: "Sellers' hours are not counted: an action without spending has no return. ")
        let horizon =
            hasTail
            ? Text(
                fr:
                    "Le retour causal compte l’exercice et les douze mois qui suivent : aucune action n’y est plus menée, avec le plan "
                    + "comme sans lui ; les prix, l’équipe, la paie et les outils décidés restent, avec leurs effets et leurs coûts. "
                    + "Le retour tracé, le graphique et l’effet des décisions ne comptent que l’exercice.",
                en:
                    "The causal return counts the year and the twelve months after it: no action runs in them any more, with the plan "
                    + "or without; the prices, team, pay and tools decided stay, with their effects and costs. "
                    + "The tracked return, the chart and the effect of decisions count the year alone."
            )
            : Text(
                fr: "Le retour causal compte l’exercice seul, sans ce que l’action laisse après lui.",
                en: "The causal return counts the year alone, without what the action leaves after it.")
        return hours + horizon
    }

    /// The tracked margin less the cost of an action; nil where no sale can be traced or nothing was spent.
    private func trackedGain(_ scope: [String: String]) -> Money? {
        guard matter.value("roi_tracked", scope).number != nil,
            let margin = matter.amount("tracked_margin", scope),
            let cost = matter.amount("tracked_cost", scope)
        else { return nil }
        return margin - cost
    }
}
