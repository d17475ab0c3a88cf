import CaseModel
import Quantities

/// Skill that sellers gain at the end of a training action.
///
/// In the week in which the action ends, every skill: skill ← skill + gain · strength · (1 − skill).
/// *Verified by* `trainingRaisesTheShareOfDealsThatPass`.
struct Training {
    private let action: Row<Int>
    private let seller: Row<Int>
    private let week: Row<Int>
    private let gain: Row<Double>
    private let opening: Row<Double>

    init(_ compilation: Compilation) {
        let memory = compilation.memory
        var courses: [(action: Int, seller: Int, gain: Double)] = []
        for effect in compilation.actions.effects {
            guard case .skill(let gain) = effect.effect else { continue }
            let sellers = compilation.actions.actions[effect.action].sellers
            for seller in sellers.compactMap({ compilation.index.sellers[$0] }) {
                courses.append((effect.action, seller, gain.value * effect.strength))
            }
        }
        action = memory.row(courses.map(\.action))
        seller = memory.row(courses.map(\.seller))
        week = memory.row(courses.map { compilation.actions.lastWeek[$0.action] })
        gain = memory.row(courses.map(\.gain))
        opening = memory.row(compilation.truth.sellers.flatMap { $0.skills.levels.map(\.value) })
    }

    /// Lays down skills at the opening date.
    func open(_ exchange: Exchange) {
        for place in 0..<opening.count { exchange.skill[place] = opening[place] }
    }

    /// Raises skills at the end of the week.
    func step(_ exchange: Exchange, _ moment: Moment) {
        for course in 0..<action.count
        where week[course] == moment.week && exchange.inForce[action[course]] {
            for skill in 0..<SellerSkill.count {
                let place = seller[course] * SellerSkill.count + skill
                exchange.skill[place] += gain[course] * (1 - exchange.skill[place])
            }
        }
    }
}
