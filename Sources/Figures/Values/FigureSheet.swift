public import CaseModel
public import Formulas

/// The values of figures in one set of books, each computed once.
///
/// A figure that does not exist is missing with its reason: never zero, never a guess. The sheet belongs to one
/// thread.
public final class FigureSheet {
    let resolver: FigureResolver
    /// The books that the figures read.
    public let books: Books
    let index: BooksIndex
    private let counterfactuals: [Counterfactual: Value]
    private var known: [FigureRequest: Value] = [:]
    /// The rows of the customer file; nil where the books name no customer.
    private(set) lazy var customers = books.customers.map(CustomerIndex.init)
    private var totals: [LineSelection: [Int64]] = [:]

    /// Makes a sheet; the counterfactuals are what the analysis hands in.
    public init(
        catalogue: FigureCatalogue, books: Books, facts: CaseFacts,
        counterfactuals: [Counterfactual: Value] = [:]
    ) {
        resolver = FigureResolver(catalogue: catalogue, facts: facts)
        self.books = books
        index = BooksIndex(layout: books.layout, facts: facts)
        self.counterfactuals = counterfactuals
    }

    /// The catalogue whose figures are computed.
    public var catalogue: FigureCatalogue { resolver.catalogue }

    /// The value of a request in the unit of its figure; a request that the catalogue refuses is missing.
    public func value(of request: FigureRequest) -> Value {
        if let value = known[request] { return value }
        let value = computed(request)
        known[request] = value
        return value
    }

    /// What a request measures: for objectives, the unit of their figure.
    public func unit(of request: FigureRequest) -> Unit { resolver.unit(of: request) }

    /// The conventions chosen, by id; the others take the first value of the catalogue.
    public var chosenConventions: [String: String] { resolver.facts.conventions }

    /// The value in force of a convention; nil for an unknown one.
    public func convention(_ id: String) -> String? { resolver.convention(id) }

    /// Why the catalogue refuses a request; nil where it answers it.
    public func problem(of request: FigureRequest) -> FigureRequestProblem? { resolver.problem(of: request) }

    private func computed(_ request: FigureRequest) -> Value {
        if let problem = resolver.problem(of: request) { return .missing(problem.reason) }
        if let elements = resolver.elements(of: request) { return series(elements.map { value(of: $0) }) }
        guard let figure = catalogue.figure(request.id) else { return .missing(.unknown) }
        return figure.formula(in: request.scope).evaluate(
            names: { self.value(of: self.resolver.inner($0, in: request.scope)) },
            calls: { self.answer(self.resolver.question($0, in: request.scope)) },
            reasons: catalogue.reason)
    }

    /// A series of values; elements that are no numbers are missing.
    private func series(_ values: [Value]) -> Value {
        let numbers = values.map { $0.number ?? .nan }
        if let first = values.first?.missing, numbers.allSatisfy(\.isNaN) { return .missing(first) }
        return .series(numbers)
    }

    func answer(_ question: SourceQuestion) -> Value {
        switch question {
        case .missing(let reason): return .missing(reason)
        case .stated(let value, _): return value
        case .figure(let request): return value(of: request)
        case .customers(let question):
            guard let customers else { return .missing(.ofTheRealisedYear) }
            return .number(question.answer(of: customers.customers(of: question)))
        case .counterfactual(let name):
            return counterfactuals[name]
                ?? .missing(name.comparison == .share ? .onlyAMean : .noCounterfactual)
        case .books(let question):
            let answer = BooksIndex.answer(
                monthly(question.selection), index.months(of: question), divisor: question.divisor)
            return answer.isNaN ? .missing(.outsideTheBooks) : .number(answer)
        }
    }

    private func monthly(_ selection: LineSelection) -> [Int64] {
        if let sums = totals[selection] { return sums }
        var sums = [Int64](repeating: 0, count: books.layout.months.count)
        BooksIndex.add(index.terms(of: selection), isLedger: selection.isLedger, of: books, into: &sums)
        totals[selection] = sums
        return sums
    }
}
