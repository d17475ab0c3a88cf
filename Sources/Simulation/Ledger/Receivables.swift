import Bilingual
import CaseModel
import Quantities

/// What becomes of invoices on account: paid, doubtful, written off; how old they are.
///
/// Everything is noted when the invoice is written, in the week in which it will happen. Doubtful from a delay on
/// (411 → 416, provided for on 6817 and 491); written off at another (654 for the amount without VAT, 44571 for its
/// VAT, provision released on 7817). Without these delays an invoice waits as long as the books run.
/// *Source*: *Plan comptable général*, comptes 41, 49, 654; article 272 of the French general tax code for VAT.
/// *Verified by* `receivablesRollForwardToTheCent`, `overdueInvoicesAgeUntilTheyArePaid`.
struct Receivables {
    /// Weeks after the term at which an age begins: up to 30, 60, 90 days, and more.
    static let ages = [0, 4, 9, 13]
    static let counters: [Counter] = [.overdue30, .overdue60, .overdue90, .overdueMore]

    private let weeks: Int
    private let term: Int
    private let doubtfulAfter: Int
    private let writeOffAfter: Int
    private let provisionShare: Double
    private let lines: ReceivableLines
    private let overdue: Row<Int>
    private let dunned: Int
    private let recovered: Int

    /// Amounts by the week in which they move, in cents, and the overdue amounts of each age.
    struct State {
        let doubtful: Row<Int64>
        let doubtfulPaid: Row<Int64>
        let lost: Row<Int64>
        let lostTax: Row<Int64>
        let provided: Row<Int64>
        let released: Row<Int64>
        let stepCosts: Row<Int64>
        let dunned: Row<Int64>
        let recovered: Row<Int64>
        /// Changes of overdue amounts at `age * weeks + week`, and the amounts.
        let changes: Row<Int64>
        let overdue: Row<Int64>

        init(_ cursor: inout StateCursor, _ receivables: Receivables) {
            let weeks = receivables.weeks
            (doubtful, doubtfulPaid) = (cursor.row(weeks), cursor.row(weeks))
            (lost, lostTax) = (cursor.row(weeks), cursor.row(weeks))
            (provided, released) = (cursor.row(weeks), cursor.row(weeks))
            (stepCosts, dunned, recovered) = (cursor.row(weeks), cursor.row(weeks), cursor.row(weeks))
            changes = cursor.row(Receivables.ages.count * weeks)
            overdue = cursor.row(Receivables.ages.count)
        }
    }

    init(_ compilation: Compilation, term: Int) {
        let credit = compilation.truth.relations.credit
        (weeks, self.term) = (compilation.clock.weekCount, term)
        doubtfulAfter = credit.doubtfulAfter.map { Int($0.weeks.rounded()) } ?? .max
        writeOffAfter = credit.writeOffAfter.map { Int($0.weeks.rounded()) } ?? .max
        provisionShare = credit.provision.value
        lines = ReceivableLines(compilation)
        overdue = compilation.memory.row(Self.counters.map { compilation.books.counter($0) })
        dunned = compilation.books.counter(.dunned)
        recovered = compilation.books.counter(.recovered)
    }

    /// An invoice, or many that are paid in the same week.
    struct Invoice {
        let net: Int64
        let tax: Int64
        /// Weeks after the term in which it is paid.
        let late: Int
        /// How many invoices it stands for: each costs its own reminders.
        var cases = 1.0
        /// Weeks before which nothing can happen; 1 for what is invoiced once the week is over.
        var soonest = 0
    }

    /// Weeks after the term at which every invoice is settled or written off.
    var settledAfter: Int { min(weeks, writeOffAfter) }

    /// Notes what becomes of an invoice of this week.
    func note(
        _ invoice: Invoice, _ steps: CreditControl.Steps, _ state: State, _ cash: CashSchedule.State,
        _ moment: Moment
    ) {
        note(invoice, due: moment.week + max(term, invoice.soonest), steps, state, cash)
    }

    /// Notes what becomes of an invoice due in a week, also before the opening (below zero); the past is not noted.
    func note(
        _ invoice: Invoice, due: Int, _ steps: CreditControl.Steps, _ state: State, _ cash: CashSchedule.State
    ) {
        let (net, tax, late) = (invoice.net, invoice.tax, invoice.late)
        let end = min(late, writeOffAfter)
        let isLost = late >= writeOffAfter
        let isDoubtful = doubtfulAfter < end
        if isDoubtful {
            add(net + tax, to: state.doubtful, due + doubtfulAfter)
            add(Cents.share(provisionShare, of: net), to: state.provided, due + doubtfulAfter)
            add(Cents.share(provisionShare, of: net), to: state.released, due + end)
        }
        if isLost {
            // An invoice written off before it is doubtful passes through 416 in the same week.
            if !isDoubtful { add(net + tax, to: state.doubtful, due + end) }
            add(net, to: state.lost, due + end)
            add(tax, to: state.lostTax, due + end)
        } else {
            add(net + tax, to: isDoubtful ? state.doubtfulPaid : cash.customers, due + end)
        }
        age(net + tax, due: due, end: end, state)
        remind(invoice, due: due, end: end, isLost: isLost, steps, state)
    }

