import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
public import Quantities

/// What to check of a case's model.
public struct CheckOrder: Sendable {
    /// The folder of the case.
    public let caseFolder: String
    /// How many possible years each trial lives.
    public let replications: Count
    /// The number of the draw; nil for the case's own.
    public let seed: UInt64?
    /// How many computations at a time; results do not depend on it.
    public let jobs: Count

    /// Makes an order.
    public init(caseFolder: String, replications: Count, seed: UInt64?, jobs: Count) {
        (self.caseFolder, self.replications, self.seed, self.jobs) = (caseFolder, replications, seed, jobs)
    }
}

extension Laboratory {
    /// Measures the elasticities that a case implies, beside what is published, and tries its author's expectations.
    ///
    /// Each trial lives the same possible years twice, without and with the move.
    public func checkModel(
        _ order: CheckOrder, progress: @escaping @Sendable (Progress) -> Void
    ) throws(Problems) -> ModelReport {
        let loaded = CaseReader(caseLibrary).read(folder: order.caseFolder)
        let (plan, planProblems) = startingPlan(order.caseFolder, loaded)
        let checks = CheckReader(caseLibrary).read(folder: order.caseFolder, for: loaded, plan: plan)
        let problems = loaded.diagnostics + planProblems + checks.diagnostics
        try Problems.check(problems)
        guard let business = loaded.business, let previous = loaded.previousPlan, let plan else {
            throw Problems(problems)
        }
        let trials = ModelTrials(
            start: MovedCase(business, previous: previous, plan: plan), checks: checks,
            years: TrialYears(
                catalogue: caseLibrary.figures, seed: order.seed ?? business.seed,
                replications: order.replications, jobs: order.jobs),
            file: "\(order.caseFolder)/checks.yaml")
        let (elasticities, expectations) = try trials.run(progress)
        return ModelReport(
            business: business, plan: plan, hasChecks: checks.isThere, elasticities: elasticities,
            expectations: expectations, seed: order.seed ?? business.seed,
            replications: order.replications, catalogue: caseLibrary.figures)
    }

    /// What is wrong in the file of expectations of a case.
    func checkProblems(_ folder: String, _ loaded: LoadedCase) -> [Diagnostic] {
        let (plan, problems) = startingPlan(folder, loaded)
        let checks = CheckReader(caseLibrary).read(folder: folder, for: loaded, plan: plan)
        return checks.isThere ? problems.filter(\.isError) + checks.diagnostics : []
    }

    /// The plan that `checks.yaml` names, otherwise last year's decisions once more.
    private func startingPlan(_ folder: String, _ loaded: LoadedCase) -> (Plan?, [Diagnostic]) {
        guard let name = CheckReader(caseLibrary).planName(folder: folder) else {
            return (loaded.renewedPlan(caseLibrary), [])
        }
        let read = PlanReader(caseLibrary).read(file: "\(folder)/plans/\(name).yaml", for: loaded)
        return (read.plan, read.diagnostics.filter(\.isError))
    }
}
