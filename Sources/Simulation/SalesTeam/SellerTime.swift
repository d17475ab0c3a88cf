import CaseModel
import Quantities

/// Sellers' time of the week, and the hours that they give to actions.
///
/// Minutes = weekly hours × selling time × share of the usual open days that the week has. Actions take the hours
/// that the plan grants them, in the order of the plan, as far as there is time left; hours of an action whose
/// every effect is neutral are not taken. *Verified by* `outreachTurnsHoursIntoContactsAndLeads`.
struct SellerTime {
    private let weeklyMinutes: Row<Double>
    private let openness: Row<Double>
    private let grantAction: Row<Int>
    private let grantSeller: Row<Int>
    private let grantMinutes: Row<Double>
    private let availableCounter: Row<Int>

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        weeklyMinutes = memory.row(truth.sellers.map(Self.minutes))
        openness = compilation.clock.openness
        var grants: [(action: Int, seller: Int, minutes: Double)] = []
        let useful = Set(compilation.actions.effects.map(\.action))
        for (position, action) in compilation.actions.actions.enumerated() where useful.contains(position) {
            for seller in action.sellers.compactMap({ compilation.index.sellers[$0] }) {
                grants.append((position, seller, action.weeklyHours.minutes))
            }
        }
        grantAction = memory.row(grants.map(\.action))
        grantSeller = memory.row(grants.map(\.seller))
        grantMinutes = memory.row(grants.map(\.minutes))
        availableCounter = memory.row(
            truth.sellers.indices.map { seller in
                compilation.books.counter(.minutesAvailable, compilation.tags(seller: seller))
            })
    }

    /// The selling minutes of a usual week.
    static func minutes(_ seller: Seller) -> Double { seller.weeklyHours.minutes * seller.sellingTime.value }

    /// Lays down available minutes, then takes the actions' hours from them.
    func step(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for seller in 0..<weeklyMinutes.count {
            let minutes = weeklyMinutes[seller] * openness[moment.week]
            exchange.minutesAvailable[seller] = minutes
            exchange.minutesLeft[seller] = minutes
            books.count(availableCounter[seller], Int(minutes.rounded()))
        }
        exchange.grantedMinutes.fill(0)
        for grant in 0..<grantAction.count where exchange.active[grantAction[grant]] {
            let seller = grantSeller[grant]
            let minutes = min(grantMinutes[grant], exchange.minutesLeft[seller])
            exchange.minutesLeft[seller] -= minutes
            exchange.grantedMinutes[grantAction[grant]] += minutes
        }
    }
}
