import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Figures
import Formulas
public import Quantities
import Simulation

/// Of which figure of which plan the sensitivity is asked.
public struct SensitivityOrder: Sendable {
    /// The folder of the case.
    public let caseFolder: String
    /// The file of the plan.
    public let planFile: String
    /// The figure, with its scope, as `revenue[segment=familles]`.
    public let figure: String
    /// The number of the draw; nil for the case's own.
    public let seed: UInt64?
    /// How many possible years each trial lives.
    public let replications: Count
    /// How many computations at a time; results do not depend on it.
    public let jobs: Count

    /// Makes an order.
    public init(
        caseFolder: String, planFile: String, figure: String, seed: UInt64?, replications: Count, jobs: Count
    ) {
        (self.caseFolder, self.planFile, self.figure) = (caseFolder, planFile, figure)
        (self.seed, self.replications, self.jobs) = (seed, replications, jobs)
    }
}

extension Laboratory {
    /// Measures on what a figure of a plan hangs: assumptions, luck, and the plan's own levers.
    public func sensitivity(
        _ order: SensitivityOrder, progress: @escaping @Sendable (Progress) -> Void
    ) throws(Problems) -> SensitivityReport {
        let inputs = try inputs(caseFolder: order.caseFolder, planFile: order.planFile)
        let seed = order.seed ?? inputs.business.seed
        do {
            let world = try CompiledWorld(
                inputs.business, previousPlan: inputs.previousPlan, plan: inputs.plan)
            let (request, unit) = try request(order.figure, inputs, world, seed: seed)
            let study = Sensitivity(
                world: world, catalogue: caseLibrary.figures,
                facts: CaseFacts(inputs.business, plan: inputs.plan), request: request, seed: seed,
                replications: order.replications, jobs: order.jobs)
            guard study.isPossible else { throw Problems([Self.comparesYears(order.figure)]) }
            let findings = study.run { stage, done, total in
                progress(Progress(label: Self.label(of: stage), done: done, total: total))
            }
            guard findings.base != nil else { throw Problems([Self.hasNoNumber(order.figure)]) }
            let trials = LeverTrials(
                MovedCase(inputs.business, previous: inputs.previousPlan, plan: inputs.plan),
                catalogue: caseLibrary.figures, request: request, seed: seed,
                replications: order.replications, jobs: order.jobs)
            let levers = try trials.run(in: world) { done, total in
                progress(Progress(label: Self.leverLabel, done: done, total: total))
            }
            return SensitivityReport(
                business: inputs.business, plan: inputs.plan, request: request, unit: unit,
                findings: findings, levers: levers, seed: seed, replications: order.replications,
                catalogue: caseLibrary.figures)
        } catch let problems as Problems {
            throw problems
        } catch let problem as CompilationProblem {
            throw Self.notCompiled(problem.message, inputs)
        } catch let problem as TrialProblem {
            throw Self.notCompiled(problem.message, inputs)
        } catch {
            throw Problems([Diagnostic(.cannotCompute, at: nil, found: Text(verbatim: "\(error)"))])
        }
    }

    /// The figure asked for, read once in a year so that whatever is wrong with it is told before the long work.
    private func request(
        _ figure: String, _ inputs: Inputs, _ world: CompiledWorld, seed: UInt64
    ) throws(Problems) -> (FigureRequest, Formulas.Unit) {
        let known = caseLibrary.figures.figures.map(\.id)
        guard let request = try? Name(parsing: figure), known.contains(request.id) else {
            let id = figure.prefix { $0 != "[" }
            throw Problems([FigurePages.unknown(String(id), among: known)])
        }
        let sheet = FigureSheet(
            catalogue: caseLibrary.figures, books: world.realisedYear(seed: seed),
            facts: CaseFacts(inputs.business, plan: inputs.plan))
        if let refusal = sheet.problem(of: request) {
            throw Problems([Diagnostic(.cannotCompute, at: nil, found: refusal.text, fix: refusal.fix)])
        }
        let unit = sheet.unit(of: request)
        switch sheet.value(of: request) {
        case .number, .missing: return (request, unit)
        case .date, .text, .truth, .series: throw Problems([Self.hasNoNumber(figure)])
        }
    }

    private static func label(of stage: Sensitivity.Stage) -> Text {
        switch stage {
        case .oneByOne: Text(fr: "hypothèses une à une", en: "assumptions one by one")
        case .together: Text(fr: "hypothèses et chance ensemble", en: "assumptions and luck together")
        }
    }

    private static let leverLabel = Text(fr: "leviers du plan", en: "levers of the plan")

    private static func notCompiled(_ message: Text, _ inputs: Inputs) -> Problems {
        Problems([Diagnostic(.wrongValue, at: Place(file: inputs.planFile.path), found: message)])
    }

    private static func comparesYears(_ figure: String) -> Diagnostic {
        Diagnostic(
            .cannotCompute, at: nil,
            found: Text(
                fr: "« \(figure) » compare déjà la même année avec et sans une partie du plan",
                en: "“\(figure)” already compares the same year with and without a part of the plan"),
            expected: numberOfOneYear)
    }

    private static func hasNoNumber(_ figure: String) -> Diagnostic {
        Diagnostic(
            .cannotCompute, at: nil,
            found: Text(
                fr: "« \(figure) » n’est pas un nombre dans les années possibles de ce plan",
                en: "“\(figure)” is not a number in the possible years of this plan"),
            expected: numberOfOneYear)
    }

    private static let numberOfOneYear = Text(
        fr: "un chiffre qui se lit dans une seule année, comme « operating_profit » ou « revenue »",
        en: "a figure that one year alone gives, such as “operating_profit” or “revenue”")
}
