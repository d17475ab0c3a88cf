import ArgumentParser
import Bilingual
import Workbench

/// `seuil explain`: the derivation of a figure of a run, down to journal entries and to lines of files.
struct ExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: Spoken.text(
                fr: "Remonter d’un chiffre à ses écritures et aux lignes des fichiers.",
                en: "Trace a figure back to its entries and to the lines of files."),
            discussion: Spoken.text(
                fr: """
                    EXEMPLES
                      seuil explain operating_profit --run Reports/velos/ambitieux
                      seuil explain "revenue[month=2027-03]" --run Reports/velos/ambitieux
                    """,
                en: """
                    EXAMPLES
                      seuil explain operating_profit --run Reports/velos/ambitieux
                      seuil explain "revenue[month=2027-03]" --run Reports/velos/ambitieux
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Chiffre, avec sa portée s’il en a une.", en: "Figure, with its scope if it has one."),
            valueName: Spoken.text(fr: "chiffre", en: "figure")))
    var figure: String

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp(
            Spoken.text(fr: "Dossier écrit par « seuil run ».", en: "Folder written by \"seuil run\"."),
            valueName: Spoken.text(fr: "dossier", en: "folder")))
    var folder: String

    @OptionGroup var spoken: LanguageOption

    func run() throws {
        try Console.write(try Laboratory.open().explain(figure, folder: folder, in: Spoken.language))
    }
}
