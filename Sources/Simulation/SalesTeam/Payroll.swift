import Bilingual
import CaseModel
import Quantities

/// Fixed pay, variable pay, prizes and employer contributions, once a month.
///
/// On the last day of a month: fixed pay for the weeks in which the post was filled, and variable pay, are due and
/// paid; contributions on both are due and paid on the last day of the next month. Variable pay is the commission
/// on the month's own revenue or, under a pay plan, what `PayLaws` gives for the year so far less what was paid,
/// never below zero. Contracts are credited first (`ContractCredit`).
/// *Verified by* `commissionsFollowTheRevenueOfTheMonth`, `aPayPlanPaysTheYearsTable`,
/// `anEmptyPostIsFilledAfterTheDelay`.
struct Payroll {
    private let lines: PayrollLines
    private let pay: Row<Int64>
    private let contributions: Row<Double>
    private let commission: Row<Double>
    private let usualPay: Row<Double>
    private let revenueCounter: Row<Int>
    private let inherited: PayLaws
    private let decided: PayLaws
    let credit: ContractCredit
    private let openingDue: Int64

    /// Contributions that will be paid at the end of the next month; variable pay of the year, by seller.
    struct State {
        let due: Row<Int64>
        let variable: Row<Int64>
        let credit: ContractCredit.State

        init(_ cursor: inout StateCursor, _ payroll: Payroll) {
            (due, variable) = (cursor.row(1), cursor.row(payroll.pay.count))
            credit = ContractCredit.State(&cursor, payroll.credit)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        lines = PayrollLines(compilation)
        pay = memory.row(truth.sellers.map(\.monthlyPay.cents))
        contributions = memory.row(truth.sellers.map(\.contributions.value))
        commission = memory.row(truth.sellers.map(\.commission.value))
        openingDue = compilation.business.opening.contributionsDue.cents
        usualPay = memory.row(
            truth.sellers.map {
                Double($0.monthlyPay.cents) + $0.commission.value * Double($0.quota.cents) / 12
            })
        revenueCounter = compilation.sellerCounters(.sellerRevenue)
        let before = Self.laws(compilation.previous, compilation, truth.sellers.map { _ in nil })
        inherited = PayLaws(before, memory)
        decided = PayLaws(Self.laws(compilation.plan, compilation, before), memory)
        credit = ContractCredit(compilation)
    }

    /// The pay plan of each seller after a plan's decisions.
    private static func laws(
        _ plan: Plan, _ compilation: Compilation, _ before: [PayPlan?]
    ) -> [PayPlan?] {
        var laws = before
        for law in plan.staffing.payPlans {
            for seller in compilation.sellers(law.sellers) { laws[seller] = law }
        }
        return laws
    }

    /// Adds the week's sales to the sellers' revenue of the year.
    func noteRevenue(_ state: State, _ exchange: Exchange) {
        for seller in 0..<pay.count {
            exchange.revenueToDate[seller] += exchange.sellerRevenue[seller]
        }
        credit.note(state.credit, exchange)
    }

    /// Lays down the contributions of the month before the opening.
    func open(_ state: State) { state.due[0] = openingDue }

    /// Books the pay of a month that ends.
    func closeMonth(
        _ team: SalesTeam.State, _ exchange: Exchange, _ month: MonthEnd, _ decisions: DecisionsInForce,
        _ motivation: Motivation
    ) {
        let state = team.payroll
        credit.closeMonth(state.credit, exchange, month, revenueCounter)
        if month.isFirstOfYear { state.variable.fill(0) }
        let paid = state.due[0]
        month.enter(lines.contributionsPaid, paid)
        var due: Int64 = 0
        for seller in 0..<pay.count {
            let fixed = Money(cents: pay[seller])
                .part(days: team.weeksPaid[seller], of: team.weeksInMonth[0]).cents
            let quota = motivation.quota(of: seller, decisions)
            let variable = variablePay(seller, quota, state, exchange, month, decisions)
            state.variable[seller] += variable
            let prize = team.challenges.prizes[seller]
            team.challenges.prizes[seller] = 0
            notePay(seller, Double(fixed + variable), exchange)
            due += enter(seller, fixed, variable, prize, month)
        }
        state.due[0] = due
    }

    private func variablePay(
        _ seller: Int, _ quota: Double, _ state: State, _ exchange: Exchange, _ month: MonthEnd,
        _ decisions: DecisionsInForce
    ) -> Int64 {
        let hasLaw = decisions.pay ? decided.hasLaw(seller) : inherited.hasLaw(seller)
        guard hasLaw else {
            let revenue = month.books.counted(revenueCounter[seller], in: month.month)
            return Cents.share(commission[seller], of: revenue)
        }
        let laws = decisions.pay ? decided : inherited
        var revenue: Int64 = 0
        for each in month.yearSoFar {
            revenue += month.books.counted(revenueCounter[seller], in: each)
        }
        return max(0, laws.pay(seller, revenue: revenue, quota: quota) - state.variable[seller])
    }

    /// Pay relative to usual pay, smoothed over half a year.
    private func notePay(_ seller: Int, _ amount: Double, _ exchange: Exchange) {
        guard usualPay[seller] > 0, exchange.isEmployed[seller] else { return }
        exchange.payRatio[seller] += (amount / usualPay[seller] - 1 - exchange.payRatio[seller]) / 6
    }

    /// Enters one seller's pay; gives the contributions due on it.
    private func enter(
        _ seller: Int, _ fixed: Int64, _ variable: Int64, _ prize: Int64, _ month: MonthEnd
    ) -> Int64 {
        let onFixed = Cents.share(contributions[seller], of: fixed)
        // The prize of a plan counts contributions in.
        let gross = Cents.rounded(Double(prize) / (1 + contributions[seller]))
        let onVariable = Cents.share(contributions[seller], of: variable)
        let onPrize = prize - gross
        month.enter(lines.fixedPay[seller], fixed)
        month.enter(lines.commission[seller], variable)
        month.enter(lines.prize[seller], gross)
        month.enter(lines.contributionsOnPrize[seller], onPrize)
        month.enter(lines.contributionsOnFixed[seller], onFixed)
        month.enter(lines.contributionsOnCommission[seller], onVariable)
        month.enter(lines.wagesPaid, fixed + variable + gross)
        return onFixed + onVariable + onPrize
    }
}

/// The posting lines of pay.
struct PayrollLines {
    let fixedPay: Row<Int>
    let commission: Row<Int>
    let prize: Row<Int>
    let contributionsOnFixed: Row<Int>
    let contributionsOnPrize: Row<Int>
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
        prize = perSeller(Text(fr: "Prime de challenge", en: "Challenge prize"), "6414", "421")
        contributionsOnPrize = perSeller(
            Text(fr: "Charges sociales sur prime", en: "Contributions on prize"), "6458", "431")
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
