import Formulas

/// Finds what requests need of the books and of other runs, in the order in which formulas name it.
struct RequestWalk {
    let resolver: FigureResolver
    private(set) var questions: [BooksQuestion] = []
    private(set) var counterfactuals: [Counterfactual] = []
    private var seenRequests: Set<FigureRequest> = []
    private var seenQuestions: Set<SourceQuestion> = []

    init(resolver: FigureResolver) { self.resolver = resolver }

    mutating func visit(_ request: FigureRequest) {
        guard seenRequests.insert(request).inserted, resolver.problem(of: request) == nil,
            let figure = resolver.catalogue.figure(request.id)
        else { return }
        if let elements = resolver.elements(of: request) {
            for element in elements { visit(element) }
            return
        }
        let formula = figure.formula(in: request.scope)
        for name in formula.names { visit(resolver.inner(name, in: request.scope)) }
        for call in formula.calls { visit(resolver.question(call, in: request.scope)) }
    }

    private mutating func visit(_ question: SourceQuestion) {
        guard seenQuestions.insert(question).inserted else { return }
        switch question {
        case .books(let question): questions.append(question)
        case .counterfactual(let name): counterfactuals.append(name)
        case .figure(let request): visit(request)
        case .stated, .customers, .missing: break
        }
    }
}
