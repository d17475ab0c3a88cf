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
    private let shock: DemandShock
    private let draw: Row<Int>
    private let buyers: WeeklyTable<Double>
    /// The seasonal index.
    private let season: WeeklyTable<Double>

    init(_ compilation: Compilation) {
        let (truth, clock) = (compilation.truth, compilation.clock)
        segments = truth.segments.count
        shock = DemandShock(shape: truth.demandShape.value, compilation.memory)
        draw = compilation.segmentDraws(Sites.demandShock)
        buyers = WeeklyTable(
            truth.segments.flatMap { segment in
                (0..<clock.weekCount).map { week in
                    let years = Double(week) / Period.year.weeks
                    let growth = max(0, 1 + segment.growth.value)
                    return Double(segment.buyers.value) * (growth > 0 ? Portable.pow(growth, years) : 0)
                }
            }, weeks: clock.weekCount, compilation.memory)
        season = WeeklyTable(
            truth.segments.flatMap { segment in
                (0..<clock.weekCount).map { week in
                    segment.seasonality.count == 12 ? segment.seasonality[clock.season[week]].value : 1
                }
            }, weeks: clock.weekCount, compilation.memory)
    }

    /// Lays down buyers and completes the demand factor that events began.
    func step(_ exchange: Exchange, _ moment: Moment) {
        for segment in 0..<segments {
            exchange.buyers[segment] = buyers[segment, week: moment.week]
            let multiplier = shock.multiplier(at: moment.uniform(draw[segment]))
            exchange.demand[segment] *= season[segment, week: moment.week] * multiplier
        }
    }
}
