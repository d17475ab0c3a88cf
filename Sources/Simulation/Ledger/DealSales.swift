import Bilingual
import CaseModel
import Quantities
import Randomness

/// Deals signed: invoices at list price less the agreed discount, paid at term and often later.
///
/// Invoices are paid as `LatePayment` says; contracts are invoiced by month (`ContractSales`). A deal that came from
/// an action's lead is traced back to it: revenue, and margin after cost and commission; of a contract, those of
/// the first month. *Verified by* `everyInvoiceIsPaidOrReceivable`,
/// `aTighterDiscountLimitWinsFewerDealsAtHigherPrices`.
struct DealSales {
    private let isContract: Row<Bool>
    private let lines: OfferLineRows
    private let discount: Row<Int>
    private let vat: Row<Double>
    private let unitCost: Row<Int64>
    private let sellerRevenue: Row<Int>
    private let commissionCost: Row<Double>
    private let latePayment: LatePayment
    let trackedRevenue: Row<Int>
    let trackedMargin: Row<Int>

    init(_ compilation: Compilation) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, compilation.index.dealCells)
        let channel = compilation.index.fieldChannel
        isContract = memory.row(cells.map { truth.offers[$0.offer].kind == .contract })
        let oneOff = cells.filter { truth.offers[$0.offer].kind != .contract }
        let byCell = Dictionary(
            uniqueKeysWithValues: oneOff.map { cell in
                (
                    cell,
                    OfferLines(
                        compilation, offer: cell.offer, segment: cell.segment, channel: channel,
                        onAccount: true)
                )
            })
        lines = OfferLineRows(
            cells.map { byCell[$0] ?? OfferLines(none: ()) }, memory)
        discount = memory.row(
            cells.map { cell in
                guard byCell[cell] != nil else { return -1 }
                return compilation.books.line(
                    Text(fr: "Remise accordée", en: "Discount granted"), "709", "411",
                    compilation.tags(offer: cell.offer, segment: cell.segment, channel: channel))
            })
        vat = memory.row(cells.map { truth.offers[$0.offer].vat.value })
        unitCost = memory.row(cells.map { truth.offers[$0.offer].unitCost.cents })
        sellerRevenue = memory.row(
            truth.sellers.indices.map {
                compilation.books.counter(.sellerRevenue, compilation.tags(seller: $0))
            })
        commissionCost = memory.row(truth.sellers.map { $0.commission.value * (1 + $0.contributions.value) })
        latePayment = LatePayment(compilation)
        func perAction(_ counter: Counter) -> Row<Int> {
            memory.row(
                compilation.actions.actions.indices.map {
                    compilation.books.counter(counter, compilation.tags(action: $0))
                })
        }
        (trackedRevenue, trackedMargin) = (perAction(.trackedRevenue), perAction(.trackedMargin))
    }

    /// Posts the week's deals.
    func step(
        _ cash: (schedule: CashSchedule, state: CashSchedule.State), _ exchange: Exchange,
        _ books: BooksWriter,
        _ moment: Moment
    ) {
        for position in 0..<exchange.wonCount[0] {
            let deal = exchange.wonDeals[position]
            let cell = deal.dealCell
            let list = Cents.rounded(Double(deal.quantity) * deal.listPrice)
            let granted = Cents.share(deal.discount, of: list)
            let cost = Int64(deal.quantity) * unitCost[cell]
            if !isContract[cell] {
                let (tax, costTax) = (
                    Cents.share(vat[cell], of: list - granted), Cents.share(vat[cell], of: cost)
                )
                books.post(lines.revenue[cell], list)
                books.post(discount[cell], granted)
                books.post(lines.outputVAT[cell], tax)
                books.post(lines.cost[cell], cost)
                books.post(lines.inputVAT[cell], costTax)
                books.count(sellerRevenue[deal.seller], list - granted)
                cash.schedule.owe(cost + costTax, cash.state, moment)
                let late = latePayment.weeks(
                    ofInvoice: deal.address, exchange, moment, atMost: cash.schedule.weeks)
                cash.schedule.expect(list - granted + tax, late: late, cash.state, moment)
            }
            if deal.action >= 0 {
                let commission =
                    isContract[cell] ? 0 : Cents.share(commissionCost[deal.seller], of: list - granted)
                books.count(trackedRevenue[deal.action], list - granted)
                books.count(trackedMargin[deal.action], list - granted - cost - commission)
            }
        }
    }
}
