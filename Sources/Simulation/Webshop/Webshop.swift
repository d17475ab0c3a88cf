import CaseModel
import Quantities

/// From purchases decided to orders paid, and from orders to returns.
///
/// Store purchases are paid. A web purchase is paid with probability 1 − abandonment · Π(1 − cut): a binomial for
/// each cell and group. Goods ordered on line come back `returnDelay` weeks later: a binomial of that week's
/// orders; services do not come back. *Source*: binomial thinning. *Verified by* `aShorterCheckoutRaisesWebOrders`,
/// `returnsFollowOrdersAfterTheirDelay`.
struct Webshop {
    private let parameters: WebshopParameters

    /// Orders of the weeks lived, at `cell * weeks + week`, for what comes back later.
    struct State {
        let orders: Row<Int>
        let abandonment: Row<Double>

        init(_ cursor: inout StateCursor, _ webshop: Webshop) {
            orders = cursor.row(webshop.parameters.cellCount * webshop.parameters.weeks)
            abandonment = cursor.row(webshop.parameters.cellCount)
        }
    }

    init(_ compilation: Compilation, cells: [CaseIndex.Cell], addresses: Row<UInt64>) {
        parameters = WebshopParameters(compilation, cells: cells, addresses: addresses)
    }

    /// Draws paid orders and returns, and lays down what segments bought.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        setAbandonment(state, exchange)
        exchange.unitsSold.fill(0)
        exchange.purchases.fill(0)
        exchange.newCustomers.fill(0)
        for cell in 0..<parameters.cellCount {
            let decided = exchange.intents[2 * cell] + exchange.intents[2 * cell + 1]
            if parameters.isWeb[cell] {
                pay(cell, state, exchange, moment)
                books.count(parameters.webIntents[cell], decided)
            } else {
                exchange.paid[2 * cell] = exchange.intents[2 * cell]
                exchange.paid[2 * cell + 1] = exchange.intents[2 * cell + 1]
            }
            let (ofCustomers, ofOthers) = (exchange.paid[2 * cell], exchange.paid[2 * cell + 1])
            let (paid, segment) = (ofCustomers + ofOthers, parameters.segment[cell])
            state.orders[cell * parameters.weeks + moment.week] = paid
            books.count(parameters.orders[cell], paid)
            books.count(parameters.units[cell], paid)
            books.count(parameters.marketPurchases[segment], paid)
            exchange.unitsSold[segment] += paid
            exchange.purchases[segment] += paid
            exchange.newCustomers[segment] += ofOthers
            takeBack(cell, state, exchange, books, moment)
        }
    }

    private func setAbandonment(_ state: State, _ exchange: Exchange) {
        state.abandonment.fill(parameters.abandonment)
        for effect in 0..<parameters.effectAction.count where exchange.active[parameters.effectAction[effect]]
        {
            for cell in 0..<parameters.cellCount
            where parameters.reaches[effect * parameters.cellCount + cell] {
                state.abandonment[cell] *= 1 - parameters.effectCut[effect]
            }
        }
    }

    private func pay(_ cell: Int, _ state: State, _ exchange: Exchange, _ moment: Moment) {
        let probability = 1 - state.abandonment[cell]
        let address = parameters.address[cell]
        exchange.paid[2 * cell] = DrawnCount.binomial(
            exchange.intents[2 * cell], probability, moment.uniform(Sites.paidByCustomers, address))
        exchange.paid[2 * cell + 1] = DrawnCount.binomial(
            exchange.intents[2 * cell + 1], probability, moment.uniform(Sites.paidByOthers, address))
    }

    private func takeBack(
        _ cell: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let then = moment.week - parameters.returnDelay
        guard parameters.mayReturn[cell], then >= 0 else { return }
        let ordered = state.orders[cell * parameters.weeks + then]
        let returned = DrawnCount.binomial(
            ordered, parameters.returnRate, moment.uniform(Sites.returns, parameters.address[cell]))
        exchange.returned[cell] = returned
        books.count(parameters.returns[cell], returned)
    }
}

/// The parameters of the web shop, by cell.
struct WebshopParameters {
    let cellCount: Int
    let weeks: Int
    let abandonment: Double
    let returnRate: Double
    let returnDelay: Int
    let segment: Row<Int>
    let isWeb: Row<Bool>
    let mayReturn: Row<Bool>
    let address: Row<UInt64>
    let webIntents: Row<Int>
    let orders: Row<Int>
    let units: Row<Int>
    let returns: Row<Int>
    let marketPurchases: Row<Int>
    let effectAction: Row<Int>
    let effectCut: Row<Double>
    /// Whether a checkout effect reaches a cell, at `effect * cellCount + cell`.
    let reaches: Row<Bool>

    init(_ compilation: Compilation, cells: [CaseIndex.Cell], addresses: Row<UInt64>) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        (cellCount, weeks, address) = (cells.count, compilation.clock.weekCount, addresses)
        abandonment = truth.webshop.abandonment.value
        returnRate = truth.webshop.returnRate.value
        returnDelay = Int(truth.webshop.returnDelay.weeks.rounded())
        segment = memory.row(cells.map(\.segment))
        let web = cells.map { truth.channels[$0.channel].kind == .web }
        isWeb = memory.row(web)
        mayReturn = memory.row(
            cells.indices.map { web[$0] && truth.offers[cells[$0].offer].kind != .service })
        webIntents = memory.row(
            cells.indices.map { web[$0] ? Self.counter(.webIntents, cells[$0], compilation) : -1 })
        returns = memory.row(
            cells.indices.map { web[$0] ? Self.counter(.returns, cells[$0], compilation) : -1 })
        orders = memory.row(cells.map { Self.counter(.orders, $0, compilation) })
        units = memory.row(cells.map { Self.counter(.units, $0, compilation) })
        marketPurchases = compilation.counters(.marketPurchases)
        let effects = compilation.actions.effects.compactMap { effect -> (ActionEffect, Share)? in
            if case .checkout(let cut) = effect.effect { (effect, cut) } else { nil }
        }
        effectAction = memory.row(effects.map(\.0.action))
        effectCut = memory.row(effects.map { $0.1.value * $0.0.strength })
        reaches = memory.row(
            effects.flatMap { effect, _ in
                let action = compilation.actions.actions[effect.action]
                let segments = Set(compilation.index.targets(action))
                let offers = Set(compilation.index.offers(of: action))
                return cells.map { segments.contains($0.segment) && offers.contains($0.offer) }
            })
    }

    /// A counter of a cell: by channel for orders and units, by offer and segment for the rest.
    private static func counter(_ counter: Counter, _ cell: CaseIndex.Cell, _ compilation: Compilation) -> Int
    {
        let byChannel = counter == .orders || counter == .units
        return compilation.books.counter(
            counter,
            compilation.tags(
                offer: cell.offer, segment: cell.segment, channel: byChannel ? cell.channel : nil))
    }
}
