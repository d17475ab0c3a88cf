import ArgumentParser
import Bilingual
import Workbench

/// `seuil translate`: a file of a case or a plan in the other language.
struct TranslateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "translate",
            abstract: Spoken.text(
                fr: "Réécrire un plan ou un fichier de cas dans l’autre langue.",
                en: "Rewrite a plan or a file of a case in the other language."),
            discussion: Spoken.text(
                fr: """
                    Changent les clés, les choix, oui et non, les unités (semaine, week), la place du signe € et la \
                    virgule des nombres. Restent les identifiants, les textes que vous avez écrits, les commentaires \
                    et la mise en page. Le fichier traduit dit la même chose : il donne les mêmes chiffres. Un \
                    fichier qui a des erreurs n’est pas traduit (code 1) ; un fichier présent n’est remplacé \
                    qu’avec --force.

                    EXEMPLES
                      seuil translate mon-plan.yaml                    (écrit mon-plan.en.yaml)
                      seuil translate Scenarios/velos/world.yaml --to en --output world.en.yaml
                    """,
                en: """
                    Keys, choices, yes and no, units (week, semaine), the place of the € sign and the decimal mark \
                    of numbers change. Ids, the texts that you wrote, comments and layout stay. The translated file \
                    says the same: it gives the same figures. A file with errors is not translated (code 1); a file \
                    that exists is only replaced with --force.

                    EXAMPLES
                      seuil translate my-plan.yaml                     (writes my-plan.fr.yaml)
                      seuil translate Scenarios/velos/world.yaml --to en --output world.en.yaml
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Fichier à traduire.", en: "File to translate."),
            valueName: Spoken.text(fr: "fichier", en: "file")))
    var file: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            Spoken.text(
                fr: "Langue voulue (sinon l’autre que celle du fichier).",
                en: "Language wanted (otherwise the one that the file is not in)."), valueName: "fr|en"))
    var target: Language?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Spoken.text(
                fr: "Fichier à écrire (sinon à côté, avec .en.yaml ou .fr.yaml).",
                en: "File to write (otherwise beside, with .en.yaml or .fr.yaml)."),
            valueName: Spoken.text(fr: "fichier", en: "file")))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            Spoken.text(fr: "Remplacer le fichier s’il existe.", en: "Replace the file if it exists.")))
    var force = false

    @OptionGroup var spoken: LanguageOption

    func run() throws {
        let path = try Laboratory.open().translate(file, to: target, output: output, isForced: force)
        try Console.line(path)
    }
}
