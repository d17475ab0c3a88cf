import Bilingual
import CaseModel
import Quantities

/// What partners bring and cost, for both sides.
///
/// Commission (6222) on sales to new people that the partner is credited with, and on deals from its leads; support
/// (6239) by month. Counted beside the accounts: revenue and margin after
/// commission of the company, contacts sent, and the partner's own cost. *Verified by*
/// `aPartnerBringsSalesAndTakesItsShare`.
struct PartnerLedger {
    private let count: Int
    private let share: Row<Double>
    private let support: MonthlyCosts
    private let contactCost: Double
    private let commission: Row<Int>
    private let commissionTax: Row<Int>
    private let contacts: Row<Int>
    private let revenue: Row<Int>
    private let margin: Row<Int>
    private let cost: Row<Int>

    /// Contacts not yet counted whole, and the week's revenue and margin brought by each partnership, in cents.
    struct State {
        let carry: Row<Double>
        let revenue: Row<Int64>
        let margin: Row<Int64>
        init(_ cursor: inout StateCursor, _ count: Int) {
            (carry, revenue, margin) = (cursor.row(count), cursor.row(count), cursor.row(count))
        }
    }

    init(_ compilation: Compilation) {
        let (memory, partnerships) = (compilation.memory, compilation.partnerships)
        count = partnerships.count
        share = memory.row(partnerships.map(\.value.share.value))
        contactCost = Double(compilation.truth.relations.partners.costPerContact.cents)
        let tags = partnerships.map { Tags([.partner: $0.value.id.text]) }
        func line(_ fr: String, _ en: String, _ account: String) -> Row<Int> {
            memory.row(tags.map { compilation.books.line(Text(fr: fr, en: en), account, "512", $0) })
        }
        func counter(_ counter: Counter) -> Row<Int> {
            memory.row(tags.map { compilation.books.counter(counter, $0) })
        }
        commission = line("Commission de partenaire", "Partner’s commission", "6222")
        commissionTax = line("TVA sur commission", "VAT on commission", "44566")
        let supportLine = line("Soutien à un partenaire", "Support to a partner", "6239")
        let supportTax = line("TVA sur soutien", "VAT on support", "44566")
        support = MonthlyCosts(
            partnerships.enumerated().map { position, entry in
                let span = ElementSpans.Span(
                    start: entry.value.start, end: entry.value.end, isPrevious: entry.isPrevious)
                return (span, entry.value.supportCost, supportLine[position], supportTax[position])
            }, compilation)
        (contacts, revenue) = (counter(.partnerContacts), counter(.partnerRevenue))
        (margin, cost) = (counter(.partnerMargin), counter(.partnerCost))
    }

    /// Notes a deal from a partner's lead.
    func note(deal partnership: Int, revenue: Int64, margin: Int64, _ state: State) {
        state.revenue[partnership] += revenue
        state.margin[partnership] += margin
    }

    /// Credits partners with the week's sales and pays them.
    func step(
        _ state: Partners.State, segments: Int, _ exchange: Exchange, _ books: BooksWriter
    ) {
        for partnership in 0..<count {
            var sent = 0.0
            for segment in 0..<segments {
                let position = partnership * segments + segment
                sent += exchange.sentBuyers[position]
                let part = SegmentNeeds.part(state.reach[position], segment, exchange)
                guard part > 0 else { continue }
                note(
                    deal: partnership, revenue: Cents.share(part, of: exchange.newRevenue[segment]),
                    margin: Cents.share(part, of: exchange.newMargin[segment]), state.ledger)
            }
            pay(partnership, sent: sent, state.ledger, books)
        }
    }

    /// Enters the monthly support of partners.
    func closeMonth(_ moment: Moment, _ month: MonthEnd) {
        support.closeMonth(month, planned: moment.planned.loyalty)
    }

    private func pay(_ partnership: Int, sent: Double, _ state: State, _ books: BooksWriter) {
        let brought = state.revenue[partnership]
        let paid = Cents.share(share[partnership], of: brought)
        books.post(commission[partnership], paid)
        books.post(commissionTax[partnership], Cents.share(StandardVAT.rate, of: paid))
        books.count(revenue[partnership], brought)
        books.count(margin[partnership], state.margin[partnership] - paid)
        let exact = state.carry[partnership] + sent
        let whole = Int(exact)
        state.carry[partnership] = exact - Double(whole)
        books.count(contacts[partnership], whole)
        books.count(cost[partnership], Cents.rounded(Double(whole) * contactCost))
        (state.revenue[partnership], state.margin[partnership]) = (0, 0)
    }
}
