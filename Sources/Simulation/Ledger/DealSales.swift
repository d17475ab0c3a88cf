import Bilingual
import CaseModel
import Quantities
import Randomness

/// Deals signed: invoices at list price less the agreed discount, paid at term and often later.
///
/// Invoices are paid as `CreditControl` says and age as in `Receivables`; contracts are invoiced by month (`ContractSales`). A deal that came from
/// an action's lead is traced back to it: revenue, and margin after cost and commission; of a contract, those of
/// the first month. *Verified by* `everyInvoiceIsPaidOrReceivable`,
/// `aTighterDiscountLimitWinsFewerDealsAtHigherPrices`.
struct DealSales {
    typealias Cash = (schedule: CashSchedule, state: CashSchedule.State)

    private let isContract: Row<Bool>
    private let lines: OfferLineRows
    private let discount: Row<Int>
    private let vat: Row<Double>
    var unitCost: Row<Int64>
    private let commitmentCost: Row<Double>
    private let responsibleRevenue: Row<Int>
    private let sellerRevenue: Row<Int>
    private let commissionCost: Row<Double>
    var credit: CreditControl
    private let receivables: Receivables
    let trackedRevenue: Row<Int>
    let trackedMargin: Row<Int>

    init(_ compilation: Compilation, credit: CreditControl, receivables: Receivables) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, compilation.index.dealCells)
        isContract = memory.row(cells.map { truth.offers[$0.offer].kind == .contract })
        let oneOff = cells.filter { truth.offers[$0.offer].kind != .contract }
        let byCell = Dictionary(
            uniqueKeysWithValues: oneOff.map { cell in
                (
                    cell,
                    OfferLines(
                        compilation, offer: cell.offer, segment: cell.segment, channel: cell.channel,
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
                    compilation.tags(offer: cell.offer, segment: cell.segment, channel: cell.channel))
            })
        vat = memory.row(cells.map { truth.offers[$0.offer].vat.value })
        unitCost = memory.row(cells.map { truth.offers[$0.offer].unitCost.cents })
        responsibleRevenue = compilation.counters(.responsibleRevenue)
        commitmentCost = memory.row(Responsibility.costShares(truth))
        sellerRevenue = Self.sellerRevenue(compilation)
        commissionCost = memory.row(truth.sellers.map { $0.commission.value * (1 + $0.contributions.value) })
        (self.credit, self.receivables) = (credit, receivables)
        func perAction(_ counter: Counter) -> Row<Int> {
            memory.row(
                compilation.actions.actions.indices.map {
                    compilation.books.counter(counter, compilation.tags(action: $0))
                })
        }
        (trackedRevenue, trackedMargin) = (perAction(.trackedRevenue), perAction(.trackedMargin))
    }

    private static func sellerRevenue(_ compilation: Compilation) -> Row<Int> {
        compilation.memory.row(
            compilation.truth.sellers.indices.map {
                compilation.books.counter(.sellerRevenue, compilation.tags(seller: $0))
            })
    }

    /// Posts the week's deals.
    func step(
        _ cash: Cash, _ claims: Receivables.State,
        _ partners: (ledger: PartnerLedger, state: PartnerLedger.State), _ exchange: Exchange,
        _ books: BooksWriter, _ moment: Moment
    ) {
        for position in 0..<exchange.wonCount[0] {
            let deal = exchange.wonDeals[position]
            let cell = deal.dealCell
            let list = Cents.rounded(Double(deal.quantity) * deal.listPrice)
            let granted = Cents.share(deal.discount, of: list)
            var cost = Int64(deal.quantity) * unitCost[cell]
            if exchange.isResponsible[deal.offer] {
                cost += Cents.share(commitmentCost[deal.offer], of: cost)
            }
            if !isContract[cell] {
                invoice(deal, (list, granted, cost), cash, claims, exchange, books, moment)
            }
            if deal.partnership >= 0 {
                partners.ledger.note(
                    deal: deal.partnership, revenue: list - granted, margin: list - granted - cost,
                    partners.state)
            }
            exchange.customerRevenue[deal.segment] += list - granted
            if deal.action >= 0 {
                let commission =
                    isContract[cell] ? 0 : Cents.share(commissionCost[deal.seller], of: list - granted)
                books.count(trackedRevenue[deal.action], list - granted)
                books.count(trackedMargin[deal.action], list - granted - cost - commission)
            }
        }
    }

    /// Invoices a deal that is not a contract.
    private func invoice(
        _ deal: WonDeal, _ amounts: (list: Int64, granted: Int64, cost: Int64), _ cash: Cash,
        _ claims: Receivables.State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let (cell, net) = (deal.dealCell, amounts.list - amounts.granted)
        let (tax, costTax) = (Cents.share(vat[cell], of: net), Cents.share(vat[cell], of: amounts.cost))
        books.post(lines.revenue[cell], amounts.list)
        books.post(discount[cell], amounts.granted)
        books.post(lines.outputVAT[cell], tax)
        books.post(lines.cost[cell], amounts.cost)
        books.post(lines.inputVAT[cell], costTax)
        books.count(sellerRevenue[deal.seller], net)
        exchange.sellerRevenue[deal.seller] += net
        if exchange.isResponsible[deal.offer] { books.count(responsibleRevenue[deal.segment], net) }
        cash.schedule.owe(amounts.cost + costTax, cash.state, moment)
        let late = credit.weeks(ofInvoice: deal.address, exchange, moment)
        receivables.note(
            Receivables.Invoice(net: net, tax: tax, late: late), credit.steps(moment), claims, cash.state,
            moment)
    }
}
