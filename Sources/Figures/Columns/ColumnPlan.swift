public import CaseModel
public import Formulas
public import Quantities

/// The numbers of the books that some requests need in every possible year.
///
/// A replication keeps one row of `columnCount` numbers; every request is then computed from the columns.
public struct ColumnPlan: Sendable {
    /// Most requests whose distributions are kept.
    public static let requestLimit = 1000

    /// The requests, each once, in the order given.
    public let requests: [FigureRequest]
    /// The values of other runs that the requests need: the same years without an action or without the plan.
    public let counterfactuals: [Counterfactual]
    let resolver: FigureResolver
    let questions: [BooksQuestion: Int]
    private let selections: [Selection]
    private let readings: [Reading]
    private let monthCount: Int

    private struct Selection: Sendable {
        let isLedger: Bool
        let terms: [BooksIndex.Term]
    }

    /// A number of the row.
    private struct Reading: Sendable {
        let position: Int
        let selection: Int
        let months: Range<Int>?
        let divisor: Double
    }

    /// Plans the columns of requests in the books of a world; requests that the catalogue refuses stay missing.
    ///
    /// More than `requestLimit` requests trap.
    public init(
        catalogue: FigureCatalogue, facts: CaseFacts, layout: BooksLayout, requests: [FigureRequest]
    ) {
        var walk = RequestWalk(resolver: FigureResolver(catalogue: catalogue, facts: facts))
        for request in requests { walk.visit(request) }
        var seen: Set<FigureRequest> = []
        self.requests = requests.filter { seen.insert($0).inserted }
        precondition(self.requests.count <= Self.requestLimit, "\(self.requests.count) requests for columns")
        resolver = walk.resolver
        counterfactuals = walk.counterfactuals
        monthCount = layout.months.count
        let index = BooksIndex(layout: layout, facts: facts)
        var positions: [LineSelection: Int] = [:]
        var selections: [Selection] = []
        var readings: [Reading] = []
        for (position, question) in walk.questions.enumerated() {
            let known = positions[question.selection] ?? selections.count
            if known == selections.count {
                positions[question.selection] = known
                let terms = index.terms(of: question.selection)
                selections.append(Selection(isLedger: question.selection.isLedger, terms: terms))
            }
            readings.append(
                Reading(
                    position: position, selection: known, months: index.months(of: question),
                    divisor: question.divisor))
        }
        self.selections = selections
        self.readings = readings.sorted { ($0.selection, $0.position) < ($1.selection, $1.position) }
        questions = Dictionary(
            walk.questions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many numbers a row has.
    public var columnCount: Count { Count(readings.count) }

    /// Writes the row of one possible year; a number that the books do not hold is not a number.
    ///
    /// The row must have `columnCount` places and the books the layout of the plan, or it traps.
    public func extract(_ books: Books, into row: UnsafeMutableBufferPointer<Double>) {
        precondition(row.count >= readings.count, "a row of \(row.count) for \(readings.count) columns")
        var totals = [Int64](repeating: 0, count: monthCount)
        var computed: Int?
        for reading in readings {
            if reading.selection != computed {
                let selection = selections[reading.selection]
                BooksIndex.add(selection.terms, isLedger: selection.isLedger, of: books, into: &totals)
                computed = reading.selection
            }
            row[reading.position] = BooksIndex.answer(totals, reading.months, divisor: reading.divisor)
        }
    }
}
