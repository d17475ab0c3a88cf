import Bilingual
import CaseModel
import PortableMath
import Quantities
import Randomness

/// Who leaves and who comes.
///
/// A seller resigns in a week with hazard h·exp(−m·(motivation − base) − r·(reputation − base)), at most 1, h losing
/// the annual share over a year. An empty post is searched for each week by (1 + w·(reputation − base)) ÷ delay,
/// and filled when the search adds up to one; a recruitment of a plan is searched for from its first day less the
/// delay on, and never before the plan acts. Who replaces has the case's replacement skill and costs its price; a
/// recruit has the skill and the cost of the plan. *Source*: proportional hazards (Cox 1972).
/// *Verified by* `lowMotivationMakesSellersLeave`, `anEmptyPostIsFilledAfterTheDelay`, `aRecruitWorksFromTheFirstDay`.
struct Turnover {
    private let hazard: Double
    private let response: TurnoverResponse
    private let hiringWeight: Double
    private let baseMotivation: Double
    private let baseReputation: Double
    private let delay: Double
    /// First day at work as planned, by seller; −1 for posts of the case.
    private let arrival: Row<Int>
    private let isPlanned: Row<Bool>
    private let arrivalCost: Row<Int64>
    private let draw: Row<Int>
    private let replacementLine: Row<Int>
    private let recruitmentLine: Row<Int>
    private let taxLine: Row<Int>
    private let resignations: Row<Int>
    private let hires: Row<Int>

    init(_ compilation: Compilation, _ roster: Roster) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        response = truth.team.turnover
        hazard = CustomerBase.weeklyHazard(annual: min(0.99, response.annual.value))
        (baseMotivation, baseReputation) = (
            truth.team.motivation.base.value, truth.team.reputation.base.value
        )
        hiringWeight = truth.team.reputation.hiringWeight.value
        delay = response.hiringDelay.weeks
        let fixed = Array(repeating: -1, count: roster.openingCount)
        arrival = memory.row(fixed + roster.arrivals.map(\.week))
        isPlanned = memory.row(fixed.map { _ in false } + roster.arrivals.map(\.isPlanned))
        arrivalCost = memory.row(fixed.map { _ in 0 } + roster.arrivals.map(\.cost))
        draw = compilation.draws(
            Sites.resignation, truth.sellers.map { compilation.addresses.bits("seller.\($0.id)") })
        func line(_ fr: String, _ en: String, _ debit: String) -> Row<Int> {
            memory.row(
                truth.sellers.indices.map {
                    compilation.books.line(Text(fr: fr, en: en), debit, "512", compilation.tags(seller: $0))
                })
        }
        replacementLine = line("Remplacement d’un départ", "Replacement of a departure", "622")
        recruitmentLine = line("Recrutement", "Recruitment", "6228")
        taxLine = line("TVA sur recrutement", "VAT on recruitment", "44566")
        resignations = compilation.sellerCounters(.resignations)
        hires = compilation.sellerCounters(.hires)
    }

    /// Searches for empty posts, and lets those who were found start.
    func fill(
        _ state: SalesTeam.State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        _ decided: DecisionsInForce
    ) {
        for seller in 0..<arrival.count where !exchange.isEmployed[seller] {
            let isFirst = arrival[seller] >= 0 && state.tenure[seller] == 0
            if isFirst, isPlanned[seller], !decided.team { continue }
            if isFirst, arrival[seller] == Int.max { continue }
            let isDue = !isFirst || moment.week >= arrival[seller]
            if isDue, delay <= 0 || state.search[seller] > 1 - 1e-9 {
                start(seller, isFirst: isFirst, state, exchange, books)
            } else if delay > 0, !isFirst || Double(moment.week) >= Double(arrival[seller]) - delay {
                let speed = 1 + hiringWeight * (state.reputation[0] - baseReputation)
                state.search[seller] += max(0.1, speed) / delay
            }
        }
    }

    private func start(
        _ seller: Int, isFirst: Bool, _ state: SalesTeam.State, _ exchange: Exchange, _ books: BooksWriter
    ) {
        exchange.isEmployed[seller] = true
        (state.tenure[seller], state.search[seller]) = (1, 0)
        state.motivation[seller] = baseMotivation
        books.count(hires[seller], 1)
        let cost = isFirst ? arrivalCost[seller] : response.replacementCost.cents
        books.post(isFirst ? recruitmentLine[seller] : replacementLine[seller], cost)
        books.post(taxLine[seller], Cents.share(StandardVAT.rate, of: cost))
        guard !isFirst else { return }
        for place in (seller * SellerSkill.count)..<((seller + 1) * SellerSkill.count) {
            exchange.skill[place] = response.replacementSkill.value
        }
    }

    /// Draws who resigns at the end of the week.
    func resign(_ state: SalesTeam.State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for seller in 0..<arrival.count where exchange.isEmployed[seller] {
            state.tenure[seller] += 1
            guard hazard > 0 else { continue }
            var logRisk = -response.motivationWeight.value * (state.motivation[seller] - baseMotivation)
            logRisk -= response.reputationWeight.value * (state.reputation[0] - baseReputation)
            let risk = logRisk == 0 ? hazard : min(1, hazard * Portable.exp(logRisk))
            guard Quantile.bernoulli(risk, at: moment.uniform(draw[seller])) else {
                continue
            }
            (exchange.isEmployed[seller], state.isSick[seller]) = (false, false)
            state.search[seller] = 0
            books.count(resignations[seller], 1)
        }
    }
}
