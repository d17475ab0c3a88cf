import ArgumentParser
import Bilingual
import Diagnostics
import Foundation
import Workbench

/// `seuil validate`: reads files and says everything that is wrong or weak in them.
struct ValidateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: Spoken.text(
                fr: "Relire des fichiers : tout ce qui est faux ou faible, avec la ligne et la correction.",
                en: "Proofread files: all that is wrong or weak, with the line and the fix."),
            discussion: Spoken.text(
                fr: """
                    Un fichier peut être un plan, ou le case.yaml, le world.yaml ou le dossier d’un cas. Une erreur \
                    empêche de simuler (code 1) ; un avertissement dit une faiblesse du plan (code 0).

                    EXEMPLES
                      seuil validate Scenarios/velos
                      seuil validate mon-plan.yaml --case Scenarios/velos
                      seuil validate Scenarios/velos/plans/*.yaml --json
                    """,
                en: """
                    A file can be a plan, or the case.yaml, the world.yaml or the folder of a case. An error forbids \
                    a run (code 1); a warning tells a weakness of the plan (code 0).

                    EXAMPLES
                      seuil validate Scenarios/velos
                      seuil validate my-plan.yaml --case Scenarios/velos
                      seuil validate Scenarios/velos/plans/*.yaml --json
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Fichiers ou dossiers à relire.", en: "Files or folders to read."),
            valueName: Spoken.text(fr: "fichier", en: "file")))
    var files: [String]

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            Spoken.text(
                fr: "Dossier du cas des plans (sinon le dossier au-dessus de plans/).",
                en: "Folder of the plans' case (otherwise the folder above plans/)."),
            valueName: Spoken.text(fr: "dossier-du-cas", en: "case-folder")))
    var caseFolder: String?

    @Flag(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Écrire la liste en JSON sur la sortie standard.",
                en: "Write the list as JSON on standard output.")))
    var json = false

    @OptionGroup var spoken: LanguageOption

    func run() throws {
        let diagnostics = try Laboratory.open().validate(files, caseFolder: caseFolder)
        if json {
            try Console.write(JSONText.diagnostics(diagnostics, in: Spoken.language))
        } else {
            Console.show(diagnostics)
            try Console.line(summary(of: diagnostics))
        }
        if diagnostics.containsError { throw ExitCode(1) }
    }

    private func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.filter(\.isError).count
        let warnings = diagnostics.count - errors
        if diagnostics.isEmpty {
            return Spoken.text(fr: "Aucun problème.", en: "No problem.")
        }
        return Spoken.text(
            fr:
                "\(errors) erreur\(errors > 1 ? "s" : ""), \(warnings) avertissement\(warnings > 1 ? "s" : "").",
            en: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s").")
    }
}
