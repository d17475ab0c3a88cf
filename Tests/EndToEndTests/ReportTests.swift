import Foundation
import Testing

/// The reports of the shipped plans are whole, in the words of the glossary, and show every state of a criterion.
@Suite struct ReportTests {
    static let plans = ["statu-quo", "ambitieux", "defaillant"]
    /// Words that only the method knows; French pages say them otherwise.
    static let technical = [
        "seed", "réplication", "replication", "hash", "Shapley", "Sobol", "adstock", "counterfactual",
        "contrefactuel",
        "fingerprint", "Monte Carlo",
    ]

    @Test func everyStateOfACriterionOccursOnTheShippedPlans() throws {
        var states: Set<String> = []
        for plan in Self.plans {
            states.formUnion(try ShortRun(plan: plan, replications: 20).figures().criteria.map(\.state))
        }
        let all: Set = [
            "supported", "partly_supported", "contradicted", "not_shown", "present_to_be_read", "jury_alone",
        ]
        #expect(states == all)
    }

    @Test(arguments: plans) func linksLeadSomewhereAndNothingComesFromTheNetwork(plan: String) throws {
        let run = try ShortRun(plan: plan, replications: 5)
        for language in ["fr", "en"] {
            let page = String(decoding: try run.bytes("report.\(language).html"), as: UTF8.self)
            let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "an id stands twice")
            let targets = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.output.1) })
            #expect(targets.count > 50)
            #expect(
                targets.subtracting(ids).isEmpty, "links to nowhere: \(targets.subtracting(ids).sorted())")
            #expect(!page.contains("http:") && !page.contains("https:"))
            #expect(page.contains("<svg") && page.components(separatedBy: "<figcaption").count == 6)
        }
    }

    @Test(arguments: plans) func technicalWordsStayOffFrenchPages(plan: String) throws {
        let run = try ShortRun(plan: plan, replications: 5)
        let page = String(decoding: try run.bytes("report.fr.html"), as: UTF8.self)
        let prose = page.replacing(/<(style|script|code)[\s\S]*?<\/\1>/, with: " ").replacing(
            /<[^>]*>/, with: " ")
        for word in Self.technical {
            let found = prose.range(of: "(?i)\\b\(word)s?\\b", options: .regularExpression)
            #expect(found == nil, "the French page says “\(word)”")
        }
    }

    @Test func sharesOfEveryPartOfAShippedPlanAddUp() throws {
        let figures = try ShortRun(plan: "ambitieux", replications: 6).figures().figures
        let shares = figures.filter { $0.id == "attributed_profit" }
        let whole = try #require(shares.first { $0.scope.isEmpty }?.expected?.mean?.number)
        let parts = shares.filter { !$0.scope.isEmpty }.compactMap { $0.expected?.mean?.number }
        #expect(parts.count == 20 && abs(parts.reduce(0, +) - whole) < 0.01)
        // Nothing is left out in silence: the run keeps figures of every sort of part.
        let kept = Set(figures.flatMap(\.scope.keys))
        #expect(
            kept.isSuperset(of: ["action", "decisions", "seller", "channel", "segment", "stage", "month"]))
    }

    @Test func thePlantedMistakesAreToldAndTheGoodPlanHasNone() throws {
        let faulty = try Program.release.run(["validate", Program.plan("defaillant"), "--json"])
        let good = try Program.release.run(["validate", Program.plan("ambitieux"), "--json"])
        #expect(faulty.status == 0 && good.status == 0)
        let codes = [
            "action-too-late", "action-underfunded", "target-without-effect", "price-below-cost",
            "seller-overbooked",
        ]
        for code in codes { #expect(faulty.output.contains("\"\(code)\""), "\(code) is not told") }
        #expect(good.output == "[]\n")
    }
}
