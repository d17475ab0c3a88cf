import Bilingual
import ChartDrawing
import Reporting

extension PageContent {
    /// One block, under the only name that the template knows it by.
    func block(_ block: Block) -> [String: Any] {
        switch block {
        case .heading(let text): ["heading": wording.text(text)]
        case .paragraph(let text): ["paragraph": wording.text(text)]
        case .callout(let callout): ["callout": slots(callout)]
        case .keyFigures(let figures): ["keyFigures": ["figures": figures.map(slots)]]
        case .table(let table): ["table": TableMarkup(cells: cells)(table).html]
        case .chart(let chart): ["chart": slots(chart)]
        case .derivations(let derivations): ["derivations": ["list": derivations.map(slots)]]
        case .list(let items): ["list": ["items": items.map { wording.text($0) }]]
        case .badges(let items): ["badges": ["items": items.map(slots)]]
        case .sheets(let sheets): ["sheets": ["list": sheets.map(slots)]]
        }
    }

    private func slots(_ callout: Callout) -> [String: Any] {
        let kind =
            switch callout.kind {
            case .note: Words.note
            case .warning: Words.warning
            case .good: Words.good
            }
        return [
            "kind": callout.kind.rawValue, "kindName": kind[wording.language],
            "title": wording.text(callout.title), "text": wording.text(callout.text),
        ]
    }

    private func slots(_ figure: KeyFigure) -> [String: Any] {
        let value = cells(figure.value)
        let linked = figure.anchor.map { cells.link(value, to: $0) } ?? value
        return [
            "label": wording.text(figure.label), "value": linked.html, "detail": place(figure.detail),
        ]
    }

    private func slots(_ chart: Chart) -> [String: Any] {
        let drawing = ChartMarkup(wording: wording)
        return [
            "chartID": chart.id, "title": wording.text(chart.title),
            "description": wording.text(chart.description),
            "wide": drawing.svg(chart, .wide), "narrow": drawing.svg(chart, .narrow),
            "valuesTitle": Words.chartData[wording.language],
            "values": TableMarkup(cells: cells)(chart.table).html,
        ]
    }

    private func slots(_ sheet: Sheet) -> [String: Any] {
        [
            "sheetID": sheet.id, "title": wording.text(sheet.title),
            "lines": sheet.lines.map {
                ["label": wording.text($0.label), "content": cells($0.content).html]
            },
        ]
    }

    private func slots(_ item: BadgeItem) -> [String: Any] {
        let links = item.links.map { link in
            cells.link(Markup(text: wording.text(link.text)), to: link.anchor).html
        }
        return [
            "badge": cells.badge(item.kind, wording.text(item.state)).html,
            "code": item.code.map(wording.verbatim) ?? false as Any, "text": wording.text(item.text),
            "detail": place(item.detail),
            "see": links.isEmpty
                ? false as Any
                : ["word": Words.seeAlso[wording.language], "links": links.joined(separator: ", ")],
        ]
    }
}
