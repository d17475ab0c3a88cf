import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// Figures of the company, a row each: year N−1 where it is shown, the year lived, the possible years.
    func figureTable(
        id: String, caption: Text, figures: [String], showsPreviousYear: Bool = true, footnote: Text? = nil
    ) -> Table {
        let rows = figures.map { figure -> Row in
            let expected = matter.expectedCells(figure)
            let before = showsPreviousYear ? [previous(figure)] : []
            return Row(
                [.text(matter.label(of: figure))] + before
                    + [matter.cell(figure), expected.central, expected.interval])
        }
        let yearBefore = showsPreviousYear ? [Column.numbers(Text(fr: "Année N−1", en: "Year N−1"))] : []
        return Table(
            id: id, caption: caption,
            columns: [.names(Text(fr: "Chiffre", en: "Figure"))] + yearBefore + [
                .numbers(Text(fr: "Année vécue", en: "Year lived")),
                .numbers(Text(fr: "Attendu", en: "Expected")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ], rows: rows, footnote: footnote)
    }

    /// The value of year N−1, where the figure knows it.
    private func previous(_ id: String) -> Cell {
        guard matter.catalogue.figure(id)?.accepts("year") == true else { return .empty }
        return matter.plainCell(id, ["year": "previous"])
    }
}
