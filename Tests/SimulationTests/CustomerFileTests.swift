import CaseModel
import Quantities
import Testing

@testable import Simulation

@Test func theCustomerFileAddsUpToTheBooks() throws {
    for relations in [CustomerRelations.neutral, SmallCase.lively] {
        var small = SmallCase()
        small.relations = relations
        let books = try small.world(.none).realisedYear(seed: 3)
        let customers = try #require(CustomerFile.customers(of: books, small.business, seed: 3))
        #expect(customers.reduce(Int64(0)) { $0 + $1.revenue.cents } == books.revenue)
        #expect(customers.reduce(0) { $0 + $1.orders.value } == Int(books.total(.orders)))
        #expect(Set(customers.map(\.id)).count == customers.count)
        #expect(customers == CustomerFile.customers(of: books, small.business, seed: 3))
        for customer in customers {
            if let first = customer.first, let last = customer.last { #expect(first <= last) }
        }
        let new = customers.count { $0.first.map { $0 >= SmallCase.yearStart } ?? false }
        #expect(new == Int(books.total(.newCustomers)))
    }
}

@Test func aMarketOfMillionsNamesNoCustomer() throws {
    let small = SmallCase(buyers: (10_000_000, 10_000_000, 6_000))
    let books = try small.world(.none).realisedYear(seed: 3, namesCustomers: true)
    #expect(books.total(.newCustomers) > 200_000 && books.customers == nil)
}

@Test func unequalBuyersMakeAnUnequalCustomerFile() throws {
    func topShare(_ shape: Ratio?) throws -> Double {
        var small = SmallCase()
        small.hasFirms = false
        small.relations = CustomerRelations(habits: CustomerHabits(rateShape: shape))
        let books = try small.world(.none).realisedYear(seed: 3)
        let customers = try #require(CustomerFile.customers(of: books, small.business, seed: 3))
        let orders = customers.map(\.orders.value).sorted(by: >)
        let top = orders.prefix(orders.count / 5).reduce(0, +)
        return Double(top) / Double(orders.reduce(0, +))
    }
    #expect(try topShare(Ratio(0.3)) > topShare(nil))
}

@Test func aPartnerIsTheSourceOfTheCustomersOfItsDeals() throws {
    var small = SmallCase(buyers: (500, 500, 6_000))
    small.relations = SmallCase.lively
    let partner = SmallCase.partnership(.partner, share: 0.2, volume: 200)
    let world = try small.world(RelationPlan(partnerships: [partner]))
    let books = world.realisedYear(seed: 3, namesCustomers: true)
    let won = books.total(.dealsWon, [.partner: "friend"])
    let sent = try #require(books.customers).count { $0.source == "friend" }
    #expect(won > 0 && sent > 0 && sent <= Int(won))
    #expect(books.total(.dealsWon) > won)
}

@Test func contractsAreInvoicedToTheirHolders() throws {
    let small = SmallCase()
    let books = try small.world(.none).realisedYear(seed: 3, namesCustomers: true)
    let customers = try #require(books.customers)
    let invoiced = customers.filter { $0.invoices.value > 0 }
    #expect(!invoiced.isEmpty && invoiced.allSatisfy { $0.segment == "firms" && $0.invoices.value <= 12 })
    for customer in invoiced {
        #expect(customer.lastPurchase == [customer.last, customer.lastInvoice].compactMap(\.self).max())
    }
    #expect(customers.filter(\.boughtInYear).reduce(Int64(0)) { $0 + $1.revenue.cents } == books.revenue)
    #expect(try small.world(.none).realisedYear(seed: 3).customers == nil)
}
