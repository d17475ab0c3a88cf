import Analysis
import Bilingual
import CaseModel
import Criteria
import Figures
import Formulas
import Quantities
import Reporting

/// The lines that a person reads at the end of a run.
struct RunSummary {
    let lived: LivedPlan
    let record: RunRecord
    let folder: String

    var lines: [Text] {
        let names = [
            "revenue", "contribution_margin_rate", "operating_profit", "break_even_revenue",
            "break_even_date", "roi_action",
        ]
        return [title, Text(verbatim: "")] + names.map(figure) + tooFewYears + [
            Text(verbatim: ""), criteria, files,
            Text(
                fr: "Numéro de vérification : \(record.verification)",
                en: "Verification number: \(record.verification)"),
        ]
    }

    /// Why no line gives an interval, where there are too few possible years for one.
    private var tooFewYears: [Text] {
        let expected = lived.year.columns.expected(of: Name("revenue", .none))
        guard let reason = expected?.quantiles.p05.missing else { return [] }
        return [Text(verbatim: ""), Text(verbatim: "  (") + reason.text + Text(verbatim: ")")]
    }

    private var title: Text {
        lived.business.name + Text(verbatim: " · ") + lived.plan.title
    }

    private func figure(_ id: String) -> Text {
        let request = Name(id, .none)
        let label = MemberNames(
            lived.business, plan: lived.plan, conventions: lived.year.sheet.chosenConventions
        ).title(
            of: request, in: lived.year.sheet.catalogue)
        func line(_ language: Language) -> String {
            let wording = CellWording(language)
            let unit = lived.year.sheet.unit(of: request)
            let value = wording.words(Cell(lived.year.sheet.value(of: request), unit: unit))
            let start = "  " + label[language].padding(to: 48) + value.padding(to: 18)
            guard let expected = lived.year.columns.expected(of: request) else { return start }
            let (low, high) = (expected.quantiles.p05, expected.quantiles.p95)
            guard low.missing == nil, high.missing == nil else { return start }
            let interval = wording.words(.interval(low: Cell(low, unit: unit), high: Cell(high, unit: unit)))
            return start + Text(fr: "neuf années sur dix : ", en: "nine years in ten: ")[language] + interval
        }
        return Text(fr: line(.french), en: line(.english))
    }

    private var criteria: Text {
        func words(_ language: Language) -> String {
            CriterionState.allCases.compactMap { state in
                let count = lived.criteria.count { $0.state == state }
                return count == 0 ? nil : "\(state.label[language]) \(count)"
            }.joined(separator: ", ")
        }
        return Text(fr: "Critères : \(words(.french)).", en: "Criteria: \(words(.english)).")
    }

    private var files: Text {
        Text(
            fr: "Rapport : \(folder)/report.fr.html (en anglais : report.en.html)",
            en: "Report: \(folder)/report.en.html (in French: report.fr.html)")
    }
}
