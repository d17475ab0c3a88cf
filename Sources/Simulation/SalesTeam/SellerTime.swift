import CaseModel
import Quantities

/// Sellers' time of the week, and the hours that they give to actions.
///
/// Minutes = (weekly hours × selling time × share that leave does not take − meetings − training) × share of the
/// usual open days that the week has × ramp-up of who came lately; none in a week of sickness or in an empty post.
/// Actions take the hours that the plan grants them, in the order of the plan, as far as there is time left; hours
/// of an action whose every effect is neutral are not taken. Contacts are made in proportion to minutes ×
/// (1 + prospecting weight · (ability − ½)). *Verified by* `outreachTurnsHoursIntoContactsAndLeads`, `hoursGivenToAnActionAreCounted`,
/// `leaveAndMeetingsTakeSellingTime`, `sicknessTakesItsShareOfTime`, `aRecruitWorksFromTheFirstDay`.
struct SellerTime {
    let working: WorkingTime
    private let sellers: Int
    /// Whole minutes by contract and of leave, at `seller * weeks + week`.
    private let contractMinutes: Row<Int64>
    private let leaveMinutes: Row<Int64>
    private let weeklyMinutes: Row<Double>
    private let openness: Row<Double>
    private let rampWeeks: Double
    private let prospectingWeight: Double
    private let abilityWeight: Double
    private let baseMotivation: Double
    private let grantAction: Row<Int>
    private let grantSeller: Row<Int>
    private let grantMinutes: Row<Double>
    private let granted: Row<Int>
    private let tools: RunningEffects
    private let available: Row<Int>
    private let contracted: Row<Int>
    private let absent: Row<Int>
    private let onLeave: Row<Int>
    private let trained: Row<Int>

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        working = WorkingTime(compilation)
        sellers = truth.sellers.count
        (contractMinutes, leaveMinutes) = Self.contracts(truth.sellers, working, compilation)
        weeklyMinutes = memory.row(truth.sellers.map(Self.minutes))
        openness = compilation.clock.openness
        rampWeeks = truth.team.learning.rampUp.weeks
        prospectingWeight = truth.team.prospectingWeight.value
        abilityWeight = truth.team.motivation.abilityWeight.value
        baseMotivation = truth.team.motivation.base.value
        var grants: [(action: Int, seller: Int, minutes: Double)] = []
        let useful = Set(compilation.actions.effects.map(\.action))
        for (position, action) in compilation.actions.actions.enumerated() where useful.contains(position) {
            for seller in action.sellers.compactMap({ compilation.index.sellers[$0] }) {
                grants.append((position, seller, action.weeklyHours.minutes))
            }
        }
        grantAction = memory.row(grants.map(\.action))
        grantSeller = memory.row(grants.map(\.seller))
        grantMinutes = memory.row(grants.map(\.minutes))
        granted = memory.row(
            grants.map {
                compilation.books.counter(
                    .actionMinutes, compilation.tags(seller: $0.seller, action: $0.action))
            })
        tools = .bySeller(compilation) {
            if case .sellingTime(let perWeek) = $0 { perWeek.minutes } else { nil }
        }
        available = compilation.sellerCounters(.minutesAvailable)
        contracted = compilation.sellerCounters(.minutesContracted)
        absent = compilation.sellerCounters(.minutesAbsent)
        onLeave = compilation.sellerCounters(.minutesOnLeave)
        trained = compilation.sellerCounters(.trainingMinutes)
    }

    /// What contracts and leave make of each week, in whole minutes.
    private static func contracts(
        _ sellers: [Seller], _ working: WorkingTime, _ compilation: Compilation
    ) -> (contract: Row<Int64>, leave: Row<Int64>) {
        let places = sellers.indices.flatMap { seller in (0..<working.weeks).map { (seller, $0) } }
        let contract = places.map { seller, week in
            Cents.rounded(sellers[seller].weeklyHours.minutes * compilation.clock.openness[week])
        }
        let leave = contract.indices.map { place in
            Cents.rounded(Double(contract[place]) * (1 - working.presence[place]))
        }
        return (compilation.memory.row(contract), compilation.memory.row(leave))
    }

    /// The selling minutes of a usual week.
    static func minutes(_ seller: Seller) -> Double { seller.weeklyHours.minutes * seller.sellingTime.value }

    /// Lays down abilities and available minutes, then takes the actions' hours from them.
    func step(
        _ state: SalesTeam.State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        _ decided: DecisionsInForce
    ) {
        for seller in 0..<sellers {
            showAbility(seller, state, exchange)
            let own = minutes(of: seller, state, exchange, books, moment, decided)
            let freed = exchange.freedMinutes[seller] + tools.sum(seller, exchange)
            let minutes = own > 0 ? own + freed : own
            exchange.minutesAvailable[seller] = minutes
            exchange.minutesLeft[seller] = minutes
            books.count(available[seller], Cents.rounded(minutes))
        }
        exchange.grantedMinutes.fill(0)
        exchange.contactMinutes.fill(0)
        for grant in 0..<grantAction.count where exchange.active[grantAction[grant]] {
            let seller = grantSeller[grant]
            let minutes = min(grantMinutes[grant], exchange.minutesLeft[seller])
            exchange.minutesLeft[seller] -= minutes
            exchange.grantedMinutes[grantAction[grant]] += minutes
            books.count(granted[grant], Cents.rounded(minutes))
            let ability = exchange.ability[seller * SellerSkill.count + SellerSkill.prospecting]
            exchange.contactMinutes[grantAction[grant]] +=
                minutes * max(0, 1 + prospectingWeight * (ability - 0.5))
        }
    }

    /// Ability = skill + weight · (motivation − base).
    @inline(__always)
    private func showAbility(_ seller: Int, _ state: SalesTeam.State, _ exchange: Exchange) {
        let shift = abilityWeight * (state.motivation[seller] - baseMotivation)
        for place in (seller * SellerSkill.count)..<((seller + 1) * SellerSkill.count) {
            exchange.ability[place] = exchange.skill[place] + shift
        }
    }

    private func minutes(
        of seller: Int, _ state: SalesTeam.State, _ exchange: Exchange, _ books: BooksWriter,
        _ moment: Moment, _ decided: DecisionsInForce
    ) -> Double {
        guard exchange.isEmployed[seller] else { return 0 }
        let place = seller * working.weeks + moment.week
        let (open, contract) = (openness[moment.week], contractMinutes[place])
        books.count(contracted[seller], contract)
        guard !state.isSick[seller] else {
            books.count(absent[seller], contract)
            return 0
        }
        books.count(onLeave[seller], leaveMinutes[place])
        let training = decided.team ? working.decidedTraining[place] : working.inheritedTraining[place]
        if training > 0 { books.count(trained[seller], Cents.rounded(training)) }
        let taken = decided.team ? working.decidedMinutes[place] : working.inheritedMinutes[place]
        let left = max(0, weeklyMinutes[seller] * working.presence[place] - taken) * open
        guard Double(state.tenure[seller]) <= rampWeeks else { return left }
        return left * Double(state.tenure[seller]) / (rampWeeks + 1)
    }
}
