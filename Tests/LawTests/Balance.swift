import CaseModel
import Quantities

/// A stock and the flows that move it: what was there + what came − what left = what is there.
///
/// It is counted again from the log of activity alone, as from the file that a run leaves.
struct Balance {
    let name: String
    /// The stock, which may be the sum of several.
    let stocks: Set<Counter>
    let plus: Set<Counter>
    let minus: Set<Counter>
    /// Whether it holds at every date of the log, the ends of months inside a week included, or at ends of weeks.
    var holdsAtEveryDate = false

    /// Buyers of assisted segments, wherever they are in the market, and in each of its three places.
    static let ofBuyers = [
        Balance(
            name: "buyers in the market", stocks: [.pool, .openLeads, .openDeals], plus: [.poolEntries],
            minus: [.dealsWon, .rivalPurchases, .lostToNobody], holdsAtEveryDate: true),
        Balance(
            name: "the pool", stocks: [.pool],
            plus: [.poolEntries, .coldLeads, .disqualifiedLeads, .dealsLost],
            minus: [.leads, .rivalPurchases, .lostToNobody]),
        Balance(
            name: "leads", stocks: [.openLeads], plus: [.leads],
            minus: [.coldLeads, .disqualifiedLeads, .stageEntries]),
        Balance(
            name: "deals", stocks: [.openDeals], plus: [.stageEntries], minus: [.dealsWon, .dealsLost]),
    ]
    static let ofCustomers = Balance(
        name: "customers", stocks: [.customers], plus: [.newCustomers], minus: [.lostCustomers],
        holdsAtEveryDate: true)
    static let ofComplaints = Balance(
        name: "complaints", stocks: [.complaintsOpen], plus: [.complaints], minus: [.complaintsClosed],
        holdsAtEveryDate: true)

    /// Where the log of some books breaks the balance, or nil; of one segment, or of all together.
    func breach(_ books: Books, segment: String?) -> String? {
        let parts = books.layout.counters.map { part($0, of: segment) }
        guard parts.contains(.stock) else { return nil }
        var levels: [Int: Int64] = [:]
        var (flow, before): (Int64, Int64?) = (0, nil)
        let log = books.activity.filter { parts[$0.counter] != .other }
        for (position, entry) in log.enumerated() {
            switch parts[entry.counter] {
            case .stock: levels[entry.counter] = entry.count
            case .plus: flow += entry.count
            case .minus: flow -= entry.count
            case .other: break
            }
            let next = position + 1 < log.count ? log[position + 1].date : nil
            guard isEnd(entry.date, before: next) else { continue }
            let now = levels.values.reduce(0, +)
            if let before, before + flow != now {
                return "\(name) of \(segment ?? "all") on \(entry.date): \(before) + \(flow) ≠ \(now)"
            }
            (before, flow) = (now, 0)
        }
        return nil
    }

    private enum Part { case stock, plus, minus, other }

    /// A case that enters the stage of qualified deals was a lead; what enters later stages was a deal already.
    private func part(_ line: CounterLine, of segment: String?) -> Part {
        guard segment == nil || line.tags[.segment] == segment else { return .other }
        if line.counter == .stageEntries, line.tags[.stage] != "qualified" { return .other }
        if stocks.contains(line.counter) { return .stock }
        return plus.contains(line.counter) ? .plus : minus.contains(line.counter) ? .minus : .other
    }

    private func isEnd(_ date: CalendarDate, before next: CalendarDate?) -> Bool {
        guard let next else { return true }
        return holdsAtEveryDate ? next != date : next.monday != date.monday
    }
}
