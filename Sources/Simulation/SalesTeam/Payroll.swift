import Bilingual
import CaseModel
import Quantities

/// Fixed pay, commissions and employer contributions, once a month.
///
/// On the last day of a month: fixed pay and the commission on the seller's own revenue of the month are due and
/// paid; contributions on both are due and paid on the last day of the next month.
/// *Verified by* `commissionsFollowTheRevenueOfTheMonth`.
struct Payroll {
    private let lines: PayrollLines
    private let pay: Row<Int64>
    private let contributions: Row<Double>
    private let commission: Row<Double>
    private let revenueCounter: Row<Int>

    /// Contributions that will be paid at the end of the next month.
    struct State {
        let due: Row<Int64>
        init(_ cursor: inout StateCursor) { due = cursor.row(1) }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        lines = PayrollLines(compilation)
        pay = memory.row(truth.sellers.map(\.monthlyPay.cents))
        contributions = memory.row(truth.sellers.map(\.contributions.value))
        commission = memory.row(truth.sellers.map(\.commission.value))
        revenueCounter = memory.row(
            truth.sellers.indices.map { seller in
                compilation.books.counter(.sellerRevenue, compilation.tags(seller: seller))
            })
    }

    /// Books the pay of a month that ends.
    func closeMonth(_ state: State, _ month: MonthEnd) {
        let paid = state.due[0]
        month.enter(lines.contributionsPaid, paid)
        var due: Int64 = 0
        for seller in 0..<pay.count {
            let revenue = month.books.counts[revenueCounter[seller] * month.books.months + month.month]
            let variable = Cents.share(commission[seller], of: revenue)
            let onFixed = Cents.share(contributions[seller], of: pay[seller])
            let onVariable = Cents.share(contributions[seller], of: variable)
            month.enter(lines.fixedPay[seller], pay[seller])
            month.enter(lines.commission[seller], variable)
            month.enter(lines.contributionsOnFixed[seller], onFixed)
            month.enter(lines.contributionsOnCommission[seller], onVariable)
            month.enter(lines.wagesPaid, pay[seller] + variable)
            due += onFixed + onVariable
        }
        state.due[0] = due
    }
}

/// The posting lines of pay.
struct PayrollLines {
    let fixedPay: Row<Int>
    let commission: Row<Int>
    let contributionsOnFixed: Row<Int>
    let contributionsOnCommission: Row<Int>
    let wagesPaid: Int
    let contributionsPaid: Int

    init(_ compilation: Compilation) {
        func perSeller(_ label: Text, _ debit: String, _ credit: String) -> Row<Int> {
            compilation.memory.row(
                compilation.truth.sellers.indices.map {
                    compilation.books.line(label, debit, credit, compilation.tags(seller: $0))
                })
        }
        fixedPay = perSeller(Text(fr: "Salaire fixe", en: "Fixed pay"), "641", "421")
        commission = perSeller(Text(fr: "Commission", en: "Commission"), "6413", "421")
        contributionsOnFixed = perSeller(
            Text(fr: "Charges sociales", en: "Employer contributions"), "645", "431")
        contributionsOnCommission = perSeller(
            Text(fr: "Charges sociales sur commission", en: "Contributions on commission"), "6451", "431")
        wagesPaid = compilation.books.line(
            Text(fr: "Paiement des salaires", en: "Wages paid"), "421", "512")
        contributionsPaid = compilation.books.line(
            Text(fr: "Paiement des charges sociales", en: "Contributions paid"), "431", "512")
    }
}
