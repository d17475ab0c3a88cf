import CaseModel
import PortableMath
import Quantities

/// What is counted of the team at the end of each week: heads, motivation, skills, gaps, reputation.
///
/// Levels are in thousandths. The gap of a seller is the mean over skills of (required − level)₊; training that
/// would close it takes −τ·log(1 − gap ÷ (1 − level)) per skill. Who is not employed counts for nothing.
/// *Verified by* `gapsGiveTrainingNeeds`.
struct TeamCounters {
    private let required: Row<Double>
    private let trainingMinutes: Double
    private let headcount: Row<Int>
    private let motivation: Row<Int>
    private let skillLevel: Row<Int>
    private let skillGap: Row<Int>
    private let belowRequired: Row<Int>
    private let trainingNeeded: Row<Int>
    private let waiting: Row<Int>
    private let reputation: Int

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        required = compilation.memory.row(
            truth.sellers.flatMap { seller in
                seller.employment.required?.levels.map(\.value)
                    ?? Array(repeating: 0, count: SellerSkill.count)
            })
        trainingMinutes = truth.team.learning.trainingHours.minutes
        headcount = compilation.sellerCounters(.headcount)
        motivation = compilation.sellerCounters(.motivation)
        skillLevel = compilation.sellerCounters(.skillLevel)
        skillGap = compilation.sellerCounters(.skillGap)
        belowRequired = compilation.sellerCounters(.belowRequired)
        trainingNeeded = compilation.sellerCounters(.trainingNeeded)
        waiting = compilation.sellerCounters(.minutesWaiting)
        reputation = compilation.books.counter(.employerReputation)
    }

    /// Counts the team as it stands.
    func step(_ state: SalesTeam.State, _ exchange: Exchange, _ books: BooksWriter) {
        for seller in 0..<headcount.count {
            let isThere = exchange.isEmployed[seller]
            set(headcount[seller], isThere ? 1 : 0, books)
            set(motivation[seller], isThere ? Self.thousandths(state.motivation[seller]) : 0, books)
            set(waiting[seller], Int64(exchange.minutesWaiting[seller].rounded()), books)
            let (level, gap, needed) = isThere ? skills(of: seller, exchange) : (0, 0, 0)
            set(skillLevel[seller], Self.thousandths(level), books)
            set(skillGap[seller], Self.thousandths(gap), books)
            set(belowRequired[seller], gap > 0 ? 1 : 0, books)
            set(trainingNeeded[seller], Int64(needed.rounded()), books)
        }
        set(reputation, Self.thousandths(state.reputation[0]), books)
    }

    /// Mean level, mean gap, and minutes of training that close it.
    private func skills(of seller: Int, _ exchange: Exchange) -> (level: Double, gap: Double, minutes: Double)
    {
        var (level, gap, minutes) = (0.0, 0.0, 0.0)
        for place in (seller * SellerSkill.count)..<((seller + 1) * SellerSkill.count) {
            let skill = exchange.skill[place]
            level += skill
            guard required[place] > skill else { continue }
            gap += required[place] - skill
            minutes -= trainingMinutes * Portable.log(max(1e-3, (1 - required[place]) / (1 - skill)))
        }
        return (level / Double(SellerSkill.count), gap / Double(SellerSkill.count), minutes)
    }

    @inline(__always)
    private func set(_ counter: Int, _ number: Int64, _ books: BooksWriter) {
        books.setStock(counter, middle: number, end: number)
    }

    @inline(__always)
    private static func thousandths(_ level: Double) -> Int64 { Int64((1000 * level).rounded()) }
}
