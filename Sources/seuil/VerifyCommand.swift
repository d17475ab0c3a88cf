import ArgumentParser
import Bilingual
import Foundation
import Quantities
import Workbench

/// `seuil verify`: replays a run folder and compares the figures byte by byte.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: Spoken.text(
                fr: "Rejouer un dossier et vérifier que ses chiffres sont les mêmes, à l’octet près.",
                en: "Replay a folder and check that its figures are the same, to the byte."),
            discussion: Spoken.text(
                fr: """
                    Sinon, le premier fichier d’entrée ou le premier chiffre qui diffère est nommé, et le code est 1.

                    EXEMPLE
                      seuil verify Reports/velos/ambitieux
                    """,
                en: """
                    Otherwise the first input file or the first figure that differs is named, and the code is 1.

                    EXAMPLE
                      seuil verify Reports/velos/ambitieux
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Dossier écrit par « seuil run ».", en: "Folder written by \"seuil run\"."),
            valueName: Spoken.text(fr: "dossier", en: "folder")))
    var folder: String

    @OptionGroup var parallel: JobsOption

    @OptionGroup var spoken: LanguageOption

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let verdict = try Laboratory.open().verify(folder, jobs: Count(parallel.jobs)) { step in
            progress.show(step.label[Spoken.language], done: step.done.value, of: step.total.value)
        }
        progress.clear()
        guard let difference = verdict.difference else {
            try Console.line(verdict.confirmation[Spoken.language])
            return
        }
        Console.complain(difference[Spoken.language] + "\n")
        throw ExitCode(1)
    }
}
