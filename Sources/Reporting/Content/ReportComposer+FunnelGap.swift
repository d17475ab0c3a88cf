import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

/// The gap of deals with year N−1 over the steps from contact to sale.
extension ReportComposer {
    /// The table of steps; nothing where no segment is served by sellers.
    var funnelGapBlocks: [Block] {
        guard matter.business.truth.segments.contains(where: { $0.mode == .assisted }) else { return [] }
        return [.table(funnelGapTable)]
    }

    /// The level of each step, as a figure in a scope.
    private static let levels: [String: (id: String, scope: [String: String])] = [
        "contacts": ("contacts", [:]), "lead_rate": ("leads_per_contact", [:]),
        "qualification_rate": ("conversion_rate_by_stage", ["stage": "lead"]),
        "meeting_rate": ("conversion_rate_by_stage", ["stage": "qualified"]),
        "quotation_rate": ("conversion_rate_by_stage", ["stage": "meeting"]),
        "negotiation_rate": ("conversion_rate_by_stage", ["stage": "quotation"]),
        "win_rate": ("conversion_rate_by_stage", ["stage": "negotiation"]),
        "invoiced_share": ("invoiced_share", [:]), "average_deal": ("average_deal", [:]),
    ]

    private var funnelGapTable: Table {
        let parts = matter.catalogue.figure("funnel_variance")?.parts ?? []
        let deals = Set((matter.catalogue.figure("deals_variance")?.parts ?? []).map(\.member))
        let lines = parts.map { funnelGapRow($0, hasDeals: deals.contains($0.member)) }
        let expected = matter.expectedCells("funnel_variance")
        let whole = Row(
            [
                .text(Text(fr: "Écart", en: "Gap")), .empty, .empty, gapCell("deals_variance", [:]),
                gapCell("funnel_variance", [:]), signed(expected.central), expected.interval,
            ], kind: .total)
        return Table(
            id: "gap-funnel",
            caption: Text(
                fr: "Du contact à la vente : ce que vaut le changement de chaque étape",
                en: "From contact to sale: what the change of each step is worth"),
            columns: [
                .names(Text(fr: "Étape", en: "Step")), .numbers(Text(fr: "N−1", en: "N−1 actual")),
                .numbers(Text(fr: "Année vécue", en: "Year lived")),
                .numbers(Text(fr: "En affaires", en: "In deals")),
                .numbers(Text(fr: "En ventes HT", en: "In sales excl. VAT")),
                .numbers(Text(fr: "Ventes attendues", en: "Sales expected")),
                .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
            ], rows: lines + [whole], footnote: Self.funnelNote)
    }

    /// A step: its level in both years, and what its change is worth.
    private func funnelGapRow(_ part: FigurePart, hasDeals: Bool) -> Row {
        let scope = [part.key.rawValue: part.member]
        let level = Self.levels[part.member]
        let before = level.map { matter.plainCell($0.id, $0.scope.merging(["year": "previous"]) { $1 }) }
        let expected = matter.expectedCells("funnel_variance", scope)
        return [
            .text(matter.catalogue.label(ofPart: part.member, of: "funnel_variance")), before ?? .empty,
            level.map { matter.plainCell($0.id, $0.scope) } ?? .empty,
            hasDeals ? gapCell("deals_variance", scope) : .empty,
            gapCell("funnel_variance", scope), signed(expected.central), expected.interval,
        ]
    }

    private static let funnelNote = Text(
        fr:
            "Les étapes se multiplient : l’écart se partage entre elles selon le logarithme de leur évolution, et les parts font "
            + "l’écart. Les affaires comprennent les contrats ; les ventes sont celles des affaires facturées d’un coup, contrats "
            + "exclus. Sur peu d’affaires, un taux bouge beaucoup par chance : une part n’est pas une preuve.",
        en:
            "Steps multiply: the gap is split between them by the logarithm of their change, and the parts add up to the gap. Deals "
            + "include contracts; sales are those of deals invoiced at once, without contracts. On few deals a rate moves a lot by "
            + "luck: a part is no proof.")
}
