import Bilingual

extension DiagnosticCode {
    /// Weak content and mistakes of judgement: warnings, never errors.
    static let contentWordings: [DiagnosticCode: Wording] = [
        .missingContent: Wording(
            Text(fr: "le dossier serait plus complet", en: "the file would be more complete"),
            help: Text(
                fr: "Rien n'empêche l'année de se jouer, mais un jury attend ce contenu.",
                en: "Nothing prevents the year from being lived, but a jury expects this content."),
            severity: .warning)
    ]
}
