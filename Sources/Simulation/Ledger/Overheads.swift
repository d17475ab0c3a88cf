import Bilingual
import CaseModel
import Quantities

/// The opening balance, costs booked once a month (fixed costs, running costs of channels), and what actions spend.
///
/// *Verified by* `aChannelCostsWhatItRunsAt`, `anActionSpendsItsBudgetToTheCent`, `theOpeningBalanceIsBookedOnce`.
struct Overheads {
    private let cash: (line: Int, cents: Int64)
    private let equipment: (line: Int, cents: Int64)
    private let borrowings: (line: Int, cents: Int64)
    private let receivables: (line: Int, cents: Int64)
    private let payables: (line: Int, cents: Int64)
    private let taxDue: (line: Int, cents: Int64)
    private let contributionsDue: (line: Int, cents: Int64)
    private let costLine: Row<Int>
    private let costVATLine: Row<Int>
    var cost: Row<Int64>
    var costVAT: Row<Int64>
    private let spending: WeeklyTable<Int64>
    private let firstSpending: WeeklyTable<Int64>
    private let actionLine: Row<Int>
    private let actionVATLine: Row<Int>
    private let contactCost: Row<Double>
    private let leadCost: Row<Double>
    private let segments: Int

    init(_ compilation: Compilation) {
        let (memory, opening) = (compilation.memory, compilation.business.opening)
        let label = Text(fr: "À nouveau", en: "Opening balance")
        cash = (compilation.books.line(label, "512", "101"), opening.cash.cents)
        equipment = (compilation.books.line(label, "2154", "101"), opening.equipment.cents)
        borrowings = (compilation.books.line(label, "101", "164"), opening.borrowings.cents)
        receivables = (compilation.books.line(label, "411", "101"), opening.receivables.cents)
        payables = (compilation.books.line(label, "101", "401"), opening.payables.cents)
        taxDue = (compilation.books.line(label, "101", "44551"), opening.taxDue.cents)
        contributionsDue = (compilation.books.line(label, "101", "431"), opening.contributionsDue.cents)
        let costs = OverheadLines(compilation)
        (costLine, costVATLine) = (memory.row(costs.lines), memory.row(costs.vatLines))
        (cost, costVAT) = (memory.row(costs.cents), memory.row(costs.vatCents))
        spending = compilation.actions.spending
        firstSpending = compilation.actions.firstSpending
        let actions = compilation.actions.actions
        let kinds = Dictionary(
            compilation.business.actionKinds.map { ($0.id, $0.costs) },
            uniquingKeysWith: { first, _ in first })
        let byAction = actions.map { kinds[$0.kind] ?? .none }
        contactCost = memory.row(byAction.map { Double($0.perContact.cents) })
        leadCost = memory.row(byAction.map { Double($0.perResult.cents) })
        segments = compilation.truth.segments.count
        actionLine = memory.row(
            actions.indices.map {
                compilation.books.line(
                    Text(fr: "Dépense d’action", en: "Action spending"), "623", "512",
                    compilation.tags(action: $0))
            })
        actionVATLine = memory.row(
            actions.indices.map {
                compilation.books.line(
                    Text(fr: "TVA sur dépense d’action", en: "VAT on action spending"), "44566", "512",
                    compilation.tags(action: $0))
            })
    }

    /// Enters the opening balance on the first day of year N−1.
    func open(_ month: MonthEnd) {
        month.enter(cash.line, cash.cents)
        month.enter(equipment.line, equipment.cents)
        month.enter(borrowings.line, borrowings.cents)
        month.enter(receivables.line, receivables.cents)
        month.enter(payables.line, payables.cents)
        month.enter(taxDue.line, taxDue.cents)
        month.enter(contributionsDue.line, contributionsDue.cents)
    }

    /// Posts what the actions that run spend this week, dated within their own days.
    func step(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for action in 0..<actionLine.count where exchange.active[action] {
            let cents = spending[action, week: moment.week]
            let first = firstSpending[action, week: moment.week]
            books.post(actionLine[action], cents, firstPart: first)
            books.post(
                actionVATLine[action], Cents.share(StandardVAT.rate, of: cents),
                firstPart: Cents.share(StandardVAT.rate, of: first))
            payResults(of: action, exchange, books)
        }
    }

    /// Posts what an action costs by contact made and by lead brought this week.
    private func payResults(of action: Int, _ exchange: Exchange, _ books: BooksWriter) {
        guard contactCost[action] > 0 || leadCost[action] > 0 else { return }
        var contacts = 0.0
        for segment in 0..<segments { contacts += exchange.contacted[action * segments + segment] }
        let cents = Cents.rounded(
            contactCost[action] * contacts + leadCost[action] * Double(exchange.leadsBrought[action]))
        books.post(actionLine[action], cents)
        books.post(actionVATLine[action], Cents.share(StandardVAT.rate, of: cents))
    }

    /// Enters the fixed costs and the running costs of channels of a month that ends.
    func closeMonth(_ month: MonthEnd) {
        for position in 0..<cost.count {
            month.enter(costLine[position], cost[position])
            month.enter(costVATLine[position], costVAT[position])
        }
    }
}
