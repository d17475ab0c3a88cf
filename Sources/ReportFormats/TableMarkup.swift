import Bilingual
import Reporting

/// Writes a table as HTML, with a caption, headers that name their direction, and rows of four weights.
struct TableMarkup {
    let cells: CellMarkup

    func callAsFunction(_ table: Table) -> Markup {
        let captionID = "\(table.id)-caption"
        let caption = Markup.element(
            "caption", [("id", captionID)], [.element("span", [], [words(table.caption)])])
        let titles = table.columns.map { column in
            Markup.element(
                "th", [("scope", "col"), ("class", column.alignment.style)], [words(column.title)])
        }
        let head = Markup.element("thead", [], [.element("tr", [], titles)])
        let rows = table.rows.map { row($0, table.columns) }
        let body = Markup.element("tbody", [], [.joined(rows, separator: "\n")])
        let drawn = Markup.element("table", [], [.joined([caption, head, body], separator: "\n")])
        let scroller = Markup.element(
            "div",
            [("class", "scroll"), ("role", "region"), ("aria-labelledby", captionID), ("tabindex", "0")],
            [drawn])
        let note = table.footnote.map { [Markup.element("p", [("class", "footnote")], [words($0)])] } ?? []
        return .element("div", [("class", "table"), ("id", table.id)], [scroller] + note)
    }

    private func words(_ text: Text) -> Markup { Markup(text: cells.wording.text(text)) }

    private func row(_ row: Row, _ columns: [Column]) -> Markup {
        let content = zip(columns, row.cells).map { column, cell in
            let style = [("class", column.alignment.style)]
            let isHeader = column.isRowHeader && cell != .empty
            return Markup.element(
                isHeader ? "th" : "td", (isHeader ? [("scope", "row")] : []) + style, [cells(cell)])
        }
        return .element("tr", row.kind == .plain ? [] : [("class", row.kind.rawValue)], content)
    }
}

extension Column.Alignment {
    var style: String {
        switch self {
        case .leading: "words"
        case .trailing: "number"
        case .center: "middle"
        }
    }
}
