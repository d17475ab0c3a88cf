import Bilingual

extension DiagnosticCode {
    /// Rules about values.
    static let valueWordings: [DiagnosticCode: Wording] = [
        .wrongKind: Wording(
            Text(
                fr: "une valeur, une liste et un groupe de clés ne se remplacent pas",
                en: "a value, a list and a group of keys do not replace one another")),
        .wrongValue: Wording(
            Text(fr: "cette valeur ne se lit pas", en: "this value cannot be read")),
        .wrongUnit: Wording(
            Text(fr: "l'unité ne convient pas", en: "the unit does not fit"),
            help: Text(
                fr: "Montants : 1 250 €. Parts : 15 %. Durées : 45 min, 3 h, 10 jours, 3 semaines, 2 mois. "
                    + "Rythmes : 2,5 / an, 30 h / semaine.",
                en: "Amounts: €1250 or 1250 €. Shares: 15 %. Durations: 45 min, 3 h, 10 days, 3 weeks, "
                    + "2 months. Rates: 2.5 / year, 30 h / week.")),
        .decimalComma: Wording(
            Text(
                fr: "un fichier en anglais n'a pas de virgule dans ses nombres",
                en: "an English file has no comma in its numbers"),
            help: Text(
                fr:
                    "La virgule y sépare tantôt les milliers, tantôt les décimales : elle est refusée pour que "
                    + "personne ne s'y trompe.",
                en: "The comma may separate thousands or decimals: it is refused so that nobody misreads it.")
        ),
        .valueOutOfRange: Wording(
            Text(fr: "la valeur sort de l'intervalle permis", en: "the value is outside the allowed range")),
        .budgetBelowZero: Wording(
            Text(fr: "un budget n'est jamais négatif", en: "a budget is never below zero")),
        .impossibleDate: Wording(
            Text(fr: "cette date n'existe pas", en: "there is no such date")),
        .datesOutOfOrder: Wording(
            Text(fr: "une fin ne précède pas son début", en: "an end does not precede its start")),
        .unknownChoice: Wording(
            Text(fr: "ce choix n'existe pas", en: "there is no such choice")),
        .badFormula: Wording(
            Text(fr: "la formule est incorrecte", en: "the formula is wrong")),
        .cannotCompute: Wording(
            Text(
                fr: "le chiffre ne peut pas être calculé ainsi",
                en: "the figure cannot be computed in this way")),
        .badSchema: Wording(
            Text(
                fr: "la table qui décrit les fichiers est incorrecte",
                en: "the table that describes the files is wrong")),
    ]
}
