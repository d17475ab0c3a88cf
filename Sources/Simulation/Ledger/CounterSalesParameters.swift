import Bilingual
import CaseModel
import Quantities

/// The lines and parameters of shop and web sales, by cell, offer and channel.
struct CounterSalesParameters {
    let cellCount: Int
    let offers: Int
    let channels: Int
    let weeks: Int
    let returnDelay: Int
    let paymentFee: Double
    let deliveryCost: Int64
    // Cells
    let offer: Row<Int>
    let segment: Row<Int>
    let channel: Row<Int>
    let isWeb: Row<Bool>
    let isStore: Row<Bool>
    let isGoods: Row<Bool>
    let lines: OfferLineRows
    /// Additional sales in customers' orders: their lines, their share at full satisfaction, what they are counted on.
    let addOns: OfferLineRows
    let upsell: Double
    let upsellRevenue: Row<Int>
    let responsibleRevenue: Row<Int>
    let refund: Row<Int>
    let refundVAT: Row<Int>
    let goodsBack: Row<Int>
    let goodsBackVAT: Row<Int>
    // Offers
    let vat: Row<Double>
    var unitCost: Row<Int64>
    /// What a commitment adds to the cost of an offer that is not responsible from the start, a share of it.
    let commitmentCost: Row<Double>
    // Channels; −1 where there is no web shop
    let fee: Row<Int>
    let delivery: Row<Int>
    let deliveryVAT: Row<Int>
    // Store sellers and their contractual minutes a week
    let storeSeller: Row<Int>
    let storeMinutes: Row<Int>
    let storeRevenue: Row<Int>

    init(_ compilation: Compilation, cells: [CaseIndex.Cell]) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        (cellCount, offers, channels) = (cells.count, truth.offers.count, truth.channels.count)
        weeks = compilation.clock.weekCount
        returnDelay = Int(truth.webshop.returnDelay.weeks.rounded())
        paymentFee = truth.webshop.paymentFee.value
        deliveryCost = truth.webshop.deliveryCost.cents
        (offer, segment) = (memory.row(cells.map(\.offer)), memory.row(cells.map(\.segment)))
        channel = memory.row(cells.map(\.channel))
        isWeb = memory.row(cells.map { truth.channels[$0.channel].kind == .web })
        isStore = memory.row(cells.map { truth.channels[$0.channel].kind == .store })
        isGoods = memory.row(cells.map { truth.offers[$0.offer].kind != .service })
        lines = OfferLineRows(cells.map { Self.lines(compilation, $0) }, memory)
        (upsell, addOns) = Self.addOns(compilation, cells)
        responsibleRevenue = compilation.counters(.responsibleRevenue)
        upsellRevenue = compilation.counters(.upsellRevenue)
        let returns = cells.map { ReturnLines(compilation, $0) }
        refund = memory.row(returns.map(\.refund))
        refundVAT = memory.row(returns.map(\.refundVAT))
        goodsBack = memory.row(returns.map(\.goodsBack))
        goodsBackVAT = memory.row(returns.map(\.goodsBackVAT))
        vat = memory.row(truth.offers.map(\.vat.value))
        unitCost = memory.row(truth.offers.map(\.unitCost.cents))
        commitmentCost = memory.row(Responsibility.costShares(truth))
        let web = truth.channels.indices.map { channel in
            truth.channels[channel].kind == .web ? WebLines(compilation, channel) : nil
        }
        fee = memory.row(web.map { $0?.fee ?? -1 })
        delivery = memory.row(web.map { $0?.delivery ?? -1 })
        deliveryVAT = memory.row(web.map { $0?.deliveryVAT ?? -1 })
        let store = truth.sellers.indices.filter { truth.sellers[$0].role == .store }
        storeSeller = memory.row(store)
        storeMinutes = memory.row(store.map { Int(SellerTime.minutes(truth.sellers[$0]).rounded()) })
        storeRevenue = memory.row(
            store.map { compilation.books.counter(.sellerRevenue, compilation.tags(seller: $0)) })
    }

    private static func lines(
        _ compilation: Compilation, _ cell: CaseIndex.Cell, isAddOn: Bool = false
    ) -> OfferLines {
        OfferLines(
            compilation, offer: cell.offer, segment: cell.segment, channel: cell.channel, onAccount: false,
            isAddOn: isAddOn)
    }

    /// The share of additional sales per point of satisfaction, and their lines where there are any.
    private static func addOns(
        _ compilation: Compilation, _ cells: [CaseIndex.Cell]
    ) -> (share: Double, lines: OfferLineRows) {
        let base = compilation.truth.service.baseSatisfaction.value
        let share = compilation.truth.relations.habits.upsell.value
        let lines = cells.map { cell in
            share > 0 ? Self.lines(compilation, cell, isAddOn: true) : OfferLines(none: ())
        }
        return (base > 0 ? share / base : share, OfferLineRows(lines, compilation.memory))
    }
}

/// The lines of goods that come back.
private struct ReturnLines {
    let refund: Int
    let refundVAT: Int
    let goodsBack: Int
    let goodsBackVAT: Int

    init(_ compilation: Compilation, _ cell: CaseIndex.Cell) {
        let offer = compilation.truth.offers[cell.offer]
        let kind = compilation.truth.channels[cell.channel].kind
        guard kind == .web || kind == .marketplace, offer.kind != .service else {
            (refund, refundVAT, goodsBack, goodsBackVAT) = (-1, -1, -1, -1)
            return
        }
        let tags = compilation.tags(offer: cell.offer, segment: cell.segment, channel: cell.channel)
        let cost = OfferLines.costAccount(offer.kind)
        refund = compilation.books.line(
            Text(fr: "Remboursement d’un retour", en: "Refund of a return"),
            OfferLines.revenueAccount(offer.kind), "512", tags)
        refundVAT = compilation.books.line(
            Text(fr: "TVA sur retour", en: "VAT on return"), "44571", "512", tags)
        goodsBack = compilation.books.line(
            Text(fr: "Retour au fournisseur", en: "Return to the supplier"), "401", cost, tags)
        goodsBackVAT = compilation.books.line(
            Text(fr: "TVA sur retour au fournisseur", en: "VAT on return to the supplier"), "401", "44566",
            tags)
    }
}

/// The lines that a web channel adds.
private struct WebLines {
    let fee: Int
    let delivery: Int
    let deliveryVAT: Int

    init(_ compilation: Compilation, _ channel: Int) {
        let tags = compilation.tags(channel: channel)
        fee = compilation.books.line(
            Text(fr: "Commission de paiement", en: "Payment fee"), "627", "512", tags)
        delivery = compilation.books.line(Text(fr: "Livraison", en: "Delivery"), "6242", "401", tags)
        deliveryVAT = compilation.books.line(
            Text(fr: "TVA sur livraison", en: "VAT on delivery"), "44566", "401", tags)
    }
}