    /// What of an invoice was doubtful and provided for before the opening, in cents.
    func doubtfulBeforeOpening(_ invoice: Invoice, due: Int) -> (claim: Int64, provision: Int64) {
        guard doubtfulAfter < min(invoice.late, writeOffAfter), due + doubtfulAfter < 0 else { return (0, 0) }
        return (invoice.net + invoice.tax, Cents.share(provisionShare, of: invoice.net))
    }

    /// Notes in which weeks an invoice is overdue, by age.
    private func age(_ amount: Int64, due: Int, end: Int, _ state: State) {
        for (position, from) in Self.ages.enumerated() where from < end {
            let to = position + 1 < Self.ages.count ? min(end, Self.ages[position + 1]) : end
            change(amount, age: position, due + from, state)
            change(-amount, age: position, due + to, state)
        }
    }

    /// Adds to the overdue amount of an age from a week on; what changed before the opening is in its stock.
    private func change(_ amount: Int64, age: Int, _ week: Int, _ state: State) {
        if week < 0 {
            state.overdue[age] += amount
        } else if week < weeks {
            state.changes[age * weeks + week] += amount
        }
    }

    /// Notes the dunning steps that an invoice goes through, and what they bring.
    private func remind(
        _ invoice: Invoice, due: Int, end: Int, isLost: Bool, _ steps: CreditControl.Steps, _ state: State
    ) {
        guard steps.first < end else { return }
        let amount = invoice.net + invoice.tax
        add(amount, to: state.dunned, due + steps.first)
        if !isLost { add(amount, to: state.recovered, due + end) }
        let first = max(steps.first, -due)
        for week in first..<max(first, min(end, weeks - due)) where steps.cost[week] > 0 {
            add(
                Cents.rounded(Double(steps.cost[week]) * invoice.cases), to: state.stepCosts, due + week)
        }
    }

    private func add(_ cents: Int64, to row: Row<Int64>, _ week: Int) {
        if week >= 0, week < weeks { row[week] += cents }
    }

    /// Posts what moves this week.
    func step(_ state: State, _ books: BooksWriter, _ moment: Moment) {
        let week = moment.week
        books.post(lines.doubtful, state.doubtful[week])
        books.post(lines.doubtfulPaid, state.doubtfulPaid[week])
        books.post(lines.lost, state.lost[week])
        books.post(lines.lostTax, state.lostTax[week])
        books.post(lines.provided, state.provided[week])
        books.post(lines.released, state.released[week])
        books.post(lines.stepCost, state.stepCosts[week])
        books.post(lines.stepTax, Cents.share(StandardVAT.rate, of: state.stepCosts[week]))
        books.count(dunned, state.dunned[week])
        books.count(recovered, state.recovered[week])
        for age in 0..<overdue.count {
            let before = state.overdue[age]
            let change = state.changes[age * weeks + week]
            state.overdue[age] = before + change
            books.setStock(overdue[age], middle: before + moment.firstPart(change), end: before + change)
        }
    }
}

/// The lines of invoices that are not paid in time.
struct ReceivableLines {
    let doubtful: Int
    let doubtfulPaid: Int
    let lost: Int
    let lostTax: Int
    let provided: Int
    let released: Int
    let stepCost: Int
    let stepTax: Int

    init(_ compilation: Compilation) {
        func line(_ fr: String, _ en: String, _ debit: String, _ credit: String) -> Int {
            compilation.books.line(Text(fr: fr, en: en), debit, credit)
        }
        doubtful = line("Créance devenue douteuse", "Claim become doubtful", "416", "411")
        doubtfulPaid = line("Règlement d’une créance douteuse", "Doubtful claim paid", "512", "416")
        lost = line("Créance irrécouvrable", "Bad debt", "654", "416")
        lostTax = line("TVA d’une créance irrécouvrable", "VAT of a bad debt", "44571", "416")
        provided = line("Dépréciation d’une créance", "Provision for a claim", "6817", "491")
        released = line("Reprise de dépréciation", "Provision released", "491", "7817")
        stepCost = line("Frais de relance", "Dunning cost", "6226", "512")
        stepTax = line("TVA sur frais de relance", "VAT on dunning cost", "44566", "512")
    }
}
