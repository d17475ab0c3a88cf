import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities
import Reporting
import Simulation

/// The words of a report on what a figure hangs, in one language.
struct SensitivityWording {
    let report: SensitivityReport
    let language: Language
    private let cells: CellWording
    private let names: MemberNames

    init(_ report: SensitivityReport, language: Language) {
        (self.report, self.language, cells) = (report, language, CellWording(language))
        names = MemberNames(report.business, plan: report.plan)
    }

    private var findings: SensitivityFindings { report.findings }
    private func say(_ text: Text) -> String { cells.text(text) }

    var lines: [String] {
        [title, start, ""] + expected + [""] + shares + [""] + oneByOne + [""] + lever
    }

    private var figure: String { names.title(of: report.request, in: report.catalogue)[language] }

    private var title: String {
        report.business.name[language] + " · "
            + say(Text(fr: "ce dont dépend le chiffre : ", en: "what the figure hangs on: ")) + figure
    }

    private var start: String {
        let (years, points) = (report.replications.value, findings.points.asked.value)
        return say(
            Text(
                fr: "Plan : \(report.plan.title.fr) ; \(years) années possibles par essai, "
                    + "\(points) mélanges d’hypothèses",
                en: "Plan: \(report.plan.title.en); \(years) possible years in each trial, "
                    + "\(points) mixtures of assumptions"))
    }

    private var expected: [String] {
        let missing = findings.points.asked.value - findings.points.defined.value
        let first = say(
            Text(
                fr: "En moyenne \(amount(findings.base)) ; écart type \(amount(findings.deviation)) quand "
                    + "les hypothèses et la chance varient ensemble.",
                en: "On average \(amount(findings.base)); standard deviation "
                    + "\(amount(findings.deviation)) when assumptions and luck vary together."))
        guard missing > 0 else { return [first] }
        return [
            first,
            say(
                Text(
                    fr: "Sans valeur dans \(missing) mélanges, laissés de côté.",
                    en: "No value in \(missing) mixtures, which are left out.")),
        ]
    }

    // MARK: Shares

    private var shares: [String] {
        guard let luck = findings.luck else {
            return [say(Text(fr: "Rien ne fait varier ce chiffre.", en: "Nothing moves this figure."))]
        }
        let heading =
            say(Text(fr: "Part de chacune dans la variation", en: "Share of each in the variation"))
            .padding(to: 42) + say(Text(fr: "en tout", en: "in all")).padding(to: 20)
            + say(Text(fr: "à elle seule", en: "alone"))
        let moved = findings.effects.compactMap { effect in
            effect.share.map { line(of: $0, effect.assumption.label) }
        }
        let idle = findings.effects.filter(\.isIdle).map { say($0.assumption.label) }
        let last =
            idle.isEmpty
            ? []
            : [
                "  " + say(Text(fr: "Sans effet sur ce chiffre : ", en: "Without effect on this figure: "))
                    + idle.joined(separator: ", ")
            ]
        return [heading, line(of: luck, Text(fr: "La part due à la chance", en: "The share of luck"))]
            + moved + last + [sharesNote]
    }

    private var sharesNote: String {
        "  "
            + say(
                Text(
                    fr: "« En tout » compte aussi ce qu’une hypothèse fait avec les autres : la somme peut "
                        + "dépasser 100 %. ± : erreur type ; une part nulle peut sortir un peu sous zéro.",
                    en: "“In all” also counts what an assumption does with others: the sum can exceed 100%. "
                        + "±: standard error; a share of nothing may come out a little below zero."))
    }

    private func line(of share: VarianceShare, _ label: Text) -> String {
        ("  " + say(label)).padding(to: 42)
            + measure(percent(share.total), percent(share.totalError)).padding(to: 20)
            + measure(percent(share.alone), percent(share.aloneError))
    }

    private func measure(_ value: String, _ error: String) -> String { value + " ± " + error }

    /// A factor as so many per cent more or less, with its sign.
    private func step(_ factor: Ratio) -> String {
        let words = cells.minus(cells.numbers.percent(factor.value - 1, decimals: 0))
        return factor.value > 1 ? "+" + words : words
    }

    private func percent(_ share: Ratio) -> String { cells.words(.percent(share)) }

    // MARK: One by one

    private var oneByOne: [String] {
        let heading =
            say(Text(fr: "Une hypothèse à la fois", en: "One assumption at a time")).padding(to: 34)
            + say(Text(fr: "plage", en: "range")).padding(to: 20)
            + say(Text(fr: "au plus bas", en: "at its lowest")).padding(to: 28)
            + say(Text(fr: "au plus haut", en: "at its highest"))
        let moving = findings.effects.filter { !$0.isIdle }.sorted { $0.reach.value > $1.reach.value }
        return [heading] + moving.map(line)
    }

