import Bilingual
import CaseModel
import Quantities

/// VAT is settled on the last day of each month and paid on the last day of the next.
///
/// Settled = output − input of the month; a credit is carried to the next settlement.
/// *Verified by* `vatSettledIsOutputLessInput`.
struct ValueAddedTax {
    private let output: Int
    private let input: Int
    private let paid: Int
    private let openingDue: Int64

    /// What is to be paid next month, or the credit carried (negative).
    struct State {
        let balance: Row<Int64>
        init(_ cursor: inout StateCursor) { balance = cursor.row(1) }
    }

    init(_ compilation: Compilation) {
        output = compilation.books.line(
            Text(fr: "TVA collectée du mois", en: "Output VAT of the month"), "44571", "44551")
        input = compilation.books.line(
            Text(fr: "TVA déductible du mois", en: "Input VAT of the month"), "44551", "44566")
        openingDue = compilation.business.opening.taxDue.cents
        paid = compilation.books.line(Text(fr: "Paiement de la TVA", en: "VAT paid"), "44551", "512")
    }

    /// Lays down the VAT of the month before the opening, to be paid at the end of the first month.
    func open(_ state: State) { state.balance[0] = openingDue }

    /// Pays last month's balance and settles the month that ends; every other entry of the month is made before.
    func closeMonth(_ state: State, _ month: MonthEnd) {
        if state.balance[0] > 0 {
            month.enter(paid, state.balance[0])
            state.balance[0] = 0
        }
        let due = month.books.valueAddedTax(in: month.month, month.parameters)
        month.enter(output, due.output)
        month.enter(input, due.input)
        state.balance[0] += due.output - due.input
    }
}
