import CaseFiles
import CaseModel
import Figures
import Formulas
import Quantities
import Simulation
import Testing

/// The parts of the gap with last year answer to what they are about, on the shipped bicycle case.
struct GapMovementTests {
    private static func part(_ text: String, of plan: Plan, in business: BusinessCase) throws -> Double {
        let previous = try #require(ShippedCases.loaded.previousPlan)
        let world = try CompiledWorld(business, previousPlan: previous, plan: plan)
        let sheet = FigureSheet(
            catalogue: ShippedCases.caseLibrary.figures, books: world.realisedYear(seed: 7),
            facts: CaseFacts(business, plan: plan))
        let value = sheet.value(of: try Name(parsing: text))
        return try #require(value.number, "\(text): \(value)")
    }

    /// Prices 10 % up, an offer launched in the year, and no action at all: each moves its own part.
    @Test func thePartsOfAGapMoveWithWhatTheyAreAbout() throws {
        let business = try #require(ShippedCases.loaded.business)
        let plan = try #require(ShippedCases.read("ambitieux").plan)
        let start = business.calendar.yearStart
        var dearer = plan
        dearer.prices = business.truth.offers.map {
            PriceDecision(offer: $0.id, price: Money(euros: $0.price.euros * 1.1), start: start)
        }
        let price = "price_volume_mix_variance[effect=price]"
        #expect(
            try Self.part(price, of: dearer, in: business) > Self.part(price, of: plan, in: business) + 50_000
        )

        var launched = business
        launched.truth.offers[0].life = OfferLife(
            launch: start + 30, withdrawal: nil, innovation: Ratio(0), imitation: Ratio(0))
        let offer = business.truth.offers[0].id.text
        let range = try Self.part("price_volume_mix_variance[effect=range]", of: plan, in: launched)
        #expect(range > 0)
        #expect(range == (try Self.part("revenue[offer=\(offer)]", of: plan, in: launched)))
        #expect(try Self.part("price_volume_mix_variance[effect=range]", of: plan, in: business) == 0)

        var idle = plan
        idle.actions = []
        let contacts = "funnel_variance[factor=contacts]"
        #expect(
            try Self.part(contacts, of: idle, in: business) < Self.part(contacts, of: plan, in: business))
    }
}
