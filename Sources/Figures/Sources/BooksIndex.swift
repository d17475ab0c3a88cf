import CaseModel
import Quantities

/// Finds the lines of a layout that a question is about, and adds them up by month.
struct BooksIndex {
    /// A line with the whole number by which it counts.
    struct Term: Hashable {
        let position: Int
        let weight: Int64
    }

    let layout: BooksLayout
    let facts: CaseFacts

    init(layout: BooksLayout, facts: CaseFacts) {
        self.layout = layout
        self.facts = facts
    }

    /// The lines of a selection, in the order of the layout.
    func terms(of selection: LineSelection) -> [Term] {
        switch selection.subject {
        case .ledger(let accounts, let against, let positiveOnCredit):
            layout.lines.enumerated().compactMap { position, line in
                guard bears(line.tags, selection) else { return nil }
                var weight: Int64 = 0
                if accounts.contains(line.credit), against?.contains(line.debit) ?? true { weight += 1 }
                if accounts.contains(line.debit), against?.contains(line.credit) ?? true { weight -= 1 }
                guard weight != 0 else { return nil }
                return Term(position: position, weight: positiveOnCredit ? weight : -weight)
            }
        case .counter(let counter): counters(counter, selection) { _ in 1 }
        case .people(let counter):
            counters(counter, selection) { tags in
                tags[.segment].flatMap { facts.buyersBySegment[$0] } ?? 0
            }
        case .invoiced(let counter):
            counters(counter, selection) { tags in
                guard let segment = tags[.segment], let offer = tags[.offer] else { return 0 }
                let isInvoiced = facts.assistedSegments.contains(segment) && !facts.contracts.contains(offer)
                return isInvoiced ? 1 : 0
            }
        }
    }

    private func counters(
        _ counter: Counter, _ selection: LineSelection, weight: (Tags) -> Int64
    ) -> [Term] {
        layout.counters.enumerated().compactMap { position, line in
            guard line.counter == counter, bears(line.tags, selection) else { return nil }
            let weight = weight(line.tags)
            return weight == 0 ? nil : Term(position: position, weight: weight)
        }
    }

    private func bears(_ tags: Tags, _ selection: LineSelection) -> Bool {
        if let dimension = selection.dimension, tags[dimension] == nil { return false }
        if selection.isOnLine, !isOnLine(tags) { return false }
        let filter = selection.filter
        return Tags.Dimension.allCases.allSatisfy { filter[$0] == nil || filter[$0] == tags[$0] }
    }

    private func isOnLine(_ tags: Tags) -> Bool {
        if let channel = tags[.channel] { return facts.sites.contains(channel) }
        return tags[.action].map(facts.siteActions.contains) ?? false
    }

    /// The positions of the months that are added up; nil where the books do not hold them all.
    func months(of question: BooksQuestion) -> Range<Int>? {
        guard let first = layout.months.firstIndex(of: question.span.first),
            let last = layout.months.firstIndex(of: question.span.last)
        else { return nil }
        switch question.measure {
        case .flow: return first..<(last + 1)
        case .sinceOpening: return 0..<(last + 1)
        case .stockAtEnd: return last..<(last + 1)
        case .stockAtStart: return first > 0 ? (first - 1)..<first : nil
        }
    }

    /// Writes the sum of the lines by month, in cents or pieces.
    static func add(
        _ terms: [Term], isLedger: Bool, of books: Books, into totals: inout [Int64]
    ) {
        let count = books.layout.months.count
        for month in totals.indices { totals[month] = 0 }
        for term in terms {
            let start = term.position * count
            for month in 0..<count {
                let number = isLedger ? books.amounts[start + month].cents : books.counts[start + month]
                totals[month] += term.weight * number
            }
        }
    }

    /// The answer from monthly sums; not a number where the books do not hold the months.
    static func answer(_ totals: [Int64], _ months: Range<Int>?, divisor: Double) -> Double {
        guard let months else { return .nan }
        return Double(totals[months].reduce(0, +)) / divisor
    }
}
