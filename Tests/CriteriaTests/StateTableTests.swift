import Bilingual
import Criteria
import Diagnostics
import Formulas
import Testing

private func assessment(
    _ evidence: String, plan: PlanFile = .complete, rate: Value = .number(0.3)
) throws -> CriterionAssessment {
    try SmallStandard.assessment(evidence, of: plan, rate: rate)
}

private let note = "note: {fr: À voir., en: To be seen.}"
private let two = """
    requires:
      - {that: rate > 0.2, label: {fr: un, en: one}}
      - {that: rate > 0.5, label: {fr: deux, en: two}}
    """
private let speaksAgainst = """
    contradicted_when:
      - {when: rate < 0.4, because: {fr: trop bas, en: too low}}
    """

@Suite struct StateTableTests {
    @Test(arguments: [
        ("judge: jury\n" + note, CriterionState.juryAlone),
        ("judge: reading\nshown_when: elements(\"strategy\") > 0\n" + note, .presentToBeRead),
        ("judge: reading\nshown_when: elements(\"strategy\") > 5\n" + note, .notShown),
        ("judge: computed\nshown_when: elements(\"strategy\") > 5\n" + speaksAgainst + "\n" + two, .notShown),
        ("judge: computed\n" + speaksAgainst + "\n" + two, .contradicted),
        ("judge: computed\n" + two, .partlySupported),
        ("judge: computed\n" + two.replacing("0.5", with: "0.1"), .supported),
        ("judge: computed\n" + two.replacing("0.2", with: "0.9"), .notShown),
    ])
    func theStateFollowsTheTableOfRules(evidence: String, state: CriterionState) throws {
        let result = try assessment(evidence)
        #expect(result.state == state)
        #expect(!result.reasons.isEmpty)
        #expect(result.criterion == "small.Ce1" && result.code == "Ce1" && result.standard == "small")
    }

    @Test func aRequirementThatFailsSaysSoWithItsValue() throws {
        let reasons = try assessment("judge: computed\n" + two).reasons
        #expect(reasons.map(\.outcome) == [.holds, .fails])
        #expect(reasons.map(\.label.en) == ["one", "two"])
        #expect(reasons[1].facts.map(\.value) == [.number(0.3)])
        #expect(reasons[1].facts.map(\.figure) == [Name("rate")])
        #expect(reasons[1].facts.map(\.unit) == [.ratio])
    }

    @Test func aContradictionThatDoesNotHoldIsNotAReason() throws {
        let quiet = try assessment("judge: computed\n" + speaksAgainst + "\n" + two, rate: .number(0.45))
        #expect(quiet.state == .partlySupported)
        #expect(quiet.reasons.map(\.role) == [.requirement, .requirement])
        let loud = try assessment("judge: computed\n" + speaksAgainst + "\n" + two)
        #expect(loud.reasons.first?.role == .contradiction)
    }

    @Test func aMissingFigureSupportsNothingAndContradictsNothing() throws {
        let result = try assessment(
            "judge: computed\n" + speaksAgainst + "\n" + two, rate: .missing(.divisionByZero))
        #expect(result.state == .notShown)
        #expect(result.reasons.allSatisfy { $0.outcome == .undetermined(.divisionByZero) })
    }

    @Test func aComparisonWithSomethingThatWasNotHandedInIsUndeterminedAndNotSilent() throws {
        let plan = PlanFile.complete.replacing("offer: helmet", with: "offer: unknown_offer")
        let result = try assessment(
            """
            judge: computed
            contradicted_when:
              - when: below("price", "price", "offer", "unit_cost") > 0
                because: {fr: trop bas, en: too low}
            requires:
              - {that: elements("price") > 0, label: {fr: un prix, en: a price}}
            """, plan: plan)
        guard case .undetermined(let reason) = result.reasons.first?.outcome else {
            Issue.record("the comparison had a value")
            return
        }
        #expect(reason.text.en.contains("unknown_offer"))
    }

    @Test func elementsAreThoseOfTheKindsThatTheRulesRead() throws {
        let result = try assessment(
            """
            judge: computed
            requires:
              - that: linked("objective", "action", "objectives") > 0
                label: {fr: lien, en: link}
            elements: [indicator]
            figures: [rate]
            """)
        #expect(result.elements.map(\.id) == ["sales", "fleets", "fair", "calls", "turnover", "tracks"])
        #expect(result.elements.allSatisfy { $0.place.file == "plan.yaml" && $0.place.line > 1 })
        #expect(result.elements.first?.path == "objectives.sales")
        #expect(result.figures == [Name("rate")])
    }
}
