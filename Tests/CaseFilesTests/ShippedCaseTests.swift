import Bilingual
import CaseFiles
import CaseModel
import Criteria
import Diagnostics
import Documents
import Figures
import Quantities
import Testing

/// The shipped case and its plans read as they are meant to.
struct ShippedCaseTests {
    private func written(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticWriter(language: .french).text(diagnostics)
    }

    @Test func theTablesOfTheProgramAreWhole() {
        let caseLibrary = ShippedCases.caseLibrary
        #expect(written(caseLibrary.diagnostics) == "")
        #expect(caseLibrary.actionKinds.count == 33)
        #expect(!caseLibrary.standards.standards.isEmpty)
    }

    @Test func theShippedCaseHasNoDiagnostic() throws {
        let loaded = ShippedCases.loaded
        #expect(written(loaded.diagnostics) == "")
        let business = try #require(loaded.business)
        #expect(business.id == "velos")
        #expect(business.truth.segments.map(\.mode).count { $0 == .selfService } == 3)
        #expect(business.truth.segments.count == 5 && business.truth.rivals.count == 4)
        #expect(business.truth.offers.count == 8 && business.truth.sellers.count == 5)
        let previous = try #require(loaded.previousPlan)
        #expect(previous.actions.count == 5)
        #expect(loaded.files.map(\.name) == ["case.yaml", "world.yaml", "plans/previous.yaml"])
    }

    @Test(arguments: ["statu-quo", "ambitieux"]) func soundPlansHaveNoDiagnostic(_ name: String) throws {
        let read = ShippedCases.read(name)
        #expect(written(read.diagnostics) == "")
        let plan = try #require(read.plan)
        #expect(plan.id.text == name && plan.monthlyForecast.count == 12)
        #expect(read.sourceMap["actions.affichage_local.budget"] != nil)
    }

    @Test func theAmbitiousPlanHasActionsOfTenKindsAndMore() throws {
        let plan = try #require(ShippedCases.read("ambitieux").plan)
        #expect(Set(plan.actions.map(\.kind)).count >= 10)
        #expect(plan.elements(of: "finding").count == 11)
    }

    @Test func theStatusQuoRepeatsLastYearsDecisions() throws {
        let previous = try #require(ShippedCases.loaded.previousPlan)
        let plan = try #require(ShippedCases.read("statu-quo").plan)
        #expect(plan.actions.map(\.id) == previous.actions.map(\.id))
        for (now, before) in zip(plan.actions, previous.actions) {
            #expect(now.kind == before.kind && now.segments == before.segments)
            #expect(now.budget == before.budget && now.weeklyHours == before.weeklyHours)
            #expect(now.end - now.start == before.end - before.start)
        }
    }

    @Test func everyPlantedMistakeOfTheFaultyPlanIsFound() throws {
        let read = ShippedCases.read("defaillant")
        #expect(read.plan != nil && !read.diagnostics.containsError)
        let found = read.diagnostics.filter { $0.code != .missingContent }.map(\.codeName).sorted()
        #expect(
            found == [
                "accommodation-dropped", "account-with-a-single-contact", "action-outside-the-year",
                "action-too-late", "action-underfunded", "ambition-inside-the-year",
                "assistant-without-check", "binding-rule-without-measure", "brake-renewed",
                "break-even-miscomputed", "challenge-too-long", "collection-without-formal-notice",
                "commitment-without-measure", "communication-without-action", "competitor-without-strength",
                "concessions-below-the-floor", "contacts-over-hours", "core-target-without-persona",
                "correction-before-the-gap", "correction-outside-the-year", "data-kept-too-long",
                "decision-without-condition", "delegation-without-control", "discount-above-the-margin",
                "discount-for-nothing", "flows-shorter-than-the-horizon", "funnel-too-short",
                "heavy-finding-without-objective", "indicator-without-recipient", "kept-option-that-loses",
                "leap-of-a-channel", "lines-off-the-action-budget", "loyalty-dearer-than-it-brings",
                "message-too-long", "message-without-consent", "milestone-after-its-action",
                "milestone-before-what-it-needs", "months-off-the-amount", "more-arguments-than-questions",
                "motivation-only-by-pay", "no-room-to-negotiate", "objective-outside-the-year",
                "objective-without-action", "objective-without-indicator", "pay-rules-told-too-late",
                "payback-too-short", "persona-from-thin-air", "personal-deadline-after-the-common-one",
                "pestel-with-a-foreign-factor", "price-below-cost", "price-below-its-margin",
                "price-outside-the-market", "report-comes-too-late", "saved-time-lost", "seller-overbooked",
                "serious-risk-without-answer", "short-term-beyond-the-year", "skill-gap-unanswered",
                "source-out-of-date", "survey-answers-overstated", "survey-sample-too-small",
                "target-without-effect", "target-without-effect", "target-without-effect",
                "target-without-effect", "traffic-dearer-than-it-brings", "training-without-progress",
                "two-dunning-steps-on-a-day", "two-priorities-of-one-rank",
                "urgent-information-without-reaction", "watch-aim-without-source",
            ])
    }

    @Test(arguments: [
        "competitor-without-strength", "urgent-information-without-reaction", "serious-risk-without-answer",
    ])
    func oneMistakeGivesOneWarning(id: String) throws {
        let rule = try #require(ShippedCases.caseLibrary.rules.rules.first { $0.rule.id == id })
        let read = EditedPlan("ambitieux").adding(try #require(rule.rule.example)).read()
        let told = read.diagnostics.filter { $0.codeName == id }
        #expect(told.count == 1)
        // An example may lack other things, of which no rule speaks; the shipped plan lacks nothing.
        let lacking = read.diagnostics.filter { $0.code == .missingContent }.flatMap(\.lacks).map(\.field)
        #expect(rule.neededFields.count == 1)
        #expect(lacking.allSatisfy { !rule.neededFields.contains($0) })
    }

    @Test func eachCommentOfTheFaultyPlanStandsAboveItsWarning() throws {
        let file = try #require(ShippedCases.read("defaillant").file)
        let lines = String(decoding: file.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let warned = Set(ShippedCases.read("defaillant").diagnostics.compactMap(\.place?.line))
        let comments = lines.indices.filter { lines[$0].contains("# Erreur") }.map { $0 + 1 }
        #expect(comments.count == 65)
        for comment in comments where !lines[comment - 1].contains("stratégie") {
            // A mistake of a field is named above it, a mistake of a whole element inside it.
            let near = (comment - 20)...(comment + 4)
            #expect(near.contains { warned.contains($0) }, "no warning near line \(comment)")
        }
    }
}
