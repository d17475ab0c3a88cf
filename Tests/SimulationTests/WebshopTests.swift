import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

private func site(_ business: inout BusinessCase) {
    business.truth.webshop.visitsPerBasket = Ratio(12)
    business.truth.webshop.bounceRate = Share(0.45)
    business.truth.webshop.learning = Share(0.5)
    business.actionKinds += [
        SmallCase.kind("clicks", [.traffic(visitsPerEuro: Ratio(2), source: .sea)]),
        SmallCase.kind("landing", [.bounce(cut: Share(0.5))]),
    ]
}

@Test func visitsEndInBasketsCheckoutsAndOrders() throws {
    let small = SmallCase()
    let books = try small.world([], site).realisedYear(seed: 2)
    let (visits, baskets) = (books.total(.visits), books.total(.webIntents))
    let (checkouts, orders) = (books.total(.checkouts), books.total(.webOrders))
    #expect(visits > baskets && baskets > checkouts && checkouts > orders && orders > 0)
    // The first and last weeks are split by days, each counter for itself.
    #expect(abs(orders - books.total(.orders, [.channel: "web"])) < 4)
    let direct = books.total(.visits, [.source: "direct"])
    #expect(direct > 0 && direct + books.total(.visits, [.source: "seo"]) == visits)
    // Twelve visits a basket, 45 % of the others of one page, half of the abandoned at the payment: four deviations.
    let idle = Double(visits - baskets)
    let perBasket = Double(visits) / Double(baskets)
    let perBasketError = 12 / Double(baskets).squareRoot()
    #expect(abs(perBasket - 12) < 4 * perBasketError)
    let bounced = Double(books.total(.bounces)) / idle
    let bouncedError = 0.5 / idle.squareRoot()
    #expect(abs(bounced - 0.45) < 4 * bouncedError)
    let left = Double(baskets - orders)
    let leftAtPayment = Double(checkouts - orders) / left
    let leftError = 0.5 / left.squareRoot()
    #expect(abs(leftAtPayment - 0.5) < 4 * leftError)
    // Counting visits changes nothing else.
    let plain = try small.world().realisedYear(seed: 2)
    #expect(plain.total(.orders) == books.total(.orders) && plain.revenue == books.revenue)
    #expect(plain.total(.visits) == 0)
}

@Test func paidTrafficBringsVisitsAndSalesLater() throws {
    let small = SmallCase()
    let clicks = small.action("clicks", budget: 12_000)
    let (paid, plain) = (try small.world([clicks], site), try small.world([], site))
    let books = paid.realisedYear(seed: 2)
    let brought = Double(books.total(.visits, [.source: "sea", .action: "clicks"]))
    // Four deviations of a Poisson count, and the days before the plan's first Monday.
    #expect(abs(brought - 24_000) < 1_100)
    expectMore(paid, than: plain) { $0.total(.awareness) }
    expectMore(paid, than: plain) { $0.total(.orders) }
    // Visitors who learn nothing buy nothing more.
    let idle = try small.world([clicks]) { business in
        site(&business)
        business.truth.webshop.learning = .zero
    }
    #expect(idle.realisedYear(seed: 2).total(.orders) == plain.realisedYear(seed: 2).total(.orders))
}

@Test func aBetterLandingPageKeepsVisitors() throws {
    let small = SmallCase()
    let landing = small.action("landing", budget: 12_000)
    let (kept, plain) = (try small.world([landing], site), try small.world([], site))
    expectMore(plain, than: kept) { $0.total(.bounces) }
    let clicks = small.action("clicks", budget: 30_000)
    let (both, one) = (try small.world([landing, clicks], site), try small.world([clicks], site))
    expectMore(both, than: one) { $0.total(.awareness) }
}

@Test func clicksOnMessagesAreVisits() throws {
    let small = SmallCase()
    let ads = small.action("ads", budget: 6_000, segments: ["families"])
    let books = try small.world([ads]) { business in
        site(&business)
        for position in business.actionKinds.indices where business.actionKinds[position].id == "ads" {
            business.actionKinds[position].messages = MessageResponse(
                perEuro: Ratio(20), clickRate: Share(0.05), optOut: .zero)
        }
    }.realisedYear(seed: 2)
    let clicks = books.total(.clicks, [.action: "ads"])
    #expect(clicks > 0 && books.total(.visits, [.source: "email", .action: "ads"]) == clicks)
}

@Test func aMarketplaceSellsApartFromTheSite() throws {
    let small = SmallCase(hasFirms: false)
    let world = try small.world { business in
        business.truth.channels.append(
            Channel(
                id: "market", name: SmallCase.text("Place de marché"), kind: .marketplace, availability: .one)
        )
        for segment in business.truth.segments.indices {
            business.truth.segments[segment].channels = Weights([
                ("shop", Share(0.5)), ("web", Share(0.2)), ("market", Share(0.3)),
            ])
        }
    }
    let books = world.realisedYear(seed: 2)
    for channel in ["shop", "web", "market"] {
        #expect(books.total(.orders, [.channel: channel]) > 0)
        #expect(-books.balance("70", nil, [.channel: channel]) > 0)
    }
    #expect(books.total(.returns, [.offer: "city"]) > 0)
}
