import Bilingual

extension DiagnosticCode {
    /// Mistakes of judgement in a plan: warnings, never errors.
    static let judgementWordings: [DiagnosticCode: Wording] = [
        .outsideTheYear: warning(
            Text(fr: "une date sort de l'année du plan", en: "a date lies outside the year of the plan"),
            Text(
                fr: "Ce qui se passe hors de l'année n'y rapporte rien et ne s'y mesure pas.",
                en: "What happens outside the year brings nothing in it and cannot be measured in it.")),
        .actionTooLate: warning(
            Text(fr: "une action commence trop tard", en: "an action starts too late"),
            Text(
                fr:
                    "Une action qui commence après l'échéance de son objectif, ou après l'année, n'y aide pas.",
                en:
                    "An action that starts after the deadline of its objective, or after the year, is no help."
            )),
        .actionUnderfunded: warning(
            Text(fr: "une action manque de moyens", en: "an action lacks means"),
            Text(
                fr: "En dessous du budget usuel du type d'action, l'effet se réduit d'autant.",
                en: "Below the usual budget of the kind of action, the effect shrinks in proportion.")),
        .targetWithoutEffect: warning(
            Text(fr: "une action ne peut rien pour sa cible", en: "an action can do nothing for its target"),
            Text(
                fr: "Chaque type d'action agit sur certains acheteurs, par certains canaux : voyez sa fiche.",
                en: "Each kind of action acts on some buyers, by some channels: see its description.")),
        .priceBelowCost: warning(
            Text(fr: "un prix ne couvre pas son coût", en: "a price does not cover its cost"),
            Text(
                fr:
                    "Chaque unité vendue creuse la perte : prix, moins remise, moins coût variable et commission.",
                en: "Each unit sold deepens the loss: price, less discount, less unit cost and commission.")),
        .sellerOverbooked: warning(
            Text(fr: "une personne ne peut pas être partout", en: "one person cannot be everywhere"),
            Text(
                fr: "Les heures des actions simultanées dépassent le temps de vente du commercial.",
                en: "The hours of actions at the same time exceed the selling time of the seller.")),
        .objectiveWithoutAction: warning(
            Text(fr: "un objectif reste sans action", en: "an objective has no action"),
            Text(
                fr: "Un jury cherche, pour chaque objectif, l'action qui y mène.",
                en: "For each objective a jury looks for the action that leads to it.")),
        .objectiveWithoutIndicator: warning(
            Text(fr: "un objectif reste sans indicateur", en: "an objective has no indicator"),
            Text(
                fr: "Sans indicateur de suivi, l'écart se découvre trop tard.",
                en: "Without an indicator the gap is found too late.")),
    ]

    private static func warning(_ summary: Text, _ help: Text) -> Wording {
        Wording(summary, help: help, severity: .warning)
    }
}
