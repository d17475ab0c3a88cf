import CaseModel
import Quantities

/// Variable pay of a year so far, as a function of own revenue, for each seller.
///
/// Linear: rate · revenue. Marginal bands: Σ rate · part of revenue in the band. Whole band: rate of the band
/// reached · revenue. A band starts at its share of quota, inclusive. Beyond quota, where there is an
/// accelerator, its rate holds instead: law(quota) + accelerator · (revenue − quota). The cap limits the whole. Rounded once, to the
/// cent. A seller without law keeps the commission of the case. *Source*: Albers & Mantrala (2008) on pay plans.
/// *Verified by* `commissionTablesAreExact`, `morePayForMoreRevenue`.
struct PayLaws {
    private let isGiven: Row<Bool>
    private let isLinear: Row<Bool>
    private let isWhole: Row<Bool>
    private let rate: Row<Double>
    private let accelerator: Row<Double>
    private let cap: Row<Int64>
    private let firstBand: Row<Int>
    private let bandFrom: Row<Double>
    private let bandRate: Row<Double>

    init(_ plans: [PayPlan?], _ memory: ParameterMemory) {
        isGiven = memory.row(plans.map { $0 != nil })
        isLinear = memory.row(plans.map { $0?.form == .linear })
        isWhole = memory.row(plans.map { $0?.form == .wholeBand })
        rate = memory.row(plans.map { $0?.rate.value ?? 0 })
        accelerator = memory.row(plans.map { $0?.accelerator?.value ?? -1 })
        cap = memory.row(plans.map { $0?.cap?.cents ?? Int64.max })
        let bands = plans.map { $0?.bands ?? [] }
        firstBand = memory.row((0...plans.count).map { last in bands[..<last].reduce(0) { $0 + $1.count } })
        bandFrom = memory.row(bands.flatMap { $0.map(\.from.value) })
        bandRate = memory.row(bands.flatMap { $0.map(\.rate.value) })
    }

    /// Whether a pay plan holds for a seller.
    func hasLaw(_ seller: Int) -> Bool { isGiven[seller] }

    /// Variable pay of the year so far for revenue and quota, all in cents.
    func pay(_ seller: Int, revenue: Int64, quota: Double) -> Int64 {
        let own = Double(max(0, revenue))
        var amount = base(seller, own, quota)
        if accelerator[seller] >= 0, quota > 0, own > quota {
            amount = base(seller, quota, quota) + accelerator[seller] * (own - quota)
        }
        return min(cap[seller], Cents.rounded(amount))
    }

    private func base(_ seller: Int, _ revenue: Double, _ quota: Double) -> Double {
        if isLinear[seller] { return rate[seller] * revenue }
        var (amount, reached) = (0.0, 0.0)
        let last = firstBand[seller + 1]
        for band in firstBand[seller]..<last {
            let from = bandFrom[band] * quota
            if from <= revenue { reached = bandRate[band] }
            if from < revenue {
                let next = band + 1 < last ? bandFrom[band + 1] * quota : .infinity
                amount += bandRate[band] * (min(revenue, next) - from)
            }
        }
        return isWhole[seller] ? reached * revenue : amount
    }
}
