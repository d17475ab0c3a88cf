import CaseModel
import PortableMath
import Quantities
import Testing

@testable import Simulation

/// A contract of a category, as the small company may sell it too.
private func contract(_ id: Identifier<Offer>, _ category: Identifier<CaseModel.Category>) -> Offer {
    Offer(
        id: id, name: SmallCase.text(id.text), category: category, kind: .contract, price: Money(euros: 40),
        unitCost: Money(euros: 15), vat: Share(0.2), quality: Share(0.6), channels: [], segments: [])
}

/// The units of firms under contract at the opening date, by offer.
private func openingUnits(_ small: SmallCase) throws -> [String: Double] {
    let world = try small.world().world
    let simulator = Simulator(world)
    world.customers.open(simulator.state.customers, simulator.state.exchange)
    return try withExtendedLifetime(simulator) {
        let offers = small.business.truth.offers
        let cells = try CaseIndex(small.business.truth).dealCells
        return Dictionary(
            uniqueKeysWithValues: cells.indices.map {
                (offers[cells[$0].offer].id.text, simulator.state.exchange.contractUnits[$0])
            })
    }
}

@Test func openingContractsFollowTheOccasionsOfTheirCategory() throws {
    // Firms buy bicycles 0.4 times a year and care 0.3 times; one contract of the first, two of the second.
    var small = SmallCase()
    small.moreOffers = [contract("lease", "bikes"), contract("watch", "care")]
    let units = try openingUnits(small)
    let (lease, fleet, watch) = (
        try #require(units["lease"]), try #require(units["fleet"]), try #require(units["watch"])
    )
    #expect(abs(fleet - watch) < 1e-9 && fleet > 0)
    #expect(abs(lease / (fleet + watch) - 0.4 / 0.3) < 1e-9)
    // What is no contract has none, and all contracts together are those of a company with one alone.
    #expect(units["city"] == 0 && units["repair"] == 0)
    let alone = try #require(try openingUnits(SmallCase())["fleet"])
    #expect(abs(lease + fleet + watch - alone) < 1e-9)
}

@Test func unitsUnderContractMayBeSaid() throws {
    var small = SmallCase()
    small.openingContractUnits = 17
    #expect(try openingUnits(small)["fleet"] == 17)
}
