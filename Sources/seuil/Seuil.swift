import ArgumentParser
import Bilingual
import Diagnostics
import Foundation
import Workbench

/// The command line of Seuil.
@main
struct Seuil: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "seuil",
            abstract: Spoken.text(
                fr:
                    "Laboratoire de plans d’actions commerciales : écrire un plan, vivre son année, défendre ses chiffres.",
                en:
                    "A laboratory for commercial action plans: write a plan, live its year, defend its figures."
            ),
            discussion: Spoken.text(
                fr: """
                    EXEMPLES
                      seuil new plan --case Scenarios/velos
                      seuil validate Scenarios/velos/plans/ambitieux.yaml
                      seuil run Scenarios/velos Scenarios/velos/plans/ambitieux.yaml
                      seuil explain break_even_revenue --run Reports/velos/ambitieux
                      seuil verify Reports/velos/ambitieux

                    CODES DE SORTIE
                      0 tout va bien, 1 problèmes dans les fichiers, 2 commande mal écrite, 3 défaut du programme
                    """,
                en: """
                    EXAMPLES
                      seuil new plan --case Scenarios/velos
                      seuil validate Scenarios/velos/plans/ambitieux.yaml
                      seuil run Scenarios/velos Scenarios/velos/plans/ambitieux.yaml
                      seuil explain break_even_revenue --run Reports/velos/ambitieux
                      seuil verify Reports/velos/ambitieux

                    EXIT CODES
                      0 all is well, 1 problems in the files, 2 wrong usage, 3 fault of the program
                    """),
            version: Laboratory.version,
            subcommands: [
                RunCommand.self, ValidateCommand.self, FiguresCommand.self, ComputeCommand.self,
                ExplainCommand.self, TranslateCommand.self, NewCommand.self, SchemaCommand.self,
                ElementsCommand.self, CheckModelCommand.self, SensitivityCommand.self,
                VerifyCommand.self,
            ])
    }

    @OptionGroup var spoken: LanguageOption

    /// Parses, runs, and turns every outcome into one of four exit codes.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Foundation.exit(code(of: error))
        }
    }

    private static func code(of error: any Error) -> Int32 {
        switch error {
        case let problems as Problems:
            Console.show(problems.diagnostics)
            return 1
        case let failure as Console.WriteFailure:
            Console.show([Diagnostic(.cannotWrite, at: nil, found: failure.reason)])
            return 1
        case let code as ExitCode:
            return code.rawValue
        default:
            return usage(error)
        }
    }

    private static func usage(_ error: any Error) -> Int32 {
        let status = exitCode(for: error)
        let message = HelpWording.spoken(fullMessage(for: error), in: Spoken.language)
        if status == .success {
            do { try Console.line(message) } catch { return code(of: error) }
            return 0
        }
        Console.complain(message + "\n")
        return status == .validationFailure ? 2 : 3
    }
}
