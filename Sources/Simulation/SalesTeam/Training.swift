import CaseModel
import PortableMath
import Quantities

/// Skills that sellers gain by training and coaching, and lose by forgetting.
///
/// At the end of a training action, every skill: level ← level + gain · strength · (1 − level). At the end of a
/// session of h hours, its skill: level ← level + (1 − exp(−h ÷ τ)) · (1 − level); it is assessed before and after.
/// Each week, coaching closes a share of the distance to 1, and what lies above the opening level is forgotten by
/// a share. *Source*: exponential learning curve (Ebbinghaus 1885 for forgetting; Estes 1950 for learning).
/// *Verified by* `trainingRaisesTheShareOfDealsThatPass`, `aSessionTeachesItsSkillAlone`, `whatIsLearntIsForgotten`.
struct Training {
    private let course: CourseRows
    private let session: SessionRows
    private let opening: Row<Double>
    private let forgetting: Double
    private let coachingGain: Double
    private let assessed: Row<Int>
    private let before: Row<Int>
    private let after: Row<Int>

    /// Training actions, by pair of action and seller.
    private struct CourseRows {
        let action: Row<Int>
        let seller: Row<Int>
        let week: Row<Int>
        let gain: Row<Double>
    }

    /// Sessions of both plans, by pair of session and seller.
    private struct SessionRows {
        let seller: Row<Int>
        let place: Row<Int>
        let first: Row<Int>
        let last: Row<Int>
        let gain: Row<Double>
        let isPlanned: Row<Bool>
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        course = Self.courses(compilation)
        session = Self.sessions(compilation)
        opening = memory.row(truth.sellers.flatMap { $0.skills.levels.map(\.value) })
        (forgetting, coachingGain) = (
            truth.team.learning.forgetting.value, truth.team.learning.coachingGain.value
        )
        assessed = compilation.sellerCounters(.assessed)
        before = compilation.sellerCounters(.levelBefore)
        after = compilation.sellerCounters(.levelAfter)
    }

    private static func courses(_ compilation: Compilation) -> CourseRows {
        let memory = compilation.memory
        var courses: [(action: Int, seller: Int, gain: Double)] = []
        for effect in compilation.actions.effects {
            guard case .skill(let gain) = effect.effect else { continue }
            let sellers = compilation.actions.actions[effect.action].sellers
            for seller in sellers.compactMap({ compilation.index.sellers[$0] }) {
                courses.append((effect.action, seller, gain.value * effect.strength))
            }
        }
        return CourseRows(
            action: memory.row(courses.map(\.action)), seller: memory.row(courses.map(\.seller)),
            week: memory.row(courses.map { compilation.actions.lastWeek[$0.action] }),
            gain: memory.row(courses.map(\.gain)))
    }

    private static func sessions(_ compilation: Compilation) -> SessionRows {
        let scale = compilation.truth.team.learning.trainingHours.minutes
        var rows: [(seller: Int, skill: Int, weeks: ClosedRange<Int>, gain: Double, isPlanned: Bool)] = []
        for (plan, isPlanned) in [(compilation.previous, false), (compilation.plan, true)] {
            for session in plan.staffing.trainings {
                guard let weeks = compilation.weeks(session.start, session.end, isPrevious: !isPlanned) else {
                    continue
                }
                let isOwn = !compilation.isTaught(by: session.action, isPrevious: !isPlanned)
                let gain = !isOwn ? 0 : scale > 0 ? 1 - Portable.exp(-session.hours.minutes / scale) : 1
                let skill = Skill.allCases.firstIndex(of: session.skill) ?? 0
                for seller in compilation.sellers(session.sellers) {
                    rows.append((seller, skill, weeks, gain, isPlanned))
                }
            }
        }
        let memory = compilation.memory
        return SessionRows(
            seller: memory.row(rows.map(\.seller)),
            place: memory.row(rows.map { $0.seller * SellerSkill.count + $0.skill }),
            first: memory.row(rows.map(\.weeks.lowerBound)), last: memory.row(rows.map(\.weeks.upperBound)),
            gain: memory.row(rows.map(\.gain)), isPlanned: memory.row(rows.map(\.isPlanned)))
    }

    /// Lays down skills at the opening date.
    func open(_ exchange: Exchange) {
        for place in 0..<opening.count { exchange.skill[place] = opening[place] }
    }

    /// Moves skills at the end of the week.
    func step(
        _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment, _ decided: DecisionsInForce,
        _ working: WorkingTime
    ) {
        for row in 0..<session.seller.count
        where session.first[row] == moment.week && (decided.team || !session.isPlanned[row]) {
            assess(row, before, exchange, books)
        }
        for place in 0..<course.action.count
        where course.week[place] == moment.week && exchange.inForce[course.action[place]] {
            for skill in 0..<SellerSkill.count {
                learn(course.seller[place] * SellerSkill.count + skill, course.gain[place], exchange)
            }
        }
        if forgetting > 0 || coachingGain > 0 { drift(exchange, moment, decided, working) }
        for row in 0..<session.seller.count
        where session.last[row] == moment.week && (decided.team || !session.isPlanned[row]) {
            guard exchange.isEmployed[session.seller[row]] else { continue }
            learn(session.place[row], session.gain[row], exchange)
            assess(row, after, exchange, books)
            books.count(assessed[session.seller[row]], 1)
        }
    }

    @inline(__always)
    private func learn(_ place: Int, _ gain: Double, _ exchange: Exchange) {
        exchange.skill[place] += gain * (1 - exchange.skill[place])
    }

    /// Notes the level of the skill that a session is about.
    private func assess(_ row: Int, _ counters: Row<Int>, _ exchange: Exchange, _ books: BooksWriter) {
        let seller = session.seller[row]
        guard exchange.isEmployed[seller] else { return }
        books.count(counters[seller], Int((1000 * exchange.skill[session.place[row]]).rounded()))
    }

    private func drift(
        _ exchange: Exchange, _ moment: Moment, _ decided: DecisionsInForce, _ working: WorkingTime
    ) {
        for seller in 0..<(opening.count / SellerSkill.count) where exchange.isEmployed[seller] {
            let week = seller * working.weeks + moment.week
            let isCoached = decided.team ? working.decidedCoaching[week] : working.inheritedCoaching[week]
            for place in (seller * SellerSkill.count)..<((seller + 1) * SellerSkill.count) {
                exchange.skill[place] -= forgetting * max(0, exchange.skill[place] - opening[place])
                if isCoached { learn(place, coachingGain, exchange) }
            }
        }
    }
}

extension Compilation {
    /// Whether an action of a plan teaches by itself what a session that details it says.
    func isTaught(by action: Identifier<Action>?, isPrevious: Bool) -> Bool {
        guard let action else { return false }
        return actions.effects.contains { effect in
            guard case .skill = effect.effect else { return false }
            return actions.actions[effect.action].id == action
                && (effect.action < actions.previousCount) == isPrevious
        }
    }
}
