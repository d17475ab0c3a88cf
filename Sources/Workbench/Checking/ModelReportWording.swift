import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities
import Reporting

/// The words of a report on a model, in one language.
struct ModelReportWording {
    let language: Language
    let catalogue: FigureCatalogue

    var cells: CellWording { CellWording(language) }
    var colon: String { language == .french ? " : " : ": " }

    var heading: String {
        let names = Text(fr: "mesurée ± erreur type", en: "measured ± standard error")
        return Text(fr: "Élasticités", en: "Elasticities")[language].padding(to: 54)
            + names[language].padding(to: 26) + Text(fr: "publiée", en: "published")[language].padding(to: 16)
            + Text(fr: "état", en: "state")[language]
    }

    /// The line of an elasticity, and below it why it leaves the range.
    func lines(_ finding: ElasticityFinding) -> [String] {
        let name = label(of: finding.trial.kind) + " · " + finding.trial.label[language]
        let measured = finding.value.map { value in
            number(value) + " ± " + number(finding.error ?? Ratio(0))
        }
        let range = finding.published.map { published in
            number(published.low) + upTo + number(published.high)
        }
        let line =
            "  " + name.padding(to: 52) + (measured ?? "—").padding(to: 26)
            + (range ?? "—").padding(to: 16) + Self.state(finding)[language]
        return [line] + (finding.reason.map { ["      " + cells.text($0)] } ?? [])
    }

    /// What an author expects, and each of its trials.
    func lines(_ finding: CheckFinding) -> [String] {
        let mark = finding.holds ? "✓" : "✗"
        let source = finding.check.source.map { " (\(cells.text($0)))" } ?? ""
        return ["  \(mark) " + cells.text(finding.check.statement) + source]
            + finding.trials.map { "      " + line($0, of: finding.check) }
    }

    private func line(_ trial: CheckTrial, of check: ModelCheck) -> String {
        let name = try? Name(parsing: check.figure)
        let unit = unit(of: name)
        let subjects = trial.move.subjects.isEmpty ? "" : " " + trial.move.subjects.joined(separator: ", ")
        let move =
            Self.lever(trial.move.lever)[language] + subjects + " × "
            + cells.numbers.shortNumber(trial.move.factor.value)
        let figure = name.map { catalogue.label(of: $0.id)[language] } ?? check.figure
        var text =
            move + colon + figure + " " + words(trial.response.base, unit) + " → "
            + words(trial.response.moved, unit)
        if let elasticity = trial.elasticity, let error = trial.elasticityError {
            text +=
                Text(fr: ", élasticité ", en: ", elasticity ")[language] + number(elasticity) + " ± "
                + number(error)
        }
        return trial.holds ? text : text + " — " + expected(check.predicate, unit)
    }

    private func expected(_ predicate: ModelPredicate, _ unit: Formulas.Unit) -> String {
        let words = Text(fr: "attendu", en: "expected")[language] + colon
        switch predicate {
        case .rises: return words + Text(fr: "une hausse", en: "a rise")[language]
        case .falls: return words + Text(fr: "une baisse", en: "a fall")[language]
        case .above(let value):
            return words + Text(fr: "plus de ", en: "more than ")[language] + self.words(value, unit)
        case .below(let value):
            return words + Text(fr: "moins de ", en: "less than ")[language] + self.words(value, unit)
        case .between(let low, let high):
            return words + self.words(low, unit) + upTo + self.words(high, unit)
        case .approx(let value, let tolerance):
            return words + self.words(value, unit) + " ± " + cells.numbers.percent(tolerance.value)
        case .elasticity(let low, let high):
            return words + number(low) + upTo + number(high)
        }
    }

    private var upTo: String { Text(fr: " à ", en: " to ")[language] }

    private func number(_ value: Ratio) -> String {
        cells.words(.number(value, decimals: .two))
    }

    private func words(_ value: Ratio?, _ unit: Formulas.Unit) -> String {
        guard let value else { return CellWording.noValue[language] }
        if unit == .date {
            let day = CalendarDate(dayNumber: Int(value.value.rounded()))
            return cells.words(Cell(.date(day), unit: unit))
        }
        return cells.words(Cell(.number(value.value), unit: unit))
    }

    private func unit(of name: FigureRequest?) -> Formulas.Unit {
        guard let name, case .fixed(let unit)? = catalogue.figure(name.id)?.unit else { return .ratio }
        return unit
    }

    func label(of kind: ElasticityKind) -> String {
        switch kind {
        case .ownPrice: Text(fr: "Prix", en: "Price")[language]
        case .advertisingInYear:
            Text(fr: "Publicité, dans l’année", en: "Advertising, in the year")[language]
        case .advertisingLasting: Text(fr: "Publicité durable", en: "Lasting advertising")[language]
        case .selling: Text(fr: "Prospection", en: "Prospecting")[language]
        case .awareness: Text(fr: "Notoriété", en: "Awareness")[language]
        }
    }

    private static func state(_ finding: ElasticityFinding) -> Text {
        switch finding.state {
        case .inside where !finding.isBetweenTheEnds:
            Text(
                fr: "dans la plage, à deux erreurs types près", en: "within, give or take two standard errors"
            )
        case .inside: Text(fr: "dans la plage", en: "within")
        case .measured: Text(fr: "rien de publié", en: "nothing published")
        case .explained: Text(fr: "hors plage, expliqué", en: "outside, explained")
        case .outside: Text(fr: "HORS PLAGE, sans raison écrite", en: "OUTSIDE, no reason written")
        case .absent: Text(fr: "rien à bouger ou rien de vendu", en: "nothing to move or nothing sold")
        }
    }

    private static func lever(_ lever: ModelLever) -> Text {
        switch lever {
        case .price: Text(fr: "prix", en: "price")
        case .budget: Text(fr: "budget", en: "budget of")
        case .hours: Text(fr: "heures", en: "hours")
        case .action: Text(fr: "action", en: "action of kind")
        case .awareness: Text(fr: "notoriété", en: "awareness")
        case .demand: Text(fr: "demande", en: "demand")
        case .rivalPrice: Text(fr: "prix concurrent", en: "rival price")
        case .availability: Text(fr: "disponibilité", en: "availability")
        }
    }
}
