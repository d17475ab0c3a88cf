import CaseModel
import Quantities

/// Dated happenings: what they do to the demand of segments and to the availability of channels each week.
///
/// Factor of a week = 1 + (factor − 1) × share of the week's days inside the event; several events multiply.
/// *Verified by* `anEventMovesDemandOnlyWhileItLasts`.
struct EventTable {
    private let segments: Int
    private let channels: Int
    private let weeks: Int
    private let demand: Row<Double>
    private let availability: Row<Double>

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        (segments, channels) = (truth.segments.count, truth.channels.count)
        weeks = compilation.clock.weekCount
        var demand = Array(repeating: 1.0, count: segments * weeks)
        var availability = truth.channels.flatMap {
            Array(repeating: $0.availability.value, count: compilation.clock.weekCount)
        }
        let firstMonday = compilation.business.calendar.firstMonday
        for event in truth.events {
            for week in 0..<weeks {
                let days = (0..<7).filter {
                    (event.start...max(event.start, event.end)).contains(firstMonday + 7 * week + $0)
                }
                let inside = Double(days.count) / 7
                switch event.change {
                case .demand(let targets, let factor):
                    let hit =
                        targets.isEmpty
                        ? Array(truth.segments.indices)
                        : targets.compactMap { compilation.index.segments[$0] }
                    for segment in hit { demand[segment * weeks + week] *= 1 + (factor.value - 1) * inside }
                case .availability(let channel, let factor):
                    guard let channel = compilation.index.channels[channel] else { continue }
                    availability[channel * weeks + week] *= 1 + (factor.value - 1) * inside
                }
            }
        }
        self.demand = compilation.memory.row(demand.map { max(0, $0) })
        self.availability = compilation.memory.row(availability.map { min(1, max(0, $0)) })
    }

    /// Lays down the week's demand factors and availabilities.
    func step(_ exchange: Exchange, _ moment: Moment) {
        exchange.rivalPriceFactor.fill(1)
        for segment in 0..<segments { exchange.demand[segment] = demand[segment * weeks + moment.week] }
        for channel in 0..<channels {
            exchange.availability[channel] = availability[channel * weeks + moment.week]
        }
    }
}
