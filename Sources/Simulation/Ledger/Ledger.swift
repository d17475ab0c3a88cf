/// The company's books: what the week's events mean in accounts.
struct Ledger {
    let cash: CashSchedule
    var counterSales: CounterSales
    var dealSales: DealSales
    var contractSales: ContractSales
    var overheads: Overheads
    let tax: ValueAddedTax
    let receivables: Receivables
    let openingReceivables: OpeningReceivables
    let tracked: TrackedSales

    /// What the books carry from week to week.
    struct State {
        let cash: CashSchedule.State
        let counterSales: CounterSales.State
        let tax: ValueAddedTax.State
        let receivables: Receivables.State

        init(_ cursor: inout StateCursor, _ ledger: Ledger) {
            cash = CashSchedule.State(&cursor, ledger.cash)
            counterSales = CounterSales.State(&cursor, ledger.counterSales)
            tax = ValueAddedTax.State(&cursor)
            receivables = Receivables.State(&cursor, ledger.receivables)
        }
    }

    init(_ compilation: Compilation, cells: [CaseIndex.Cell], awarenessActions: Row<Int>) {
        cash = CashSchedule(compilation)
        counterSales = CounterSales(compilation, cells: cells)
        receivables = Receivables(compilation, term: cash.customerTerm)
        let credit = CreditControl(compilation)
        dealSales = DealSales(compilation, credit: credit, receivables: receivables)
        contractSales = ContractSales(compilation, credit: credit, receivables: receivables)
        openingReceivables = OpeningReceivables(
            compilation, term: cash.customerTerm, credit: credit, receivables: receivables)
        overheads = Overheads(compilation)
        tax = ValueAddedTax(compilation)
        tracked = TrackedSales(
            compilation, effectActions: awarenessActions, revenue: dealSales.trackedRevenue,
            margin: dealSales.trackedMargin)
    }

    /// Enters the opening balance and notes when what is owed will be paid.
    func open(_ state: State, _ exchange: Exchange, _ moment: Moment, _ month: MonthEnd) {
        overheads.open(month)
        cash.open(state.cash)
        openingReceivables.open(state.receivables, state.cash, exchange, moment, month)
        tax.open(state.tax)
    }

    /// Posts the week.
    func step(
        _ state: State, _ partners: (ledger: PartnerLedger, state: Partners.State), _ exchange: Exchange,
        _ books: BooksWriter, _ moment: Moment
    ) {
        counterSales.step(state.counterSales, (cash, state.cash), exchange, books, moment)
        dealSales.step(
            (cash, state.cash), state.receivables, (partners.ledger, partners.state.ledger), exchange, books,
            moment)
        tracked.step(exchange, books)
        partners.ledger.step(
            partners.state, segments: exchange.newRevenue.count, exchange, books)
        overheads.step(exchange, books, moment)
        receivables.step(state.receivables, books, moment)
        cash.step(state.cash, books, moment)
    }

    /// Enters the monthly amounts of a month of the two years, before pay and tax.
    func closeMonth(_ state: State, _ exchange: Exchange, _ moment: Moment, _ month: MonthEnd) {
        contractSales.closeMonth((cash, state.cash), state.receivables, exchange, moment, month)
        overheads.closeMonth(month)
    }
}
