import Analysis
public import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities
import Reporting

/// What a case's model implies, beside what is published and what its author expects.
public struct ModelReport: Sendable {
    let business: BusinessCase
    let plan: Plan
    let hasChecks: Bool
    let elasticities: [ElasticityFinding]
    let expectations: [CheckFinding]
    let seed: UInt64
    let replications: Count
    let catalogue: FigureCatalogue

    /// Whether every elasticity lies in its range or is explained, and every expectation holds.
    public var holds: Bool {
        elasticities.allSatisfy { $0.state != .outside } && expectations.allSatisfy(\.holds)
    }

    /// The report as text.
    public func text(in language: Language) -> String {
        let wording = ModelReportWording(language: language, catalogue: catalogue)
        var lines = [
            business.name[language] + " · " + Self.title[language], start[language], "",
            wording.heading,
        ]
        lines += elasticities.flatMap(wording.lines)
        lines += ["", Self.sources[language]] + sources(wording)
        lines += ["", Self.expectationsTitle[language]]
        lines += hasChecks ? expectations.flatMap(wording.lines) : ["  " + Self.noChecks[language]]
        return (lines + ["", conclusion[language]]).joined(separator: "\n") + "\n"
    }

    private func sources(_ wording: ModelReportWording) -> [String] {
        ElasticityKind.allCases.compactMap { kind in
            PublishedRange.of(kind).map {
                "  \(wording.label(of: kind)) : ".replacing(" : ", with: wording.colon)
                    + wording.cells.text($0.source)
            }
        }
    }

    private static let title = Text(fr: "ce que le modèle suppose", en: "what the model implies")
    private static let sources = Text(fr: "Plages publiées", en: "Published ranges")
    private static let expectationsTitle = Text(
        fr: "Attentes de l’auteur (checks.yaml)", en: "The author’s expectations (checks.yaml)")
    private static let noChecks = Text(
        fr: "aucune : le cas n’a pas de fichier checks.yaml", en: "none: the case has no file checks.yaml")

    private var start: Text {
        let years = replications.value
        return Text(
            fr: "Point de départ : \(plan.title.fr) ; \(years) années possibles par essai",
            en: "Starting point: \(plan.title.en); \(years) possible years in each trial")
    }

    /// How many things do not hold, and which.
    private var conclusion: Text {
        let outside = elasticities.count { $0.state == .outside }
        let failed = expectations.filter { !$0.holds }
        guard !holds else {
            return Text(
                fr: "Tout tient : \(elasticities.count) élasticités, \(expectations.count) attentes.",
                en: "All holds: \(elasticities.count) elasticities, \(expectations.count) expectations.")
        }
        let names = failed.map(\.check.id.text).joined(separator: ", ")
        return Text(
            fr: "Ne tient pas : \(outside) élasticité(s) hors plage sans raison écrite, "
                + "\(failed.count) attente(s)\(names.isEmpty ? "" : " (\(names))").",
            en: "Does not hold: \(outside) elasticities outside without a written reason, "
                + "\(failed.count) expectations\(names.isEmpty ? "" : " (\(names))").")
    }
}

extension ModelReport {
    /// The report for machines.
    var json: JSONValue {
        .object([
            ("case", .text(business.id.text)), ("plan", .text(plan.id.text)), ("seed", .natural(seed)),
            ("replications", .whole(replications.value)), ("holds", .truth(holds)),
            ("elasticities", .list(elasticities.map(Self.json))),
            ("expectations", .list(expectations.map(Self.json))),
        ])
    }

    private static func json(_ finding: ElasticityFinding) -> JSONValue {
        .object([
            ("measure", .text(finding.trial.kind.rawValue)),
            ("offer", .optional(finding.trial.offer?.text)),
            ("value", .optional(finding.value?.value)), ("error", .optional(finding.error?.value)),
            ("low", .optional(finding.published?.low.value)),
            ("high", .optional(finding.published?.high.value)),
            ("source", finding.published.map { json($0.source) } ?? .null),
            ("state", .text(finding.state.rawValue)), ("reason", finding.reason.map(json) ?? .null),
        ])
    }

    private static func json(_ finding: CheckFinding) -> JSONValue {
        .object([
            ("id", .text(finding.check.id.text)), ("statement", json(finding.check.statement)),
            ("figure", .text(finding.check.figure)), ("holds", .truth(finding.holds)),
            ("trials", .list(finding.trials.map(json))),
        ])
    }

    private static func json(_ trial: CheckTrial) -> JSONValue {
        .object([
            ("lever", .text(trial.move.lever.rawValue)), ("of", .list(trial.move.subjects.map { .text($0) })),
            ("factor", .number(trial.move.factor.value)),
            ("base", .optional(trial.response.base?.value)),
            ("moved", .optional(trial.response.moved?.value)),
            ("change", .number(trial.response.change.value)),
            ("error", .number(trial.response.error.value)),
            ("elasticity", .optional(trial.elasticity?.value)),
            ("elasticity_error", .optional(trial.elasticityError?.value)), ("holds", .truth(trial.holds)),
        ])
    }

    private static func json(_ text: Text) -> JSONValue {
        .object([("fr", .text(text.fr)), ("en", .text(text.en))])
    }
}
