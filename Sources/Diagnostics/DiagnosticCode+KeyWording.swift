import Bilingual

extension DiagnosticCode {
    /// Rules about keys, ids and what refers to them.
    static let keyWordings: [DiagnosticCode: Wording] = [
        .unknownKey: Wording(
            Text(fr: "clé inconnue", en: "unknown key"),
            help: Text(
                fr: "Un fichier s'écrit dans une seule langue, celle de sa clé « langue » : ses clés aussi.",
                en: "A file is written in one language, that of its key “language”: so are its keys.")),
        .duplicatedKey: Wording(
            Text(fr: "une clé ne s'écrit qu'une fois", en: "a key is written once")),
        .missingKey: Wording(
            Text(fr: "une clé obligatoire manque", en: "a required key is missing")),
        .unknownReference: Wording(
            Text(fr: "cet identifiant ne désigne rien", en: "this id names nothing"),
            help: Text(
                fr: "Un identifiant cité doit être déclaré ailleurs dans le cas ou dans le plan.",
                en: "An id that is used must be declared elsewhere in the case or in the plan.")),
        .duplicatedID: Wording(
            Text(fr: "un identifiant ne sert qu'une fois", en: "an id serves once")),
        .planForAnotherCase: Wording(
            Text(fr: "ce plan est écrit pour un autre cas", en: "this plan is written for another case"),
            help: Text(
                fr: "La clé « cas » d'un plan nomme le dossier du cas auquel il répond.",
                en: "A plan's key “case” names the folder of the case that it answers.")),
    ]
}
