import Bilingual
import CaseModel
import Quantities

@testable import Figures

/// What one offer sold in both years, at what average price and unit cost, all excluding VAT.
struct OfferYears {
    var id: String
    var units: (before: Int, now: Int)
    var price: (before: Double, now: Double)
    var cost: (before: Double, now: Double)

    init(
        _ id: String, units before: Int, _ now: Int, price: (Double, Double), cost: (Double, Double) = (0, 0)
    ) {
        (self.id, units, self.price, self.cost) = (id, (before, now), price, cost)
    }
}

/// Books of two years written from the sales of each offer.
struct TwoYears {
    var offers: [OfferYears]
    var conventions: [String: String] = [:]
    var channel: (OfferYears) -> String? = { _ in nil }
    /// The case whose offers these are; one category holds them all where it is nil.
    var business: BusinessCase?

    var sheet: FigureSheet {
        var business = self.business ?? SampleCase.business
        if self.business == nil {
            business.truth.offers = distinct.map { SampleCase.offer($0, .resold, 100) }
        }
        return FigureSheet(
            catalogue: ShippedCatalogue.catalogue, books: books,
            facts: CaseFacts(business, plan: SampleCase.plan, conventions: conventions))
    }

    private var distinct: [String] {
        var seen: Set<String> = []
        return offers.map(\.id).filter { seen.insert($0).inserted }
    }

    private var books: Books {
        var books = SampleBooks()
        for offer in offers {
            var tags = Tags([.offer: offer.id])
            tags[.channel] = channel(offer)
            for (day, units, price, cost) in [
                ("2026-05-31", offer.units.before, offer.price.before, offer.cost.before),
                ("2027-05-31", offer.units.now, offer.price.now, offer.cost.now),
            ] where units > 0 {
                books.post(day, "512", "707", Double(units) * price, tags)
                books.post(day, "607", "401", Double(units) * cost, tags)
                books.count(day, .units, Int64(units), tags)
            }
        }
        return books.books
    }

    /// A part of the gap of revenue, or the whole.
    func revenue(_ effect: String? = nil) throws -> Double { try value("price_volume_mix_variance", effect) }

    /// A part of the gap of gross margin, or the whole.
    func margin(_ effect: String? = nil) throws -> Double {
        try value("margin_price_volume_mix_variance", effect)
    }

    private func value(_ id: String, _ effect: String?) throws -> Double {
        try number(id + (effect.map { "[effect=\($0)]" } ?? ""), in: sheet)
    }

    static let effects = ["price", "volume", "mix", "cross", "range", "other"]
    static let marginEffects = effects + ["cost"]
}

extension MarketTruth {
    /// The same market with these offers, by the id of their category.
    func sorted(into groups: [String: [String]]) -> MarketTruth {
        let ids = groups.keys.sorted()
        var sorted = MarketTruth(
            categories: ids.map { Category(id: Identifier($0), name: Text(verbatim: $0)) },
            channels: channels, segments: segments, offers: [], rivals: rivals, sellers: sellers,
            fixedCosts: fixedCosts, events: events, communication: communication, webshop: webshop,
            prospecting: prospecting, service: service, payment: payment, demandShape: demandShape)
        sorted.offers = ids.flatMap { id in
            (groups[id] ?? []).map { SampleCase.offer($0, .resold, 100, category: Identifier(id)) }
        }
        return sorted
    }
}
