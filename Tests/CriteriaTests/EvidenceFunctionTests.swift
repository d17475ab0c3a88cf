import Bilingual
import Criteria
import Figures
import Formulas
import Testing

/// The value that a rule compares first, on a plan.
private func fact(_ call: String, of plan: PlanFile = .complete) throws -> Fact {
    let evidence = """
        judge: computed
        requires:
          - that: \(call) > 0
            label: {fr: un, en: one}
        """
    return try #require(try SmallStandard.assessment(evidence, of: plan).reasons.first?.facts.first)
}

@Suite struct EvidenceFunctionTests {
    @Test(arguments: [
        (#"elements("action")"#, 2.0),
        (#"filled("action", "steps", "result")"#, 2),
        (#"filled("action", "hours")"#, 0),
        (#"where("finding", "analysis", "swot_strength", "porter")"#, 2),
        (#"measures("indicator", "figure", "revenue")"#, 1),
        (#"measures("indicator", "figure", "revenue", "leads")"#, 2),
        (#"distinct("finding", "analysis")"#, 6),
        (#"distinct("action", "objectives")"#, 2),
        (#"linked("objective", "action", "objectives")"#, 2),
        (#"linked("action", "correction", "about")"#, 1),
        (#"above("action", "end", "objectives", "date")"#, 0),
        (#"below("action", "end", "objectives", "date")"#, 2),
        (#"above("price", "price", "offer", "unit_cost")"#, 2),
        (#"outside_year("finding", "date")"#, 6),
        (#"outside_year("action", "start", "end")"#, 0),
        (#"expected("rate")"#, 2),
    ])
    func everyQuestionCountsWhatItSays(call: String, answer: Double) throws {
        let fact = try fact(call)
        #expect(fact.value == .number(answer))
        #expect(fact.label.fr != fact.label.en || fact.figure != nil)
        #expect(!fact.label.fr.isEmpty)
    }

    @Test func aDefaultOrAnEmptyTextIsNotFilled() throws {
        let blank = PlanFile.complete.replacing("statement: Slow site", with: #"statement: " ""#)
        #expect(try fact(#"filled("finding", "statement")"#, of: blank).value == .number(5))
        let written = PlanFile.complete.replacing("kind: fair", with: "kind: fair, hours: 4")
        #expect(try fact(#"filled("action", "hours")"#, of: written).value == .number(1))
    }

    @Test func anEqualValueIsNeitherAboveNorBelow() throws {
        let equal = PlanFile.complete.replacing("price: 35 €", with: "price: 20 €")
            .replacing("price: 500 €", with: "price: 300 €")
        #expect(try fact(#"above("price", "price", "offer", "unit_cost")"#, of: equal).value == .number(0))
        #expect(try fact(#"below("price", "price", "offer", "unit_cost")"#, of: equal).value == .number(0))
    }

    @Test func bothEndsOfTheYearBelongToIt() throws {
        let wide = PlanFile.complete.replacing("start: 2027-03-01", with: "start: 2027-01-01")
            .replacing("end: 2027-08-31", with: "end: 2027-12-31")
        #expect(try fact(#"outside_year("action", "start", "end")"#, of: wide).value == .number(0))
        let wider = wide.replacing("end: 2027-12-31", with: "end: 2028-01-01")
        #expect(try fact(#"outside_year("action", "start", "end")"#, of: wider).value == .number(1))
    }

    @Test func everyFunctionIsExplainedInBothLanguages() {
        for function in ElementFunction.allCases {
            #expect(function.help.fr != function.help.en)
            #expect(function.usage.hasPrefix("\(function.rawValue)(\""))
        }
    }

    @Test func everyStateIsNamedInBothLanguages() {
        for state in CriterionState.allCases {
            #expect(state.label.fr != state.label.en && state.meaning.fr != state.meaning.en)
        }
        #expect(
            CriterionState.allCases.map(\.rawValue) == [
                "supported", "partly_supported", "contradicted", "not_shown", "present_to_be_read",
                "jury_alone",
            ])
    }
}
