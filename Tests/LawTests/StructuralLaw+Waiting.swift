import CaseModel
import Quantities

@testable import Simulation

/// Laws of waiting, for deals that wait for their seller and complaints that wait for service staff.
extension StructuralLaw {
    /// What a week ends with: deals by address, who is employed, and complaints with what is left of a treatment.
    private struct WeekEnd {
        var deals: [UInt64: Deal] = [:]
        var isEmployed: [Bool] = []
        var complaints = (queue: 0, carry: 0.0)

        init(_ state: WorldState) {
            for position in 0..<state.prospecting.dealCount[0] {
                let deal = state.prospecting.deals[position]
                deals[deal.address] = deal
            }
            isEmployed = (0..<state.exchange.isEmployed.count).map { state.exchange.isEmployed[$0] }
            complaints = (state.service.queue[0], state.service.carry[0])
        }
    }

    // MARK: W' = max(W + A − C, 0)

    /// Work that comes to sellers in a week waits for the next: W' = max(W − C, 0) + A.
    ///
    /// *Source*: Lindley (1952).
    static func otherBacklog(_ lived: LivedCase) -> String? {
        var last: WeekEnd?
        let patience = lived.world.world.prospecting.parameters.influences.dealPatience
        return lived.firstBreach { simulator, _, entries in
            let now = WeekEnd(simulator.state)
            defer { last = now }
            guard let last else { return nil }
            let received = entries.reduce(Int64(0)) {
                lived.books.layout.counters[$1.counter].counter == .complaints ? $0 + $1.count : $0
            }
            return backlog(last.complaints, received, now.complaints, simulator.state.exchange)
                ?? backlog(last, now, simulator.state.exchange, patience: patience)
        }
    }

    /// Whole complaints less the part of a treatment that is left over are the unfinished work.
    private static func backlog(
        _ last: (queue: Int, carry: Double), _ received: Int64, _ now: (queue: Int, carry: Double),
        _ exchange: Exchange
    ) -> String? {
        guard now.queue > 0 else { return now.carry == 0 ? nil : "nobody waits, \(now.carry) is left over" }
        let weeks = exchange.backlogWeeks[0]
        // Without any staff a complaint counts for 52 weeks.
        let capacities = [Double(now.queue) / weeks] + (weeks == Double(now.queue) * 52 ? [0] : [])
        let isBacklog = capacities.contains { capacity in
            let work = max(0, Double(last.queue) - last.carry + Double(received) - capacity)
            return abs(Double(now.queue) - now.carry - work) < 1e-9 * max(1, Double(last.queue) + capacity)
        }
        return isBacklog ? nil : "complaints \(last), \(received) more, capacity \(capacities): \(now)"
    }

    /// What is left of last week's deals is the work for which their seller's time was too short.
    private static func backlog(
        _ last: WeekEnd, _ now: WeekEnd, _ exchange: Exchange, patience: Int
    ) -> String? {
        // In other weeks actions take sellers' time first, or the deals of who has left are handed over.
        guard last.deals.values.allSatisfy({ last.isEmployed[$0.seller] }),
            (0..<exchange.grantedMinutes.count).allSatisfy({ exchange.grantedMinutes[$0] == 0 })
        else { return nil }
        var work = last.isEmployed.map { _ in (all: 0.0, left: 0.0, forgotten: 0.0) }
        for (address, deal) in last.deals {
            work[deal.seller].all += deal.work
            if let same = now.deals[address] {
                if same.stage == deal.stage { work[deal.seller].left += same.work }
            } else if deal.waited + 1 >= patience {
                // Lost by waiting, perhaps after a part of its work.
                work[deal.seller].forgotten += deal.work
            }
        }
        for (seller, work) in work.enumerated() {
            let (minutes, left) = (exchange.minutesAvailable[seller], exchange.minutesLeft[seller])
            let (backlog, error) = (max(work.all - minutes, 0), 1e-9 * max(1, work.all))
            guard work.left <= backlog + error, work.left + work.forgotten >= backlog - error,
                work.left <= error || left <= error
            else { return "seller \(seller): \(work), \(minutes) minutes, \(left) left" }
        }
        return nil
    }

