import CaseModel
import Quantities

/// What leave, meetings, training and coaching make of each seller's week, compiled for every week lived.
///
/// Leave is taken by month in proportion to its season: share of a week = leave in weeks · season ÷ 52.18, at most
/// one. Training hours are spread evenly over the weeks of the session. Meetings of the plan replace last year's.
struct WorkingTime {
    /// Share of the week that leave does not take, at `seller * weeks + week`.
    let presence: Row<Double>
    /// Minutes of meetings and training, without and with the plan's team decisions.
    let inheritedMinutes: Row<Double>
    let decidedMinutes: Row<Double>
    /// Of them, minutes of training.
    let inheritedTraining: Row<Double>
    let decidedTraining: Row<Double>
    /// Whether the seller is coached.
    let inheritedCoaching: Row<Bool>
    let decidedCoaching: Row<Bool>
    let weeks: Int

    init(_ compilation: Compilation) {
        let (truth, memory, clock) = (compilation.truth, compilation.memory, compilation.clock)
        weeks = clock.weekCount
        let season = truth.team.absence.leaveSeason.map(\.value)
        presence = memory.row(
            truth.sellers.flatMap { seller in
                (0..<clock.weekCount).map { week in
                    let index = season.count == 12 ? season[clock.season[week]] : 1
                    return max(0, 1 - seller.employment.leave.weeks * index / Period.year.weeks)
                }
            })
        let inherited = Table(compilation, decided: false)
        let decided = Table(compilation, decided: true)
        (inheritedMinutes, decidedMinutes) = (memory.row(inherited.minutes), memory.row(decided.minutes))
        (inheritedTraining, decidedTraining) = (memory.row(inherited.training), memory.row(decided.training))
        (inheritedCoaching, decidedCoaching) = (memory.row(inherited.coaching), memory.row(decided.coaching))
    }

    /// Minutes by seller and week under one set of decisions.
    private struct Table {
        var minutes: [Double]
        var training: [Double]
        var coaching: [Bool]

        init(_ compilation: Compilation, decided: Bool) {
            let (sellers, weeks) = (compilation.truth.sellers, compilation.clock.weekCount)
            training = Array(repeating: 0, count: sellers.count * weeks)
            coaching = Array(repeating: false, count: training.count)
            minutes = sellers.flatMap { Array(repeating: $0.employment.meetings.minutes, count: weeks) }
            add(compilation.previous.staffing.trainings, isPrevious: true, compilation)
            if decided { add(compilation.plan.staffing.trainings, isPrevious: false, compilation) }
            let (before, planned) = (compilation.previous.staffing.rituals, compilation.plan.staffing.rituals)
            add(before, 0..<compilation.clock.planWeek, compilation)
            add(
                decided && !planned.isEmpty ? planned : before, compilation.clock.planWeek..<weeks,
                compilation)
            for place in minutes.indices { minutes[place] += training[place] }
        }

        private mutating func add(
            _ sessions: [TrainingSession], isPrevious: Bool, _ compilation: Compilation
        ) {
            for session in sessions where !compilation.isTaught(by: session.action, isPrevious: isPrevious) {
                guard
                    let weeks = compilation.weeks(session.start, session.end, isPrevious: isPrevious)
                else { continue }
                for seller in compilation.sellers(session.sellers) {
                    for week in weeks {
                        training[seller * compilation.clock.weekCount + week] +=
                            session.hours.minutes / Double(weeks.count)
                    }
                }
            }
        }

        private mutating func add(_ rituals: [TeamRitual], _ weeks: Range<Int>, _ compilation: Compilation) {
            for ritual in rituals {
                for seller in compilation.sellers(ritual.participants) {
                    for week in weeks {
                        let place = seller * compilation.clock.weekCount + week
                        minutes[place] += ritual.weeklyHours.minutes
                        if ritual.isCoaching { coaching[place] = true }
                    }
                }
            }
        }
    }
}
