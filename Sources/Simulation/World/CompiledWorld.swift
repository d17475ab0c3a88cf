import Bilingual
public import CaseModel

/// A case and a plan compiled together, with year N−1 already lived.
///
/// Year N−1 is lived once, with last year's plan and the case's own seed: it is the same for every plan, run seed
/// and replication. *Verified by* `yearNMinusOneIsTheSameForEveryPlanSeedAndReplication`.
public struct CompiledWorld: Sendable {
    /// The version of the model's equations and of its addresses in chance; results name it.
    public static let engineVersion = "1"

    /// What the positions of books mean.
    public let layout: BooksLayout
    let world: World
    let snapshot: [UInt8]
    private let previousJournal: [JournalEntry]
    private let previousActivity: [ActivityEntry]
    private let business: BusinessCase
    private let positions: [Identifier<Action>: Int]

    /// Compiles a case and a plan, and lives year N−1.
    ///
    /// Refuses more than 120 actions in a plan, ids used twice, and ids whose addresses in chance coincide.
    public init(
        _ business: BusinessCase, previousPlan: Plan, plan: Plan
    ) throws(CompilationProblem) {
        self.business = business
        positions = try Self.positions(plan)
        _ = try Self.positions(previousPlan)
        world = try World(business, previous: previousPlan, plan: plan)
        layout = world.layout
        let simulator = Simulator(world)
        let recorder = Recorder()
        simulator.recorder = recorder
        simulator.livePreviousYear()
        snapshot = simulator.snapshot()
        (previousJournal, previousActivity) = (recorder.journal, recorder.activity)
    }

    /// The position of one of the plan's actions in a `Coalition`, or nil where the plan has no such action.
    public func position(of action: Identifier<Action>) -> Int? { positions[action] }

    /// Replication 0 in full detail: both years' totals, journal and activity log, in order of date.
    ///
    /// With `namesCustomers` its customers are listed one by one.
    public func realisedYear(
        seed: UInt64, coalition: Coalition = .everyone, namesCustomers: Bool = false
    ) -> Books {
        let simulator = Simulator(world)
        let recorder = Recorder()
        simulator.recorder = recorder
        simulator.livePlanYear(from: snapshot, seed: seed, replication: 0, coalition: coalition)
        var books = Books(layout: layout)
        simulator.write(into: &books)
        books.journal = Self.sorted(previousJournal + recorder.journal, by: \.date)
        books.activity = Self.sorted(previousActivity + recorder.activity, by: \.date)
        if namesCustomers { books.customers = CustomerFile.customers(of: books, business, seed: seed) }
        return books
    }

    /// Sorts by date and keeps the order of entry within a day.
    private static func sorted<Entry, Key: Comparable>(_ entries: [Entry], by key: KeyPath<Entry, Key>)
        -> [Entry]
    {
        entries.enumerated()
            .sorted { left, right in
                let (first, second) = (left.element[keyPath: key], right.element[keyPath: key])
                return first == second ? left.offset < right.offset : first < second
            }
            .map(\.element)
    }

    private static func positions(_ plan: Plan) throws(CompilationProblem) -> [Identifier<Action>: Int] {
        guard plan.actions.count <= Coalition.actionLimit else {
            throw CompilationProblem(
                message: Text(
                    fr: "Un plan compte au plus \(Coalition.actionLimit) actions.",
                    en: "A plan holds at most \(Coalition.actionLimit) actions."))
        }
        var positions: [Identifier<Action>: Int] = [:]
        for (position, action) in plan.actions.enumerated() {
            guard positions.updateValue(position, forKey: action.id) == nil else {
                throw CompilationProblem(
                    message: Text(
                        fr: "L’action « \(action.id) » figure deux fois dans le plan.",
                        en: "The plan holds the action “\(action.id)” twice."))
            }
        }
        return positions
    }
}
