import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

extension ReportComposer {
    /// The ledger lines or the counters behind a figure, summed over the period; the entries are in the journal.
    func evidenceTable(of found: Figures.Derivation) -> Table? {
        let anchor = Derivation.anchor(of: found.request.description)
        let entries = found.sources.flatMap { source -> [SourceEntry] in
            if case .entries(let entries) = source.evidence { entries } else { [] }
        }
        if !entries.isEmpty { return ledgerTable(entries, id: anchor + "-entries") }
        let counts = found.sources.flatMap { source -> [SourceCount] in
            if case .counts(let counts) = source.evidence { counts } else { [] }
        }
        return counts.isEmpty ? nil : counterTable(counts, id: anchor + "-counts")
    }

    private func ledgerTable(_ entries: [SourceEntry], id: String) -> Table {
        struct Sum {
            var amount = Money.zero
            var count = 0
        }
        struct Key: Hashable {
            let label: Text
            let debit: Account
            let credit: Account
        }
        var sums: [Key: Sum] = [:]
        for entry in entries {
            let key = Key(label: entry.line.label, debit: entry.line.debit, credit: entry.line.credit)
            sums[key, default: Sum()].amount += entry.contribution
            sums[key, default: Sum()].count += 1
        }
        let ordered = sums.sorted {
            ($0.key.debit.number, $0.key.credit.number, $0.key.label.fr)
                < ($1.key.debit.number, $1.key.credit.number, $1.key.label.fr)
        }
        let rows = ordered.map { key, sum -> Row in
            [
                .text(key.label), .text(Text(verbatim: key.debit.number)),
                .text(Text(verbatim: key.credit.number)),
                .count(Count(sum.count)), .amount(sum.amount),
            ]
        }
        let total = entries.reduce(Money.zero) { $0 + $1.contribution }
        return Table(
            id: id, caption: Text(fr: "Écritures", en: "Ledger entries"),
            columns: [
                .names(Text(fr: "Libellé", en: "Label")), Column(Text(fr: "Débit", en: "Debit")),
                Column(Text(fr: "Crédit", en: "Credit")), .numbers(Text(fr: "Nombre", en: "Number")),
                .numbers(Text(fr: "Montant", en: "Amount")),
            ],
            rows: rows + [
                Row(
                    [
                        .text(Text(fr: "Somme", en: "Sum")), .empty, .empty, .count(Count(entries.count)),
                        .amount(total),
                    ],
                    kind: .total)
            ])
    }

    private func counterTable(_ counts: [SourceCount], id: String) -> Table {
        var sums: [Counter: (count: Int64, rows: Int)] = [:]
        for row in counts {
            let before = sums[row.line.counter] ?? (0, 0)
            sums[row.line.counter] = (before.count + row.count, before.rows + 1)
        }
        let rows = Counter.allCases.compactMap { counter -> Row? in
            guard let sum = sums[counter] else { return nil }
            return [
                .text(Text(verbatim: counter.rawValue)), .count(Count(sum.rows)),
                .number(Ratio(Double(sum.count)), decimals: .none),
            ]
        }
        return Table(
            id: id, caption: Text(fr: "Comptages", en: "Counts"),
            columns: [
                .names(Text(fr: "Compteur (activity.csv)", en: "Counter (activity.csv)")),
                .numbers(Text(fr: "Lignes", en: "Rows")), .numbers(Text(fr: "Somme", en: "Sum")),
            ], rows: rows)
    }
}
