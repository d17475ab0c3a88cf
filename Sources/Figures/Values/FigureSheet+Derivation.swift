import CaseModel
public import Formulas
import Quantities

extension FigureSheet {
    /// Where the value of a request comes from, one level deep.
    public func derivation(of request: FigureRequest) -> Derivation {
        let value = value(of: request)
        let unit = unit(of: request)
        guard resolver.problem(of: request) == nil, let figure = catalogue.figure(request.id) else {
            return Derivation(
                request: request, value: value, unit: unit, formula: nil, steps: [], inputs: [], sources: [])
        }
        let formula = figure.formula(in: request.scope)
        if let elements = resolver.elements(of: request) {
            return Derivation(
                request: request, value: value, unit: unit, formula: formula, steps: [],
                inputs: elements.map { input(written: $0, $0) }, sources: [])
        }
        let steps = formula.steps(
            names: { self.value(of: self.resolver.inner($0, in: request.scope)) },
            calls: { self.answer(self.resolver.question($0, in: request.scope)) },
            reasons: catalogue.reason)
        return Derivation(
            request: request, value: value, unit: unit, formula: formula, steps: steps,
            inputs: formula.names.map { input(written: $0, resolver.inner($0, in: request.scope)) },
            sources: formula.calls.map { source($0, in: request.scope) })
    }

    /// The derivations of some requests and of all that they come from, each once, those asked for first.
    ///
    /// The elements of series are left out unless they are asked for: the series shows their values.
    public func derivations(of requests: [FigureRequest]) -> [Derivation] {
        var found: [Derivation] = []
        var seen: Set<FigureRequest> = []
        var waiting = requests[...]
        while let request = waiting.popFirst() {
            guard seen.insert(request).inserted else { continue }
            let derivation = derivation(of: request)
            found.append(derivation)
            if !request.isSeries { waiting += derivation.inputs.map(\.request) }
            for case .figure(let figure) in derivation.sources.map(\.evidence) { waiting.append(figure) }
        }
        return found
    }

    private func input(written: Name, _ request: FigureRequest) -> Derivation.Input {
        Derivation.Input(
            written: written, request: request, value: value(of: request), unit: unit(of: request))
    }

    private func source(_ call: SourceCall, in scope: Scope) -> SourceAnswer {
        let question = resolver.question(call, in: scope)
        let evidence: SourceAnswer.Evidence
        var unit = SourceFunction.unit(of: call) { self.unit(of: Name($0, scope)) } ?? .text
        switch question {
        case .missing: evidence = .nothing
        case .stated(_, let paths):
            evidence = .fields(paths)
            if call.function == SourceFunction.objective.rawValue {
                unit = self.unit(of: Name("objective_target", scope))
            }
        case .figure(let request):
            evidence = .figure(request)
            unit = self.unit(of: request)
        case .customers(let question):
            evidence = customers.map { .customers($0.customers(of: question)) } ?? .nothing
        case .counterfactual(let name): evidence = .counterfactual(name)
        case .books(let question): evidence = self.evidence(question)
        }
        return SourceAnswer(call: call, value: answer(question), unit: unit, evidence: evidence)
    }

    private func evidence(_ question: BooksQuestion) -> SourceAnswer.Evidence {
        let terms = index.terms(of: question.selection)
        guard let months = index.months(of: question), let first = months.first, let last = months.last else {
            return .nothing
        }
        let layout = books.layout
        let days = layout.months[first].firstDay...layout.months[last].lastDay
        let weights = Dictionary(
            terms.map { ($0.position, $0.weight) }, uniquingKeysWith: { first, _ in first })
        if question.selection.isLedger {
            return .entries(
                books.journal.compactMap { entry in
                    guard let weight = weights[entry.line], days.contains(entry.date) else { return nil }
                    return SourceEntry(
                        date: entry.date, line: layout.lines[entry.line],
                        contribution: Money(cents: weight * entry.amount.cents))
                })
        }
        let rows = books.activity.filter { weights[$0.counter] != nil && days.contains($0.date) }
        let isStock = question.measure != .flow
        let shown = isStock ? Self.latest(rows) : rows
        return .counts(
            shown.map {
                SourceCount(date: $0.date, line: layout.counters[$0.counter], count: $0.count)
            })
    }

    /// The last row of each counter, in the order of the log.
    private static func latest(_ rows: [ActivityEntry]) -> [ActivityEntry] {
        var last: [Int: Int] = [:]
        for (position, row) in rows.enumerated() { last[row.counter] = position }
        return rows.enumerated().filter { last[$0.element.counter] == $0.offset }.map(\.element)
    }
}
