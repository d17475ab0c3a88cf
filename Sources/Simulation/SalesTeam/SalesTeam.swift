import CaseModel
import Quantities

/// The sales team: who is there, with what time, skill and motivation, and what it is paid.
struct SalesTeam {
    let roster: Roster
    let time: SellerTime
    var absence: Absence
    let training: Training
    let motivation: Motivation
    let reputation: Reputation
    let turnover: Turnover
    let challenges: Challenges
    let costs: TeamCosts
    let payroll: Payroll
    let shop: ShopService
    let counters: TeamCounters
    private let planWeek: Int
    private let tailWeek: Int

    /// What the team carries from week to week; by seller where nothing else is said.
    struct State {
        let motivation: Row<Double>
        let isSick: Row<Bool>
        /// Weeks since the first day at work.
        let tenure: Row<Int>
        /// Share of a vacant post's search that is done.
        let search: Row<Double>
        /// Weeks employed since the last month was closed, and weeks in all.
        let weeksPaid: Row<Int>
        let weeksInMonth: Row<Int>
        /// Hours of training of the last year per seller, and reputation, one each.
        let trainingHours: Row<Double>
        let reputation: Row<Double>
        let payroll: Payroll.State
        let challenges: Challenges.State

        init(_ cursor: inout StateCursor, _ team: SalesTeam) {
            let sellers = team.roster.count
            (motivation, isSick) = (cursor.row(sellers), cursor.row(sellers))
            (tenure, search) = (cursor.row(sellers), cursor.row(sellers))
            (weeksPaid, weeksInMonth) = (cursor.row(sellers), cursor.row(1))
            (trainingHours, reputation) = (cursor.row(1), cursor.row(1))
            payroll = Payroll.State(&cursor, team.payroll)
            challenges = Challenges.State(&cursor, team.challenges)
        }
    }

    init(_ compilation: Compilation) {
        roster = Roster(compilation)
        time = SellerTime(compilation)
        absence = Absence(compilation)
        training = Training(compilation)
        motivation = Motivation(compilation)
        reputation = Reputation(compilation)
        turnover = Turnover(compilation, roster)
        challenges = Challenges(compilation)
        costs = TeamCosts(compilation)
        payroll = Payroll(compilation)
        shop = ShopService(compilation)
        counters = TeamCounters(compilation)
        (planWeek, tailWeek) = (compilation.clock.planWeek, compilation.clock.tailWeek)
    }

    /// Lays down the team of the opening date.
    func open(_ state: State, _ exchange: Exchange) {
        training.open(exchange)
        for seller in 0..<roster.count {
            state.motivation[seller] = motivation.base
            exchange.isEmployed[seller] = seller < roster.openingCount
            state.tenure[seller] = seller < roster.openingCount ? 10_000 : 0
        }
        state.reputation[0] = reputation.base
        exchange.shopService[0] = 1
        payroll.credit.open(state.payroll.credit, exchange)
    }

    /// Starts the week: who is there, with what time.
    func start(
        _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        _ decided: DecisionsInForce
    ) {
        if moment.week == planWeek || moment.week == tailWeek { exchange.revenueToDate.fill(0) }
        turnover.fill(state, exchange, books, moment, decided)
        absence.step(state, exchange, moment)
        time.step(state, exchange, books, moment, decided)
        state.weeksInMonth[0] += 1
        for seller in 0..<roster.count where exchange.isEmployed[seller] { state.weeksPaid[seller] += 1 }
    }

    /// Ends the week: what results, work and management leave for the next.
    func end(
        _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        _ decided: DecisionsInForce
    ) {
        costs.step(books, moment, decided)
        payroll.noteRevenue(state.payroll, exchange)
        challenges.step(state.challenges, exchange, moment, decided)
        training.step(exchange, books, moment, decided, time.working)
        motivation.step(state, exchange, moment, decided, time.working, challenges)
        reputation.step(state, exchange, moment, decided, time.working)
        turnover.resign(state, exchange, books, moment)
        shop.step(exchange, moment)
        if moment.endsStocks { counters.step(state, exchange, books) }
    }

    /// Enters the pay of a month that ends.
    func closeMonth(_ state: State, _ exchange: Exchange, _ month: MonthEnd, _ decided: DecisionsInForce) {
        costs.closeMonth(month, decided)
        payroll.closeMonth(state, exchange, month, decided, motivation)
        state.weeksInMonth[0] = 0
        state.weeksPaid.fill(0)
    }
}
