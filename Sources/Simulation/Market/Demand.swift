import CaseModel
import PortableMath
import Quantities

/// How much each segment wants to buy in a week: buyers, season, and the common shock.
///
/// Buyers N(t) = N·(1 + growth)^(weeks since the first Monday ÷ 52.1786); occasions of a week are multiplied by
/// the seasonal index of the month of its Thursday, by events, and by `DemandShock`.
/// *Verified by* `moreOccasionsRaiseTheMarket`.
struct Demand {
    private let segments: Int
    private let weeks: Int
    private let shock: DemandShock
    private let draw: Row<Int>
    /// Buyers and seasonal index, at `segment * weeks + week`.
    private let buyers: Row<Double>
    private let season: Row<Double>

    init(_ compilation: Compilation) {
        let (truth, clock) = (compilation.truth, compilation.clock)
        (segments, weeks) = (truth.segments.count, clock.weekCount)
        shock = DemandShock(shape: truth.demandShape.value, compilation.memory)
        draw = compilation.segmentDraws(Sites.demandShock)
        buyers = compilation.memory.row(
            truth.segments.flatMap { segment in
                (0..<clock.weekCount).map { week in
                    let years = Double(week) / Period.year.weeks
                    let growth = max(0, 1 + segment.growth.value)
                    return Double(segment.buyers.value) * (growth > 0 ? Portable.pow(growth, years) : 0)
                }
            })
        season = compilation.memory.row(
            truth.segments.flatMap { segment in
                (0..<clock.weekCount).map { week in
                    segment.seasonality.count == 12 ? segment.seasonality[clock.season[week]].value : 1
                }
            })
    }

    /// Lays down buyers and completes the demand factor that events began.
    func step(_ exchange: Exchange, _ moment: Moment) {
        for segment in 0..<segments {
            let position = segment * weeks + moment.week
            exchange.buyers[segment] = buyers[position]
            let multiplier = shock.multiplier(at: moment.uniform(draw[segment]))
            exchange.demand[segment] *= season[position] * multiplier
        }
    }
}
