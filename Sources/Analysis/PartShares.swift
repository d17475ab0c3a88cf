import CaseModel
import Figures
import Formulas
import Quantities
import Randomness

/// The share of each part of a plan in a figure: what the part adds, on average over the orders of arrival.
///
/// Each possible year draws one order of the plan's parts and is lived once more as each part arrives, in its own
/// luck; a part's share in that year is what the figure gains when it arrives. In every year the shares add up to
/// the effect of the whole plan, and their mean is the Shapley value, without bias. A second year in each pair
/// walks the order of the first backwards, so that who comes early in one comes late in the other; the standard
/// error, taken over years as if they were apart, is then rather too large than too small.
///
/// Orders come from a uniform number addressed by the part's own name: a further part leaves the order of the
/// others as it was.
///
/// *Source*: Shapley (1953); sampling by orders: Castro, Gómez & Tejada (2009); reversed orders: Mitchell, Cooper,
/// Frank & Holmes (2022). *Verified by* `sharesAddUpToTheEffectOfThePlanInEveryYear`,
/// `whatTwoActionsSellTogetherIsSharedEqually`, `aFurtherActionLeavesTheOrderOfTheOthers`.
struct PartShares: Sendable {
    /// An action, or the name of a group of decisions, with its place in a coalition.
    struct Part: Sendable {
        let name: String
        let position: Int
        let address: EntityAddress
    }

    /// The order in which parts arrive; no other site of the model has this number.
    private static let arrival = Site(90)

    let parts: [Part]
    let seed: UInt64

    /// The parts of a plan, in no order.
    init(_ parts: [(name: String, position: Int)], seed: UInt64) {
        self.parts = parts.map {
            Part(name: $0.name, position: $0.position, address: EntityAddress(dottedID: "part." + $0.name))
        }
        self.seed = seed
    }

    /// Nobody, then one part more at each step up to the whole plan.
    var steps: Int { parts.count + 1 }

    /// The parts in the order in which they arrive in a possible year, numbered from 1.
    func order(in replication: Int) -> [Int] {
        let luck = Luck(seed: seed, replication: UInt32((replication + 1) / 2))
        let arrivals = parts.map { luck.uniform(Self.arrival, $0.address, week: 0) }
        let order = parts.indices.sorted { (arrivals[$0], parts[$0].name) < (arrivals[$1], parts[$1].name) }
        return replication.isMultiple(of: 2) ? order.reversed() : order
    }

    /// The parts that have arrived at a step of a possible year.
    func coalition(in replication: Int, at step: Int) -> Coalition {
        if step == 0 { return .nobody }
        if step == parts.count { return .everyone }
        return order(in: replication).prefix(step).reduce(into: .nobody) {
            $0 = $0.adding(parts[$1].position)
        }
    }

    /// The shares of each part, and of the whole plan under nil, from the values of a figure at each step.
    func shares(_ values: [[Double]]) -> [String?: Column] {
        let years = values.first?.count ?? 0
        var shares = [String?: [Double]](
            uniqueKeysWithValues: parts.map { ($0.name, [Double](repeating: .nan, count: years)) })
        for year in 0..<years {
            for (step, part) in order(in: year + 1).enumerated() {
                shares[parts[part].name]?[year] = values[step + 1][year] - values[step][year]
            }
        }
        shares[nil] = (0..<years).map { (values.last?[$0] ?? .nan) - values[0][$0] }
        return shares.mapValues { .numbers($0) }
    }
}
