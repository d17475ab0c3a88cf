import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// Where the gap with year N−1 comes from: prices, volume, mix, range; then the steps of the funnel.
    func lastYear() -> Section {
        Section(
            id: "last-year",
            title: Text(
                fr: "D’où vient l’écart avec l’an dernier", en: "Where the gap with last year comes from"),
            introduction: Text(
                fr:
                    "Un écart est toujours année vécue − N−1 ; il est favorable s’il profite au résultat. L’an dernier est passé : "
                    + "il est le même pour toutes les années possibles. L’année vécue n’est qu’un tirage parmi d’autres : à côté, "
                    + "l’attendu dit ce que le plan donne en moyenne, et l’intervalle ce que la chance peut changer.",
                en:
                    "A gap is always year lived − N−1; it is favourable if it is good for the profit. Last year is past: it is the "
                    + "same for all possible years. The year lived is but one draw among others: beside it, the expected value says "
                    + "what the plan gives on average, and the interval what luck can change."
            ),
            level: .observable,
            blocks: [
                .list(gapFindings), .chart(effectChart),
                .table(
                    effectTable(
                        "price_volume_mix_variance", level: "revenue", id: "gap-revenue",
                        caption: Text(
                            fr: "Du chiffre d’affaires HT de N−1 à celui de l’année",
                            en: "From the revenue excl. VAT of N−1 to that of the year"),
                        footnote: revenueNote)),
                .table(
                    effectTable(
                        "margin_price_volume_mix_variance", level: "gross_margin", id: "gap-margin",
                        caption: Text(
                            fr: "De la marge brute de N−1 à celle de l’année (HT)",
                            en: "From the gross margin of N−1 to that of the year (excl. VAT)"),
                        footnote: Self.marginNote)),
            ] + offerGapBlocks + funnelGapBlocks)
    }

    private var revenueNote: Text {
        let isThree = matter.sheet.convention("variance_terms") == "three"
        return (isThree ? Self.threeTerms : Self.twoTerms) + Self.volumeNote
    }

    private static let twoTerms = Text(
        fr:
            "Prix : le changement de prix moyen de chaque offre, remises comprises, sur les unités de l’année. ",
        en: "Prices: the change in each offer's average price, discounts included, on this year's units. ")
    private static let threeTerms = Text(
        fr:
            "Prix : le changement de prix moyen de chaque offre, remises comprises, sur les unités de N−1 ; ce que les unités en plus "
            + "ou en moins en changent est à part. ",
        en:
            "Prices: the change in each offer's average price, discounts included, on the units of N−1; what more or fewer units "
            + "make of it stands apart. ")
    private static let volumeNote = Text(
        fr:
            "Volume : ce que vaudrait la croissance du total des unités si chaque offre l’avait suivie. Composition : le glissement "
            + "vers des offres plus chères (+) ou moins chères (−). Une unité de contrat est un mois servi : elle compte pour une, "
            + "comme un produit ; le volume et la composition se lisent donc ensemble.",
        en:
            "Volume: what the growth of total units would be worth had each offer followed it. Mix: the shift towards dearer (+) or "
            + "cheaper (−) offers. A unit of a contract is a month served: it counts for one, as a product does; so read volume and "
            + "mix together.")
    private static let marginNote = Text(
        fr:
            "Volume et composition sont comptés au coût unitaire de N−1, des deux côtés ; ce que le coût lui-même a changé est sur "
            + "sa propre ligne.",
        en:
            "Volume and mix are counted at the unit cost of N−1, on both sides; what the cost itself changed is on a line of its "
            + "own.")

    // MARK: Effects

    /// The parts of a figure that say something: those that are not zero in every year.
    private func effects(_ id: String) -> [(member: String, scope: [String: String])] {
        let parts = matter.catalogue.figure(id)?.parts ?? []
        return parts.map { (member: $0.member, scope: [$0.key.rawValue: $0.member]) }.filter { part in
            if ["cross", "other"].contains(part.member) { return !isNothing(id, part.scope) }
            return true
        }
    }

    /// Whether a part is zero in the year lived and in nine possible years in ten.
    func isNothing(_ id: String, _ scope: [String: String]) -> Bool {
        let quantiles = matter.expected(id, scope)?.quantiles
        return [matter.value(id, scope).number, quantiles?.p05.number, quantiles?.p95.number]
            .allSatisfy { abs($0 ?? 0) < 0.005 }
    }

    private func effectTable(
        _ id: String, level: String, id table: String, caption: Text, footnote: Text
    ) -> Table {
        let lines = effects(id).map { part in
            Row(
                [.text(matter.catalogue.label(ofPart: part.member, of: id))] + gapCells(id, part.scope))
        }
        let before = matter.plainCell(level, ["year": "previous"])
        let start = Text(fr: " : N−1", en: ": N−1")
        let end = Text(fr: " : année N", en: ": year N")
        let expected = matter.expectedCells(level)
        return Table(
            id: table, caption: caption, columns: Self.gapColumns(Text(fr: "Effet", en: "Part of the gap")),
            rows: [Row([.text(matter.label(of: level) + start), before, before])] + lines + [
                Row([.text(Text(fr: "Écart", en: "Gap"))] + gapCells(id, [:]), kind: .subtotal),
                Row(
                    [
                        .text(matter.label(of: level) + end), matter.cell(level), expected.central,
                        expected.interval,
                    ], kind: .total),
            ], footnote: footnote)
    }

    private static func gapColumns(_ name: Text) -> [Column] {
        [
            .names(name), .numbers(Text(fr: "Année vécue", en: "Year lived")),
            .numbers(Text(fr: "Attendu", en: "Expected")),
            .numbers(Text(fr: "Neuf années sur dix", en: "Nine years in ten")),
        ]
    }

    /// A part of a gap in the year lived, as expected, and the interval.
    private func gapCells(_ id: String, _ scope: [String: String]) -> [Cell] {
        let expected = matter.expectedCells(id, scope)
        return [gapCell(id, scope), signed(expected.central), expected.interval]
    }

    /// The value of a gap with its sign and what it means, leading to its derivation.
    func gapCell(_ id: String, _ scope: [String: String]) -> Cell {
        guard let value = matter.value(id, scope).number else { return matter.cell(id, scope) }
        return .gap(matter.cell(id, scope), effect(value))
    }

    func plainGap(_ id: String, _ scope: [String: String]) -> Cell {
        signed(matter.plainCell(id, scope))
    }

    /// A difference with its sign, without a judgement.
    func signed(_ cell: Cell) -> Cell {
        if case .wholeAmount = cell { return .gap(cell, .neutral) }
        if case .number = cell { return .gap(cell, .neutral) }
        if case .count = cell { return .gap(cell, .neutral) }
        return cell
    }

    private func effect(_ value: Double) -> Cell.Effect {
        abs(value) < 0.005 ? .neutral : value > 0 ? .favourable : .unfavourable
    }

    private var effectChart: Chart {
        let id = "price_volume_mix_variance"
        let lines = effects(id).filter { !isNothing(id, $0.scope) }.map { part -> EffectLine in
            let expected = matter.expected(id, part.scope)
            func money(_ value: Value?) -> Money? { value?.number.map(Money.init(euros:)) }
            return EffectLine(
                label: matter.catalogue.label(ofPart: part.member, of: id),
                anchor: Derivation.anchor(of: matter.request(id, part.scope).description),
                realised: money(matter.value(id, part.scope)), expected: money(expected?.mean),
                low: money(expected?.quantiles.p05), high: money(expected?.quantiles.p95))
        }
        return Chart(
            id: "chart-last-year",
            title: Text(
                fr: "Ce qui fait l’écart de chiffre d’affaires HT avec N−1",
                en: "What makes the gap of revenue excl. VAT with N−1"),
            description: Text(
                fr:
                    "Une ligne par effet : ce qu’il vaut dans l’année vécue, ce que le plan en donne en moyenne, et l’intervalle où "
                    + "tombent neuf années possibles sur dix. À droite de zéro, l’effet est favorable.",
                en:
                    "A line per effect: what it is worth in the year lived, what the plan gives on average, and the interval in which "
                    + "nine possible years in ten fall. Right of zero the effect is favourable."),
            content: .effects(lines))
    }

    // MARK: Sentences

    private var gapFindings: [Text] {
        [
            finding(
                "price_volume_mix_variance", Text(fr: "Le chiffre d’affaires HT", en: "Revenue excl. VAT")),
            finding("margin_price_volume_mix_variance", Text(fr: "La marge brute", en: "Gross margin")),
            luckFinding,
        ].compactMap { $0 }
    }

    /// Whether luck alone could have wiped out the gap of revenue.
    private var luckFinding: Text? {
        let cells = matter.expectedCells("price_volume_mix_variance").interval
        guard let quantiles = matter.expected("price_volume_mix_variance")?.quantiles,
            let low = quantiles.p05.number, let high = quantiles.p95.number, cells != .empty
        else { return nil }
        let judgement =
            low < 0 && high > 0
            ? Text(fr: "la chance aurait pu l’effacer.", en: "luck could have wiped it out.")
            : low >= 0
                ? Text(fr: "il est favorable dans presque toutes.", en: "it is favourable in nearly all.")
                : Text(fr: "il est défavorable dans presque toutes.", en: "it is unfavourable in nearly all.")
        return Text(
            fr: "Avec ce plan, neuf années possibles sur dix donnent un écart de chiffre d’affaires de "
                + "\(CellWording(.french).words(cells)) : \(judgement.fr)",
            en: "With this plan, nine possible years in ten give a gap of revenue of "
                + "\(CellWording(.english).words(cells)): \(judgement.en)")
    }

    /// What a gap is worth and its two heaviest effects.
    private func finding(_ id: String, _ subject: Text) -> Text? {
        guard let gap = matter.value(id).number else { return nil }
        let heaviest = effects(id).compactMap { part in
            matter.value(id, part.scope).number.map { (member: part.member, value: $0) }
        }.filter { abs($0.value) >= 1 }.sorted { abs($0.value) > abs($1.value) }.prefix(2)
        func words(_ language: Language) -> String {
            heaviest.map { entry in
                let label = matter.catalogue.label(ofPart: entry.member, of: id)[language]
                return "\(label.prefix(1).lowercased())\(label.dropFirst()) \(amount(entry.value, language))"
            }.joined(separator: ", ")
        }
        let rise = gap >= 0
        let whole = abs(gap)
        return Text(
            fr: "\(subject.fr) \(rise ? "gagne" : "perd") \(amount(whole, .french, sign: false)) sur N−1"
                + (heaviest.isEmpty ? "." : " ; le plus lourd : \(words(.french))."),
            en: "\(subject.en) \(rise ? "gains" : "loses") \(amount(whole, .english, sign: false)) on N−1"
                + (heaviest.isEmpty ? "." : "; the heaviest: \(words(.english))."))
    }

    private func amount(_ euros: Double, _ language: Language, sign: Bool = true) -> String {
        let wording = CellWording(language)
        let cell = Cell.wholeAmount(Money(euros: euros))
        return sign ? wording.gap(cell) : wording.words(cell)
    }
}
