import CaseModel
import PortableMath
import Quantities

/// Which share of buyers consider each offer week after week: all, none before its launch, a Bass curve after it.
///
/// Share of a week = days on sale ÷ 7 × F(t), t the years from the launch to the middle of the days on sale. The
/// curve does not depend on the company's own sales: it says how fast a novelty spreads where it is offered.
/// *Source*: Bass (1969). *Verified by* `theBassCurveSolvesItsEquation`, `theBassCurveFitsPublishedPeaks`,
/// `aNewOfferSpreadsByTheBassCurve`.
struct OfferLives {
    private let offers: Int
    private let weeks: Int
    /// At `offer * weeks + week`.
    private let considered: Row<Double>

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        (offers, weeks) = (truth.offers.count, compilation.clock.weekCount)
        let firstMonday = compilation.business.calendar.firstMonday
        considered = compilation.memory.row(
            truth.offers.flatMap { offer in
                (0..<compilation.clock.weekCount).map { week in
                    Self.considered(offer.life, monday: firstMonday + 7 * week)
                }
            })
    }

    /// Lays down the shares of the week.
    func step(_ exchange: Exchange, _ moment: Moment) {
        for offer in 0..<offers { exchange.considered[offer] = considered[offer * weeks + moment.week] }
    }

    /// The share of buyers who consider an offer in the week of a Monday.
    static func considered(_ life: OfferLife, monday: CalendarDate) -> Double {
        let first = max(0, (life.launch ?? monday) - monday)
        let last = min(6, (life.withdrawal ?? monday + 6) - monday)
        guard first <= last else { return 0 }
        let onSale = Double(last - first + 1) / 7
        guard let launch = life.launch else { return onSale }
        let middle = Double(monday - launch) + Double(first + last + 1) / 2
        return onSale
            * adopters(
                years: middle / 365.25, innovation: life.innovation.value, imitation: life.imitation.value)
    }

    /// F(t) = (1 − e^−(p+q)t) ÷ (1 + (q ÷ p)·e^−(p+q)t), the solution of F′ = (p + q·F)·(1 − F) from F(0) = 0.
    ///
    /// 1 at once where p and q are zero, which means that the offer does not diffuse; 0 for ever where p alone is.
    static func adopters(years: Double, innovation p: Double, imitation q: Double) -> Double {
        guard p > 0 || q > 0 else { return 1 }
        guard p > 0, years > 0 else { return 0 }
        let left = Portable.exp(-(p + q) * years)
        return (1 - left) / (1 + q / p * left)
    }
}