    private func line(of effect: AssumptionEffect) -> String {
        let range = effect.assumption.range
        let ends = [range.lowerBound, range.upperBound].map(step)
        return ("  " + say(effect.assumption.label)).padding(to: 34)
            + cells.interval(ends[0], ends[1]).padding(to: 20) + change(effect.low).padding(to: 28)
            + change(effect.high)
    }

    private func change(_ response: PairedResponse) -> String {
        measure(cells.gap(difference(response.change)), cells.words(difference(response.error)))
    }

    // MARK: The best lever

    private var lever: [String] {
        let heading = leverHeading
        guard let best = report.levers.best else {
            return [
                heading,
                "  "
                    + say(
                        Text(
                            fr: "Aucun des \(report.levers.gains.count) leviers essayés ne l’améliore.",
                            en: "None of the \(report.levers.gains.count) levers tried improves it.")),
            ]
        }
        return [
            heading, "  " + name(of: best.lever),
            "  "
                + say(Text(fr: "Gain mesuré dans d’autres années : ", en: "Gain measured in other years: "))
                + change(best.measured) + (report.levers.isConfirmed ? "" : " " + unsure),
            "  "
                + say(
                    Text(
                        fr: "Gain dans les années qui l’ont désigné : ",
                        en: "Gain in the years that chose it: "))
                + change(best.chosen),
            "  " + why,
        ] + others
    }

    /// The levers that follow the best one, with what they gain in the years in which nothing was chosen.
    private var others: [String] {
        let next = report.levers.gains.dropFirst().prefix(4)
        guard !next.isEmpty else { return [] }
        let heading = say(
            Text(fr: "Les leviers suivants, mesurés de même", en: "The next levers, measured alike"))
        return ["  " + heading]
            + next.map { ("    " + name(of: $0.lever)).padding(to: 66) + change($0.measured) }
    }

    /// A figure of which no way is better is only raised.
    private var leverHeading: String {
        report.catalogue.figure(report.request.id)?.direction == Direction.none
            ? say(
                Text(
                    fr: "Le levier du plan qui l’augmente le plus",
                    en: "The lever of the plan that raises it most"))
            : say(Text(fr: "Le meilleur levier du plan", en: "The best lever of the plan"))
    }

    private var unsure: String {
        say(Text(fr: "(peut n’être que de la chance)", en: "(may be luck alone)"))
    }

    /// Why the two gains differ, and what neither counts.
    private var why: String {
        let levers = report.levers.gains.count
        return say(
            Text(
                fr:
                    "Choisi parmi \(levers) leviers dans une moitié des années, mesuré dans l’autre : un gagnant doit "
                    + "une part de sa place à la chance des années qui le désignent. L’année du plan est seule "
                    + "comptée : ce qu’un levier coûte ensuite ne se voit pas ici.",
                en:
                    "Chosen among \(levers) levers in one half of the years, measured in the other: a winner owes part "
                    + "of its rank to the luck of the years that choose it. The year of the plan alone counts: what "
                    + "a lever costs later is not seen here."))
    }

    private func name(of lever: PlanLever) -> String {
        let step = step(lever.factor)
        switch lever.kind {
        case .without(let id):
            return say(Text(fr: "sans l’action : ", en: "without the action: ")) + name(of: id)
        case .withoutGroup(let group):
            return say(Text(fr: "sans les décisions : ", en: "without the decisions: ")) + say(group.label)
        case .budget(let id):
            return say(Text(fr: "budget : ", en: "budget: ")) + name(of: id) + " " + step
        case .hours(let id):
            return say(Text(fr: "heures : ", en: "hours: ")) + name(of: id) + " " + step
        case .price(let id):
            return say(Text(fr: "prix : ", en: "price: ")) + name(of: id) + " " + step
        }
    }

    private func name(of action: Identifier<Action>) -> String {
        report.plan.actions.first { $0.id == action }?.name[language] ?? action.text
    }

    private func name(of offer: Identifier<Offer>) -> String {
        report.business.truth.offers.first { $0.id == offer }?.name[language] ?? offer.text
    }

    // MARK: Numbers

    private func cell(_ value: Ratio) -> Cell { Cell(.number(value.value), unit: report.unit) }

    private func amount(_ value: Ratio?) -> String {
        value.map { cells.words(cell($0)) } ?? CellWording.noValue[language]
    }

    /// A difference of two values: of rates, in points.
    private func difference(_ value: Ratio) -> Cell { report.unit == .ratio ? .points(value) : cell(value) }
}
