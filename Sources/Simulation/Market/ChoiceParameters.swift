import CaseModel
import PortableMath
import Quantities

/// The parameters of choice: pairs of segment and category, their own options and cells, their rivals.
///
/// Cells keep the order of `CaseIndex.cells`; options and pairs are runs of cells, so that the draws of a pair
/// read memory in order.
struct ChoiceParameters {
    let segments: Int
    // Segments
    let isAssisted: Row<Bool>
    let firstPair: Row<Int>
    let loyalty: Row<Double>
    let outside: Row<Double>
    let dissimilarity: Row<Double>
    var priceSensitivity: Row<Double>
    let referenceWeight: Row<Double>
    let lossAversion: Row<Double>
    let rivalPurchases: Row<Int>
    /// Purchases from rivals, among the draws of every week; −1 for assisted segments.
    let rivalDraw: Row<Int>
    // Pairs
    let occasions: Row<Double>
    let referencePrice: Row<Double>
    /// What being responsible multiplies the weight of an offer by.
    let appeal: Row<Double>
    let firstOption: Row<Int>
    let firstRival: Row<Int>
    // Options
    let optionOffer: Row<Int>
    /// Quality, attributes and lead time.
    let fixedUtility: Row<Double>
    let firstCell: Row<Int>
    // Cells, by position in the order of `ChoiceTables.cells`
    let preference: Row<Double>
    let channel: Row<Int>
    let isWeb: Row<Bool>
    /// Purchases of a cell, of customers at 2k and of others at 2k + 1, among the draws of every week.
    let cellDraws: Row<Int>
    // Rivals in a pair
    let rivalLine: Row<Int>
    /// Awareness × availability × exp(fixed utility).
    let rivalBase: Row<Double>
    /// Opening price divided by the reference price.
    let rivalOpening: Row<Double>

    init(_ compilation: Compilation, _ tables: ChoiceTables) {
        let (truth, memory, cells) = (compilation.truth, compilation.memory, tables.cells)
        segments = truth.segments.count
        isAssisted = memory.row(truth.segments.map { $0.mode == .assisted })
        firstPair = memory.row(tables.firstPair)
        loyalty = memory.row(truth.segments.map { Portable.exp($0.loyalty.value) })
        outside = memory.row(truth.segments.map { Portable.exp($0.outsideUtility.value) })
        dissimilarity = memory.row(truth.segments.map(\.dissimilarity.value))
        priceSensitivity = memory.row(truth.segments.map(\.priceSensitivity.value))
        referenceWeight = memory.row(truth.segments.map(\.priceResponse.referenceWeight.value))
        lossAversion = memory.row(truth.segments.map(\.priceResponse.lossAversion.value))
        rivalPurchases = compilation.counters(.rivalPurchases)
        occasions = memory.row(tables.occasions)
        appeal = memory.row(tables.appeal(truth))
        rivalDraw = compilation.draws(
            Sites.rivalPurchases, truth.segments.indices.map { compilation.bits(segment: $0) },
            where: truth.segments.map { $0.mode != .assisted })
        referencePrice = memory.row(tables.referencePrice)
        (firstOption, firstRival) = (memory.row(tables.firstOption), memory.row(tables.firstRival))
        (optionOffer, firstCell) = (memory.row(tables.optionOffer), memory.row(tables.firstCell))
        fixedUtility = memory.row(tables.fixedUtility)
        preference = memory.row(
            cells.map { truth.segments[$0.segment].channels[truth.channels[$0.channel].id]?.value ?? 0 })
        channel = memory.row(cells.map(\.channel))
        isWeb = memory.row(cells.map { truth.channels[$0.channel].kind == .web })
        let addresses = Self.addresses(of: cells, compilation)
        cellDraws = compilation.draws((Sites.customerPurchases, Sites.otherPurchases), addresses)
        (rivalLine, rivalBase) = (memory.row(tables.rivalLine), memory.row(tables.rivalBase))
        rivalOpening = memory.row(tables.rivalOpening)
    }

    /// The addresses in chance of cells.
    static func addresses(of cells: [CaseIndex.Cell], _ compilation: Compilation) -> [UInt64] {
        let truth = compilation.truth
        return cells.map { cell in
            compilation.addresses.bits(
                "segment.\(truth.segments[cell.segment].id).offer.\(truth.offers[cell.offer].id)"
                    + ".channel.\(truth.channels[cell.channel].id)")
        }
    }

    /// V of an own offer at a price in cents, without memory; a free offer counts as one cent.
    func utility(ofOption option: Int, pair: Int, _ segment: Int, _ price: Double) -> Double {
        let relative = Portable.log(max(price, 1) / referencePrice[pair])
        return fixedUtility[option] - priceSensitivity[segment] * relative
    }

    /// exp(V ÷ λ) of an own offer, of its utility without memory and its gap to the remembered price.
    ///
    /// V ÷ λ is kept within ±600, where its exponential and what is divided by it are still numbers; nobody buys at
    /// the one end and everybody at the other. *Verified by* `anAbsurdPriceGivesAWeightThatCanBeDividedBy`.
    func weight(ofUtility utility: Double, _ segment: Int, gap: Double) -> Double {
        var utility = utility
        if gap != 0 {
            utility +=
                referenceWeight[segment] * PriceMemory.value(ofGap: gap, lossAversion: lossAversion[segment])
        }
        return Portable.exp(min(600, max(-600, utility / dissimilarity[segment])))
    }

    /// awareness · available · exp(V) of a rival at a price relative to its opening price.
    func weight(ofRival entry: Int, _ segment: Int, _ relativePrice: Double) -> Double {
        let relative = Portable.log(relativePrice * rivalOpening[entry])
        return rivalBase[entry] * Portable.exp(-priceSensitivity[segment] * relative)
    }
}
