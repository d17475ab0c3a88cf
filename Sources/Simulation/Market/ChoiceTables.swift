import CaseModel
import PortableMath
import Quantities

/// The tables of `ChoiceParameters` while they are compiled.
struct ChoiceTables {
    private(set) var firstPair = [0]
    private(set) var occasions: [Double] = []
    private(set) var referencePrice: [Double] = []
    private(set) var firstOption = [0]
    private(set) var firstRival = [0]
    private(set) var optionOffer: [Int] = []
    private(set) var fixedUtility: [Double] = []
    private(set) var firstCell = [0]
    private(set) var cells: [CaseIndex.Cell] = []
    private(set) var rivalLine: [Int] = []
    private(set) var rivalBase: [Double] = []
    private(set) var rivalOpening: [Double] = []
    private let traitUtility: TraitUtility

    init(_ compilation: Compilation, rivalLines: [RivalPrices.Line]) {
        let truth = compilation.truth
        traitUtility = TraitUtility(truth)
        let reference = ReferencePrices(compilation.index).cents
        for (segment, buyer) in truth.segments.enumerated() {
            for (category, value) in truth.categories.enumerated() {
                guard let rate = buyer.occasions[value.id], rate.perWeek > 0 else { continue }
                occasions.append(rate.perWeek)
                referencePrice.append(reference[category])
                addOptions(segment, category, compilation.index)
                addRivals(buyer, category, truth, rivalLines, reference: reference[category])
                firstOption.append(optionOffer.count)
                firstRival.append(rivalLine.count)
            }
            firstPair.append(occasions.count)
        }
    }

    /// What being responsible multiplies the weight of an offer by, for every pair.
    func appeal(_ truth: MarketTruth) -> [Double] {
        truth.segments.enumerated().flatMap { segment, buyer -> [Double] in
            let gain = truth.relations.responsibility.appeal[buyer.id]?.value ?? 0
            let factor = gain == 0 ? 1 : Portable.exp(gain / buyer.dissimilarity.value)
            return Array(repeating: factor, count: firstPair[segment + 1] - firstPair[segment])
        }
    }

    private mutating func addOptions(_ segment: Int, _ category: Int, _ index: CaseIndex) {
        for offer in index.truth.offers.indices where index.category(ofOffer: offer) == category {
            let sold = index.cells.filter { $0.segment == segment && $0.offer == offer }
            guard !sold.isEmpty else { continue }
            cells += sold
            optionOffer.append(offer)
            let value = index.truth.offers[offer]
            fixedUtility.append(
                traitUtility.utility(index.truth.segments[segment], quality: value.quality, value.traits))
            firstCell.append(cells.count)
        }
    }

    private mutating func addRivals(
        _ buyer: Segment, _ category: Int, _ truth: MarketTruth, _ lines: [RivalPrices.Line],
        reference: Double
    ) {
        for (position, line) in lines.enumerated() where line.category == category {
            let rival = truth.rivals[line.rival]
            guard let product = rival.lines[truth.categories[category].id] else { continue }
            let awareness = rival.awareness[buyer.id]?.value ?? 0
            let available = buyer.channels.pairs.reduce(0) {
                $0 + $1.value.value * (rival.availability[$1.id]?.value ?? 0)
            }
            guard awareness * available > 0 else { continue }
            rivalLine.append(position)
            rivalBase.append(
                awareness * available
                    * Portable.exp(traitUtility.utility(buyer, quality: product.quality, product.traits)))
            rivalOpening.append(Double(max(product.price.cents, 1)) / reference)
        }
    }
}
