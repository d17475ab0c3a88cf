import Bilingual
import Criteria
import Documents
import Formulas
import Testing

/// A standard with one criterion, whose evidence rules a test gives as YAML; its one figure is `rate`.
enum SmallStandard {
    static func reading(_ evidence: String) throws -> Standard {
        let margin = String(repeating: " ", count: 14)
        let rules = evidence.split(separator: "\n").map { margin + $0 }.joined(separator: "\n")
        let (catalogue, problems) = StandardCatalogue.reading(
            [DocumentParser.parse(Array((head + rules).utf8), file: "small.yaml")], schema: PlanFile.schema
        ) { ["rate", "revenue", "leads"].contains($0.id) ? Formulas.Kind(.ratio) : nil }
        #expect(problems.isEmpty, "\(problems)")
        return try #require(catalogue.standards.first)
    }

    static func assessment(
        _ evidence: String, of plan: PlanFile, rate: Value = .number(0.3), expected: Value = .number(2)
    ) throws -> CriterionAssessment {
        let answers = FigureAnswers(
            realised: { _ in rate }, expected: { _ in expected }, unit: { _ in .ratio },
            label: { Text(verbatim: $0.id) })
        let reader = EvidenceReader(
            try reading(evidence), schema: PlanFile.schema, elements: plan.records, context: PlanFile.offers,
            year: PlanFile.year, figures: answers)
        return try #require(reader.assess().first)
    }

    private static let head = """
        id: small
        name: {fr: Petit, en: Small}
        certifier: {fr: Personne, en: Nobody}
        blocks:
          - number: 1
            label: {fr: Bloc, en: Block}
            field: {code: A1, label: {fr: Champ, en: Field}}
            criteria_in_text: 1
            assessments: []
            competences:
              - code: C1
                label: {fr: Savoir, en: Know}
                activities: []
                criteria:
                  - code: Ce1
                    label: {fr: Critère, en: Criterion}
                    evidence:

        """
}
