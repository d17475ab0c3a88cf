import Bilingual
import Criteria
import Diagnostics
import Documents
import Figures
import Formulas
import Foundation
import Testing

/// The standard of the repository, read with the figures of the repository.
struct ShippedStandard {
    let standard: Standard

    init() throws {
        let (catalogue, problems) = StandardCatalogue.reading(
            [try Self.document("Criteria/Resources/standards/responsable_imcp.yaml")],
            schema: PlanFile.schema, figures: try Self.figures())
        #expect(problems.isEmpty, "\(DiagnosticWriter(language: .english, colours: false).text(problems))")
        standard = try #require(catalogue.standard("responsable_imcp"))
    }

    static func document(_ path: String) throws -> ParsedDocument {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        return DocumentParser.parse([UInt8](try Data(contentsOf: sources.appending(path: path))), file: path)
    }

    static func figures() throws -> FigureCatalogue {
        FigureCatalogue.reading([try document("Figures/Resources/figures.yaml")]).catalogue
    }

    /// What each criterion says of a plan whose sales bring a margin, a little more than last year.
    func assessments(
        of plan: PlanFile, expectedRate: Value = .number(0.42), previousRate: Value = .number(0.4)
    ) -> [CriterionAssessment] {
        let answers = FigureAnswers(
            realised: { $0.scope["year"] == "previous" ? previousRate : .number(0.41) },
            expected: { _ in expectedRate }, unit: { _ in .ratio }, label: { Text(verbatim: $0.id) })
        return EvidenceReader(
            standard, schema: PlanFile.schema, elements: plan.records, context: PlanFile.offers,
            year: PlanFile.year, figures: answers
        ).assess()
    }

    func state(_ code: String, of plan: PlanFile) throws -> CriterionState {
        try #require(assessments(of: plan).first { $0.code == code }).state
    }
}
