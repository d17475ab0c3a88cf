import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Figures
import Formulas
import Quantities

/// The trials of one check of a model, in their order.
struct ModelTrials {
    let start: MovedCase
    let checks: LoadedChecks
    let years: TrialYears
    let file: String

    private static let label = Text(fr: "essais du modèle", en: "trials of the model")

    func run(
        _ progress: @Sendable (Progress) -> Void
    ) throws(Problems) -> (elasticities: [ElasticityFinding], expectations: [CheckFinding]) {
        let trials = ElasticityTrial.all(for: start)
        let figures = checks.checks.compactMap { try? Name(parsing: $0.figure) }
        let total = Count(1 + trials.count + checks.checks.reduce(0) { $0 + $1.moves.count })
        var done = 0
        func tell() {
            done += 1
            progress(Progress(label: Self.label, done: Count(done), total: total))
        }
        let requests = trials.flatMap(\.requests) + figures
        let base = Dictionary(
            zip(requests, try values(of: requests, in: start)), uniquingKeysWith: { first, _ in first })
        tell()
        var elasticities: [ElasticityFinding] = []
        for trial in trials {
            let moved = try values(of: trial.requests, in: trial.variant(of: start))
            let response = PairedResponse(
                base: Self.sum(trial.requests.map { base[$0] ?? [] }), moved: Self.sum(moved))
            elasticities.append(ElasticityFinding(trial, response, departures: checks.departures))
            tell()
        }
        var expectations: [CheckFinding] = []
        for (check, figure) in zip(checks.checks, figures) {
            var found: [CheckTrial] = []
            for move in check.moves {
                let moved = try values(of: [figure], in: start.moved(move))
                let response = PairedResponse(base: base[figure] ?? [], moved: moved[0])
                found.append(CheckTrial(check.predicate, move, response))
                tell()
            }
            expectations.append(CheckFinding(check, trials: found))
        }
        return (elasticities, expectations)
    }

    private func values(
        of requests: [FigureRequest], in variant: MovedCase
    ) throws(Problems) -> [[Ratio?]] {
        do {
            return try years.values(of: requests, in: variant)
        } catch {
            throw Problems([
                Diagnostic(.wrongValue, at: Place(file: file), found: error.message)
            ])
        }
    }

    /// The sum of figures in each year; missing where one of them is.
    private static func sum(_ lists: [[Ratio?]]) -> [Ratio?] {
        guard let first = lists.first else { return [] }
        return first.indices.map { year in
            lists.reduce(Ratio(0)) { (sum: Ratio?, list) in
                guard let sum, let value = list[year] else { return nil }
                return Ratio(sum.value + value.value)
            }
        }
    }
}
