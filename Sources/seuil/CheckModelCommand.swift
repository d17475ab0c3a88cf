import ArgumentParser
import Bilingual
import Foundation
import Quantities
import Workbench

/// `seuil check-model`: what a case's model implies, beside published studies and its author's expectations.
struct CheckModelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check-model",
            abstract: Spoken.text(
                fr: "Comparer le modèle d’un cas aux études publiées et aux attentes de son auteur.",
                en: "Compare a case's model with published studies and its author's expectations."),
            discussion: Spoken.text(
                fr: """
                    Une élasticité dit de combien de pour cent un chiffre bouge quand un levier bouge de 1 %. Chacune \
                    est mesurée sur les mêmes années possibles, vécues sans puis avec le levier : prix de chaque \
                    offre, publicité, heures de prospection, notoriété. Hors de la plage publiée, l’auteur du cas dit \
                    pourquoi sous « écarts_assumés » de checks.yaml ; sous « attentes », il écrit ce que le modèle \
                    doit faire :

                      attentes:
                        - id: vacances
                          énoncé: Une demande plus forte fait vendre plus.
                          entrées: {levier: demande, facteurs: "1,2"}
                          chiffre: revenue
                          attendu: monte

                    Deux erreurs types sont accordées à chaque mesure. Le code de sortie est 1 si quelque chose ne \
                    tient pas. « seuil elements show check » explique chaque clé.

                    EXEMPLES
                      seuil check-model Scenarios/velos
                      seuil check-model Scenarios/velos --replications 1000 --json > modele.json
                    """,
                en: """
                    An elasticity tells by how many per cent a figure moves when a lever moves by 1%. Each is measured \
                    on the same possible years, lived without and with the move: the price of each offer, \
                    advertising, prospecting hours, awareness. Outside the published range, the author of the case \
                    says why under “departures” of checks.yaml; under “expectations” is written what the model must \
                    do:

                      expectations:
                        - id: holidays
                          statement: A stronger demand sells more.
                          inputs: {lever: demand, factors: 1.2}
                          figure: revenue
                          expected: rises

                    Two standard errors are granted to each measure. The exit code is 1 where something does not \
                    hold. “seuil elements show check” explains each key.

                    EXAMPLES
                      seuil check-model Scenarios/velos
                      seuil check-model Scenarios/velos --replications 1000 --json > model.json
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Dossier du cas.", en: "Folder of the case."),
            valueName: Spoken.text(fr: "dossier-du-cas", en: "case-folder")))
    var caseFolder: String

    @Option(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Nombre d’années possibles par essai.", en: "Number of possible years in each trial."),
            valueName: "n"))
    var replications = 200

    @OptionGroup var years: YearOptions

    @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
    var json = false

    @OptionGroup var spoken: LanguageOption

    func validate() throws {
        try YearOptions.check(replications: replications, in: 2...100_000)
    }

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let order = CheckOrder(
            caseFolder: caseFolder, replications: Count(replications), seed: years.seed,
            jobs: Count(years.parallel.jobs))
        let report = try Laboratory.open().checkModel(order) { step in
            progress.show(step.label[Spoken.language], done: step.done.value, of: step.total.value)
        }
        progress.clear()
        try Console.write(json ? JSONText.model(report) : report.text(in: Spoken.language))
        if !report.holds { throw ExitCode(1) }
    }
}
