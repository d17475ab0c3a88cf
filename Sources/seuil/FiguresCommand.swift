import ArgumentParser
import Bilingual
import Workbench

/// `seuil figures`: the catalogue of figures, as a list or one by one.
struct FiguresCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "figures",
            abstract: Spoken.text(
                fr: "Le catalogue des chiffres : définitions, formules, erreurs classiques.",
                en: "The catalogue of figures: definitions, formulas, classic mistakes."),
            discussion: Spoken.text(
                fr: """
                    EXEMPLES
                      seuil figures list
                      seuil figures show break_even_revenue
                    """,
                en: """
                    EXAMPLES
                      seuil figures list
                      seuil figures show break_even_revenue
                    """),
            subcommands: [List.self, Show.self], defaultSubcommand: List.self)
    }

    /// `seuil figures list`.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list",
                abstract: Spoken.text(fr: "Une ligne par chiffre.", en: "One line per figure."))
        }
        @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
        var json = false
        @OptionGroup var spoken: LanguageOption

        func run() throws {
            let pages = try Laboratory.open().figurePages()
            try Console.write(json ? JSONText.figures(pages) : pages.list(in: Spoken.language))
        }
    }

    /// `seuil figures show ID`.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show",
                abstract: Spoken.text(
                    fr: "La page d’un chiffre : définition, formule, entrées, erreurs classiques.",
                    en: "The page of a figure: definition, formula, inputs, classic mistakes."))
        }
        @Argument(
            help: ArgumentHelp(
                Spoken.text(fr: "Identifiant du chiffre.", en: "Id of the figure."),
                valueName: Spoken.text(fr: "chiffre", en: "figure")))
        var figure: String
        @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
        var json = false
        @OptionGroup var spoken: LanguageOption

        func run() throws {
            let pages = try Laboratory.open().figurePages()
            let page = try pages.page(of: figure)
            try Console.write(json ? JSONText.figure(page) : page.text(in: Spoken.language))
        }
    }
}