    // MARK: L = λ · W

    /// Numbers present are arrivals times stays, all counted at the ends of weeks.
    ///
    /// *Source*: Little (1961); over a finite time an identity (Stidham 1974) between counts that are made apart: the
    /// stock, the arrivals, and how long each stayed.
    static func otherThanLittle(_ lived: LivedCase) -> String? {
        otherStaysOfDeals(lived) ?? otherStaysOfComplaints(lived)
    }

    /// Stock and arrivals stand in the log, stays are those of the deals themselves, each under its address.
    private static func otherStaysOfDeals(_ lived: LivedCase) -> String? {
        let counters = lived.books.layout.counters
        var (present, arrived): (Int64, Int64) = (0, 0)
        var stays: [UInt64: (first: Int, weeks: Int)] = [:]
        var here: Set<UInt64>?
        let told = lived.firstBreach { simulator, week, entries in
            let deals = WeekEnd(simulator.state).deals
            guard here != nil else {
                here = Set(deals.keys)
                return nil
            }
            var stock: [Int: Int64] = [:]
            for entry in entries {
                let line = counters[entry.counter]
                if line.counter == .openDeals { stock[entry.counter] = entry.count }
                if line.counter == .stageEntries, line.tags[.stage] == "qualified" { arrived += entry.count }
            }
            present += stock.values.reduce(0, +)
            for address in deals.keys {
                let stay = stays[address] ?? (week, 0)
                guard stay.first + stay.weeks == week else { return "a deal comes back after its end" }
                stays[address] = (stay.first, stay.weeks + 1)
            }
            return nil
        }
        if let told { return told }
        let weeks = stays.values.reduce(0) { $0 + $1.weeks }
        let newcomers = stays.keys.count { !(here ?? []).contains($0) }
        return present == weeks && arrived == newcomers
            ? nil : "\(present) deals present, \(arrived) came; \(newcomers) of them, stays of \(weeks) weeks"
    }

    /// Days until treatment stand in the log: whole weeks, and up to half a week in the week of the treatment.
    private static func otherStaysOfComplaints(_ lived: LivedCase) -> String? {
        struct Week { var (open, came, closed, days): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0) }
        var weeks: [Week] = []
        var (monday, open): (Int?, [Int: Int64]) = (nil, [:])
        for entry in lived.books.activity {
            let counter = lived.books.layout.counters[entry.counter].counter
            guard [.complaintsOpen, .complaints, .complaintsClosed, .resolutionDays].contains(counter) else {
                continue
            }
            if entry.date.monday.dayNumber != monday { weeks.append(Week()) }
            monday = entry.date.monday.dayNumber
            let last = weeks.count - 1
            switch counter {
            case .complaintsOpen: open[entry.counter] = entry.count
            case .complaints: weeks[last].came += entry.count
            case .complaintsClosed: weeks[last].closed += entry.count
            default: weeks[last].days += entry.count
            }
            weeks[last].open = open.values.reduce(0, +)
        }
        // The oldest are treated first: who still waits came last.
        var (waiting, stays) = (weeks.last?.open ?? 0, Int64(0))
        for (ago, week) in weeks.reversed().enumerated() {
            stays += min(waiting, week.came) * Int64(ago + 1)
            waiting -= min(waiting, week.came)
        }
        let present = weeks.reduce(0) { $0 + $1.open }
        let days = weeks.reduce(0) { $0 + $1.days }
        let inWeek = weeks.reduce(0) { $0 + (7 * $1.closed + 1) / 2 }
        return (7 * (present - stays)...(7 * (present - stays) + inWeek)).contains(days)
            ? nil : "\(present) weeks of waiting, \(stays) of who still waits, \(days) days until treatment"
    }
}
