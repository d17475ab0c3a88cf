import CaseModel
import PortableMath
import Quantities

/// Customers won and lost.
///
/// Lost: a binomial of customers with hazard h = 1 − (1 − annual churn)^(1 ÷ 52.18), times
/// exp(−weight · (satisfaction − base) + price excess), divided by what loyalty programmes are worth, and
/// Π(1 − cut · strength), at most 1; and complainants who leave. Won: first purchases of people who
/// were not customers (self-service), and won deals, each a new account with probability 1 − customers ÷ buyers.
/// Units under contract leave with the accounts lost, in proportion.
/// *Verified by* `aLoyaltyActionLosesFewerCustomers`, `customersAreConserved`.
struct CustomerBase {
    private let segments: Int
    private let isAssisted: Row<Bool>
    let classes: CustomerClasses
    let renewal: ContractRenewal
    private let prices: PriceShock
    var referrals: Referrals
    var termHazard: Row<Double>
    var hazard: Row<Double>
    private let churnWeight: Double
    private let baseSatisfaction: Double
    private let draw: Row<Int>
    private let opening: Row<Int>
    private let effectAction: Row<Int>
    private let effectCut: Row<Double>
    /// Whether a retention effect reaches a segment, at `effect * segments + segment`.
    private let reaches: Row<Bool>
    private let dealCellSegment: Row<Int>
    private let isContract: Row<Bool>
    private let openingUnits: Row<Double>
    private let won: Row<Int>
    private let lost: Row<Int>
    private let stock: Row<Int>

    /// What is known of customers beyond their number.
    struct State {
        let classes: CustomerClasses.State
        let renewal: ContractRenewal.State
        let referrals: Referrals.State

        init(_ cursor: inout StateCursor, _ base: CustomerBase) {
            classes = CustomerClasses.State(&cursor, base.classes)
            renewal = ContractRenewal.State(&cursor, base.renewal)
            referrals = Referrals.State(&cursor, base.referrals)
        }
    }

    init(_ compilation: Compilation) {
        (classes, renewal) = (CustomerClasses(compilation), ContractRenewal(compilation))
        (prices, referrals) = (PriceShock(compilation), Referrals(compilation))
        let (truth, memory, index) = (compilation.truth, compilation.memory, compilation.index)
        segments = truth.segments.count
        isAssisted = memory.row(truth.segments.map { $0.mode == .assisted })
        hazard = memory.row(truth.segments.map { Self.weeklyHazard(annual: $0.annualChurn.value) })
        termHazard = memory.row(Self.termHazards(truth, weeks: renewal.term))
        churnWeight = truth.service.churnWeight.value
        baseSatisfaction = truth.service.baseSatisfaction.value
        draw = compilation.segmentDraws(Sites.churn)
        let customers = truth.segments.map { compilation.business.opening.customers[$0.id]?.value ?? 0 }
        opening = memory.row(customers)
        let effects = compilation.actions.effects.compactMap { effect -> (Int, Double)? in
            guard case .retention(let cut) = effect.effect else { return nil }
            return (effect.action, cut.value * effect.strength)
        }
        effectAction = memory.row(effects.map(\.0))
        effectCut = memory.row(effects.map(\.1))
        reaches = memory.row(
            effects.flatMap { action, _ in
                let targets = Set(index.targets(compilation.actions.actions[action]))
                return truth.segments.indices.map(targets.contains)
            })
        let contracts = index.dealCells.map { truth.offers[$0.offer].kind == .contract }
        dealCellSegment = memory.row(index.dealCells.map(\.segment))
        isContract = memory.row(contracts)
        openingUnits = memory.row(
            Self.contractWeights(compilation).enumerated().map { position, weight in
                let cell = index.dealCells[position]
                let segment = truth.segments[cell.segment]
                let units = compilation.business.opening.contractUnits[segment.id].map { Double($0.value) }
                return (units ?? Double(customers[cell.segment]) * segment.unitsPerPurchase.value) * weight
            })
        won = compilation.counters(.newCustomers)
        lost = compilation.counters(.lostCustomers)
        stock = compilation.counters(.customers)
    }

    /// The part of a segment's opening contracts that each deal cell has; zero for what is no contract.
    ///
    /// In proportion to the occasions of the offer's category, shared equally among its contracts; an offer's cells
    /// have it by preference for their channels; an offer not launched yet has none. *Verified by* `openingContractsFollowTheOccasionsOfTheirCategory`,
    /// `openingContractsStandOnTheirChannels`.
    static func contractWeights(_ compilation: Compilation) -> [Double] {
        let (truth, index, cells) = (compilation.truth, compilation.index, compilation.index.dealCells)
        let firstMonday = compilation.business.calendar.firstMonday
        func isInForce(_ cell: CaseIndex.DealCell) -> Bool {
            let offer = truth.offers[cell.offer]
            return offer.kind == .contract && (offer.life.launch ?? firstMonday) <= firstMonday
        }
        let weights = cells.map { cell -> Double in
            guard isInForce(cell) else { return 0 }
            let category = truth.offers[cell.offer].category
            let twins = cells.filter {
                $0.segment == cell.segment && isInForce($0) && truth.offers[$0.offer].category == category
            }
            let rate = truth.segments[cell.segment].occasions[category]?.perWeek ?? 0
            return rate / Double(Set(twins.map(\.offer)).count) * index.channelShare(of: cell)
        }
        return cells.indices.map { position in
            let peers = cells.indices.filter { cells[$0].segment == cells[position].segment }
            let total = peers.reduce(0) { $0 + weights[$1] }
            guard total == 0 else { return weights[position] / total }
            return peers.first { isInForce(cells[$0]) } == position ? 1 : 0
        }
    }

