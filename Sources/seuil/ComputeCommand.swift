import ArgumentParser
import Bilingual
import Workbench

/// `seuil compute`: evaluates a formula of the catalogue on given inputs.
struct ComputeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compute",
            abstract: Spoken.text(
                fr: "Calculer un chiffre du catalogue sur des données que l’on donne, étape par étape.",
                en: "Compute a figure of the catalogue on given inputs, step by step."),
            discussion: Spoken.text(
                fr: """
                    Les montants sont en euros, les taux en pourcentages (40%) ou en fractions (0,4), les dates en \
                    AAAA-MM-JJ ; les valeurs d’une série sont séparées par « ; ». Un chiffre donné remplace sa propre formule.

                    EXEMPLES
                      seuil compute break_even_revenue --given fixed_costs=120000 --given contribution_margin_rate=40%
                      seuil compute operating_profit --given revenue=900000 --given variable_costs=540000 \\
                        --given fixed_costs=300000
                    """,
                en: """
                    Amounts are in euros, without commas, rates are percentages (40%) or fractions (0.4), dates \
                    YYYY-MM-DD; the values of a series are separated by ";". A figure that is given replaces its own formula.

                    EXAMPLES
                      seuil compute break_even_revenue --given fixed_costs=120000 --given contribution_margin_rate=40%
                      seuil compute operating_profit --given revenue=900000 --given variable_costs=540000 \\
                        --given fixed_costs=300000
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            Spoken.text(fr: "Identifiant du chiffre.", en: "Id of the figure."),
            valueName: Spoken.text(fr: "chiffre", en: "figure")))
    var figure: String

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            Spoken.text(fr: "Une donnée ; à répéter.", en: "An input; repeat the option."),
            valueName: Spoken.text(fr: "nom=valeur", en: "name=value")))
    var given: [String] = []

    @Flag(help: ArgumentHelp(Spoken.text(fr: "Écrire en JSON.", en: "Write as JSON.")))
    var json = false

    @OptionGroup var spoken: LanguageOption

    func run() throws {
        let computation = try Laboratory.open().compute(
            figure, given: given, language: Spoken.language)
        if let unneeded = computation.unneeded { Console.complain(unneeded[Spoken.language] + "\n") }
        try Console.write(json ? JSONText.computation(computation) : computation.text(in: Spoken.language))
    }
}
