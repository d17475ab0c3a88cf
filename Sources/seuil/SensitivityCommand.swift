import ArgumentParser
import Bilingual
import Foundation
import Quantities
import Workbench

/// `seuil sensitivity`: on which assumptions a figure of a plan hangs, how much on luck, and its best lever.
struct SensitivityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sensitivity",
            abstract: Spoken.text(
                fr: "Montrer de quoi un chiffre du plan dépend : hypothèses, chance, leviers.",
                en: "Show what a figure of a plan hangs on: assumptions, luck, levers."),
            discussion: Spoken.text(
                fr: """
                    Trois réponses, sur des années possibles du plan :
                      1. la part de chaque hypothèse, et celle de la chance, dans ce qui fait varier le chiffre ;
                      2. ce que devient le chiffre quand une seule hypothèse se trompe, au plus bas puis au plus haut ;
                      3. parmi les leviers du plan (une action en moins, un budget, des heures ou un prix un peu \
                    changés), le meilleur, choisi dans une moitié des années et mesuré dans l’autre.
                    Une hypothèse ne bouge que dans l’année du plan : l’année N−1 reste celle que l’on connaît. C’est un \
                    résultat de débriefing : il dit ce que l’entreprise ne peut pas savoir d’avance. Avec --json, \
                    chaque hypothèse dit ce qu’elle multiplie.

                    EXEMPLES
                      seuil sensitivity Scenarios/velos Scenarios/velos/plans/ambitieux.yaml
                      seuil sensitivity Scenarios/velos mon-plan.yaml --figure revenue --json > sensibilite.json
                    """,
                en: """
                    Three answers, in possible years of the plan:
                      1. the share of each assumption, and that of luck, in what makes the figure vary;
                      2. what becomes of the figure when one assumption alone is wrong, at its lowest and its highest;
                      3. among the levers of the plan (an action less, a budget, hours or a price changed a little), the \
                    best one, chosen in one half of the years and measured in the other.
                    An assumption moves in the year of the plan alone: year N−1 stays as it is known. This is a result \
                    for the debrief: it tells what the company cannot know in advance. With --json, each \
                    assumption tells what it multiplies.

                    EXAMPLES
                      seuil sensitivity Scenarios/velos Scenarios/velos/plans/ambitieux.yaml
                      seuil sensitivity Scenarios/velos my-plan.yaml --figure revenue --json > sensitivity.json
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
                fr: "Chiffre du catalogue, comme revenue ou « revenue[segment=familles] ».",
                en: "Figure of the catalogue, such as revenue or “revenue[segment=familles]”."),
            valueName: Spoken.text(fr: "chiffre", en: "figure")))
    var figure = "operating_profit"

    @Option(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Nombre d’années possibles par essai.", en: "Number of possible years in each trial."),
            valueName: "n"))
    var replications = 128

    @OptionGroup var years: YearOptions

    @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
    var json = false

    @OptionGroup var spoken: LanguageOption

    func validate() throws {
        try YearOptions.check(replications: replications, in: 4...10_000)
    }

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let order = SensitivityOrder(
            caseFolder: caseFolder, planFile: planFile, figure: figure, seed: years.seed,
            replications: Count(replications), jobs: Count(years.parallel.jobs))
        let report = try Laboratory.open().sensitivity(order) { step in
            progress.show(step.label[Spoken.language], done: step.done.value, of: step.total.value)
        }
        progress.clear()
        try Console.write(json ? JSONText.sensitivity(report) : report.text(in: Spoken.language))
    }
}
