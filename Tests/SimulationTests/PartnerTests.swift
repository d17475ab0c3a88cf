import CaseModel
import Quantities
import Testing

@testable import Simulation

private var lively: SmallCase {
    var small = SmallCase()
    small.relations = SmallCase.lively
    return small
}

private func sum(_ account: String) -> @Sendable (Books) -> Double { { Double($0.balance(account)) } }

@Test func aPartnerBringsSalesAndTakesItsShare() throws {
    let without = try lively.world(.none)
    for form in Partnership.Form.allCases {
        let with = try lively.world(RelationPlan(partnerships: [SmallCase.partnership(form)]))
        #expect(mean(with, sum("70")) < mean(without, sum("70")), "\(form)")
        let books = with.realisedYear(seed: 1)
        let (revenue, paid) = (books.total(.partnerRevenue), books.balance("6222"))
        #expect(revenue > 0)
        // Commissions are rounded week by week, and a week may straddle the ends of the year.
        #expect(abs(10 * paid - revenue) < revenue / 10 + 1_000)
        #expect(books.balance("6239") == 12 * 5_000)
        #expect(books.total(.partnerContacts) > 0 && books.total(.partnerCost) > 0)
        #expect(books.total(.partnerMargin) < revenue - paid)
    }
}

@Test func aPartnerWithoutShareMakesNoEffort() throws {
    let idle = try lively.world(RelationPlan(partnerships: [SmallCase.partnership(.partner, share: 0)]))
    let books = idle.realisedYear(seed: 1)
    #expect(books.total(.partnerRevenue) == 0 && books.total(.partnerContacts) == 0)
    #expect(books.balance("70") == (try lively.world(.none).realisedYear(seed: 1)).balance("70"))
}

@Test func freedHoursMatterOnlyWhereTheyAreUsed() throws {
    let without = try lively.world(.none)
    func world(_ use: Automation.Use) throws -> CompiledWorld {
        try lively.world(RelationPlan(automations: [SmallCase.tool(use)]))
    }
    let idle = try world(.none)
    #expect(mean(idle, sum("70")) == mean(without, sum("70")))
    #expect(idle.realisedYear(seed: 1).balance("651") == 50_000 + 12 * 4_000)
    let minutes: @Sendable (Books) -> Double = { Double($0.total(.minutesAvailable)) }
    #expect(mean(try world(.prospecting), minutes) > mean(without, minutes))
    var slow = lively
    slow.serviceHours = 2
    let open: @Sendable (Books) -> Double = { Double($0.total(.complaintsOpen)) }
    let served = try slow.world(RelationPlan(automations: [SmallCase.tool(.service)]))
    #expect(mean(served, open) < mean(try slow.world(.none), open))
    #expect(idle.realisedYear(seed: 1).total(.automatedMinutes) > 0)
}

@Test func everySourceOfEmissionsIsCounted() throws {
    let small = lively
    let books = try small.world(.none, [small.action("ads")]).realisedYear(seed: 1)
    #expect(books.total(.deliveryEmissions) > 0 && books.total(.travelEmissions) > 0)
    // 12,000 euros at 0.1 kg per euro; a plan's first days may fall before its first Monday.
    let grams = books.total(.actionEmissions, [.action: "ads"])
    #expect(abs(grams - 1_200_000) < 10_000)
}

@Test func aResponsibleOfferSellsMoreAndCostsMore() throws {
    let commitment = ResponsibleCommitment(offers: ["city"], start: SmallCase.yearStart)
    let with = try lively.world(RelationPlan(commitments: [commitment]))
    let without = try lively.world(.none)
    let units: @Sendable (Books) -> Double = { Double($0.total(.units, [.offer: "city"])) }
    #expect(mean(with, units) > mean(without, units))
    let cost: @Sendable (Books) -> Double = {
        Double($0.balance("60", nil, [.offer: "city"])) / Double($0.total(.units, [.offer: "city"]))
    }
    #expect(mean(with, cost) > mean(without, cost))
}

@Test func aDiscountRuleHoldsOnlyWhereItApplies() throws {
    let rule = DiscountRule(segments: ["firms"], offers: [], limit: Share(0.01))
    let elsewhere = DiscountRule(segments: ["families"], offers: [], limit: Share(0.01))
    let plain = try lively.world(.none).realisedYear(seed: 2)
    let strict = try lively.world(RelationPlan(discountRules: [rule])).realisedYear(seed: 2)
    let idle = try lively.world(RelationPlan(discountRules: [elsewhere])).realisedYear(seed: 2)
    #expect(strict.balance("709") < plain.balance("709"))
    #expect(idle.balance("709") == plain.balance("709"))
}
