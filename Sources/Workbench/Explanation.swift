import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities
import Reporting

/// The derivation of a figure as text: formulas and steps, down to entries, counts and lines of files.
struct Explanation {
    /// Most entries of one line that are printed; the rest is in the journal.
    static let entryLimit = 8

    let sheet: FigureSheet
    let names: MemberNames
    let place: (String) -> SourcePlace?
    let language: Language

    private var wording: CellWording { CellWording(language) }

    /// The derivation of a figure and of all that it comes from, each once.
    func text(of request: FigureRequest) -> String {
        let derivations = sheet.derivations(of: [request])
        return derivations.map(block).joined(separator: "\n")
    }

    private func block(_ derivation: Figures.Derivation) -> String {
        let request = derivation.request
        var lines = ["\(names.title(of: request, in: sheet.catalogue)[language]) · \(request.description)"]
        lines.append("  = \(wording.words(Cell(derivation.value, unit: derivation.unit)))")
        if let definition = sheet.catalogue.definition(of: request.id) {
            lines.append("  \(definition[language])")
        }
        if let formula = derivation.formula {
            lines.append("  \(Text(fr: "formule", en: "formula")[language]) : \(formula.source)")
        }
        for step in derivation.steps where !step.operands.isEmpty {
            let operands = step.operands.filter { Double($0.expression) == nil }
                .map { "\($0.expression) = \(wording.words(.plain($0.value)))" }
            lines.append("    \(step.expression) = \(wording.words(.plain(step.result)))")
            lines.append("      \(operands.joined(separator: " ; "))")
        }
        for source in derivation.sources { lines += evidence(source) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func evidence(_ source: SourceAnswer) -> [String] {
        let answer =
            "  \(source.explanation[language]) = \(wording.words(Cell(source.value, unit: source.unit)))"
        switch source.evidence {
        case .entries(let entries): return [answer] + ledger(entries)
        case .counts(let counts): return [answer] + activity(counts)
        case .customers(let customers): return [answer] + rows(customers)
        case .fields(let paths): return [answer] + paths.compactMap(place).map(written)
        case .figure(let request): return [answer, "    → \(request.description)"]
        case .counterfactual(let name):
            let label =
                switch name.comparison {
                case .without: Text(fr: "la même année sans", en: "the same year without")[language]
                case .share: Text(fr: "la part de", en: "the share of")[language]
                }
            let what =
                name.part.map { DecisionGroup(name: $0)?.label[language].lowercased() ?? $0 }
                ?? Text(fr: "le plan", en: "the plan")[language]
            return [answer, "    \(label) \(what) : \(name.request.description)"]
        case .nothing: return [answer]
        }
    }

    private func written(_ place: SourcePlace) -> String {
        "    \(place.file):\(place.line.value) : \(place.text.trimmingPrefix { $0 == " " })"
    }

    /// Entries grouped by line of the ledger: sums first, then the first entries of each.
    private func ledger(_ entries: [SourceEntry]) -> [String] {
        var groups: [(line: LedgerLine, entries: [SourceEntry])] = []
        var positions: [LedgerLine: Int] = [:]
        for entry in entries {
            if let position = positions[entry.line] {
                groups[position].entries.append(entry)
            } else {
                positions[entry.line] = groups.count
                groups.append((entry.line, [entry]))
            }
        }
        return groups.flatMap { group -> [String] in
            let sum = group.entries.reduce(Money.zero) { $0 + $1.contribution }
            let title =
                "    \(group.line.label[language]) (\(group.line.debit.number) → \(group.line.credit.number))"
                + tags(group.line.tags) + " : \(wording.words(.amount(sum)))"
            let first = group.entries.prefix(Self.entryLimit).map {
                "      \($0.date.iso)  \(wording.words(.amount($0.contribution)))"
            }
            return [title] + first + more(group.entries.count - first.count)
        }
    }

    private func activity(_ counts: [SourceCount]) -> [String] {
        let shown = counts.prefix(Self.entryLimit).map {
            "    \($0.date.iso)  \($0.line.counter.rawValue)\(tags($0.line.tags)) : \($0.count)"
        }
        return shown + more(counts.count - shown.count)
    }

    private func rows(_ customers: [CustomerAccount]) -> [String] {
        let shown = customers.prefix(Self.entryLimit).map { customer in
            let day = customer.lastPurchase?.iso ?? "–"
            let revenue = wording.words(.amount(customer.revenue))
            return "    \(customer.id)  \(day)  \(customer.purchases.value)  \(revenue)"
        }
        return shown + more(customers.count - shown.count)
    }

    private func more(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        return [
            "      "
                + Text(
                    fr:
                        "… et \(wording.numbers.whole(count)) autres lignes (journal.csv, activity.csv, customers.csv)",
                    en:
                        "… and \(wording.numbers.whole(count)) more rows (journal.csv, activity.csv, customers.csv)"
                )[
                    language]
        ]
    }

    private func tags(_ tags: Tags) -> String {
        let pairs = Tags.Dimension.allCases.compactMap { dimension in
            tags[dimension].map { "\(dimension.rawValue)=\($0)" }
        }
        return pairs.isEmpty ? "" : " [\(pairs.joined(separator: ","))]"
    }
}
