import CaseModel
import Quantities

/// The sales channel of each deal: field, telesales or partner.
///
/// Drawn when the deal is born, in proportion to preference · availability of the week (Poisson splitting, as a
/// self-service purchase), by preference alone where no channel is open. Where one channel is possible, nothing is
/// drawn. What a deal brings and costs is booked on its channel, which moves neither its odds nor its work.
/// *Verified by* `dealsGoToTheChannelsThatBuyersPrefer`, `salesOfChannelsAddUpToAllSales`.
struct DealChannels {
    /// Channels on which a deal may be signed.
    let count: Int
    /// By deal cell: the channel, its place among those of deals, how much its segment prefers it.
    private let channel: Row<Int>
    let place: Row<Int>
    private let preference: Row<Double>

    init(_ compilation: Compilation) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, compilation.index.dealCells)
        let places = compilation.index.dealChannels
        count = places.count
        channel = memory.row(cells.map(\.channel))
        place = memory.row(cells.map { places.firstIndex(of: $0.channel) ?? 0 })
        preference = memory.row(
            cells.map { cell in
                guard truth.channels.indices.contains(cell.channel) else { return 1 }
                return truth.segments[cell.segment].channels[truth.channels[cell.channel].id]?.value ?? 0
            })
    }

    /// One of the cells of an option, from a uniform number.
    func drawn(_ cells: Range<Int>, _ exchange: Exchange, _ uniform: Double) -> Int {
        var open = 0.0
        for cell in cells { open += preference[cell] * exchange.availability[channel[cell]] }
        var total = open
        if open <= 0 { for cell in cells { total += preference[cell] } }
        var (left, last) = (uniform * total, cells.lowerBound)
        for cell in cells {
            let weight = preference[cell] * (open > 0 ? exchange.availability[channel[cell]] : 1)
            guard weight > 0 else { continue }
            last = cell
            left -= weight
            if left < 0 { break }
        }
        return last
    }
}
