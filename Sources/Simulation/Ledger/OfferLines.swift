import Bilingual
import CaseModel

/// The accounts on which an offer is sold and bought, and the lines of one way of selling it.
struct OfferLines {
    let revenue: Int
    let outputVAT: Int
    let cost: Int
    let inputVAT: Int

    /// The lines of a sale paid at once, or of one on account when `onAccount` is true.
    ///
    /// Booked on another account of class 7 than that of the offer's kind where one is given.
    init(
        _ compilation: Compilation, offer: Int, segment: Int, channel: Int, onAccount: Bool,
        isAddOn: Bool = false, account: String? = nil
    ) {
        let (kind, money) = (compilation.truth.offers[offer].kind, onAccount ? "411" : "512")
        let tags = compilation.tags(offer: offer, segment: segment, channel: channel)
        revenue = compilation.books.line(
            isAddOn ? Text(fr: "Vente additionnelle", en: "Additional sale") : Text(fr: "Vente", en: "Sale"),
            money, account ?? Self.revenueAccount(kind), tags)
        outputVAT = compilation.books.line(
            Text(fr: "TVA sur vente", en: "VAT on sale"), money, "44571", tags)
        cost = compilation.books.line(
            Text(fr: "Achat pour vente", en: "Purchase for sale"), Self.costAccount(kind), "401", tags)
        inputVAT = compilation.books.line(
            Text(fr: "TVA sur achat", en: "VAT on purchase"), "44566", "401", tags)
    }

    /// No lines, for offers that are not sold in this way.
    init(none: ()) { (revenue, outputVAT, cost, inputVAT) = (-1, -1, -1, -1) }

    /// The account of class 7 of a kind of offer.
    static func revenueAccount(_ kind: Offer.Kind) -> String {
        switch kind {
        case .assembled: "701"
        case .resold: "707"
        case .service, .contract: "706"
        }
    }

    /// The account of class 6 of a kind of offer.
    static func costAccount(_ kind: Offer.Kind) -> String {
        switch kind {
        case .assembled: "601"
        case .resold: "607"
        case .service, .contract: "602"
        }
    }
}

/// The rows of many `OfferLines`.
struct OfferLineRows {
    let revenue: Row<Int>
    let outputVAT: Row<Int>
    let cost: Row<Int>
    let inputVAT: Row<Int>

    init(_ lines: [OfferLines], _ memory: ParameterMemory) {
        revenue = memory.row(lines.map(\.revenue))
        outputVAT = memory.row(lines.map(\.outputVAT))
        cost = memory.row(lines.map(\.cost))
        inputVAT = memory.row(lines.map(\.inputVAT))
    }
}
