import Bilingual

/// The words that the formats themselves bring to a page.
enum Words {
    static let skip = Text(fr: "Aller au contenu", en: "Skip to content")
    static let contents = Text(fr: "Sommaire", en: "Contents")
    static let caseName = Text(fr: "Entreprise", en: "Company")
    static let planName = Text(fr: "Plan d’actions", en: "Action plan")
    static let verification = Text(fr: "Numéro de vérification", en: "Verification number")
    static let chartData = Text(fr: "Les valeurs du graphique", en: "The values of the chart")
    static let debrief = Text(
        fr: "Dévoilé une fois le plan rendu", en: "Shown once the plan is handed in")
    static let truth = Text(fr: "Formateur et jury", en: "Trainer and jury")
    static let seeAlso = Text(fr: "Voir\u{00A0}:", en: "See:")
    static let note = Text(fr: "À savoir", en: "Note")
    static let warning = Text(fr: "Attention", en: "Careful")
    static let good = Text(fr: "Point fort", en: "Strong point")

    // Derivations.
    static let definition = Text(fr: "Ce que c’est", en: "What it is")
    static let formula = Text(fr: "Formule", en: "Formula")
    static let steps = Text(fr: "Calcul, pas à pas", en: "Computation, step by step")
    static let inputs = Text(fr: "À partir de", en: "Computed from")
    static let entries = Text(fr: "Écritures", en: "Ledger entries")
    static let places = Text(fr: "Lignes des fichiers", en: "Lines of the files")
    static let line = Text(fr: "ligne", en: "line")
    static let mistakes = Text(fr: "Erreurs fréquentes", en: "Common mistakes")
    static let usedBy = Text(fr: "Sert à calculer", en: "Used to compute")
    static let citedIn = Text(fr: "Cité dans", en: "Cited in")
    static let openAll = Text(fr: "Tout déplier", en: "Open all")
    static let closeAll = Text(fr: "Tout replier", en: "Close all")
    static let identifier = Text(fr: "Identifiant", en: "Id")

    // Charts.
    static let month = Text(fr: "Mois", en: "Month")
    static let realised = Text(fr: "Réalisé", en: "Realised")
    static let target = Text(fr: "Prévision du plan", en: "Plan forecast")
    static let previous = Text(fr: "Année N\u{2212}1", en: "Last year")
    static let expectedRange = Text(fr: "Attendu, 9 années sur 10", en: "Expected, 9 years in 10")
    static let expectedLow = Text(fr: "Attendu, borne basse", en: "Expected, lower bound")
    static let expectedHigh = Text(fr: "Attendu, borne haute", en: "Expected, upper bound")
    static let date = Text(fr: "Jour", en: "Day")
    static let revenue = Text(fr: "Chiffre d’affaires cumulé", en: "Cumulated revenue")
    static let costs = Text(fr: "Charges cumulées", en: "Cumulated costs")
    static let fixedCosts = Text(fr: "dont charges fixes", en: "of which fixed costs")
    static let stage = Text(fr: "Étape", en: "Stage")
    static let count = Text(fr: "Nombre", en: "Count")
    static let passage = Text(fr: "Passage depuis l’étape précédente", en: "Passage from the stage before")
    static let action = Text(fr: "Action du plan", en: "Action of the plan")
    static let effect = Text(fr: "Effet", en: "Effect")
    static let realisedReturn = Text(fr: "Année vécue", en: "Year lived")
    static let expectedReturn = Text(fr: "Attendu", en: "Expected")
    static let trackedReturn = Text(
        fr: "Vu par le suivi de l’entreprise", en: "Seen by the company’s tracking")
}
