import Bilingual
import CaseModel
import Quantities

/// What training and accommodations cost.
///
/// A session is paid in its first week, an accommodation in its own, and its monthly cost on the last day of each
/// month from the month of its start on. A plan's accommodation replaces last year's for the same seller.
/// Training is exempt of VAT (article 261-4-4° of the French tax code).
/// *Verified by* `teamDecisionsArePaidToTheCent`.
struct TeamCosts {
    private let onceLine: Row<Int>
    private let onceWeek: Row<Int>
    private let onceCents: Row<Int64>
    private let onceIsPlanned: Row<Bool>
    private let monthlyLine: Row<Int>
    private let monthlyCents: Row<Int64>
    /// First and last month in which it is paid, without and with the plan's decisions.
    private let firstMonth: Row<Int>
    private let lastMonthInherited: Row<Int>
    private let lastMonthDecided: Row<Int>
    private let monthlyIsPlanned: Row<Bool>

    private struct Once {
        let line: Int
        let week: Int
        let cents: Int64
        let isPlanned: Bool
    }

    private struct Monthly {
        let line: Int
        let cents: Int64
        let first: Int
        let last: Int
        let lastDecided: Int
        let isPlanned: Bool
    }

    init(_ compilation: Compilation) {
        let memory = compilation.memory
        var (once, monthly): ([Once], [Monthly]) = ([], [])
        Self.addTraining(compilation, &once)
        Self.addAccommodations(compilation, &once, &monthly)
        (onceLine, onceWeek) = (memory.row(once.map(\.line)), memory.row(once.map(\.week)))
        (onceCents, onceIsPlanned) = (memory.row(once.map(\.cents)), memory.row(once.map(\.isPlanned)))
        (monthlyLine, monthlyCents) = (memory.row(monthly.map(\.line)), memory.row(monthly.map(\.cents)))
        firstMonth = memory.row(monthly.map(\.first))
        lastMonthInherited = memory.row(monthly.map(\.last))
        lastMonthDecided = memory.row(monthly.map(\.lastDecided))
        monthlyIsPlanned = memory.row(monthly.map(\.isPlanned))
    }

    private static func addTraining(_ compilation: Compilation, _ once: inout [Once]) {
        for (plan, isPlanned) in [(compilation.previous, false), (compilation.plan, true)] {
            for session in plan.staffing.trainings {
                let weeks = compilation.weeks(session.start, session.end, isPrevious: !isPlanned)
                guard let week = weeks?.lowerBound else { continue }
                let line = compilation.books.line(Text(fr: "Formation", en: "Training"), "618", "512")
                once.append(Once(line: line, week: week, cents: session.cost.cents, isPlanned: isPlanned))
            }
        }
    }

    private static func addAccommodations(
        _ compilation: Compilation, _ once: inout [Once], _ monthly: inout [Monthly]
    ) {
        let planned = Set(compilation.plan.staffing.accommodations.map(\.seller))
        for (plan, isPlanned) in [(compilation.previous, false), (compilation.plan, true)] {
            for accommodation in plan.staffing.accommodations {
                guard let weeks = compilation.lasting(accommodation, isPrevious: !isPlanned),
                    let seller = compilation.index.sellers[accommodation.seller]
                else { continue }
                let line = compilation.books.line(
                    Text(fr: "Aménagement de poste", en: "Workplace accommodation"), "648", "512",
                    compilation.tags(seller: seller))
                once.append(
                    Once(
                        line: line, week: weeks.lowerBound, cents: accommodation.cost.cents,
                        isPlanned: isPlanned))
                let last = compilation.clock.firstMonth[weeks.upperBound]
                let isReplaced = !isPlanned && planned.contains(accommodation.seller)
                monthly.append(
                    Monthly(
                        line: line, cents: accommodation.monthlyCost.cents,
                        first: compilation.clock.lastMonth[weeks.lowerBound], last: last,
                        lastDecided: isReplaced ? min(12, last) : last, isPlanned: isPlanned))
            }
        }
    }

    /// Posts what is paid this week.
    func step(_ books: BooksWriter, _ moment: Moment, _ decided: DecisionsInForce) {
        for row in 0..<onceLine.count
        where onceWeek[row] == moment.week && (decided.team || !onceIsPlanned[row]) {
            books.post(onceLine[row], onceCents[row])
        }
    }

    /// Enters what is paid for the month that ends.
    func closeMonth(_ month: MonthEnd, _ decided: DecisionsInForce) {
        for row in 0..<monthlyLine.count where decided.team || !monthlyIsPlanned[row] {
            let last = decided.team ? lastMonthDecided[row] : lastMonthInherited[row]
            if firstMonth[row] <= month.month, month.month <= last {
                month.enter(monthlyLine[row], monthlyCents[row])
            }
        }
    }
}
