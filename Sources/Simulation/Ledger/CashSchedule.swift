import Bilingual
import CaseModel
import Quantities

/// Money that will move in a later week: suppliers' and customers' invoices.
///
/// What falls due after the last week lived stays payable or receivable.
struct CashSchedule {
    let weeks: Int
    let supplierTerm: Int
    let customerTerm: Int
    private let suppliersPaid: Int
    private let customersPaid: Int
    private let payables: Money

    /// Amounts due by week, in cents.
    struct State {
        let suppliers: Row<Int64>
        let customers: Row<Int64>
        init(_ cursor: inout StateCursor, _ schedule: CashSchedule) {
            (suppliers, customers) = (cursor.row(schedule.weeks), cursor.row(schedule.weeks))
        }
    }

    init(_ compilation: Compilation) {
        let payment = compilation.truth.payment
        payables = compilation.business.opening.payables
        weeks = compilation.clock.weekCount
        supplierTerm = Int(payment.supplierTerm.weeks.rounded())
        customerTerm = Int(payment.customerTerm.weeks.rounded())
        suppliersPaid = compilation.books.line(
            Text(fr: "Paiement des fournisseurs", en: "Suppliers paid"), "401", "512")
        customersPaid = compilation.books.line(
            Text(fr: "Règlement des clients", en: "Customers’ payments"), "512", "411")
    }

    /// Spreads what suppliers are owed at the opening evenly over the weeks of their term, to the cent.
    func open(_ state: State) {
        let last = max(1, min(supplierTerm, weeks))
        for week in 0..<last {
            let part = payables.part(days: week + 1, of: last) - payables.part(days: week, of: last)
            state.suppliers[week] += part.cents
        }
    }

    /// Notes a supplier's invoice of this week, VAT included; a credit note is negative.
    ///
    /// What is noted once the week's payments are made is paid `soonest` one week later.
    @inline(__always)
    func owe(_ cents: Int64, _ state: State, _ moment: Moment, soonest: Int = 0) {
        let due = moment.week + max(supplierTerm, soonest)
        if due < weeks { state.suppliers[due] += cents }
    }

    /// Pays and receives what is due this week.
    func step(_ state: State, _ books: BooksWriter, _ moment: Moment) {
        books.post(suppliersPaid, state.suppliers[moment.week])
        books.post(customersPaid, state.customers[moment.week])
    }
}
