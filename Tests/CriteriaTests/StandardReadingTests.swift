import Bilingual
import Criteria
import Diagnostics
import Documents
import Formulas
import Testing

/// The shipped standard with one line changed, and the first problem that this makes.
private func problems(_ line: String, _ other: String) throws -> [Diagnostic] {
    let path = "Criteria/Resources/standards/responsable_imcp.yaml"
    let lines = try ShippedStandard.document(path).sourceLines
    let text = lines.joined(separator: "\n")
    #expect(text.contains(line), "the standard has no “\(line)”")
    let start = try #require(text.firstRange(of: line))
    let changed = text.replacingCharacters(in: start, with: other)
    return StandardCatalogue.reading(
        [DocumentParser.parse(Array(changed.utf8), file: "changed.yaml")], schema: PlanFile.schema,
        figures: try ShippedStandard.figures()
    ).diagnostics
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}

@Suite struct StandardReadingTests {
    @Test(arguments: [
        (#"elements("finding") > 0"#, #"elements("findings") > 0"#, DiagnosticCode.unknownReference),
        (#"filled("finding", "source")"#, #"filled("finding", "sources")"#, .unknownReference),
        (#""analysis", "porter""#, #""analysis", "portar""#, .unknownChoice),
        (#"expected("contribution_margin_rate") <= 0"#, #"expected("margin") <= 0"#, .unknownReference),
        (#""roi_action", "#, #""roi_actions", "#, .unknownReference),
        (#"outside_year("objective", "date")"#, #"outside_year("objective", "target")"#, .wrongUnit),
        (
            #"below("price", "price", "offer", "unit_cost")"#, #"below("price", "price", "offer", "weight")"#,
            .wrongUnit
        ),
        (
            #"below("price", "price", "offer", "unit_cost")"#,
            #"below("price", "price", "why", "unit_cost")"#, .unknownReference
        ),
        (
            #"linked("objective", "action", "objectives")"#, #"linked("objective", "action", "indicators")"#,
            .unknownReference
        ),
        (#"elements("objective") >= 2"#, #"elements("objective")"#, .badFormula),
        (#"elements("objective") >= 2"#, #"elements("objective") >= "two""#, .badFormula),
        (#"elements("objective") >= 2"#, #"number("objective") >= 2"#, .badFormula),
        (#"elements("objective") >= 2"#, #"elements() >= 2"#, .badFormula),
        ("judge: computed", "judge: computer", .unknownChoice),
        ("judge: jury", "judge: reading", .missingKey),
        ("code: C1.2", "code: C1.1", .duplicatedID),
        ("competences: [C1.1, C1.2]", "competences: [C1.1, C9.2]", .unknownReference),
        ("pages: 20", "pages: twenty", .wrongValue),
        ("criteria_in_text: 18", "criteria: 18", .unknownKey),
        ("figures: [market_share", "figures: [markets_share", .unknownReference),
        ("elements: [strategy]", "elements: [strategies]", .unknownReference),
        ("en: \"Business development manager\"", "es: \"Nada\"", .missingKey),
    ])
    func aMistakeInAStandardIsFoundWithItsPlace(line: String, other: String, code: DiagnosticCode) throws {
        let found = try problems(line, other)
        #expect(found.contains { $0.code == code && $0.isError }, "\(found.map(\.code))")
        #expect(found.allSatisfy { ($0.place?.line ?? 0) > 0 && $0.excerpt != nil })
    }

    @Test func aNearNameIsSuggested() throws {
        let found = try problems(#"elements("finding") > 0"#, #"elements("findng") > 0"#)
        #expect(found.first?.fix?.en == "did you mean “finding”?")
    }

    @Test func theErrorOfAFormulaPointsIntoIt() throws {
        let problem = try #require(
            try problems(#"elements("objective") >= 2"#, #"elements("objective") ≥≥ 2"#).first)
        let place = try #require(problem.place)
        let excerpt = try #require(problem.excerpt)
        #expect(excerpt.dropFirst(place.column - 1).first == "≥")
    }

    @Test func aStandardWithAProblemIsLeftOut() throws {
        let document = DocumentParser.parse(Array("id: small".utf8), file: "small.yaml")
        let (catalogue, found) = StandardCatalogue.reading([document], schema: PlanFile.schema) { _ in nil }
        #expect(catalogue.standards.isEmpty)
        #expect(found.map(\.code) == [.missingKey, .missingKey, .missingKey])
    }

    @Test func twoStandardsDifferInTheirIDs() throws {
        let document = try ShippedStandard.document("Criteria/Resources/standards/responsable_imcp.yaml")
        let (catalogue, found) = StandardCatalogue.reading(
            [document, document], schema: PlanFile.schema, figures: try ShippedStandard.figures())
        #expect(catalogue.standards.count == 1)
        #expect(found.map(\.code) == [.duplicatedID])
    }
}
