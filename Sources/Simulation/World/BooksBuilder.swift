import Bilingual
import CaseModel

/// Collects the lines and counters of a world while its components are compiled; equal lines are one line.
struct BooksBuilder {
    private(set) var lines: [LedgerLine] = []
    private(set) var counters: [CounterLine] = []
    private var linePositions: [LedgerLine: Int] = [:]
    private var counterPositions: [CounterLine: Int] = [:]

    /// The position of a line, added if it is new.
    mutating func line(_ label: Text, debit: Account, credit: Account, _ tags: Tags = Tags()) -> Int {
        let line = LedgerLine(label: label, debit: debit, credit: credit, tags: tags)
        if let position = linePositions[line] { return position }
        linePositions[line] = lines.count
        lines.append(line)
        return lines.count - 1
    }

    /// The position of a line between two accounts of the chart.
    mutating func line(_ label: Text, _ debit: String, _ credit: String, _ tags: Tags = Tags()) -> Int {
        line(label, debit: Self.account(debit), credit: Self.account(credit), tags)
    }

    /// The position of a counter, added if it is new.
    mutating func counter(_ counter: Counter, _ tags: Tags = Tags()) -> Int {
        let line = CounterLine(counter: counter, tags: tags)
        if let position = counterPositions[line] { return position }
        counterPositions[line] = counters.count
        counters.append(line)
        return counters.count - 1
    }

    private static func account(_ number: String) -> Account {
        guard let account = ChartOfAccounts.account(number) else {
            preconditionFailure("the chart of accounts has no account \(number)")
        }
        return account
    }
}
