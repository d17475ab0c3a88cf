import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

/// The gap of revenue with year N−1 offer by offer, and family by family.
extension ReportComposer {
    private static let whole = "price_volume_mix_variance"

    /// Both tables; that of families only where there are several.
    var offerGapBlocks: [Block] {
        let truth = matter.business.truth
        let sold = truth.categories.filter { category in truth.offers.contains { $0.category == category.id }
        }
        return [.table(offerGapTable)] + (sold.count > 1 ? [.table(categoryGapTable(sold))] : [])
    }

    /// The effects of one offer; the cross one where the convention has it.
    private var offerEffects: [String] {
        ["price", "volume", "mix", "cross", "range"].filter { effect in
            effect != "cross" || !isNothing(Self.whole, ["effect": effect])
        }
    }

    private var effectColumns: [Column] {
        offerEffects.map { .numbers(matter.catalogue.label(ofPart: $0, of: Self.whole)) }
            + [.numbers(Text(fr: "Écart", en: "Gap"))]
    }

    private var offerGapTable: Table {
        let rows = matter.business.truth.offers.map { offer -> Row in
            let scope = ["offer": offer.id.text]
            let previous = scope.merging(["year": "previous"]) { $1 }
            let now = matter.value("revenue", scope).number ?? 0
            let before = matter.value("revenue", previous).number ?? 0
            return Row(
                [
                    .text(offer.name), matter.plainCell("average_price", previous),
                    matter.plainCell("average_price", scope),
                ] + offerEffects.map { plainGap("\($0)_variance", scope) }
                    + [signed(.wholeAmount(Money(euros: now - before)))])
        }
        let total = Row(
            [.text(Text(fr: "Toutes les offres", en: "All offers")), .empty, .empty]
                + offerEffects.map { plainGap(Self.whole, ["effect": $0]) } + [plainGap(Self.whole, [:])],
            kind: .total)
        return Table(
            id: "gap-offers",
            caption: Text(
                fr: "Écart de chiffre d’affaires HT par offre, année vécue",
                en: "Gap of revenue excl. VAT by offer, year lived"),
            columns: [
                .names(Text(fr: "Offre", en: "Offer of the company")),
                .numbers(Text(fr: "Prix moyen N−1", en: "Average price N−1")),
                .numbers(Text(fr: "Prix moyen", en: "Average price")),
            ] + effectColumns, rows: rows + [total])
    }

    /// The same where volume and mix are taken within each family, whose units are alike.
    private func categoryGapTable(_ categories: [CaseModel.Category]) -> Table {
        let id = "price_volume_mix_by_category"
        let rows = categories.map { category -> Row in
            let scope = ["category": category.id.text]
            return Row(
                [.text(category.name)]
                    + offerEffects.map { plainGap(id, scope.merging(["effect": $0]) { $1 }) }
                    + [gapCell(id, scope)])
        }
        let sums = offerEffects.map { effect -> Cell in
            let values = categories.map { category in
                matter.value(id, ["category": category.id.text, "effect": effect]).number ?? 0
            }
            return signed(.wholeAmount(Money(euros: values.reduce(0, +))))
        }
        let total = Row(
            [.text(Text(fr: "Toutes les familles", en: "All categories"))] + sums
                + [plainGap(Self.whole, [:])],
            kind: .total)
        return Table(
            id: "gap-categories",
            caption: Text(
                fr: "Le même écart, volume et composition pris dans chaque famille",
                en: "The same gap, volume and mix taken within each category"),
            columns: [.names(Text(fr: "Famille", en: "Category"))] + effectColumns, rows: rows + [total],
            footnote: Text(
                fr:
                    "Dans une famille, les unités se ressemblent : le volume y est la croissance de la famille, la composition le "
                    + "glissement entre ses offres. Passer d’une famille à l’autre est ici du volume ; plus haut, c’est de la "
                    + "composition. Les deux partages font le même écart.",
                en:
                    "Within a category units are alike: volume is the growth of the category, mix the shift between its offers. Moving "
                    + "from one category to another is volume here; above it is mix. Both splits add up to the same gap."
            ))
    }
}
