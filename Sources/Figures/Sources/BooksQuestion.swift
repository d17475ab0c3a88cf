import CaseModel

/// Which lines of the books a question is about.
struct LineSelection: Hashable {
    enum Subject: Hashable {
        /// Entries on accounts, against any account or against some; positive on the named side.
        case ledger(AccountSelection, against: AccountSelection?, positiveOnCredit: Bool)
        /// A counter.
        case counter(Counter)
        /// A counter in millionths, times the buyers of each segment.
        case people(Counter)
        /// A counter, for assisted segments and offers without contract.
        case invoiced(Counter)
    }

    let subject: Subject
    /// The tags that a line must bear; empty for all lines.
    let filter: Tags
    /// A dimension in which a line must bear some tag.
    var dimension: Tags.Dimension?
    /// Whether only lines of the company's web shops and of actions for them count.
    var isOnLine = false

    /// The same, for the company's web shops.
    var onLine: LineSelection {
        var selection = self
        selection.isOnLine = true
        return selection
    }

    var isLedger: Bool { if case .ledger = subject { true } else { false } }
}

/// A question to the books that has one number for an answer.
struct BooksQuestion: Hashable {
    enum Measure: Hashable {
        case flow, sinceOpening, stockAtEnd, stockAtStart
    }

    let selection: LineSelection
    let measure: Measure
    let span: MonthSpan
    /// By what the whole number of the books is divided: 100 for cents.
    let divisor: Double
}
