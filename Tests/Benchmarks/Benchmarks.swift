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
/// The reference is 52 weeks of 93 addressed Poisson draws, what a small model of a market needs at least.
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
        let kernel = best { referenceKernel(repetitions: 400) } / 400
        print("reference kernel (52 weeks × 93 draws)   \(milliseconds(kernel)) ms")
        var single = 0.0
        for jobs in [1, 2] {
            let years = 400
            let time = best { _ = live(world, years: years, jobs: jobs) } / Double(years)
            if jobs == 1 { single = time }
            print(
                "one year, \(jobs) job\(jobs > 1 ? "s" : " ")                          \(milliseconds(time)) ms, "
                    + "\(Int(1 / time)) years/s, \(ratio(time / kernel)) times the kernel")
            if jobs == 2 { print("two jobs against one                      \(ratio(single / time)) times") }
        }
        let facts = CaseFacts(business, plan: plan)
        let requests = caseLibrary.figures.figures.filter(\.required.isEmpty).map {
            FigureRequest($0.id, .none)
        }
        let study = LeaveOneOut(
            world: world, catalogue: caseLibrary.figures, facts: facts, requests: requests)
        let whole = best { _ = study.run(seed: 1, replications: Count(50), jobs: Count(2)) }
        print("50 years with every action left out once  \(milliseconds(whole)) ms")
        try reading(caseLibrary, loaded)
    }

    /// What every command pays first, then the judgement of a plan, whose time must grow as its elements do.
    private static func reading(_ caseLibrary: CaseLibrary, _ loaded: LoadedCase) throws {
        print("loading of the tables                     \(milliseconds(best { CaseLibrary.reading() })) ms")
        let reading = try PlanReading(
            caseLibrary, loaded, plan: "Scenarios/velos/plans/ambitieux.yaml")
        for times in [1, 2, 4] {
            let read = reading.elements(repeated: times)
            let (count, time) = (read(), best(read))
            let each = time / Double(max(count, 1))
            print(
                "a plan of \(count) elements judged            \(milliseconds(time)) ms, "
                    + "\(milliseconds(each * 300)) ms for 300 (limit: \(milliseconds(PlanReading.limit)) ms)")
        }
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

    /// The shortest of five times, in seconds.
    private static func best<Result>(_ work: () -> Result) -> Double {
        let clock = ContinuousClock()
        var shortest = Double.infinity
        for _ in 0..<5 {
            let time = clock.measure { _ = work() }
            shortest = min(
                shortest, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
        }
        return shortest
    }

    private static func milliseconds(_ seconds: Double) -> String { String(format: "%.3f", seconds * 1000) }
    private static func ratio(_ value: Double) -> String { String(format: "%.2f", value) }
}
