import ArgumentParser
import Bilingual
import Diagnostics
import Foundation
import Quantities
import Workbench

/// `seuil run`: lives a plan's year and writes the run folder.
struct RunCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "run",
            abstract: Spoken.text(
                fr: "Vivre l’année d’un plan et écrire son rapport.",
                en: "Live a plan's year and write its report."),
            discussion: Spoken.text(
                fr: """
                    L’année vécue est accompagnée d’autres années possibles (200 par défaut), qui disent ce qui tient \
                    au plan et ce qui tient à la chance. Mêmes fichiers, même numéro de tirage : mêmes chiffres.

                    EXEMPLES
                      seuil run Scenarios/velos Scenarios/velos/plans/ambitieux.yaml
                      seuil run Scenarios/velos mon-plan.yaml --replications 1000 --seed 7
                      seuil run Scenarios/velos mon-plan.yaml --json > chiffres.json
                    """,
                en: """
                    The year lived comes with other possible years (200 by default), which tell what is due to the \
                    plan and what is due to luck. Same files, same seed: same figures.

                    EXAMPLES
                      seuil run Scenarios/velos Scenarios/velos/plans/ambitieux.yaml
                      seuil run Scenarios/velos my-plan.yaml --replications 1000 --seed 7
                      seuil run Scenarios/velos my-plan.yaml --json > figures.json
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Dossier du cas.", en: "Folder of the case."),
            valueName: Spoken.text(fr: "dossier-du-cas", en: "case-folder")))
    var caseFolder: String

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Fichier du plan.", en: "File of the plan."),
            valueName: Spoken.text(fr: "fichier-du-plan", en: "plan-file")))
    var planFile: String

    @Option(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Nombre d’années possibles, l’année vécue en plus.",
                en: "Number of possible years, the year lived not counted."), valueName: "n"))
    var replications = 200

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Spoken.text(
                fr: "Dossier où écrire (sinon Reports/<cas>/<plan>).",
                en: "Folder to write to (otherwise Reports/<case>/<plan>)."),
            valueName: Spoken.text(fr: "dossier", en: "folder")))
    var output: String?

    @OptionGroup var years: YearOptions

    @Option(
        help: ArgumentHelp(
            Spoken.text(
                fr: """
                    Convention de calcul, autant de fois qu’il en faut : roi_horizon=with_tail compte aussi les douze \
                    mois après l’exercice, roi_hours=full les heures, cac_scope=media les dépenses seules ; \
                    abc_boundary=strict, variance_terms=three.
                    """,
                en: """
                    Convention of computation, as often as needed: roi_horizon=with_tail counts the twelve months \
                    after the year too, roi_hours=full the hours, cac_scope=media spending alone; \
                    abc_boundary=strict, variance_terms=three.
                    """),
            valueName: Spoken.text(fr: "nom=valeur", en: "name=value")))
    var convention: [String] = []

    @Flag(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Écrire figures.json sur la sortie standard, et rien d’autre.",
                en: "Write figures.json on standard output, and nothing else.")))
    var json = false

    @OptionGroup var spoken: LanguageOption

    func validate() throws {
        try YearOptions.check(replications: replications, in: 2...100_000)
    }

    func run() throws {
        let progress = ProgressLine()
        let order = RunOrder(
            caseFolder: caseFolder, planFile: planFile, seed: years.seed, replications: Count(replications),
            output: output,
            jobs: Count(years.parallel.jobs), conventions: convention)
        defer { progress.clear() }
        let outcome = try Laboratory.open().run(order) { step in
            progress.show(step.label[Spoken.language], done: step.done.value, of: step.total.value)
        }
        progress.clear()
        showWarnings(of: outcome)
        if json {
            try Console.write(outcome.figuresJSON)
        } else {
            try Console.write(outcome.summary(in: Spoken.language))
        }
    }

    /// Mistakes of judgement are shown whole; missing content is only counted, since `validate` lists it.
    private func showWarnings(of outcome: RunOutcome) {
        let missing = outcome.warnings.filter { $0.code == .missingContent }
        Console.show(outcome.warnings.filter { $0.code != .missingContent })
        guard !missing.isEmpty else { return }
        Console.complain(
            Spoken.text(
                fr:
                    "Le dossier serait plus complet en \(missing.count) endroit\(missing.count > 1 ? "s" : "") : "
                    + "seuil validate \(planFile) --case \(caseFolder)\n",
                en:
                    "The plan would be more complete in \(missing.count) place\(missing.count == 1 ? "" : "s"): "
                    + "seuil validate \(planFile) --case \(caseFolder)\n"))
    }
}
