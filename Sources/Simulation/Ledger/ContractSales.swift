import Bilingual
import CaseModel
import Quantities

/// Contracts invoiced on the last day of each month, paid at once by direct debit or at term by transfer.
///
/// Fee = units under contract × share of list price agreed × list price of the week; units counted are
/// unit-months, rounded. A contract stays on the channel on which it was signed. `ContractCredit` says which
/// seller they are credited to. The share paid by transfer is
/// owed as any invoice is: one for each customer under contract and month, late as `CreditControl` says, all at
/// their expected delays, since of many small invoices chance evens out.
/// *Verified by* `contractsAreInvoicedEveryMonth`, `contractsPaidByTransferAreOwedUntilTheyArePaid`,
/// `directDebitForAllIsTheModelWithoutTransfers`.
struct ContractSales {
    private let isContract: Row<Bool>
    private let offer: Row<Int>
    private let segment: Row<Int>
    private let debited: OfferLineRows
    private let transferred: OfferLineRows
    private let vat: Row<Double>
    var unitCost: Row<Int64>
    private let units: Row<Int>
    private let transferShare: Double
    var credit: CreditControl
    private let receivables: Receivables

    /// Fees owed are told apart from deals invoiced once, which are on 411 too.
    static let account = "7061"

    typealias Cash = (schedule: CashSchedule, state: CashSchedule.State)

    init(_ compilation: Compilation, credit: CreditControl, receivables: Receivables) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, compilation.index.dealCells)
        let contracts = cells.map { truth.offers[$0.offer].kind == .contract }
        let share = truth.payment.contractsByTransfer.value
        isContract = memory.row(contracts)
        (offer, segment) = (memory.row(cells.map(\.offer)), memory.row(cells.map(\.segment)))
        func lines(onAccount: Bool) -> OfferLineRows {
            OfferLineRows(
                cells.indices.map { cell in
                    contracts[cell] && (!onAccount || share > 0)
                        ? OfferLines(
                            compilation, offer: cells[cell].offer, segment: cells[cell].segment,
                            channel: cells[cell].channel, onAccount: onAccount,
                            account: onAccount ? Self.account : nil)
                        : OfferLines(none: ())
                }, memory)
        }
        debited = lines(onAccount: false)
        transferred = lines(onAccount: true)
        vat = memory.row(cells.map { truth.offers[$0.offer].vat.value })
        unitCost = memory.row(cells.map { truth.offers[$0.offer].unitCost.cents })
        units = memory.row(
            cells.map { cell in
                compilation.books.counter(
                    .units, compilation.tags(offer: cell.offer, segment: cell.segment, channel: cell.channel))
            })
        (transferShare, self.credit, self.receivables) = (share, credit, receivables)
    }

    /// Invoices the contracts of a month that ends.
    func closeMonth(
        _ cash: Cash, _ claims: Receivables.State, _ exchange: Exchange, _ moment: Moment, _ month: MonthEnd
    ) {
        var owed: (net: Int64, tax: Int64) = (0, 0)
        for cell in 0..<isContract.count where isContract[cell] {
            let net = Cents.rounded(exchange.contractValue[cell] * exchange.price[offer[cell]])
            let tax = Cents.share(vat[cell], of: net)
            if transferShare > 0 {
                let later = Cents.share(transferShare, of: net)
                let laterTax = Cents.share(vat[cell], of: later)
                month.enter(debited.revenue[cell], net - later)
                month.enter(debited.outputVAT[cell], tax - laterTax)
                month.enter(transferred.revenue[cell], later)
                month.enter(transferred.outputVAT[cell], laterTax)
                owed = (owed.net + later, owed.tax + laterTax)
            } else {
                month.enter(debited.revenue[cell], net)
                month.enter(debited.outputVAT[cell], tax)
            }
            buy(cell, cash, exchange, moment, month)
        }
        guard owed.net > 0 else { return }
        collect(owed, cases: transferShare * customers(exchange), cash, claims, exchange, moment)
    }

    /// Buys what the contracts of a month cost.
    private func buy(
        _ cell: Int, _ cash: Cash, _ exchange: Exchange, _ moment: Moment, _ month: MonthEnd
    ) {
        let cost = Cents.rounded(exchange.contractUnits[cell] * Double(unitCost[cell]))
        let tax = Cents.share(vat[cell], of: cost)
        month.enter(debited.cost[cell], cost)
        month.enter(debited.inputVAT[cell], tax)
        month.count(units[cell], Cents.rounded(exchange.contractUnits[cell]))
        cash.schedule.owe(cost + tax, cash.state, moment, soonest: 1)
    }

    /// Customers of the segments that have contracts: each is sent one invoice a month.
    private func customers(_ exchange: Exchange) -> Double {
        var (customers, last) = (0, -1)
        for cell in 0..<isContract.count
        where isContract[cell] && segment[cell] != last && exchange.contractUnits[cell] > 0 {
            last = segment[cell]
            customers += exchange.customers[last]
        }
        return Double(customers)
    }

    /// Notes when the month's invoices will be paid, split over the weeks to the cent.
    private func collect(
        _ owed: (net: Int64, tax: Int64), cases: Double, _ cash: Cash, _ claims: Receivables.State,
        _ exchange: Exchange, _ moment: Moment
    ) {
        let steps = credit.steps(moment)
        var done: (net: Int64, tax: Int64, share: Double) = (0, 0, 0)
        credit.eachDelay(exchange, moment, atMost: receivables.settledAfter) { weeks, paid in
            let (net, tax) = (Cents.share(paid, of: owed.net), Cents.share(paid, of: owed.tax))
            let part = Receivables.Invoice(
                net: net - done.net, tax: tax - done.tax, late: weeks, cases: cases * (paid - done.share),
                soonest: 1)
            done = (net, tax, paid)
            if part.net > 0 || part.tax > 0 {
                receivables.note(part, steps, claims, cash.state, moment)
            }
        }
    }
}
