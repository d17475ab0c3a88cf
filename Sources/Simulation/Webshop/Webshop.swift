import CaseModel
import Quantities

/// From purchases decided to orders paid, and from orders to returns.
///
/// Store purchases are paid. A web purchase is paid with probability 1 − abandonment · Π(1 − cut): a binomial for
/// each cell and group. Goods ordered on line come back `returnDelay` weeks later: a binomial of that week's
/// orders; services do not come back. *Source*: binomial thinning. *Verified by* `aShorterCheckoutRaisesWebOrders`,
/// `returnsFollowOrdersAfterTheirDelay`.
struct Webshop {
    var parameters: WebshopParameters
    private let visits: SiteVisits

    /// Orders of the weeks lived, at `week * cells + cell`, for what comes back later.
    struct State {
        let orders: Row<Int>
        let abandonment: Row<Double>
        /// Web orders of the week by segment.
        let webOrders: Row<Int>

        init(_ cursor: inout StateCursor, _ webshop: Webshop) {
            orders = cursor.lastingRow(webshop.parameters.cellCount * webshop.parameters.weeks)
            abandonment = cursor.row(webshop.parameters.cellCount)
            webOrders = cursor.row(webshop.parameters.segments)
        }
    }

    init(_ compilation: Compilation, cells: [CaseIndex.Cell]) {
        parameters = WebshopParameters(compilation, cells: cells)
        visits = SiteVisits(compilation)
    }

    /// Draws paid orders and returns, and lays down what segments bought.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        setAbandonment(state, exchange)
        exchange.unitsSold.fill(0)
        exchange.purchases.fill(0)
        exchange.newCustomers.fill(0)
        exchange.webBaskets.fill(0)
        state.webOrders.fill(0)
        for cell in 0..<parameters.cellCount {
            let decided = exchange.intents[2 * cell] + exchange.intents[2 * cell + 1]
            if parameters.isWeb[cell] {
                pay(cell, state, exchange, moment)
                books.count(parameters.webIntents[cell], decided)
                let segment = parameters.segment[cell]
                exchange.webBaskets[2 * segment] += exchange.intents[2 * cell]
                exchange.webBaskets[2 * segment + 1] += exchange.intents[2 * cell + 1]
                state.webOrders[segment] += exchange.paid[2 * cell] + exchange.paid[2 * cell + 1]
            } else {
                exchange.paid[2 * cell] = exchange.intents[2 * cell]
                exchange.paid[2 * cell + 1] = exchange.intents[2 * cell + 1]
            }
            let (ofCustomers, ofOthers) = (exchange.paid[2 * cell], exchange.paid[2 * cell + 1])
            let (paid, segment) = (ofCustomers + ofOthers, parameters.segment[cell])
            state.orders[moment.week * parameters.cellCount + cell] = paid
            books.count(parameters.orders[cell], paid)
            books.count(parameters.units[cell], paid)
            exchange.unitsSold[segment] += paid
            exchange.purchases[segment] += paid
            exchange.newCustomers[segment] += ofOthers
            takeBack(cell, state, exchange, books, moment)
        }
        visits.step(state.webOrders, exchange, books, moment)
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
        exchange.paid[2 * cell] = DrawnCount.binomial(
            exchange.intents[2 * cell], probability, moment.uniform(parameters.customerDraw[cell]))
        exchange.paid[2 * cell + 1] = DrawnCount.binomial(
            exchange.intents[2 * cell + 1], probability, moment.uniform(parameters.otherDraw[cell]))
    }

    private func takeBack(
        _ cell: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let then = moment.week - parameters.returnDelay
        guard parameters.mayReturn[cell], then >= 0 else { return }
        let ordered = state.orders[then * parameters.cellCount + cell]
        let returned = DrawnCount.binomial(
            ordered, parameters.returnRate, moment.uniform(parameters.returnDraw[cell]))
        exchange.returned[cell] = returned
        books.count(parameters.returns[cell], returned)
    }
}
