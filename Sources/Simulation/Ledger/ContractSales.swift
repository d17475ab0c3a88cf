import Bilingual
import CaseModel
import Quantities

/// Contracts invoiced on the last day of each month and paid at once by direct debit.
///
/// Fee = units under contract × share of list price agreed × list price of the week; units counted are
/// unit-months, rounded. `ContractCredit` says which seller they are credited to.
/// *Verified by* `contractsAreInvoicedEveryMonth`.
struct ContractSales {
    private let isContract: Row<Bool>
    private let offer: Row<Int>
    private let lines: OfferLineRows
    private let vat: Row<Double>
    private let unitCost: Row<Int64>
    private let units: Row<Int>

    init(_ compilation: Compilation) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, compilation.index.dealCells)
        let channel = compilation.index.fieldChannel
        let contracts = cells.map { truth.offers[$0.offer].kind == .contract }
        isContract = memory.row(contracts)
        offer = memory.row(cells.map(\.offer))
        lines = OfferLineRows(
            cells.indices.map { cell in
                contracts[cell]
                    ? OfferLines(
                        compilation, offer: cells[cell].offer, segment: cells[cell].segment, channel: channel,
                        onAccount: false) : OfferLines(none: ())
            }, memory)
        vat = memory.row(cells.map { truth.offers[$0.offer].vat.value })
        unitCost = memory.row(cells.map { truth.offers[$0.offer].unitCost.cents })
        units = memory.row(
            cells.map { cell in
                compilation.books.counter(
                    .units, compilation.tags(offer: cell.offer, segment: cell.segment, channel: channel))
            })
    }

    /// Invoices the contracts of a month that ends.
    func closeMonth(
        _ cash: (schedule: CashSchedule, state: CashSchedule.State), _ exchange: Exchange, _ moment: Moment,
        _ month: MonthEnd
    ) {
        for cell in 0..<isContract.count where isContract[cell] {
            let net = Cents.rounded(exchange.contractValue[cell] * exchange.price[offer[cell]])
            let cost = Cents.rounded(exchange.contractUnits[cell] * Double(unitCost[cell]))
            let costTax = Cents.share(vat[cell], of: cost)
            month.enter(lines.revenue[cell], net)
            month.enter(lines.outputVAT[cell], Cents.share(vat[cell], of: net))
            month.enter(lines.cost[cell], cost)
            month.enter(lines.inputVAT[cell], costTax)
            month.count(units[cell], Cents.rounded(exchange.contractUnits[cell]))
            cash.schedule.owe(cost + costTax, cash.state, moment)
        }
    }
}
