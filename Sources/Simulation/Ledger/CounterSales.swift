import Bilingual
import CaseModel
import Quantities

/// Sales of shop and web, paid at once: revenue, VAT, cost, fees, deliveries, returns.
///
/// Net = orders × price, rounded once per cell and week; fees are a share of the amount with VAT of web orders;
/// goods ordered on line cost a delivery each. Returned goods go back to the supplier at cost.
/// *Verified by* `revenueIsUnitsTimesPrice`, `returnsFollowOrdersAfterTheirDelay`.
struct CounterSales {
    var parameters: CounterSalesParameters

    /// Prices of the weeks lived, for returns, at `week * offers + offer`; web and store sums of the week.
    struct State {
        let prices: Row<Double>
        let webGross: Row<Int64>
        let deliveries: Row<Int>
        let storeAddOns: Row<Int64>

        init(_ cursor: inout StateCursor, _ sales: CounterSales) {
            prices = cursor.lastingRow(sales.parameters.offers * sales.parameters.weeks)
            webGross = cursor.row(sales.parameters.channels)
            deliveries = cursor.row(sales.parameters.channels)
            storeAddOns = cursor.row(1)
        }
    }

    init(_ compilation: Compilation, cells: [CaseIndex.Cell]) {
        parameters = CounterSalesParameters(compilation, cells: cells)
    }

    /// Posts the week's sales and returns, and lays down what was sold to people who were not customers.
    func step(
        _ state: State, _ cash: (schedule: CashSchedule, state: CashSchedule.State), _ exchange: Exchange,
        _ books: BooksWriter, _ moment: Moment
    ) {
        exchange.sellerRevenue.fill(0)
        exchange.newRevenue.fill(0)
        exchange.newMargin.fill(0)
        exchange.customerRevenue.fill(0)
        exchange.deliveries[0] = 0
        state.webGross.fill(0)
        state.deliveries.fill(0)
        for offer in 0..<parameters.offers {
            state.prices[moment.week * parameters.offers + offer] = exchange.price[offer]
        }
        state.storeAddOns[0] = 0
        var storeRevenue: Int64 = 0
        var owed: Int64 = 0
        for cell in 0..<parameters.cellCount {
            let orders = exchange.paid[2 * cell] + exchange.paid[2 * cell + 1]
            if orders > 0 {
                let net = sell(cell, orders, state, exchange, books)
                owed += buy(cell, orders, exchange, books)
                owed += addOn(cell, state, exchange, books)
                if parameters.isStore[cell] { storeRevenue += net }
            }
            if exchange.returned[cell] > 0 { owed -= takeBack(cell, state, exchange, books, moment) }
        }
        owed += deliver(state, exchange, books)
        cash.schedule.owe(owed, cash.state, moment)
        attribute(storeRevenue + state.storeAddOns[0], exchange, books)
    }

    private func sell(_ cell: Int, _ orders: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter)
        -> Int64
    {
        let (offer, segment) = (parameters.offer[cell], parameters.segment[cell])
        let price = exchange.price[offer]
        let net = Cents.rounded(Double(orders) * price)
        let vat = Cents.share(parameters.vat[offer], of: net)
        books.post(parameters.lines.revenue[cell], net)
        books.post(parameters.lines.outputVAT[cell], vat)
        let fresh = exchange.paid[2 * cell + 1]
        exchange.newRevenue[segment] += Cents.rounded(Double(fresh) * price)
        exchange.newMargin[segment] += Cents.rounded(
            Double(fresh) * (price - Double(parameters.unitCost[offer])))
        if exchange.isResponsible[offer] { books.count(parameters.responsibleRevenue[segment], net) }
        exchange.customerRevenue[segment] += net - Cents.rounded(Double(fresh) * price)
        if parameters.isWeb[cell] {
            state.webGross[parameters.channel[cell]] += net + vat
            if parameters.isGoods[cell] { state.deliveries[parameters.channel[cell]] += orders }
        }
        return net
    }

