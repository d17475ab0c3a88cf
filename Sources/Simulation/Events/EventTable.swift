import CaseModel
import Quantities

/// Happenings: what they do each week to demand, availability, rivals' prices and awareness.
///
/// Factor of a week = 1 + (factor − 1) × share of the week's days inside the event; several events multiply. What an
/// event teaches adds up: learned share × share of the week's days. Certain events are tables; those that chance
/// decides are in `RandomEvents`. *Verified by* `anEventMovesDemandOnlyWhileItLasts`,
/// `anEventMovesTheRivalItNamesAndTheAwarenessItTouches`.
struct EventTable {
    private let segments: Int
    private let channels: Int
    private let rivals: Int
    private let weeks: Int
    /// By subject and week, in the order segments, channels, rivals; and what segments learn.
    var demand: Row<Double>
    var availability: Row<Double>
    var rivalPrice: Row<Double>
    private let learned: Row<Double>
    let random: RandomEvents

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        (segments, channels) = (truth.segments.count, truth.channels.count)
        (rivals, weeks) = (truth.rivals.count, compilation.clock.weekCount)
        random = RandomEvents(compilation)
        var tables = CertainEvents(compilation)
        for event in truth.events where !event.isRandom { tables.add(event) }
        demand = compilation.memory.row(tables.demand.map { max(0, $0) })
        availability = compilation.memory.row(tables.availability.map { min(1, max(0, $0)) })
        rivalPrice = compilation.memory.row(tables.rivalPrice.map { max(0.01, $0) })
        learned = compilation.memory.row(tables.learned.map { min(1, max(0, $0)) })
    }

    /// Lays down the week's factors.
    func step(_ state: RandomEvents.State, _ exchange: Exchange, _ moment: Moment) {
        for segment in 0..<segments {
            exchange.demand[segment] = demand[segment * weeks + moment.week]
            exchange.learned[segment] = learned[segment * weeks + moment.week]
        }
        for channel in 0..<channels {
            exchange.availability[channel] = availability[channel * weeks + moment.week]
        }
        for rival in 0..<rivals {
            exchange.rivalPriceFactor[rival] = rivalPrice[rival * weeks + moment.week]
        }
        random.step(state, exchange, moment)
    }
}

/// What an event touches and by how much, with positions instead of ids.
struct EventEffect {
    enum Subject: Int {
        case demand, availability, rivalPrice, learned
    }

    let subject: Subject
    /// Positions of the segments, the channel or the rival.
    let targets: [Int]
    let size: Double

    init(_ change: Event.Change, _ index: CaseIndex) {
        func positions(_ ids: [Identifier<Segment>]) -> [Int] {
            ids.isEmpty ? Array(index.truth.segments.indices) : ids.compactMap { index.segments[$0] }
        }
        switch change {
        case .demand(let ids, let factor):
            (subject, targets, size) = (.demand, positions(ids), factor.value)
        case .availability(let id, let factor):
            (subject, targets, size) = (.availability, [index.channels[id]].compactMap { $0 }, factor.value)
        case .rivalPrice(let id, let factor):
            let rival = index.truth.rivals.firstIndex { $0.id == id }
            (subject, targets, size) = (.rivalPrice, [rival].compactMap { $0 }, factor.value)
        case .awareness(let ids, let share):
            (subject, targets, size) = (.learned, positions(ids), share.value)
        }
    }
}

/// The tables of certain events while they are compiled.
private struct CertainEvents {
    var demand: [Double]
    var availability: [Double]
    var rivalPrice: [Double]
    var learned: [Double]
    private let index: CaseIndex
    private let firstMonday: CalendarDate
    private let weeks: Int

    init(_ compilation: Compilation) {
        (index, weeks) = (compilation.index, compilation.clock.weekCount)
        let (truth, weeks) = (compilation.truth, compilation.clock.weekCount)
        firstMonday = compilation.business.calendar.firstMonday
        demand = Array(repeating: 1, count: truth.segments.count * weeks)
        availability = truth.channels.flatMap { Array(repeating: $0.availability.value, count: weeks) }
        rivalPrice = Array(repeating: 1, count: truth.rivals.count * weeks)
        learned = Array(repeating: 0, count: truth.segments.count * weeks)
    }

    mutating func add(_ event: Event) {
        let effect = EventEffect(event.change, index)
        for week in 0..<weeks {
            let monday = firstMonday + 7 * week
            let days = (0..<7).filter { (event.start...max(event.start, event.end)).contains(monday + $0) }
            let inside = Double(days.count) / 7
            for target in effect.targets {
                let place = target * weeks + week
                switch effect.subject {
                case .demand: demand[place] *= 1 + (effect.size - 1) * inside
                case .availability: availability[place] *= 1 + (effect.size - 1) * inside
                case .rivalPrice: rivalPrice[place] *= 1 + (effect.size - 1) * inside
                case .learned: learned[place] += effect.size * inside
                }
            }
        }
    }
}
