import Bilingual
import CaseModel
import Quantities

/// What customers owe at the opening: what is left of the invoices of the weeks before it.
///
/// The same amount was invoiced in each of those weeks, and what became of each invoice follows the expected law of
/// last year's invoices (paid, late, disputed, doubtful, provided for, written off). What is still unpaid at the
/// opening sums to the amount that the case declares, to the cent; what is doubtful by then stands on 416, and its
/// provision on 491 against the capital. Tax is at the mean rate of the offers sold on account. One invoice is taken
/// to be a customer's monthly fees where contracts are paid by transfer, else one purchase at list price.
/// *Verified by* `whatIsOwedAtTheOpeningSumsToTheDeclaredAmount`, `whatIsOwedAtTheOpeningIsAsOldAsInvoicesOfTheYear`,
/// `aYearWithoutChangeEarnsWhatTheLastOneDid`.
struct OpeningReceivables {
    private let amount: Int64
    private let taxShare: Double
    private let typicalInvoice: Double
    private let term: Int
    private let doubtful: Int
    private let provision: Int
    private let credit: CreditControl
    private let receivables: Receivables

    init(_ compilation: Compilation, term: Int, credit: CreditControl, receivables: Receivables) {
        let (truth, label) = (compilation.truth, Text(fr: "À nouveau", en: "Opening balance"))
        amount = compilation.business.opening.receivables.cents
        let offers = Set(compilation.index.dealCells.map(\.offer)).sorted().map { truth.offers[$0] }
        let rate = Self.mean(offers.map(\.vat.value))
        taxShare = rate / (1 + rate)
        typicalInvoice = (1 + rate) * Self.typicalInvoice(compilation, offers)
        doubtful = compilation.books.line(label, "416", "411")
        provision = compilation.books.line(label, "101", "491")
        (self.term, self.credit, self.receivables) = (term, credit, receivables)
    }

    /// The amount without tax of one invoice, in cents.
    private static func typicalInvoice(_ compilation: Compilation, _ offers: [Offer]) -> Double {
        let (truth, opening) = (compilation.truth, compilation.business.opening)
        let assisted = truth.segments.filter { $0.mode == .assisted }
        let contracts = offers.filter { $0.kind == .contract }
        let customers = assisted.reduce(0.0) { $0 + Double(opening.customers[$1.id]?.value ?? 0) }
        if truth.payment.contractsByTransfer.value > 0, !contracts.isEmpty, customers > 0 {
            let units = assisted.reduce(0.0) { sum, segment in
                let held = opening.contractUnits[segment.id].map { Double($0.value) }
                let customers = Double(opening.customers[segment.id]?.value ?? 0)
                return sum + (held ?? customers * segment.unitsPerPurchase.value)
            }
            return units / customers * mean(contracts.map { Double($0.price.cents) })
        }
        return mean(assisted.map(\.unitsPerPurchase.value)) * mean(offers.map { Double($0.price.cents) })
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    /// An amount written in one week before the opening that is paid, or given up, in one week from it on.
    private struct Part {
        let due: Int
        let late: Int
        let share: Double
    }

    /// Notes what becomes of what is owed, and enters what is doubtful already.
    func open(
        _ claims: Receivables.State, _ cash: CashSchedule.State, _ exchange: Exchange, _ moment: Moment,
        _ month: MonthEnd
    ) {
        guard amount > 0 else { return }
        let parts = parts(exchange, moment)
        let whole = parts.reduce(0) { $0 + $1.share }
        let tax = Cents.share(taxShare, of: amount)
        let steps = credit.steps(moment)
        var (share, done, old) = (0.0, (net: Int64(0), tax: Int64(0)), (claim: Int64(0), provision: Int64(0)))
        for part in parts {
            share += part.share
            let upTo = (Cents.share(share / whole, of: amount - tax), Cents.share(share / whole, of: tax))
            let (net, partTax) = (upTo.0 - done.net, upTo.1 - done.tax)
            done = upTo
            let cases = typicalInvoice > 0 ? Double(net + partTax) / typicalInvoice : 0
            let invoice = Receivables.Invoice(net: net, tax: partTax, late: part.late, cases: cases)
            receivables.note(invoice, due: part.due, steps, claims, cash)
            let before = receivables.doubtfulBeforeOpening(invoice, due: part.due)
            old = (old.claim + before.claim, old.provision + before.provision)
        }
        month.enter(doubtful, old.claim)
        month.enter(provision, old.provision)
    }

    /// What is left at the opening of equal amounts invoiced in the weeks before it.
    private func parts(_ exchange: Exchange, _ moment: Moment) -> [Part] {
        var (delays, before) = ([(late: Int, share: Double)](), 0.0)
        credit.eachDelay(exchange, moment, atMost: receivables.settledAfter) { late, paid in
            delays.append((late, paid - before))
            before = paid
        }
        var parts: [Part] = []
        // Of an invoice due in a week before the opening, only what is settled from the opening on is left.
        for due in ((-receivables.settledAfter)..<term).reversed() {
            for delay in delays where delay.share > 0 && due + min(delay.late, receivables.settledAfter) >= 0
            {
                parts.append(Part(due: due, late: delay.late, share: delay.share))
            }
        }
        // Customers who pay on the day have left nothing unpaid: what is declared all the same is paid at once.
        return parts.isEmpty ? [Part(due: 0, late: 0, share: 1)] : parts
    }
}
