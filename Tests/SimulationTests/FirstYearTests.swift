import CaseModel
import Simulation
import Testing

@Test func aPlainYearSellsInEveryChannelAndWinsDeals() throws {
    let books = try SmallCase().world([SmallCase().action("calls")]).realisedYear(seed: 1)
    for channel in ["shop", "web", "field"] { #expect(books.total(.orders, [.channel: channel]) > 0) }
    for counter in [Counter.dealsWon, .dealsLost, .leads, .contacts, .newCustomers, .surveyed, .complaints] {
        #expect(books.total(counter) > 0)
    }
    #expect(books.revenue > 0)
}