    /// The probability that a contract is not renewed, by segment.
    private static func termHazards(_ truth: MarketTruth, weeks: Int) -> [Double] {
        let years = Double(weeks) / Period.year.weeks
        return truth.segments.map { 1 - Portable.pow(max(0, 1 - $0.annualChurn.value), years) }
    }

    /// The weekly hazard that loses the annual share over 365.25 days.
    static func weeklyHazard(annual: Double) -> Double {
        annual >= 1 ? 1 : 1 - Portable.pow(1 - annual, 1 / Period.year.weeks)
    }

    /// Lays down customers and contracts at the opening date.
    func open(_ state: State, _ exchange: Exchange) {
        for segment in 0..<segments { exchange.customers[segment] = opening[segment] }
        for cell in 0..<openingUnits.count {
            exchange.contractUnits[cell] = openingUnits[cell]
            exchange.contractValue[cell] = openingUnits[cell]
        }
        exchange.attachment.fill(1)
        classes.open(state.classes, exchange)
        renewal.open(state.renewal, exchange)
    }

    /// Draws losses, adds the week's new customers.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        referrals.count(state.referrals, exchange, books)
        for segment in 0..<segments {
            let before = exchange.customers[segment]
            let orders = exchange.purchases[segment] - exchange.newCustomers[segment]
            let exposed = renewal.exposed(segment, before, state.renewal, moment)
            let risk = risk(of: segment, exchange)
            let chosen = DrawnCount.binomial(exposed, risk, moment.uniform(draw[segment]))
            let early = min(exchange.departing[segment], before - chosen)
            let gone = chosen + early
            addAccounts(segment, exchange, books, moment)
            let room = max(0, Int(exchange.buyers[segment]) - before)
            let gained = min(exchange.newCustomers[segment], room)
            exchange.customers[segment] = before - gone + gained
            if isAssisted[segment] { endContracts(of: segment, gone, before, exchange) }
            renewal.step(
                segment, state.renewal, books, moment, gone: chosen, early: early, gained: gained)
            classes.step(
                segment, state.classes, exchange, books, moment, flow: (before, gone, gained, orders))
            classes.stepAssisted(segment, exchange, books)
            books.count(won[segment], gained)
            books.count(lost[segment], gone)
            let middle =
                Int64(before) + moment.firstPart(Int64(gained)) - moment.firstPart(Int64(gone))
            books.setStock(stock[segment], middle: middle, end: Int64(exchange.customers[segment]))
        }
    }

    /// The probability that an exposed customer of a segment leaves this week.
    private func risk(of segment: Int, _ exchange: Exchange) -> Double {
        var risk = renewal.isBound(segment) ? termHazard[segment] : hazard[segment]
        let excess = prices.excess(segment, exchange)
        risk *= Portable.exp(excess - churnWeight * (exchange.satisfaction[segment] - baseSatisfaction))
        for effect in 0..<effectAction.count
        where exchange.active[effectAction[effect]] && reaches[effect * segments + segment] {
            risk *= 1 - effectCut[effect]
        }
        return risk / exchange.attachment[segment]
    }

    /// Decides which won deals are new accounts, and puts contracts in force.
    private func addAccounts(
        _ segment: Int, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        for position in 0..<exchange.wonCount[0] where exchange.wonDeals[position].segment == segment {
            let deal = exchange.wonDeals[position]
            let buyers = exchange.buyers[deal.segment]
            let known = buyers > 0 ? min(1, Double(exchange.customers[deal.segment]) / buyers) : 1
            if moment.uniform(Sites.newAccount, deal.address) > known {
                exchange.newCustomers[deal.segment] += 1
                if deal.isReferred { referrals.count(deal: segment, exchange, books) }
            }
            if isContract[deal.dealCell] {
                exchange.contractUnits[deal.dealCell] += Double(deal.quantity)
                exchange.contractValue[deal.dealCell] += Double(deal.quantity) * (1 - deal.discount)
            }
        }
    }

    private func endContracts(of segment: Int, _ gone: Int, _ before: Int, _ exchange: Exchange) {
        guard gone > 0, before > 0 else { return }
        let kept = 1 - Double(gone) / Double(before)
        for cell in 0..<isContract.count where dealCellSegment[cell] == segment && isContract[cell] {
            exchange.contractUnits[cell] *= kept
            exchange.contractValue[cell] *= kept
        }
    }
}
