import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Criteria
import Diagnostics
import Documents
import Figures
import Formulas
import Quantities
import Simulation

/// A plan whose year has been lived: its figures, objectives and criteria.
struct LivedPlan {
    let business: BusinessCase
    let plan: Plan
    let standard: Standard
    let requests: [FigureRequest]
    let year: YearAnalysis
    let objectives: [ObjectiveOutcome]
    let criteria: [CriterionAssessment]
}

extension Laboratory {
    /// What is read before anything is lived.
    struct Inputs {
        let loaded: LoadedCase
        let loadedPlan: LoadedPlan
        let business: BusinessCase
        let previousPlan: Plan
        let plan: Plan
        let planFile: InputFile
        let standard: Standard

        var warnings: [Diagnostic] {
            (loaded.diagnostics + loadedPlan.diagnostics).filter { !$0.isError }.inOrder
        }
    }

    /// Reads a case and a plan; all errors of both are told at once.
    func inputs(caseFolder: String, planFile: String) throws(Problems) -> Inputs {
        let loaded = CaseReader(caseLibrary).read(folder: caseFolder)
        let loadedPlan = PlanReader(caseLibrary).read(file: planFile, for: loaded)
        let problems = loaded.diagnostics + loadedPlan.diagnostics
        try Problems.check(problems)
        guard let business = loaded.business, let previous = loaded.previousPlan, let plan = loadedPlan.plan,
            let file = loadedPlan.file
        else { throw Problems(problems) }
        guard
            let standard = caseLibrary.standards.standards.first(where: { business.standards.contains($0.id) }
            )
                ?? caseLibrary.standards.standards.first
        else { throw Problems([Diagnostic(.missingResource, at: nil)]) }
        return Inputs(
            loaded: loaded, loadedPlan: loadedPlan, business: business, previousPlan: previous, plan: plan,
            planFile: file, standard: standard)
    }

    /// Lives the year of a plan and reads its figures.
    func live(
        _ inputs: Inputs, seed: UInt64, replications: Count, jobs: Count, conventions: ChosenConventions,
        progress: @escaping @Sendable (Progress) -> Void
    ) throws(Problems) -> LivedPlan {
        let world: CompiledWorld
        var business = inputs.business
        business.calendar.tailMonths = conventions.tailMonths
        do {
            world = try CompiledWorld(business, previousPlan: inputs.previousPlan, plan: inputs.plan)
        } catch {
            throw Problems([
                Diagnostic(.wrongValue, at: Place(file: inputs.planFile.path), found: error.message)
            ])
        }
        let wanted = RunRequests(
            catalogue: caseLibrary.figures, business: inputs.business, plan: inputs.plan,
            standard: inputs.standard)
        let study = LeaveOneOut(
            world: world, catalogue: caseLibrary.figures,
            facts: CaseFacts(
                inputs.business, plan: inputs.plan, previousPlan: inputs.previousPlan,
                conventions: conventions.values),
            requests: wanted.all)
        let total = study.yearCount(replications: replications)
        let label = Text(fr: "années vécues", en: "years lived")
        let year = study.run(seed: seed, replications: replications, jobs: jobs) { done in
            progress(Progress(label: label, done: done, total: total))
        }
        return LivedPlan(
            business: inputs.business, plan: inputs.plan, standard: inputs.standard, requests: wanted.all,
            year: year,
            objectives: inputs.plan.objectives.map { ObjectiveOutcome($0, in: year) },
            criteria: assess(inputs, year))
    }

    private func assess(_ inputs: Inputs, _ year: YearAnalysis) -> [CriterionAssessment] {
        let calendar = inputs.business.calendar
        let figures = caseLibrary.figures
        let answers = FigureAnswers(
            realised: { year.sheet.value(of: $0) },
            expected: { request in
                year.columns.expected(of: request)?.mean
                    ?? .missing(
                        MissingReason(
                            code: "no-expectation",
                            text: Text(
                                fr: "aucune année possible n’a été simulée",
                                en: "no possible year was simulated")))
            },
            unit: { year.sheet.unit(of: $0) }, label: { figures.label(of: $0.id) })
        return EvidenceReader(
            inputs.standard, schema: caseLibrary.schema, elements: inputs.plan.elements,
            context: inputs.loaded.records,
            year: calendar.yearStart...calendar.yearEnd, figures: answers
        ).assess()
    }
}
