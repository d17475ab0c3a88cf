import Criteria
import Formulas
import Testing

/// A change of the complete plan, and the state to which it moves a criterion.
private struct Change: Sendable, CustomTestStringConvertible {
    let code: String
    let line: String
    let other: String
    let state: CriterionState

    init(_ code: String, _ line: String, _ other: String, _ state: CriterionState) {
        (self.code, self.line, self.other, self.state) = (code, line, other, state)
    }

    var testDescription: String { "\(code): \(line) → \(other)" }
}

@Suite struct ShippedCriteriaTests {
    let shipped: ShippedStandard

    init() throws { shipped = try ShippedStandard() }

    @Test func aCompletePlanSupportsWhatCanBeComputed() {
        let states = shipped.assessments(of: .complete).map { "\($0.code) \($0.state.rawValue)" }
        #expect(
            states == [
                "Ce1.1.1 supported", "Ce1.1.2 supported", "Ce1.1.3 supported", "Ce1.2.1 supported",
                "Ce1.2.2 supported", "Ce1.2.3 supported", "Ce1.3.1 supported", "Ce1.3.3 supported",
                "Ce1.4.1 supported", "Ce1.4.2 supported", "Ce1.4.3 supported", "Ce1.5.1 supported",
                "Ce1.5.2 supported", "Ce1.5.3 supported", "Ce1.6.2 supported", "Ce1.6.3 supported",
                "Ce2.1.1 present_to_be_read", "Ce2.1.2 supported", "Ce2.1.3 supported",
                "Ce2.2.3 supported", "Ce2.3.2 supported", "Ce2.3.3 supported", "Ce2.4.2 supported",
                "Ce2.4.3 present_to_be_read", "Ce2.5.3 jury_alone", "Ce3.1.3 supported",
                "Ce3.4.3 present_to_be_read", "Ce3.5.3 supported", "Ce3.7.2 supported",
            ])
    }

    @Test(arguments: [
        Change("Ce1.1.1", ", source: Audit", "", .partlySupported),
        Change("Ce1.1.1", "analysis: porter", "analysis: pestel", .partlySupported),
        Change("Ce1.1.1", ", date: 2026-09-06", "", .partlySupported),
        Change("Ce1.1.3", "rank: second", "rank: first", .partlySupported),
        Change("Ce1.1.3", "why: Rare chance, ", "", .partlySupported),
        Change("Ce1.1.3", ", objectives: [sales]}", "}", .partlySupported),
        Change("Ce1.2.1", "baseline: 10, ", "", .partlySupported),
        Change("Ce1.2.1", ", why: Paths", "", .partlySupported),
        Change("Ce1.2.1", "deadline: 2027-12-31", "deadline: 2028-01-31", .contradicted),
        Change("Ce1.2.2", "objectives: [sales, fleets]", "objectives: [fleets]", .partlySupported),
        Change("Ce1.2.2", "objectives: [fleets], ", "", .partlySupported),
        Change("Ce1.2.2", "deadline: 2027-09-30", "deadline: 2027-03-31", .contradicted),
        Change("Ce1.3.3", ", steps: [Book]", "", .partlySupported),
        Change("Ce1.3.3", "budget: 900 €, ", "", .partlySupported),
        Change("Ce1.3.3", ", result: Leads", "", .partlySupported),
        Change("Ce1.4.3", "end: 2027-08-31", "end: 2027-10-31", .contradicted),
        Change("Ce1.4.3", "start: 2027-03-01", "start: 2026-12-01", .contradicted),
        Change("Ce1.4.3", ", owner: field, why", ", why", .partlySupported),
        Change("Ce1.5.2", "figure: \"revenue [month=*]\"", "figure: nps", .partlySupported),
        Change("Ce1.5.2", "figure: leads, cadence", "figure: churn, cadence", .partlySupported),
        Change("Ce1.5.2", ", alert: Below 1}", "}", .partlySupported),
        Change("Ce1.6.2", "about: calls", "about: sales", .partlySupported),
        Change("Ce1.6.2", "cause: Few answers, ", "", .partlySupported),
        Change("Ce1.6.2", "date: 2027-06-01", "date: 2027-03-15", .contradicted),
        Change("Ce1.6.2", "date: 2027-06-01", "date: 2027-09-15", .contradicted),
        Change("Ce2.1.1", "text: Closer to companies", "text: \" \"", .notShown),
        Change("Ce2.1.2", "channel: field, ", "", .partlySupported),
        Change("Ce2.1.2", ", why: Tests convince", "", .partlySupported),
        Change("Ce2.2.3", "brakes: [Theft], ", "", .partlySupported),
        Change("Ce2.2.3", ", sources: [Survey]", "", .partlySupported),
        Change("Ce2.3.3", "price: 35 €", "price: 19 €", .contradicted),
        Change("Ce2.3.3", ", why: Market price", "", .partlySupported),
        Change("Ce1.1.2", ", needs: Hours", "", .partlySupported),
        Change("Ce1.2.3", "date: 2026-09-01, objectives: [sales]", "date: 2026-09-01", .partlySupported),
        Change("Ce1.3.1", "reassigned_to: prospecting", "reassigned_to: none", .partlySupported),
        Change("Ce1.4.1", "bridge: The shop sends to the site", "bridge: \" \"", .partlySupported),
        Change("Ce1.4.2", ", proof: Slips", "", .partlySupported),
        Change("Ce1.5.1", ", comment: Two less", "", .partlySupported),
        Change("Ce1.5.3", "gap: few_answers, cause", "cause", .partlySupported),
        Change("Ce1.6.3", ", date: 2027-07-01", ", date: 2028-07-01", .contradicted),
        Change("Ce1.6.3", ", vision: The first address", "", .partlySupported),
        Change("Ce2.1.3", "level: marketing", "level: csr", .partlySupported),
        Change("Ce2.3.2", ", market_high: 40 €", "", .partlySupported),
        Change("Ce2.4.2", ", support: Two visits a year", "", .partlySupported),
        Change("Ce2.4.3", ", difference: A workshop on the spot", "", .notShown),
        Change("Ce3.1.3", ", contact: Management", "", .partlySupported),
        Change("Ce3.4.3", "gesture: Write the pitch", "gesture: \" \"", .notShown),
        Change("Ce3.5.3", ", assessment: A role play", "", .partlySupported),
        Change("Ce3.7.2", ", delay: 5", "", .partlySupported),
        Change("Ce2.5.3", "title: Complete", "title: Other", .juryAlone),
    ])
    fileprivate func aChangeOfThePlanMovesTheState(change: Change) throws {
        let plan = PlanFile.complete.replacing(change.line, with: change.other)
        #expect(try shipped.state(change.code, of: plan) == change.state)
    }

    @Test(arguments: [
        ("Ce1.1.1", "findings"), ("Ce1.1.3", "priorities"), ("Ce1.2.1", "objectives"),
        ("Ce1.2.2", "objectives"), ("Ce1.3.3", "actions"), ("Ce2.1.2", "sales_methods"),
        ("Ce2.2.3", "personas"),
        ("Ce1.4.3", "actions"), ("Ce1.5.2", "indicators"), ("Ce1.6.2", "corrections"),
        ("Ce2.1.1", "strategy"), ("Ce2.3.3", "prices"), ("Ce1.1.2", "diagnosis_summarys"),
        ("Ce1.3.1", "automations"), ("Ce1.4.2", "responsible_commitments"), ("Ce1.5.1", "results"),
        ("Ce1.5.3", "gaps"), ("Ce1.6.3", "revised_objectives"), ("Ce2.1.3", "strategic_links"),
        ("Ce2.4.2", "offer_policys"), ("Ce2.4.3", "offer_policys"), ("Ce3.1.3", "job_profiles"),
        ("Ce3.4.3", "motivations"), ("Ce3.5.3", "training_sessions"), ("Ce3.7.2", "reportings"),
    ])
    func aSectionThatIsAbsentShowsNothing(code: String, section: String) throws {
        #expect(try shipped.state(code, of: PlanFile.complete.without(section: section)) == .notShown)
    }

    @Test func theExpectedMarginDecidesWhetherPricesPay() throws {
        func state(_ expected: Double, previous: Double) -> CriterionState? {
            shipped.assessments(
                of: .complete, expectedRate: .number(expected), previousRate: .number(previous)
            ).first { $0.code == "Ce2.3.3" }?.state
        }
        #expect(state(0.4, previous: 0.4) == .supported)
        #expect(state(0.39, previous: 0.4) == .partlySupported)
        #expect(state(0, previous: 0.4) == .contradicted)
        #expect(state(-0.1, previous: -0.2) == .contradicted)
    }

    @Test func aJurorIsShownTheElementsThatBreakARule() throws {
        let plan = PlanFile.complete.replacing("end: 2027-08-31", with: "end: 2027-10-31")
            .replacing(", steps: [Book]", with: "")
        let deadlines = try #require(shipped.assessments(of: plan).first { $0.code == "Ce1.4.3" })
        let late = try #require(deadlines.reasons.first { $0.role == .contradiction })
        #expect(late.elements.map(\.id) == ["calls"])
        #expect(late.facts.map(\.value) == [.number(1)])
        let steps = try #require(deadlines.reasons.last)
        #expect(steps.outcome == .fails && steps.elements.map(\.id) == ["fair"])
        #expect(steps.facts.map(\.value) == [.number(1), .number(2)])
    }

    @Test func theFiguresBehindAStateAreNamed() throws {
        let prices = try #require(shipped.assessments(of: .complete).first { $0.code == "Ce2.3.3" })
        #expect(prices.figures.contains(Name("contribution_margin_rate")))
        #expect(prices.figures.contains(Name("contribution_margin_rate", Scope(["year": "previous"]))))
        #expect(shipped.standard.expectedFigures == [Name("contribution_margin_rate")])
        #expect(prices.reasons.flatMap(\.facts).contains { $0.isExpected && $0.value == .number(0.42) })
    }
}
