import CaseModel
import Quantities
import Simulation

extension StructuralLaw {
    /// Each line of the books is the sum of its entries, each flow counter that of its notes, over both years.
    static func lostEntry(_ lived: LivedCase) -> String? {
        let books = lived.books
        var amounts = [Int64](repeating: 0, count: books.layout.lines.count)
        for entry in books.journal { amounts[entry.line] += entry.amount.cents }
        for (position, line) in books.layout.lines.enumerated() {
            let total = books.layout.months.indices.reduce(Int64(0)) {
                $0 + books.amount(line: position, month: $1).cents
            }
            guard amounts[position] == total else {
                return "\(line): \(amounts[position]) entered, \(total) in all"
            }
        }
        var counts = [Int64](repeating: 0, count: books.layout.counters.count)
        for note in books.activity { counts[note.counter] += note.count }
        for (position, line) in books.layout.counters.enumerated() where !line.counter.isStock {
            let total = books.layout.months.indices.reduce(Int64(0)) {
                $0 + books.count(counter: position, month: $1)
            }
            guard counts[position] == total else {
                return "\(line): \(counts[position]) noted, \(total) in all"
            }
        }
        return nil
    }

    /// The year lived in full detail has the totals of the same year lived among possible ones, without entries.
    static func otherYearZero(_ lived: LivedCase) -> String? {
        let realised = lived.books
        let amounts = realised.amounts.count
        let rows = lived.world.replicate(
            seed: LivedCase.seed, replications: 0...0, columns: amounts + realised.counts.count
        ) { books, row in
            for (position, amount) in books.amounts.enumerated() { row[position] = Double(amount.cents) }
            for (position, count) in books.counts.enumerated() { row[amounts + position] = Double(count) }
        }
        let lived = realised.amounts.map { Double($0.cents) } + realised.counts.map { Double($0) }
        return rows == lived
            ? nil
            : "the totals differ at \(zip(rows, lived).enumerated().first { $1.0 != $1.1 }?.offset ?? -1)"
    }
}
