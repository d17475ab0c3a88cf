import Bilingual
import Quantities
import Reporting
import Testing

private let word = Text(fr: "mot", en: "word")

private func report(_ sections: [Section]) -> Report {
    Report(
        title: word, subtitle: word, caseName: word, planName: word, verification: "0000", sections: sections)
}

private func derivation(_ id: String, inputs: [String] = [], entries: Table? = nil) -> Derivation {
    Derivation(
        anchor: Derivation.anchor(of: id), title: word, id: id, value: .count(Count(1)), definition: word,
        inputs: inputs.map { DerivationInput(word, value: .empty, anchor: Derivation.anchor(of: $0)) },
        entries: entries)
}

private func table(_ id: String, _ cells: [Cell]) -> Table {
    Table(id: id, caption: word, columns: [.names(word), .numbers(word)], rows: [Row(cells)])
}

@Test func aSectionIsShownToThoseWhoMayKnowIt() {
    let whole = report(
        KnowledgeLevel.allCases.map { Section(id: $0.rawValue, title: word, level: $0, blocks: []) })
    #expect(whole.upTo(.observable).sections.map(\.id) == ["observable"])
    #expect(whole.upTo(.debrief).sections.map(\.id) == ["observable", "debrief"])
    #expect(whole.upTo(.truth) == whole)
    #expect(KnowledgeLevel.observable < .debrief && KnowledgeLevel.debrief < .truth)
}

@Test func everyPlaceThatALinkMayNameIsAnAnchor() {
    let chart = Chart(id: "c", title: word, description: word, content: .funnel([]))
    let whole = report([
        Section(id: "s", title: word, blocks: [.table(table("t", [])), .chart(chart)]),
        Section(
            id: "d", title: word,
            blocks: [.derivations([derivation("revenue", entries: table("e", [])), derivation("costs")])]),
    ])
    #expect(whole.anchors == ["s", "t", "c", "d", "figure-revenue", "e", "figure-costs"])
    #expect(whole.duplicatedAnchors.isEmpty)
    #expect(whole.tables.map(\.id) == ["t", "e"])
}

@Test func anAnchorDeclaredTwiceIsNamed() {
    let whole = report([
        Section(id: "s", title: word, blocks: [.table(table("s", []))]),
        Section(id: "t", title: word, blocks: []),
    ])
    #expect(whole.duplicatedAnchors == ["s"])
}

@Test func aLinkToNowhereIsNamedWhereverItStands() {
    let cells: [Cell] = [
        .interval(low: .figure(.empty, anchor: "low"), high: .link(word, anchor: "high")),
        .gap(.figure(.empty, anchor: "gap"), .neutral),
    ]
    let blocks: [Block] = [
        .table(table("t", cells)), .keyFigures([KeyFigure(label: word, value: .empty, anchor: "key")]),
        .badges([BadgeItem(kind: .neutral, state: word, text: word, links: [Link(word, anchor: "badge")])]),
        .chart(
            Chart(
                id: "c", title: word, description: word,
                content: .returns([EffectLine(label: word, anchor: "chart"), EffectLine(label: word)]))),
        .chart(
            Chart(
                id: "d", title: word, description: word,
                content: .effects([EffectLine(label: word, anchor: "effect"), EffectLine(label: word)]))),
        .derivations([derivation("a", inputs: ["a", "b"])]),
        .sheets([Sheet(id: "sheet", title: word, lines: [Sheet.Line(word, .link(word, anchor: "line"))])]),
    ]
    let whole = report([Section(id: "s", title: word, blocks: blocks)])
    #expect(
        whole.danglingAnchors == [
            "badge", "chart", "effect", "figure-b", "gap", "high", "key", "line", "low",
        ])
}

@Test func aShortRowIsFilledWithEmptyCells() {
    #expect(table("t", [.text(word)]).rows == [[.text(word), .empty]])
    #expect(
        Table(id: "t", caption: word, columns: [.names(word)], rows: [Row([], kind: .total)]).rows[0].kind
            == .total)
}

@Test func anAnchorHoldsOnlySignsThatAPageAccepts() {
    #expect(Derivation.anchor(of: "revenue") == "figure-revenue")
    #expect(Derivation.anchor(of: "roi_action[action=spring_fair]") == "figure-roi_action-action-spring_fair")
    #expect(
        Derivation.anchor(of: "leads[month=2027-03,channel=é\"<]") == "figure-leads-month-2027-03-channel----"
    )
}

@Test func aReasonGivenTwiceIsSaidOnceBelowTheTable() {
    let often = Text(fr: "aucune vente ne peut être rattachée", en: "no sale can be traced")
    let once = Text(fr: "aucune dépense", en: "no spending")
    var table = table("t", [.missing(reason: often), .figure(.missing(reason: often), anchor: "a")])
    table.rows.append([.missing(reason: once), .count(Count(3))])
    let noted = table.withReasonsBelow()
    let mark = Text(verbatim: "note 1")
    #expect(noted.rows[0].cells == [.missing(reason: mark), .figure(.missing(reason: mark), anchor: "a")])
    #expect(noted.rows[1] == table.rows[1])
    #expect(noted.footnote?.fr == "Note 1 : aucune vente ne peut être rattachée.")
    #expect(noted.footnote?.en == "Note 1: no sale can be traced.")
    table.footnote = once
    #expect(table.withReasonsBelow().footnote?.en == "Note 1: no sale can be traced. no spending")
}
