import CaseModel
import Quantities

/// Contracts credited to the sellers who signed them, for the months that the case says.
///
/// Value = units × share of list price agreed, kept by month of signature; losses of accounts lower all of them
/// alike: kept = value now ÷ (value at last close + signed since). Fee credited = Σ of the last months × list price.
/// At the opening, each month before has its share of the yearly churn of the contracts in force, shared by selling
/// minutes; what is older is credited to nobody. *Verified by* `contractsAreCreditedToWhoSignedThem`.
struct ContractCredit {
    let months: Int
    private let sellers: Int
    private let cells: Int
    private let isContract: Row<Bool>
    private let offer: Row<Int>
    /// Share of the opening contracts signed in each month before by each seller, at `cell * sellers + seller`.
    private let openingShare: Row<Double>

    /// Values by month of signature, at `(cell * sellers + seller) * months + slot`; value at the last close by cell.
    struct State {
        let signed: Row<Double>
        let lastValue: Row<Double>
        let newValue: Row<Double>
        let slot: Row<Int>

        init(_ cursor: inout StateCursor, _ credit: ContractCredit) {
            signed = cursor.row(credit.cells * credit.sellers * credit.months)
            (lastValue, newValue) = (cursor.row(credit.cells), cursor.row(credit.cells))
            slot = cursor.row(1)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, compilation.index.dealCells)
        months = max(0, Int((truth.team.contractCredit.weeks * 12 / Period.year.weeks).rounded()))
        (sellers, self.cells) = (truth.sellers.count, cells.count)
        isContract = memory.row(cells.map { truth.offers[$0.offer].kind == .contract })
        offer = memory.row(cells.map(\.offer))
        let posts =
            truth.sellers.count - compilation.previous.staffing.recruitments.count
            - compilation.plan.staffing.recruitments.count
        openingShare = memory.row(
            cells.flatMap { cell in
                let minutes = truth.sellers.enumerated().map { position, seller in
                    // A post that a plan will fill has signed nothing yet.
                    position < posts && compilation.index.covers(seller, cell.segment)
                        ? SellerTime.minutes(seller) : 0
                }
                let total = minutes.reduce(0, +)
                let monthly = truth.segments[cell.segment].annualChurn.value / 12
                return minutes.map { total > 0 ? monthly * $0 / total : 0 }
            })
    }

    /// Lays down who is credited with the contracts in force at the opening.
    func open(_ state: State, _ exchange: Exchange) {
        guard months > 0 else { return }
        for cell in 0..<cells where isContract[cell] {
            state.lastValue[cell] = exchange.contractValue[cell]
            for seller in 0..<sellers {
                let place = cell * sellers + seller
                for slot in 0..<months {
                    state.signed[place * months + slot] = openingShare[place] * exchange.contractValue[cell]
                }
            }
        }
        startMonth(state)
    }

    /// Notes the contracts signed this week.
    func note(_ state: State, _ exchange: Exchange) {
        guard months > 0 else { return }
        for position in 0..<exchange.wonCount[0] {
            let deal = exchange.wonDeals[position]
            guard isContract[deal.dealCell] else { continue }
            let value = Double(deal.quantity) * (1 - deal.discount)
            state.newValue[deal.dealCell] += value
            state.signed[(deal.dealCell * sellers + deal.seller) * months + state.slot[0]] += value
        }
    }

    /// Credits the fees of a month that ends.
    func closeMonth(_ state: State, _ exchange: Exchange, _ month: MonthEnd, _ counters: Row<Int>) {
        guard months > 0 else { return }
        for cell in 0..<cells where isContract[cell] {
            let before = state.lastValue[cell] + state.newValue[cell]
            let kept = before > 0 ? min(1, exchange.contractValue[cell] / before) : 0
            (state.lastValue[cell], state.newValue[cell]) = (exchange.contractValue[cell], 0)
            for seller in 0..<sellers {
                let first = (cell * sellers + seller) * months
                var value = 0.0
                for slot in first..<(first + months) {
                    state.signed[slot] *= kept
                    value += state.signed[slot]
                }
                let fee = Cents.rounded(value * exchange.price[offer[cell]])
                month.count(counters[seller], fee)
                exchange.revenueToDate[seller] += fee
            }
        }
        state.slot[0] = (state.slot[0] + 1) % months
        startMonth(state)
    }

    /// Forgets the month of signature whose credit has run out, to make room for the month that starts.
    private func startMonth(_ state: State) {
        for place in 0..<(cells * sellers) { state.signed[place * months + state.slot[0]] = 0 }
    }
}
