import CaseModel
import Quantities

/// Events that happen with a probability, or on a day that chance chooses.
///
/// In the week of the earliest start one uniform number decides whether the event happens (u < probability), another
/// the day, any from the earliest to the latest being as likely; the length stays that of the case. What is decided
/// in year N−1 stands in year N. *Verified by* `aRandomEventHappensAsOftenAsItsProbability`,
/// `aRandomEventStartsWithinItsWindow`.
struct RandomEvents {
    /// Days before the first Monday that starts may lie; earlier ones are not lived.
    private static let shift = 1_000
    private let count: Int
    private let subject: Row<Int>
    private let size: Row<Double>
    private let probability: Row<Double>
    private let address: Row<UInt64>
    /// Days counted from the first Monday lived.
    private let earliest: Row<Int>
    private let window: Row<Int>
    private let length: Row<Int>
    /// The week in which chance decides.
    private let decision: Row<Int>
    private let firstTarget: Row<Int>
    private let target: Row<Int>

    /// The day on which each event starts, plus `shift`; zero where it does not happen or is not decided.
    struct State {
        let start: Row<Int>
        init(_ cursor: inout StateCursor, _ events: RandomEvents) { start = cursor.row(events.count) }
    }

    init(_ compilation: Compilation) {
        let memory = compilation.memory
        let events = compilation.truth.events.filter(\.isRandom)
        let effects = events.map { EventEffect($0.change, compilation.index) }
        let firstMonday = compilation.business.calendar.firstMonday
        count = events.count
        subject = memory.row(effects.map(\.subject.rawValue))
        size = memory.row(effects.map(\.size))
        probability = memory.row(events.map(\.probability.value))
        address = memory.row(events.map { compilation.addresses.bits("event.\($0.id)") })
        let starts = events.map { $0.start - firstMonday }
        earliest = memory.row(starts)
        window = memory.row(events.map { max(0, ($0.latestStart ?? $0.start) - $0.start) + 1 })
        length = memory.row(events.map { max(0, $0.end - $0.start) + 1 })
        decision = memory.row(starts.map { $0 < 0 ? 0 : $0 / 7 })
        firstTarget = memory.row(
            (0...effects.count).map { effects.prefix($0).reduce(0) { $0 + $1.targets.count } })
        target = memory.row(effects.flatMap(\.targets))
    }

    /// Decides the events of the week and applies those under way.
    func step(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        for event in 0..<count {
            if moment.week == decision[event] { decide(event, state, moment) }
            guard state.start[event] != 0 else { continue }
            let first = state.start[event] - Self.shift - 7 * moment.week
            let days = min(7, first + length[event]) - max(0, first)
            guard days > 0 else { continue }
            let inside = Double(days) / 7
            for position in firstTarget[event]..<firstTarget[event + 1] {
                apply(event, target[position], inside, exchange)
            }
        }
    }

    private func decide(_ event: Int, _ state: State, _ moment: Moment) {
        guard moment.uniform(Sites.eventHappens, address[event]) < probability[event] else { return }
        let place = moment.uniform(Sites.eventStart, address[event]) * Double(window[event])
        let day = earliest[event] + min(window[event] - 1, Int(place))
        if day > -Self.shift { state.start[event] = day + Self.shift }
    }

    private func apply(_ event: Int, _ target: Int, _ inside: Double, _ exchange: Exchange) {
        let factor = max(0, 1 + (size[event] - 1) * inside)
        switch EventEffect.Subject(rawValue: subject[event]) {
        case .demand: exchange.demand[target] *= factor
        case .availability: exchange.availability[target] = min(1, exchange.availability[target] * factor)
        case .rivalPrice:
            exchange.rivalPriceFactor[target] = max(0.01, exchange.rivalPriceFactor[target] * factor)
        case .learned: exchange.learned[target] = min(1, exchange.learned[target] + size[event] * inside)
        case nil: break
        }
    }
}