    /// Posts additional sales in the orders of customers; gives what is owed to suppliers for them.
    ///
    /// A share of the amount of customers' orders is added, in proportion to their satisfaction over the base: a larger
    /// basket, not a further order. *Verified by* `additionalSalesFollowCustomersAndTheirSatisfaction`.
    private func addOn(_ cell: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter) -> Int64 {
        let ofCustomers = exchange.paid[2 * cell]
        guard parameters.upsell > 0, ofCustomers > 0 else { return 0 }
        let (offer, segment) = (parameters.offer[cell], parameters.segment[cell])
        let share = parameters.upsell * exchange.satisfaction[segment] * Double(ofCustomers)
        let net = Cents.rounded(share * exchange.price[offer])
        let cost = Cents.rounded(share * Double(parameters.unitCost[offer]))
        let (vat, costVAT) = (
            Cents.share(parameters.vat[offer], of: net), Cents.share(parameters.vat[offer], of: cost)
        )
        books.post(parameters.addOns.revenue[cell], net)
        books.post(parameters.addOns.outputVAT[cell], vat)
        books.post(parameters.addOns.cost[cell], cost)
        books.post(parameters.addOns.inputVAT[cell], costVAT)
        books.count(parameters.upsellRevenue[segment], net)
        exchange.customerRevenue[segment] += net
        if parameters.isStore[cell] { state.storeAddOns[0] += net }
        if parameters.isWeb[cell] { state.webGross[parameters.channel[cell]] += net + vat }
        return cost + costVAT
    }

    /// Posts the cost of units sold; gives what is owed to suppliers.
    private func buy(_ cell: Int, _ orders: Int, _ exchange: Exchange, _ books: BooksWriter) -> Int64 {
        let offer = parameters.offer[cell]
        var cost = Int64(orders) * parameters.unitCost[offer]
        if exchange.isResponsible[offer] { cost += Cents.share(parameters.commitmentCost[offer], of: cost) }
        let vat = Cents.share(parameters.vat[offer], of: cost)
        books.post(parameters.lines.cost[cell], cost)
        books.post(parameters.lines.inputVAT[cell], vat)
        return cost + vat
    }

    /// Posts goods that come back at the price of their week; gives what suppliers owe for them.
    private func takeBack(
        _ cell: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) -> Int64 {
        let offer = parameters.offer[cell]
        let price = state.prices[(moment.week - parameters.returnDelay) * parameters.offers + offer]
        let net = Cents.rounded(Double(exchange.returned[cell]) * price)
        let cost = Int64(exchange.returned[cell]) * parameters.unitCost[offer]
        let costVAT = Cents.share(parameters.vat[offer], of: cost)
        books.post(parameters.refund[cell], net)
        books.post(parameters.refundVAT[cell], Cents.share(parameters.vat[offer], of: net))
        books.post(parameters.goodsBack[cell], cost)
        books.post(parameters.goodsBackVAT[cell], costVAT)
        return cost + costVAT
    }

    /// Posts payment fees and deliveries; gives what is owed to carriers.
    private func deliver(_ state: State, _ exchange: Exchange, _ books: BooksWriter) -> Int64 {
        var owed: Int64 = 0
        for channel in 0..<parameters.channels where parameters.fee[channel] >= 0 {
            books.post(
                parameters.fee[channel], Cents.share(parameters.paymentFee, of: state.webGross[channel]))
            exchange.deliveries[0] += state.deliveries[channel]
            let cost = Int64(state.deliveries[channel]) * parameters.deliveryCost
            let vat = Cents.share(StandardVAT.rate, of: cost)
            books.post(parameters.delivery[channel], cost)
            books.post(parameters.deliveryVAT[channel], vat)
            owed += cost + vat
        }
        return owed
    }

    /// Attributes the week's store revenue to store sellers by the minutes that each was there, to the cent.
    ///
    /// In a week in which nobody was there, by the contractual minutes of those employed; where nobody is, the sales
    /// are no seller's. *Verified by* `everyLawHoldsOnRandomCases`.
    private func attribute(_ revenue: Int64, _ exchange: Exchange, _ books: BooksWriter) {
        guard revenue != 0 else { return }
        func minutes(_ row: Int, isContractual: Bool) -> Int {
            let seller = parameters.storeSeller[row]
            if !isContractual { return Int(Cents.rounded(exchange.minutesAvailable[seller])) }
            return exchange.isEmployed[seller] ? parameters.storeMinutes[row] : 0
        }
        func sum(isContractual: Bool) -> Int {
            var total = 0
            for row in 0..<parameters.storeSeller.count {
                total += minutes(row, isContractual: isContractual)
            }
            return total
        }
        let present = sum(isContractual: false)
        let total = present > 0 ? present : sum(isContractual: true)
        guard total > 0 else { return }
        var (before, given) = (0, Money.zero)
        for row in 0..<parameters.storeSeller.count {
            before += minutes(row, isContractual: present == 0)
            let upTo = Money(cents: revenue).part(days: before, of: total)
            books.count(parameters.storeRevenue[row], (upTo - given).cents)
            exchange.sellerRevenue[parameters.storeSeller[row]] += (upTo - given).cents
            given = upTo
        }
    }
}

/// The standard rate of VAT, on actions and deliveries.
///
/// *Source*: article 278 of the French general tax code.
enum StandardVAT {
    static let rate = 0.2
}
