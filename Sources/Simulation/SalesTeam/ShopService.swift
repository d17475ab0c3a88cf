import CaseModel
import PortableMath
import Quantities

/// What store sellers do for the sales of shops: the share of demand that shops can serve next week.
///
/// Availability of shops × (time ÷ usual time)^elasticity × (1 + weight · (mean service ability − opening's)), at
/// most 1 in all. Usual time is that of the opening team; below a fifth of it, the rest of the company helps out.
/// *Source*: Perdikaki, Kesavan & Swaminathan (2012) on store staffing. *Verified by* `moreStoreTimeServesMore`.
struct ShopService {
    private let elasticity: Double
    private let weight: Double
    private let storeSeller: Row<Int>
    private let storeChannel: Row<Int>
    private let usualMinutes: Double
    private let openness: Row<Double>
    private let usualAbility: Double

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        (elasticity, weight) = (truth.team.shop.elasticity.value, truth.team.shop.serviceWeight.value)
        let store = truth.sellers.indices.filter { truth.sellers[$0].role == .store }
        storeSeller = memory.row(store)
        storeChannel = memory.row(truth.channels.indices.filter { truth.channels[$0].kind == .store })
        openness = compilation.clock.openness
        let recruits = compilation.previous.staffing.recruitments + compilation.plan.staffing.recruitments
        let opening = store.filter { $0 < truth.sellers.count - recruits.count }.map { truth.sellers[$0] }
        let health = 1 - truth.team.absence.sickness.value
        usualMinutes = opening.reduce(0) { sum, seller in
            let presence = max(0, 1 - seller.employment.leave.weeks / Period.year.weeks)
            let minutes = SellerTime.minutes(seller) * presence - seller.employment.meetings.minutes
            return sum + max(0, minutes) * health
        }
        usualAbility =
            opening.isEmpty
            ? 0 : opening.reduce(0) { $0 + $1.skills[.service].value } / Double(opening.count)
    }

    /// Multiplies the availability of shops by what last week's team allows.
    func serve(_ exchange: Exchange) {
        guard exchange.shopService[0] != 1 else { return }
        for row in 0..<storeChannel.count {
            let channel = storeChannel[row]
            exchange.availability[channel] = min(1, exchange.availability[channel] * exchange.shopService[0])
        }
    }

    /// Lays down what the week's team allows next week.
    func step(_ exchange: Exchange, _ moment: Moment) {
        let usual = usualMinutes * openness[moment.week]
        guard elasticity > 0 || weight > 0, usual > 0 else { return }
        var (minutes, ability, present) = (0.0, 0.0, 0.0)
        for row in 0..<storeSeller.count where exchange.isEmployed[storeSeller[row]] {
            let seller = storeSeller[row]
            minutes += exchange.minutesAvailable[seller]
            ability += exchange.ability[seller * SellerSkill.count + SellerSkill.service]
            present += 1
        }
        var factor = elasticity > 0 ? Portable.pow(max(0.2, minutes / usual), elasticity) : 1
        if present > 0 { factor *= max(0, 1 + weight * (ability / present - usualAbility)) }
        exchange.shopService[0] = factor
    }
}
