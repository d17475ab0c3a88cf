import ArgumentParser
import Bilingual
import Workbench

/// `seuil elements`: the table of kinds, as a list, one by one, or as a folder of pages.
struct ElementsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "elements",
            abstract: Spoken.text(
                fr: "Ce que plans et cas peuvent contenir : champs, règles, et paramètres du modèle.",
                en: "What plans and cases may hold: fields, rules, and the parameters of the model."),
            discussion: Spoken.text(
                fr: """
                    EXEMPLES
                      seuil elements
                      seuil elements show objective
                      seuil elements show communication
                      seuil elements show trade_fair
                      seuil elements --output pages
                    """,
                en: """
                    EXAMPLES
                      seuil elements
                      seuil elements show objective
                      seuil elements show communication
                      seuil elements show trade_fair
                      seuil elements --output pages
                    """),
            subcommands: [List.self, Show.self], defaultSubcommand: List.self)
    }

    /// `seuil elements list`.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list",
                abstract: Spoken.text(
                    fr: "Une ligne par sorte d’élément, par partie.",
                    en: "One line per kind of element, by part."))
        }
        @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
        var json = false
        @Option(
            name: .shortAndLong,
            help: ArgumentHelp(
                Spoken.text(
                    fr: "Dossier où écrire une page par sorte, dans les deux langues.",
                    en: "Folder in which to write a page per kind, in both languages."),
                valueName: Spoken.text(fr: "dossier", en: "folder")))
        var output: String?
        @OptionGroup var spoken: LanguageOption

        func run() throws {
            let laboratory = try Laboratory.open()
            if let output {
                for path in try laboratory.writeElementPages(to: output) { try Console.line(path) }
                return
            }
            let pages = laboratory.elementPages()
            try Console.write(json ? JSONText.elements(pages) : pages.list(in: Spoken.language))
        }
    }

    /// `seuil elements show KIND`.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show",
                abstract: Spoken.text(
                    fr:
                        "La page d’une sorte d’élément (champs, règles, exemple) ou d’un type d’action livré.",
                    en:
                        "The page of a kind of element (fields, rules, example) or of a shipped kind of action."
                ))
        }
        @Argument(
            help: ArgumentHelp(
                Spoken.text(
                    fr: "Identifiant de la sorte ou du type d’action, ou clé de sa section.",
                    en: "Id of the kind or of the kind of action, or key of its section."),
                valueName: Spoken.text(fr: "sorte", en: "kind")))
        var kind: String
        @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
        var json = false
        @OptionGroup var spoken: LanguageOption

        func run() throws {
            let pages = try Laboratory.open().elementPages()
            if let shipped = pages.actionKind(kind) {
                let text = shipped.text(in: Spoken.language)
                return try Console.write(json ? JSONText.actionKind(shipped) : text)
            }
            let page = try pages.page(of: kind)
            try Console.write(json ? JSONText.element(page) : page.text(in: Spoken.language))
        }
    }
}
