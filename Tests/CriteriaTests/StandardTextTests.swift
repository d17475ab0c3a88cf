import Criteria
import Diagnostics
import Documents
import Quantities
import Testing

@Suite struct StandardTextTests {
    let standard: Standard

    init() throws { standard = try ShippedStandard().standard }

    @Test func everyTextExistsInBothLanguagesAndDiffers() throws {
        let document = try ShippedStandard.document("Criteria/Resources/standards/responsable_imcp.yaml")
        var count = 0
        func visit(_ node: DocumentNode) {
            if let fr = node["fr"]?.text, let en = node["en"]?.text {
                count += 1
                #expect(!fr.isEmpty && !en.isEmpty && fr != en, "\(node.place.written): “\(fr)”")
            }
            node.pairs?.forEach { visit($0.value) }
            node.elements?.forEach(visit)
        }
        visit(try #require(document.root))
        #expect(count > 100)
    }

    @Test func theStructureIsThatOfTheCertification() {
        #expect(standard.blocks.map(\.number.value) == [1, 2, 3])
        #expect(standard.blocks.map(\.field.code) == ["A1", "A2", "A3"])
        #expect(standard.blocks.map(\.competences.count) == [6, 11, 8])
        #expect(standard.blocks.map(\.assessments.count) == [2, 1, 1])
        #expect(standard.criteriaInText == Count(75))
        #expect(standard.number == nil && standard.validFrom == nil)
    }

    @Test func assessmentsKeepTheirLimits() {
        let assessments = standard.blocks.flatMap(\.assessments)
        #expect(assessments.map(\.pages) == [nil, Count(20), Count(20), Count(20)])
        #expect(assessments.map { $0.presentation?.minutes } == [nil, 10, 10, 10])
        #expect(assessments.map { $0.questions?.minutes } == [nil, 10, 10, 10])
        #expect(assessments.map(\.months) == [nil, nil, Count(3), nil])
    }

    @Test func everyCompetenceIsAssessedOnce() {
        for block in standard.blocks {
            #expect(block.assessments.flatMap(\.competences) == block.competences.map(\.code))
            #expect(block.competences.allSatisfy { block.assessment(of: $0) != nil })
        }
    }

    @Test func aCriterionBelongsToTheCompetenceOfItsCode() {
        for competence in standard.blocks.flatMap(\.competences) {
            for criterion in competence.criteria {
                #expect(criterion.code.hasPrefix("Ce\(competence.code.dropFirst())."))
                #expect(criterion.id == "responsable_imcp.\(criterion.code)")
                #expect(standard.criterion(criterion.code) == criterion)
            }
        }
        #expect(standard.criteria.count == 29)
    }
}
