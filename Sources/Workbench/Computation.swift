public import Bilingual
import CaseFiles
import Diagnostics
import Figures
import Formulas
import Reporting

/// A figure of the catalogue computed on given inputs.
public struct Computation: Sendable {
    let result: FigureComputation
    let catalogue: FigureCatalogue

    /// The computation as text, step by step.
    public func text(in language: Language) -> String {
        let wording = CellWording(language)
        var lines: [String] = []
        if result.parts.isEmpty {
            let value = wording.words(Cell(result.value, unit: result.unit))
            return
                "\(catalogue.label(of: result.name.id)[language]) · \(result.name.description)\n  = \(value)\n"
        }
        for part in result.parts {
            lines.append("\(catalogue.label(of: part.name.id)[language]) · \(part.name.description)")
            lines.append("  = \(part.formula.source)")
            for step in part.steps {
                lines.append("  \(step.expression) → \(wording.words(.plain(step.result)))")
            }
            lines += ["  = \(wording.words(Cell(part.value, unit: part.unit)))", ""]
        }
        return lines.joined(separator: "\n")
    }

    /// The given names that the formula does not need, in words; nil where all are needed.
    public var unneeded: Text? {
        guard !result.unused.isEmpty else { return nil }
        let names = result.unused.map(\.description).joined(separator: ", ")
        return Text(fr: "Données sans usage ici : \(names)", en: "Inputs not needed here: \(names)")
    }

    /// The computation as JSON: id, unit, value, missing, steps.
    var json: JSONValue {
        .object([
            ("id", .text(result.name.id)), ("scope", result.name.scope.json),
            ("unit", .text(result.unit.rawValue)),
            ("value", result.value.json), ("missing", result.value.missingJSON),
            ("steps", .list(result.parts.flatMap(Self.steps))),
        ])
    }

    private static func steps(of part: FigureComputation.Part) -> [JSONValue] {
        part.steps.map { step in
            .object([
                ("figure", .text(part.name.description)), ("expression", .text(step.expression)),
                (
                    "operands",
                    .list(
                        step.operands.map {
                            .object([("expression", .text($0.expression)), ("value", $0.value.json)])
                        })
                ), ("value", step.result.json),
            ])
        }
    }
}

extension Laboratory {
    /// Computes a figure on inputs given as `name=value`.
    public func compute(
        _ figure: String, given: [String], language: Language = .french
    ) throws(Problems) -> Computation {
        var values: [Name: Value] = [:]
        var problems: [Diagnostic] = []
        for text in given {
            guard let pair = GivenValue(parsing: text) else {
                problems.append(Self.notAGiven(text))
                continue
            }
            if let problem = notFitting(pair, language) { problems.append(problem) }
            if values[pair.name] != nil { problems.append(Self.givenTwice(pair.name)) }
            values[pair.name] = pair.value
        }
        guard let name = try? Name(parsing: figure) else {
            throw Problems(
                problems + [FigurePages.unknown(figure, among: caseLibrary.figures.figures.map(\.id))])
        }
        if !problems.isEmpty { throw Problems(problems) }
        do {
            return Computation(
                result: try caseLibrary.figures.compute(name, given: values), catalogue: caseLibrary.figures)
        } catch {
            throw Problems([
                Self.problem(error)
            ])
        }
    }

    /// A value without the unit of its figure, or with the marks of another language.
    private func notFitting(_ pair: GivenValue, _ language: Language) -> Diagnostic? {
        let comma = pair.commaProblem(in: language)
        let unit = caseLibrary.figures.figure(pair.name.id).flatMap { figure -> Formulas.Unit? in
            if case .fixed(let unit) = figure.unit { unit } else { nil }
        }
        guard let problem = comma ?? unit.flatMap(pair.problem) else { return nil }
        return Diagnostic(
            comma != nil ? .decimalComma : .wrongUnit, at: nil,
            found: Text(verbatim: "\(pair.name)=\(pair.written)"), expected: problem.expected,
            fix: problem.fix)
    }

    private static func problem(_ error: ComputationProblem) -> Diagnostic {
        switch error {
        case .refused(_, let problem):
            Diagnostic(.cannotCompute, at: nil, found: problem.text, expected: known, fix: problem.fix)
        case .needed, .wrongKind:
            Diagnostic(.cannotCompute, at: nil, found: error.text, expected: given)
        }
    }

    private static let known = Text(
        fr: "un chiffre de « seuil figures list »", en: "a figure of “seuil figures list”")
    private static let given = Text(
        fr: "une valeur pour chaque nom, par « --given nom=valeur »",
        en: "a value for each name, by “--given name=value”")

    private static func notAGiven(_ text: String) -> Diagnostic {
        Diagnostic(
            .cannotCompute, at: nil, found: Text(verbatim: text),
            expected: Text(
                fr:
                    "nom=valeur, par exemple fixed_costs=120000, margin_rate=25% ou revenue[month=*]=10;20;30",
                en:
                    "name=value, for instance fixed_costs=120000, margin_rate=25% or revenue[month=*]=10;20;30"
            ))
    }

    private static func givenTwice(_ name: Name) -> Diagnostic {
        Diagnostic(
            .cannotCompute, at: nil, found: Text(verbatim: name.description),
            expected: Text(fr: "chaque nom donné une seule fois", en: "each name given once"))
    }
}
