import ArgumentParser
import Bilingual
import Foundation

/// The options of commands that live possible years.
struct YearOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Spoken.text(fr: "Numéro de tirage (sinon celui du cas).", en: "Seed (otherwise the case's)."),
            valueName: "n"))
    var seed: UInt64?

    @OptionGroup var parallel: JobsOption

    /// Refuses a number of possible years that is too small or too large.
    static func check(replications: Int, in range: ClosedRange<Int>) throws {
        guard !range.contains(replications) else { return }
        func bounds(_ language: Language) -> [String] {
            [range.lowerBound, range.upperBound].map(NumberWriter(language).whole)
        }
        let (fr, en) = (bounds(.french), bounds(.english))
        throw ValidationError(
            Spoken.text(
                fr: "--replications : un nombre de \(fr[0]) à \(fr[1]) est attendu, pas \(replications).",
                en: "--replications: a number from \(en[0]) to \(en[1]) is expected, not \(replications)."))
    }
}

/// The option of commands that compute in parallel.
struct JobsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Spoken.text(
                fr: "Nombre de calculs en parallèle ; les chiffres n’en dépendent pas.",
                en: "Number of parallel computations; the figures do not depend on it."), valueName: "n"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard !(1...256).contains(jobs) else { return }
        throw ValidationError(
            Spoken.text(
                fr: "--jobs : un nombre de 1 à 256 est attendu, pas \(jobs).",
                en: "--jobs: a number from 1 to 256 is expected, not \(jobs)."))
    }
}
