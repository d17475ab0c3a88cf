import CaseModel
import Quantities
import Testing

@testable import Simulation

/// A case whose kind `calls` costs money beside its budget.
private func world(_ costs: ActionCosts) throws -> CompiledWorld {
    let small = SmallCase()
    var business = small.business
    business.actionKinds = business.actionKinds.map { kind in
        var kind = kind
        if kind.id == "calls" { kind.costs = costs }
        return kind
    }
    return try CompiledWorld(
        business, previousPlan: small.previousPlan,
        plan: SmallCase.plan("plan", [small.action("calls", budget: 1_200)]))
}

private func costs(_ setUp: Double, _ monthly: Double, _ contact: Double, _ lead: Double) -> ActionCosts {
    ActionCosts(
        setUp: Money(euros: setUp), monthly: Money(euros: monthly), perContact: Money(euros: contact),
        perResult: Money(euros: lead))
}

@Test func anActionCostsWhatItsKindSaysBesideItsBudget() throws {
    func spent(_ costs: ActionCosts) throws -> (cents: Int64, books: Books) {
        let books = try world(costs).realisedYear(seed: 3)
        return (books.balance("623", books.layout.planYear, [.action: "calls"]), books)
    }
    let (plain, books) = try spent(.none)
    #expect(plain == 120_000)
    #expect(try spent(costs(500, 0, 0, 0)).cents - plain == 50_000)
    // From the plan's first Monday, 4 January, on: 362 days are 11.893 months of 30.4375 days.
    let monthly = try spent(costs(0, 100, 0, 0)).cents - plain
    #expect(abs(monthly - 118_932) < 5)
    let contacts = books.total(.contacts, [.action: "calls"])
    let leads = books.total(.leads, [.action: "calls"])
    #expect(contacts > 0 && leads > 0)
    // The week that straddles the end of the year is split: to the cent for money, to the unit for counts.
    let byContact = Double(try spent(costs(0, 0, 2, 0)).cents - plain) / 200
    #expect(abs(byContact / Double(contacts) - 1) < 0.03, "\(byContact) and \(contacts)")
    let byLead = Double(try spent(costs(0, 0, 0, 40)).cents - plain) / 4_000
    #expect(abs(byLead / Double(leads) - 1) < 0.05, "\(byLead) and \(leads)")
}

@Test func costsOfAKindChangeNoCount() throws {
    let (dear, plain) = (
        try world(costs(500, 100, 2, 40)).realisedYear(seed: 3), try world(.none).realisedYear(seed: 3)
    )
    for counter in [Counter.leads, .orders, .dealsWon, .contacts] {
        #expect(dear.total(counter) == plain.total(counter))
    }
}
