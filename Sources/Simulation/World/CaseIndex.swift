import Bilingual
import CaseModel
import Quantities

/// Positions of the elements of a case, and which offers meet which buyers in which channel.
struct CaseIndex {
    /// A way in which a self-service segment can buy an own offer.
    struct Cell: Hashable {
        let offer: Int
        let segment: Int
        let channel: Int
    }

    /// An own offer that sellers propose to an assisted segment, by one of the channels on which it may sign.
    struct DealCell: Hashable {
        let offer: Int
        let segment: Int
        let channel: Int
    }

    let truth: MarketTruth
    let segments: [Identifier<Segment>: Int]
    let categories: [Identifier<Category>: Int]
    let channels: [Identifier<Channel>: Int]
    let offers: [Identifier<Offer>: Int]
    let sellers: [Identifier<Seller>: Int]
    let cells: [Cell]
    /// By segment, then offer, then channel.
    let dealCells: [DealCell]

    init(_ truth: MarketTruth) throws(CompilationProblem) {
        self.truth = truth
        segments = try Self.positions(truth.segments.map(\.id))
        categories = try Self.positions(truth.categories.map(\.id))
        channels = try Self.positions(truth.channels.map(\.id))
        offers = try Self.positions(truth.offers.map(\.id))
        sellers = try Self.positions(truth.sellers.map(\.id))
        cells = Self.cells(truth)
        dealCells = Self.dealCells(truth)
    }

    /// The first deal cell of each pair of segment and offer.
    var dealOptions: [Int] {
        dealCells.indices.filter { position in
            guard position > 0 else { return true }
            let (before, cell) = (dealCells[position - 1], dealCells[position])
            return before.segment != cell.segment || before.offer != cell.offer
        }
    }

    /// The channels on which deals may be signed.
    var dealChannels: [Int] { Set(dealCells.map(\.channel)).sorted() }

    /// How much of what a segment signs for an offer is signed on the channel of a cell, by preference alone.
    func channelShare(of cell: DealCell) -> Double {
        let ways = dealCells.filter { $0.segment == cell.segment && $0.offer == cell.offer }
        guard ways.count > 1 else { return 1 }
        let preferences = truth.segments[cell.segment].channels
        func preference(_ cell: DealCell) -> Double {
            preferences[truth.channels[cell.channel].id]?.value ?? 0
        }
        return preference(cell) / ways.reduce(0) { $0 + preference($1) }
    }

    /// The segments that an action aims at.
    func targets(_ action: Action) -> [Int] {
        action.segments.isEmpty ? Array(truth.segments.indices) : action.segments.compactMap { segments[$0] }
    }

    /// The offers that an action concerns.
    func offers(of action: Action) -> [Int] {
        action.offers.isEmpty ? Array(truth.offers.indices) : action.offers.compactMap { offers[$0] }
    }

    /// Whether a seller works the funnel of a segment.
    func covers(_ seller: Seller, _ segment: Int) -> Bool {
        seller.role == .business
            && (seller.segments.isEmpty || seller.segments.contains(truth.segments[segment].id))
    }

    /// The category of an offer.
    func category(ofOffer offer: Int) -> Int { categories[truth.offers[offer].category] ?? 0 }

    private static func cells(_ truth: MarketTruth) -> [Cell] {
        var cells: [Cell] = []
        for (segment, buyer) in truth.segments.enumerated() where buyer.mode == .selfService {
            for (offer, product) in truth.offers.enumerated() where isSold(product, to: buyer) {
                guard product.kind != .contract else { continue }
                for (channel, way) in truth.channels.enumerated() {
                    guard product.channels.isEmpty || product.channels.contains(way.id),
                        (buyer.channels[way.id]?.value ?? 0) > 0
                    else { continue }
                    cells.append(Cell(offer: offer, segment: segment, channel: channel))
                }
            }
        }
        return cells
    }

    private static func dealCells(_ truth: MarketTruth) -> [DealCell] {
        var cells: [DealCell] = []
        for (segment, buyer) in truth.segments.enumerated() where buyer.mode == .assisted {
            for (offer, product) in truth.offers.enumerated() where isSold(product, to: buyer) {
                cells += dealChannels(product, buyer, truth).map {
                    DealCell(offer: offer, segment: segment, channel: $0)
                }
            }
        }
        return cells
    }

    /// The channels on which an assisted segment may sign for an offer.
    ///
    /// Those where sellers or partners sell, as far as the segment prefers them at all; without any, the first field
    /// channel, else the first of telesales, else the first of all.
    private static func dealChannels(_ offer: Offer, _ buyer: Segment, _ truth: MarketTruth) -> [Int] {
        let usual =
            truth.channels.firstIndex { $0.kind == .field }
            ?? truth.channels.firstIndex { $0.kind == .telesales } ?? 0
        guard !truth.channels.isEmpty else { return [usual] }
        let sold = truth.channels.indices.filter {
            offer.channels.isEmpty || offer.channels.contains(truth.channels[$0].id)
        }
        let preferred = sold.filter {
            truth.channels[$0].kind.isAssisted && (buyer.channels[truth.channels[$0].id]?.value ?? 0) > 0
        }
        return preferred.isEmpty ? sold.filter { $0 == usual } : preferred
    }

    /// Whether a segment may and does buy in the category of an offer.
    private static func isSold(_ offer: Offer, to segment: Segment) -> Bool {
        (offer.segments.isEmpty || offer.segments.contains(segment.id))
            && (segment.occasions[offer.category]?.value ?? 0) > 0
    }

    private static func positions<Subject>(
        _ ids: [Identifier<Subject>]
    ) throws(CompilationProblem) -> [Identifier<Subject>: Int] {
        var positions: [Identifier<Subject>: Int] = [:]
        for (position, id) in ids.enumerated() {
            guard positions.updateValue(position, forKey: id) == nil else {
                throw CompilationProblem(
                    message: Text(
                        fr: "L’identifiant « \(id) » est employé deux fois.",
                        en: "The id “\(id)” is used twice."))
            }
        }
        return positions
    }
}
