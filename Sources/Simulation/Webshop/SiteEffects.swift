import CaseModel
import Quantities

/// The counters of the site by segment; −1 where a segment does not buy on line.
struct SiteCounters {
    /// Customers at 2k, others at 2k + 1.
    let natural: Row<Int>
    let bounces: Row<Int>
    let checkouts: Row<Int>
    let orders: Row<Int>

    init(_ compilation: Compilation, isCounted: Bool) {
        let segments = compilation.truth.segments.indices
        let visited = segments.map { isCounted && Self.buysOnLine($0, compilation) }
        func row(_ counter: Counter) -> Row<Int> {
            compilation.memory.row(
                segments.map {
                    visited[$0] ? compilation.books.counter(counter, compilation.tags(segment: $0)) : -1
                })
        }
        (bounces, checkouts, orders) = (row(.bounces), row(.checkouts), row(.webOrders))
        natural = compilation.memory.row(
            segments.flatMap { segment in
                [TrafficSource.direct, .seo].map { source in
                    visited[segment]
                        ? compilation.books.counter(.visits, Self.tags(source, segment, compilation)) : -1
                }
            })
    }

    /// Whether some offer reaches a segment through a site.
    static func buysOnLine(_ segment: Int, _ compilation: Compilation) -> Bool {
        compilation.index.cells.contains {
            $0.segment == segment && compilation.truth.channels[$0.channel].kind == .web
        }
    }

    static func tags(
        _ source: TrafficSource, _ segment: Int, action: Int? = nil, _ compilation: Compilation
    ) -> Tags {
        var tags = compilation.tags(segment: segment, action: action)
        tags[.source] = source.rawValue
        return tags
    }
}

/// The tables of `SiteVisits` for what actions do, while they are compiled; empty where visits are not counted.
struct SiteEffects {
    var actions: [Int] = []
    var visitsPerEuro: [Double] = []
    var visits: [Int] = []
    var addresses: [UInt64] = []
    var clickVisits: [Int] = []
    var cutActions: [Int] = []
    var cuts: [Double] = []

    init() {}

    init(_ compilation: Compilation) {
        for effect in compilation.actions.effects {
            switch effect.effect {
            case .traffic(let perEuro, let source): add(effect, perEuro.value, source, compilation)
            case .bounce(let cut):
                cutActions.append(effect.action)
                cuts.append(cut.value * effect.strength)
            default: break
            }
        }
        addClicks(compilation)
    }

    private mutating func add(
        _ effect: ActionEffect, _ perEuro: Double, _ source: TrafficSource, _ compilation: Compilation
    ) {
        let targets = compilation.index.targets(compilation.actions.actions[effect.action])
            .filter { SiteCounters.buysOnLine($0, compilation) }
        let truth = compilation.truth
        let buyers = targets.reduce(0) { $0 + truth.segments[$1].buyers.value }
        actions.append(effect.action)
        for segment in truth.segments.indices {
            let isReached = targets.contains(segment) && buyers > 0
            let share = isReached ? Double(truth.segments[segment].buyers.value) / Double(buyers) : 0
            visitsPerEuro.append(perEuro * share)
            visits.append(
                isReached
                    ? compilation.books.counter(
                        .visits, SiteCounters.tags(source, segment, action: effect.action, compilation))
                    : -1)
            let place = "\(compilation.actions.addresses[effect.action]).\(effect.name)"
            addresses.append(
                isReached ? compilation.addresses.bits("\(place).segment.\(truth.segments[segment].id)") : 0)
        }
    }

    private mutating func addClicks(_ compilation: Compilation) {
        let clicked = Set(
            compilation.business.actionKinds.filter { $0.messages.clickRate != .zero }.map(\.id))
        for (position, action) in compilation.actions.actions.enumerated() {
            let targets = compilation.index.targets(action)
            clickVisits += compilation.truth.segments.indices.map { segment in
                guard clicked.contains(action.kind), targets.contains(segment),
                    SiteCounters.buysOnLine(segment, compilation)
                else { return -1 }
                return compilation.books.counter(
                    .visits, SiteCounters.tags(.email, segment, action: position, compilation))
            }
        }
    }
}
