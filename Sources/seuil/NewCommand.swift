import ArgumentParser
import Bilingual
import Workbench

/// `seuil new`: files to begin with.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: Spoken.text(
                fr: "Commencer un plan ou un cas : un fichier qui marche, chaque clé expliquée.",
                en: "Begin a plan or a case: a file that works, each key explained."),
            discussion: Spoken.text(
                fr: """
                    EXEMPLES
                      seuil new plan --case Scenarios/velos
                      seuil new case Scenarios/moncas
                    """,
                en: """
                    EXAMPLES
                      seuil new plan --case Scenarios/velos
                      seuil new case Scenarios/mycase
                    """),
            subcommands: [Plan.self, Case.self])
    }

    static let force = ArgumentHelp(
        Spoken.text(fr: "Remplacer les fichiers qui existent.", en: "Replace files that exist."))

    /// `seuil new plan`.
    struct Plan: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "plan",
                abstract: Spoken.text(
                    fr: "Un plan à compléter, écrit pour un cas.",
                    en: "A plan to complete, written for a case."),
                discussion: Spoken.text(
                    fr: """
                        Le plan tient les sections qu’un jury attend, ou celles de --kinds, ou toutes (--all). \
                        Il se simule tel quel ; remplacez ses valeurs par les vôtres. Les schémas écrits à côté, \
                        dans .schemas, aident l’éditeur.

                        EXEMPLES
                          seuil new plan --case Scenarios/velos
                          seuil new plan --case Scenarios/velos --kinds objective,action,price --output court.yaml
                          seuil new plan --case Scenarios/velos --all --language en
                        """,
                    en: """
                        The plan holds the sections that a jury expects, or those of --kinds, or all (--all). \
                        It runs as it is; replace its values by yours. The schemas written beside, in .schemas, \
                        help the editor.

                        EXAMPLES
                          seuil new plan --case Scenarios/velos
                          seuil new plan --case Scenarios/velos --kinds objective,action,price --output short.yaml
                          seuil new plan --case Scenarios/velos --all --language en
                        """))
        }
        @Option(
            name: .customLong("case"),
            help: ArgumentHelp(
                Spoken.text(fr: "Dossier du cas.", en: "Folder of the case."),
                valueName: Spoken.text(fr: "dossier-du-cas", en: "case-folder")))
        var caseFolder = "Scenarios/velos"
        @Option(
            help: ArgumentHelp(
                Spoken.text(
                    fr:
                        "Sortes d’éléments, par identifiant ou par clé, séparées par des virgules (seuil elements).",
                    en: "Kinds of element, by id or by key, with commas between them (seuil elements)."),
                valueName: "a,b"))
        var kinds: String?
        @Flag(help: ArgumentHelp(Spoken.text(fr: "Toutes les sections.", en: "All sections.")))
        var all = false
        @Option(
            name: .shortAndLong,
            help: ArgumentHelp(
                Spoken.text(
                    fr: "Fichier à écrire (sinon mon-plan.yaml).",
                    en: "File to write (otherwise my-plan.yaml)."),
                valueName: Spoken.text(fr: "fichier", en: "file")))
        var output: String?
        @Flag(help: NewCommand.force) var force = false
        @OptionGroup var spoken: LanguageOption

        func validate() throws {
            guard all, kinds != nil else { return }
            throw ValidationError(
                Spoken.text(fr: "--all et --kinds s’excluent.", en: "--all and --kinds exclude each other."))
        }

        func run() throws {
            let named = kinds?.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            let path = output ?? Spoken.text(fr: "mon-plan.yaml", en: "my-plan.yaml")
            let written = try Laboratory.open().newPlan(
                for: caseFolder, kinds: all ? .all : named.map { .named($0) } ?? .expected,
                language: Spoken.language, output: path, isForced: force)
            for path in written { try Console.line(path) }
            let next = "seuil validate \(path) --case \(caseFolder)"
            Console.complain(Spoken.text(fr: "Ensuite : \(next)\n", en: "Next: \(next)\n"))
        }
    }

    /// `seuil new case`.
    struct Case: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "case",
                abstract: Spoken.text(
                    fr: "Un petit cas qui se simule, à changer en le vôtre.",
                    en: "A small case that runs, to be changed into yours."),
                discussion: Spoken.text(
                    fr: """
                        Écrit case.yaml, world.yaml, plans/previous.yaml et plans/exemple.yaml. Valeurs d’exemple, sans \
                        rapport avec une entreprise réelle.

                        EXEMPLES
                          seuil new case Scenarios/moncas
                          seuil run Scenarios/moncas Scenarios/moncas/plans/exemple.yaml
                        """,
                    en: """
                        Writes case.yaml, world.yaml, plans/previous.yaml and plans/example.yaml. Example values, without \
                        relation to any real company.

                        EXAMPLES
                          seuil new case Scenarios/mycase --language en
                          seuil run Scenarios/mycase Scenarios/mycase/plans/example.yaml
                        """))
        }
        @Argument(
            help: ArgumentHelp(
                Spoken.text(fr: "Dossier à créer.", en: "Folder to make."),
                valueName: Spoken.text(fr: "dossier", en: "folder")))
        var folder: String
        @Flag(help: NewCommand.force) var force = false
        @OptionGroup var spoken: LanguageOption

        func run() throws {
            let written = try Laboratory.open().newCase(
                folder, language: Spoken.language, isForced: force)
            for path in written { try Console.line(path) }
        }
    }
}
