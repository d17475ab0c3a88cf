import Bilingual
import CaseModel
import Diagnostics
import Documents
import Quantities

/// The hours of actions that run at the same time fit in the selling time of each seller.
enum OnePlaceAtATime: ConsistencyRule {
    static func warnings(_ facts: ConsistencyFacts) -> [Diagnostic] {
        facts.business.truth.sellers.compactMap { overbooked($0, facts) }
    }

    private static func overbooked(_ seller: Seller, _ facts: ConsistencyFacts) -> Diagnostic? {
        let own = facts.plan.actions.filter { $0.sellers.contains(seller.id) && $0.weeklyHours.minutes > 0 }
        let available = seller.weeklyHours.hours * seller.sellingTime.value
        for action in own.sorted(by: { ($0.start, $0.id) < ($1.start, $1.id) }) {
            let running = own.filter { $0.start <= action.start && action.start <= $0.end }
            let hours = running.map(\.weeklyHours.hours).reduce(0, +)
            guard hours > available + 1e-9 else { continue }
            let names = running.map { "« \($0.id) »" }.joined(separator: ", ")
            let english = running.map { "“\($0.id)”" }.joined(separator: ", ")
            return Diagnostic(
                .sellerOverbooked, at: facts.place("action", action.id.text, "sellers"),
                found: Text(
                    fr: "« \(seller.id) », \(written(hours, .french)) h par semaine : \(names)",
                    en: "“\(seller.id)”, \(written(hours, .english)) h a week: \(english)"),
                expected: Text(
                    fr:
                        "au plus \(written(available, .french)) h par semaine à partir du \(action.start.iso)",
                    en: "at most \(written(available, .english)) h a week from \(action.start.iso) on"))
        }
        return nil
    }

    private static func written(_ hours: Double, _ language: Language) -> String {
        NumberWriter(language).number(hours, decimals: 1)
    }
}
