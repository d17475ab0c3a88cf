import ArgumentParser
import Bilingual
import Workbench

/// `seuil schema`: the JSON Schemas with which editors complete files.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schema",
            abstract: Spoken.text(
                fr: "Le schéma JSON d’un fichier, pour être aidé pendant que l’on écrit.",
                en: "The JSON Schema of a file, for help while writing."),
            discussion: Spoken.text(
                fr: """
                    Un éditeur qui connaît YAML (l’extension « YAML » de VS Code, par exemple) propose alors les \
                    clés et les choix, montre l’aide et souligne les fautes. « seuil new » écrit ces schémas à côté \
                    de ce qu’il crée ; dans un autre fichier, la première ligne les désigne :
                      # yaml-language-server: $schema=.schemas/plan.fr.json
                    Fichiers : plan, case, world, actions. L’éditeur ne voit pas tout : « seuil validate » fait foi.

                    EXEMPLES
                      seuil schema plan > plan.fr.json
                      seuil schema --output .schemas
                    """,
                en: """
                    An editor that knows YAML (the extension "YAML" of VS Code, for example) then proposes keys and \
                    choices, shows the help and underlines mistakes. "seuil new" writes these schemas beside what it \
                    makes; in another file, the first line names them:
                      # yaml-language-server: $schema=.schemas/plan.en.json
                    Files: plan, case, world, actions. An editor does not see all: "seuil validate" decides.

                    EXAMPLES
                      seuil schema plan --language en > plan.en.json
                      seuil schema --output .schemas
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Sorte de fichier : plan, case, world ou actions.",
                en: "Kind of file: plan, case, world or actions."),
            valueName: Spoken.text(fr: "fichier", en: "file")))
    var document: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Spoken.text(
                fr: "Dossier où écrire tous les schémas, dans les deux langues.",
                en: "Folder in which to write all schemas, in both languages."),
            valueName: Spoken.text(fr: "dossier", en: "folder")))
    var output: String?

    @OptionGroup var spoken: LanguageOption

    func validate() throws {
        guard (document == nil) == (output == nil) else { return }
        throw ValidationError(
            Spoken.text(
                fr: "donnez une sorte de fichier (plan, case, world, actions), ou --output dossier.",
                en: "give a kind of file (plan, case, world, actions), or --output folder."))
    }

    func run() throws {
        let laboratory = try Laboratory.open()
        if let document {
            try Console.write(try laboratory.schema(of: document, language: Spoken.language))
        } else if let output {
            for path in try laboratory.writeSchemas(to: output) { try Console.line(path) }
        }
    }
}
