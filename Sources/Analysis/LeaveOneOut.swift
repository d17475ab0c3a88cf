import CaseModel
public import Figures
public import Formulas
public import Quantities

/// Lives the year with the whole plan, without each part that figures ask about, and without the plan.
///
/// Parts are actions and groups of decisions. Where figures ask for the shares of parts, the year is also lived as
/// `PartShares` says.
///
/// All years of one replication share their luck, so a difference between them is what the action did. The
/// realised year is compared with itself in the same way.
public struct LeaveOneOut<World: YearWorld>: Sendable {
    /// The world.
    public let world: World
    /// The columns of the years with the whole plan.
    public let plan: ColumnPlan
    /// The actions and groups of decisions left out in turn, as figures need them; nil is the whole plan.
    public let removed: [String?]
    private let catalogue: FigureCatalogue
    private let facts: CaseFacts

    /// Plans the years that some requests need; results of objectives are added to the requests.
    public init(
        world: World, catalogue: FigureCatalogue, facts: CaseFacts, requests: [FigureRequest]
    ) {
        self.world = world
        self.catalogue = catalogue
        self.facts = facts
        plan = ColumnPlan(
            catalogue: catalogue, facts: facts, layout: world.layout,
            requests: requests + ObjectiveOutcome.requests(facts))
        var removed: [String?] = []
        for name in plan.counterfactuals where name.comparison == .without {
            if !removed.contains(name.part) { removed.append(name.part) }
        }
        self.removed = removed
    }

    /// How many years are lived in all, for progress: each coalition lives the realised year too.
    public func yearCount(replications: Count) -> Count {
        let walked = asked(.share).isEmpty ? 0 : shares(seed: 0).steps * replications.value
        return Count((1 + removed.count) * (1 + replications.value) + walked)
    }

    /// Lives the years; `progress` is told how many of `yearCount` have been lived so far.
    public func run(
        seed: UInt64, replications: Count, jobs: Count, progress: (@Sendable (Count) -> Void)? = nil
    ) -> YearAnalysis {
        let run = Run(seed: seed, replications: replications, jobs: jobs, progress: progress)
        let each = replications.value + 1
        var values: [Counterfactual: Value] = [:]
        var columns: [Counterfactual: Column] = [:]
        for (order, action) in removed.enumerated() {
            let asked = asked(.without).filter { $0.part == action }
            guard let coalition = coalition(without: action) else { continue }
            let lived = live(
                columnPlan(asked), coalition, run, before: order * each)
            for name in asked {
                values[name] = lived.sheet.value(of: name.request)
                columns[name] = lived.columns.column(of: name.request)
            }
        }
        columns.merge(share(run, before: removed.count * each)) { $1 }
        let walked = yearCount(replications: replications).value - (1 + removed.count) * each
        return live(
            plan, .everyone, run, before: removed.count * each + walked, values: values, columns: columns)
    }

    private func asked(_ comparison: Counterfactual.Comparison) -> [Counterfactual] {
        plan.counterfactuals.filter { $0.comparison == comparison }
    }

    private func columnPlan(_ asked: [Counterfactual]) -> ColumnPlan {
        ColumnPlan(
            catalogue: catalogue, facts: facts, layout: world.layout, requests: asked.map(\.request))
    }

    /// The parts of the plan that can arrive: its actions and its groups of decisions.
    private func shares(seed: UInt64) -> PartShares {
        let actions = facts.members(of: .action).compactMap { id in
            world.position(ofAction: id).map { (name: id, position: $0.value) }
        }
        let groups = facts.members(of: .decisions).compactMap(DecisionGroup.init(rawValue:))
        return PartShares(actions + groups.map { (name: $0.name, position: $0.position) }, seed: seed)
    }

    /// The shares of parts that figures ask for.
    private func share(_ run: Run, before: Int) -> [Counterfactual: Column] {
        let asked = asked(.share)
        guard !asked.isEmpty, run.replications.value > 0 else { return [:] }
        let (plan, shares) = (columnPlan(asked), shares(seed: run.seed))
        let (steps, width) = (shares.steps, plan.columnCount.value)
        let progress = run.progress
        let rows = world.rows(
            seed: run.seed, replications: run.replications, steps: Count(steps), jobs: run.jobs,
            columns: plan.columnCount, progress: { progress?(Count(before + $0.value)) },
            coalition: { shares.coalition(in: $0.value, at: $1.value) },
            extract: { plan.extract($0, into: $1) })
        let walked = (0..<steps).map { step in
            var ofStep: [Double] = []
            for year in 0..<run.replications.value {
                let first = (year * steps + step) * width
                ofStep += rows[first..<(first + width)]
            }
            return FigureColumns(plan, rows: ofStep, replications: run.replications)
        }
        var columns: [Counterfactual: Column] = [:]
        for request in Set(asked.map(\.request)) {
            let values = walked.compactMap { $0.column(of: request).scalars }
            guard values.count == steps else { continue }
            let found = shares.shares(values)
            for name in asked where name.request == request { columns[name] = found[name.part] }
        }
        return columns
    }

    /// Who is left without an action or a group of decisions; nil where the world does not know the action.
    private func coalition(without action: String?) -> Coalition? {
        guard let action else { return .nobody }
        if let group = DecisionGroup(name: action) { return Coalition.everyone.removing(group.position) }
        return world.position(ofAction: action).map { Coalition.everyone.removing($0.value) }
    }

    private func live(
        _ plan: ColumnPlan, _ coalition: Coalition, _ run: Run, before: Int,
        values: [Counterfactual: Value] = [:], columns: [Counterfactual: Column] = [:]
    ) -> YearAnalysis {
        let books = world.books(seed: run.seed, coalition: coalition)
        let progress = run.progress
        progress?(Count(before + 1))
        var rows: [Double] = []
        if run.replications.value > 0 {
            rows = world.rows(
                seed: run.seed, replications: run.replications, steps: Count(1), jobs: run.jobs,
                columns: plan.columnCount, progress: { progress?(Count(before + 1 + $0.value)) },
                coalition: { _, _ in coalition }, extract: { plan.extract($0, into: $1) })
        }
        return YearAnalysis(
            sheet: FigureSheet(catalogue: catalogue, books: books, facts: facts, counterfactuals: values),
            columns: FigureColumns(
                plan, rows: rows, replications: run.replications, counterfactuals: columns))
    }

    private struct Run {
        let seed: UInt64
        let replications: Count
        let jobs: Count
        let progress: (@Sendable (Count) -> Void)?
    }
}

/// The realised year and the possible years of a plan, ready to be asked for figures.
///
/// It belongs to one thread.
public struct YearAnalysis {
    /// The figures of the realised year.
    public let sheet: FigureSheet
    /// The figures of the possible years.
    public let columns: FigureColumns
}
