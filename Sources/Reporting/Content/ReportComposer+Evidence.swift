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
        if !counts.isEmpty { return counterTable(counts, id: anchor + "-counts") }
        let customers = found.sources.flatMap { source -> [CustomerAccount] in
            if case .customers(let customers) = source.evidence { customers } else { [] }
        }
        return customers.isEmpty ? nil : customerTable(customers, id: anchor + "-customers")
    }

    /// The rows of the customer file that are counted, by segment.
    private func customerTable(_ customers: [CustomerAccount], id: String) -> Table {
        let rows = matter.business.truth.segments.compactMap { segment -> Row? in
            let own = customers.filter { $0.segment == segment.id }
            guard !own.isEmpty else { return nil }
            let revenue = own.reduce(Money.zero) { $0 + $1.revenue }
            return [.text(segment.name), .count(Count(own.count)), .amount(revenue)]
        }
        return Table(
            id: id, caption: Text(fr: "Lignes de customers.csv", en: "Rows of customers.csv"),
            columns: [
                .names(Text(fr: "Segment de clientèle", en: "Segment")),
                .numbers(Text(fr: "Clients", en: "Customers")),
                .numbers(Text(fr: "Ventes HT", en: "Sales excl. VAT")),
            ], rows: rows)
    }

    private func ledgerTable(_ entries: [SourceEntry], id: String) -> Table {
        let rows = LedgerSums(entries).ordered.map { line, sum -> Row in
            [
                .text(line.label), .text(Text(verbatim: "\(line.debit.number) → \(line.credit.number)")),
                .count(Count(sum.count)), .amount(sum.amount),
            ]
        }
        let total = entries.reduce(Money.zero) { $0 + $1.contribution }
        let sum: [Cell] = [
            .text(Text(fr: "Somme", en: "Sum")), .empty, .count(Count(entries.count)), .amount(total),
        ]
        return Table(
            id: id, caption: Text(fr: "Écritures", en: "Ledger entries"),
            columns: [
                .names(Text(fr: "Libellé", en: "Label")),
                Column(Text(fr: "Débit → crédit", en: "Debit → credit")),
                .numbers(Text(fr: "Nombre", en: "Number")),
                .numbers(Text(fr: "Montant", en: "Amount")),
            ], rows: rows + [Row(sum, kind: .total)])
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
                .text(counter.label), .text(Text(verbatim: counter.rawValue)), .count(Count(sum.rows)),
                .number(Ratio(Double(sum.count)), decimals: .none),
            ]
        }
        return Table(
            id: id, caption: Text(fr: "Comptages", en: "Counts"),
            columns: [
                .names(Text(fr: "Ce qui est compté", en: "What is counted")),
                Column(Text(fr: "Nom dans activity.csv", en: "Name in activity.csv")),
                .numbers(Text(fr: "Lignes", en: "Rows")), .numbers(Text(fr: "Somme", en: "Sum")),
            ], rows: rows)
    }
}

/// Entries added up by label and accounts.
private struct LedgerSums {
    struct Line: Hashable {
        let label: Text
        let debit: Account
        let credit: Account
    }

    /// The sums by debit, credit and label.
    let ordered: [(line: Line, sum: (amount: Money, count: Int))]

    init(_ entries: [SourceEntry]) {
        var sums: [Line: (amount: Money, count: Int)] = [:]
        for entry in entries {
            let line = Line(label: entry.line.label, debit: entry.line.debit, credit: entry.line.credit)
            let before = sums[line] ?? (.zero, 0)
            sums[line] = (before.amount + entry.contribution, before.count + 1)
        }
        ordered = sums.map { (line: $0.key, sum: $0.value) }.sorted {
            ($0.line.debit.number, $0.line.credit.number, $0.line.label.fr)
                < ($1.line.debit.number, $1.line.credit.number, $1.line.label.fr)
        }
    }
}
