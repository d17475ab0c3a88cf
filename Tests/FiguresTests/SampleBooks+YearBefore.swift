import CaseModel

@testable import Figures

extension SampleBooks {
    /// Units of one offer, and a funnel of contacts to one deal, in the year before; contacts of the year.
    mutating func countYearBefore() {
        count("2026-05-31", .units, 25, Self.shop)
        count("2026-05-31", .units, 15, Self.field)
        count("2026-05-31", .orders, 1, Self.field)
        let fleets = Tags([.segment: "flottes"])
        count("2026-05-31", .leads, 12, fleets)
        count("2026-05-31", .contacts, 60, fleets)
        count("2027-05-31", .contacts, 80, fleets)
        let seller = Tags([.segment: "flottes", .channel: "terrain", .seller: "terrain_1"])
        for (stage, number) in [("qualified", 6), ("meeting", 4), ("quotation", 3), ("negotiation", 2)] {
            var tags = seller
            tags[.stage] = stage
            count("2026-05-31", .stageEntries, Int64(number), tags)
        }
        count("2026-05-31", .dealsWon, 1, seller)
    }
}
