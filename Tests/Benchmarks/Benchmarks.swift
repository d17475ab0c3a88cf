import AllocationCount
import Analysis
import CaseFiles
import CaseModel
import Figures
import Formulas
import Foundation
import Quantities
import Randomness
import Simulation

/// Measures the speed of the engine: ratios against a reference kernel in the same run, so that machines compare.
///
/// The reference is 52 weeks of 93 addressed Poisson draws, what a small model of a market needs at least. A build
/// that counts writes the draws of some years to the file named by its argument, which the other build reads.
@main
struct Benchmarks {
    static func main() throws {
        let caseLibrary = CaseLibrary.reading()
        let loaded = CaseReader(caseLibrary).read(folder: "Scenarios/velos")
        let plan = PlanReader(caseLibrary).read(file: "Scenarios/velos/plans/ambitieux.yaml", for: loaded)
            .plan
        guard let business = loaded.business, let previous = loaded.previousPlan, let plan else {
            FileHandle.standardError.write(Data("run from the root of the repository\n".utf8))
            exit(1)
        }
        let world = try CompiledWorld(business, previousPlan: previous, plan: plan)
        let file = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("--") }
        #if COUNTED
            if let file { try Draws.record(world, to: file) }
        #else
            // Years alone, for a profiler.
            if CommandLine.arguments.contains("--profile") {
                return world.live(weeks: world.planWeeks, replications: 1...4000)
            }
            // Only the first lines: for a profile, or to compare two builds.
            if CommandLine.arguments.contains("--year") { return _ = printYear(world) }
            let year = printYear(world)
            file.flatMap(Draws.init)?.print(world, year: year)
            printMemory(world)
            try Growth.print(world)
            CommonLuck.print(world, plan)
            printStudy(world, caseLibrary, CaseFacts(business, plan: plan))
            try printReading(caseLibrary, loaded)
        #endif
    }

    /// Prints times of a year, of one and two threads; gives the time of one year in one thread.
    private static func printYear(_ world: CompiledWorld) -> Double {
        let rounds = (0..<5).map { _ in
            (
                Timing.bestInThread(of: 3) { Timing.kept += Double(referenceKernel(repetitions: 100)) } / 100,
                Timing.bestInThread(of: 3) { world.live(weeks: world.planWeeks, replications: 1...100) }
                    / 100
            )
        }
        let (kernel, year) = (rounds.map(\.0).min() ?? 1, rounds.map(\.1).min() ?? 1)
        Timing.print("reference kernel (52 weeks × 93 draws)", Timing.milliseconds(kernel))
        Timing.judge(
            "one year in one thread, ms", year * 1000, .atMost(0.5), Timing.milliseconds(year))
        Timing.judge("one year over the kernel", year / kernel, .atMost(3))
        let one = Timing.best { _ = live(world, years: 400, jobs: 1) }
        let two = Timing.best { _ = live(world, years: 400, jobs: 2) }
        Timing.print("years per second by the clock, one thread; two", "\(Int(400 / one)); \(Int(400 / two))")
        Timing.judge("two threads against one", one / two, .atLeast(1.8))
        return year
    }

    private static func printMemory(_ world: CompiledWorld) {
        let (few, many) = (allocations(world, years: 8), allocations(world, years: 16))
        Timing.judge(
            "allocations in eight further years", Double(many - few), .atMost(0), "\(many - few)")
        Timing.print("bytes of state per thread, whatever the replications", "\(world.stateBytes)")
        _ = world.replicate(seed: 1, replications: 1...10_000, jobs: 2, columns: 100) { books, row in
            row[0] = Double(books.amounts.first?.cents ?? 0)
        }
        Timing.judge(
            "peak memory, 10,000 replications of 100 columns, MB", Timing.peakMegabytes, .atMost(300))
    }

    private static func allocations(_ world: CompiledWorld, years: Int) -> Int {
        let before = allocation_count()
        _ = live(world, years: years, jobs: 1)
        return Int(allocation_count() - before)
    }

    private static func printStudy(_ world: CompiledWorld, _ caseLibrary: CaseLibrary, _ facts: CaseFacts) {
        let requests = caseLibrary.figures.figures.filter(\.required.isEmpty).map {
            FigureRequest($0.id, .none)
        }
        let study = LeaveOneOut(
            world: world, catalogue: caseLibrary.figures, facts: facts, requests: requests)
        let whole = Timing.best { _ = study.run(seed: 1, replications: Count(50), jobs: Count(2)) }
        Timing.print("50 years with every action left out once", Timing.milliseconds(whole))
    }

    /// What every command pays first, then the judgement of a plan, whose time must grow as its elements do.
    private static func printReading(_ caseLibrary: CaseLibrary, _ loaded: LoadedCase) throws {
        let loading = Timing.best { _ = CaseLibrary.reading() }
        Timing.print("loading of the tables", Timing.milliseconds(loading))
        let reading = try PlanReading(
            caseLibrary, loaded, plan: "Scenarios/velos/plans/ambitieux.yaml")
        for times in [1, 2, 4] {
            let read = reading.elements(repeated: times)
            let (count, time) = (read(), Timing.best { _ = read() })
            let each = time / Double(max(count, 1))
            Timing.print(
                "a plan of \(count) elements judged; for 300; at most",
                [time, each * 300, PlanReading.limit].map(Timing.milliseconds).joined(separator: "; "))
        }
        Growth.printReading()
    }

    private static func live(_ world: CompiledWorld, years: Int, jobs: Int) -> [Double] {
        world.replicate(seed: 1, replications: 1...years, jobs: jobs, columns: 1) { books, row in
            row[0] = Double(books.amounts.first?.cents ?? 0)
        }
    }

    /// The reference: addressed draws and their quantiles alone; returns a sum so that nothing is left out.
    private static func referenceKernel(repetitions: Int) -> Int {
        let entity = EntityAddress(dottedID: "reference")
        var sum = 0
        for replication in 0..<repetitions {
            let luck = Luck(seed: 1, replication: UInt32(replication))
            for week in 0..<52 {
                for draw in 0..<93 {
                    let u = luck.uniform(Site(UInt16(draw)), entity, week: week)
                    sum &+= Quantile.poisson(mean: Double(draw % 12) + 0.5, at: u)
                }
            }
        }
        return sum
    }
}
