extension Report {
    /// Every anchor that the report declares, in reading order: sections, tables, charts, derivations.
    public var anchors: [String] {
        sections.flatMap { [$0.id] + $0.blocks.flatMap(\.anchors) }
    }

    /// The anchors declared more than once, in order; a good report has none.
    public var duplicatedAnchors: [String] {
        var counts: [String: Int] = [:]
        for anchor in anchors { counts[anchor, default: 0] += 1 }
        return counts.filter { $0.value > 1 }.keys.sorted()
    }

    /// The anchors that links name and that nothing declares, in order; a good report has none.
    public var danglingAnchors: [String] {
        let declared = Set(anchors)
        let named = Set(sections.flatMap { $0.blocks.flatMap(\.linkedAnchors) })
        return named.subtracting(declared).sorted()
    }

    /// Every table of the report, in reading order: those of sections, then of derivations where they stand.
    public var tables: [Table] {
        sections.flatMap { $0.blocks.flatMap(\.tables) }
    }
}

extension Block {
    var anchors: [String] {
        switch self {
        case .heading, .paragraph, .callout, .keyFigures, .list, .badges: []
        case .table(let table): [table.id]
        case .chart(let chart): [chart.id]
        case .sheets(let sheets): sheets.map(\.id)
        case .derivations(let derivations):
            derivations.flatMap { derivation in
                [derivation.anchor] + (derivation.entries.map { [$0.id] } ?? [])
            }
        }
    }

    var tables: [Table] {
        switch self {
        case .table(let table): [table]
        case .derivations(let derivations): derivations.compactMap(\.entries)
        case .heading, .paragraph, .callout, .keyFigures, .chart, .list, .badges, .sheets: []
        }
    }

    /// The anchors that the links of the block name, in reading order.
    public var linkedAnchors: [String] {
        switch self {
        case .heading, .paragraph, .callout, .list: []
        case .keyFigures(let figures):
            figures.flatMap { [$0.anchor].compactMap { $0 } + $0.value.linkedAnchors }
        case .table(let table): table.linkedAnchors
        case .sheets(let sheets): sheets.flatMap { $0.lines.flatMap(\.content.linkedAnchors) }
        case .chart(let chart): chart.linkedAnchors
        case .derivations(let derivations): derivations.flatMap(\.linkedAnchors)
        case .badges(let items): items.flatMap { $0.links.map(\.anchor) }
        }
    }
}

extension Cell {
    var linkedAnchors: [String] {
        switch self {
        case .link(_, let anchor): [anchor]
        case .figure(let cell, let anchor): [anchor] + cell.linkedAnchors
        case .interval(let low, let high): low.linkedAnchors + high.linkedAnchors
        case .gap(let cell, _): cell.linkedAnchors
        default: []
        }
    }
}

extension Table {
    var linkedAnchors: [String] { rows.flatMap { $0.cells.flatMap(\.linkedAnchors) } }
}

extension Chart {
    var linkedAnchors: [String] {
        switch content {
        case .returns(let lines): lines.compactMap(\.anchor)
        case .effects(let lines): lines.compactMap(\.anchor)
        case .monthly, .breakEven, .funnel: []
        }
    }
}

extension Derivation {
    var linkedAnchors: [String] {
        value.linkedAnchors + steps.flatMap { $0.result.linkedAnchors }
            + inputs.flatMap { [$0.anchor].compactMap { $0 } + $0.value.linkedAnchors }
            + (entries?.linkedAnchors ?? [])
    }
}
