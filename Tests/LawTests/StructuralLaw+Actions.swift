import CaseModel
import Quantities
import Simulation

/// Laws of what is added to a plan.
extension StructuralLaw {
    /// Every primitive at the value that changes nothing, with money of every sort.
    private static let neutralKind = """
        language: en
        action_kinds:
          - id: nothing
            name: {fr: Rien, en: Nothing}
            explanation: {fr: "Ne change rien.", en: "Changes nothing."}
            effects:
              - {effect: awareness, effectiveness: 0}
              - {effect: inbound, lift: 0}
              - {effect: outreach, contacts_per_hour: 0, response: 0 %}
              - {effect: stage_lift, stage: lead, log_odds: 0}
              - {effect: skill, gain: 0 %}
              - {effect: price, discount: 0 %}
              - {effect: checkout, cut: 0 %}
              - {effect: traffic, visits_per_euro: 0, source: sea}
              - {effect: bounce, cut: 0 %}
              - {effect: retention, cut: 0 %}
              - {effect: service_capacity, time: 0 h / week}
              - {effect: recovery, lift: 0}
              - {effect: satisfaction, gain: 0 %}
              - {effect: referral, lift: 0}
              - {effect: partners, partner: introducer, monthly_volume: 0, share: 0 %}
              - {effect: motivation, gain: 0 %}
              - {effect: selling_time, time: 0 h / week}
            usual_monthly_budget: €100
            set_up_cost: €300
            monthly_cost: €40
        """

    /// Accounts that a purchase moves beside its own: suppliers, bank, VAT.
    private static let settlement = ["401", "512", "445"]

    /// In a plan with such an action every count is the same, and every amount but what the action costs.
    static func effectOfNothing(_ lived: LivedCase) throws -> String? {
        var sketch = lived.reading.sketch
        sketch.kinds = neutralKind
        let sellers = lived.reading.business.truth.sellers.map(\.id.text).joined(separator: ", ")
        let added = sketch.adding(
            element(
                "nothing",
                [
                    ("start", "2027-01-04"), ("end", "2027-12-31"), ("budget", "€4000"),
                    ("sellers", "[\(sellers)]"), ("hours", "5 h / week"),
                ]), to: "actions")
        guard let other = try LawBench.read(added) else { return "the plan with the action is refused" }
        let books = try other.world().realisedYear(seed: LivedCase.seed)
        return countThatDiffers(lived.books, books)
            ?? amountThatDiffers(lived.books, books) { line in
                line.tags[.action] == addedID
                    || settlement.contains { line.debit.number.hasPrefix($0) }
                        && settlement.contains { line.credit.number.hasPrefix($0) }
            }
    }

    /// A real action after the two years draws at addresses of its own alone, and costs nothing yet.
    static func movedChance(_ lived: LivedCase) throws -> String? {
        let kinds = LawBench.actionKinds
        let kind = kinds[Int(lived.reading.business.seed % UInt64(kinds.count))]
        let added = lived.reading.sketch.adding(
            element(kind, [("start", "2029-01-01"), ("end", "2029-06-30"), ("budget", "€4000")]),
            to: "actions")
        guard let other = try LawBench.read(added) else { return "the plan with the action is refused" }
        let books = try other.world().realisedYear(seed: LivedCase.seed)
        return countThatDiffers(lived.books, books) ?? amountThatDiffers(lived.books, books) { _ in false }
    }

    private static let addedID = "an_action_more"

    private static func element(_ kind: String, _ lines: [(String, String)]) -> Sketch.Element {
        ModerateCase.element(addedID, [("name", "One more"), ("kind", kind)] + lines)
    }

    /// A line whose counts are others, or that counts although it is new.
    private static func countThatDiffers(_ one: Books, _ two: Books) -> String? {
        difference(one, two, { $0.layout.counters }) { $0.count(counter: $1, month: $2) }
    }

    private static func amountThatDiffers(
        _ one: Books, _ two: Books, exceptWhere mayDiffer: (LedgerLine) -> Bool
    ) -> String? {
        difference(one, two, { $0.layout.lines.map { mayDiffer($0) ? nil : $0 } }) {
            $0.amount(line: $1, month: $2).cents
        }
    }

    /// Of the lines of two books, the first whose numbers of the months differ; a line that one lacks holds zeros.
    private static func difference<Line: Hashable>(
        _ one: Books, _ two: Books, _ lines: (Books) -> [Line?], _ number: (Books, Int, Int) -> Int64
    ) -> String? {
        let months = one.layout.months.indices
        var before: [Line: [Int64]] = [:]
        for (position, line) in lines(one).enumerated() {
            if let line { before[line] = months.map { number(one, position, $0) } }
        }
        for (position, line) in lines(two).enumerated() {
            guard let line else { continue }
            let (old, new) = (before.removeValue(forKey: line), months.map { number(two, position, $0) })
            guard new == old ?? months.map({ _ in 0 }) else { return "\(line): \(old ?? []), then \(new)" }
        }
        return before.first { $0.value.contains { $0 != 0 } }.map { "\($0.key): \($0.value), then nothing" }
    }
}
