import CaseModel
import Quantities
import Simulation
import Testing

extension BooksLayout {
    /// The positions of a counter's lines whose tags agree with those given.
    func positions(of counter: Counter, _ tags: [Tags.Dimension: String] = [:]) -> [Int] {
        counters.indices.filter { position in
            counters[position].counter == counter
                && tags.allSatisfy { counters[position].tags[$0.key] == $0.value }
        }
    }
}

extension Books {
    /// A counter's flow of year N over the lines whose tags agree, or a stock at its end.
    func total(_ counter: Counter, _ tags: [Tags.Dimension: String] = [:]) -> Int64 {
        let year = layout.planYear
        let months = counter.isStock ? year.suffix(1) : year[...]
        return layout.positions(of: counter, tags).reduce(0) { sum, position in
            sum + months.reduce(0) { $0 + count(counter: position, month: $1) }
        }
    }

    /// Purchases of year N from all companies.
    func market(_ tags: [Tags.Dimension: String] = [:]) -> Int64 {
        total(.orders, tags) + total(.rivalPurchases, tags)
    }

    /// A stock at the end of a month, or of year N.
    func stock(_ counter: Counter, _ tags: [Tags.Dimension: String] = [:], at month: Int? = nil) -> Int64 {
        let month = month ?? layout.planYear.upperBound - 1
        return layout.positions(of: counter, tags).reduce(0) { $0 + count(counter: $1, month: month) }
    }

    /// Debits less credits of an account, in cents, over months; subaccounts included.
    func balance(_ account: String, _ months: Range<Int>? = nil, _ tags: [Tags.Dimension: String] = [:])
        -> Int64
    {
        layout.lines.indices.reduce(0) { sum, line in
            let entry = layout.lines[line]
            guard tags.allSatisfy({ entry.tags[$0.key] == $0.value }) else { return sum }
            let sign: Int64 =
                (entry.debit.number.hasPrefix(account) ? 1 : 0)
                - (entry.credit.number.hasPrefix(account) ? 1 : 0)
            guard sign != 0 else { return sum }
            return sum
                + (months ?? layout.planYear).reduce(0) { $0 + sign * amount(line: line, month: $1).cents }
        }
    }

    /// Sales less discounts and returns of year N, in cents.
    var revenue: Int64 { -balance("70") }
}

extension CompiledWorld {
    /// The mean and the standard error of a number over the differences between two coalitions or two worlds.
    static func pairedDifference(
        _ left: CompiledWorld, _ right: CompiledWorld, replications: Int = 40,
        _ number: @escaping @Sendable (Books) -> Int64
    ) -> (mean: Double, error: Double) {
        let columns = [left, right].map { world in
            world.replicate(seed: 11, replications: 1...replications, jobs: 2, columns: 1) { books, row in
                row[0] = Double(number(books))
            }
        }
        let differences = zip(columns[0], columns[1]).map { $0 - $1 }
        let mean = differences.reduce(0, +) / Double(replications)
        let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, (squares / Double(replications * (replications - 1))).squareRoot())
    }
}
