import Bilingual
import Formulas

/// Computes a figure from given values alone and keeps what it passes.
struct ComputationWalk {
    let catalogue: FigureCatalogue
    let given: [Name: Value]
    private(set) var parts: [FigureComputation.Part] = []
    private(set) var used: [Name] = []
    private(set) var needed: [Name] = []
    private var known: [Name: Value] = [:]

    init(catalogue: FigureCatalogue, given: [Name: Value]) {
        self.catalogue = catalogue
        self.given = given
    }

    /// Checks the figure and the given names against the catalogue, whatever members a case may have.
    func check(_ name: Name) throws(ComputationProblem) {
        for name in [name] + given.keys.sorted() {
            guard let figure = catalogue.figure(name.id) else {
                throw .refused(name, .unknownFigure(name.id, among: catalogue.figures.map(\.id)))
            }
            for key in name.scope.keys where !figure.accepts(key) {
                throw .refused(name, .unacceptedKey(key, of: figure))
            }
        }
        for (name, value) in given.sorted(by: { $0.key < $1.key }) where !fits(value, name) {
            throw .wrongKind(name)
        }
    }

    private func fits(_ value: Value, _ name: Name) -> Bool {
        switch value {
        case .missing: true
        case .series: name.isSeries
        case .date: !name.isSeries && unit(of: name) == .date
        case .number: !name.isSeries && unit(of: name).isNumeric
        case .text, .truth: false
        }
    }

    func unit(of name: Name) -> Unit {
        if case .fixed(let unit)? = catalogue.figure(name.id)?.unit { unit } else { .money }
    }

    mutating func value(of name: Name) -> Value {
        if let value = known[name] { return value }
        let value = computed(name)
        known[name] = value
        return value
    }

    private mutating func computed(_ name: Name) -> Value {
        if let value = given[name] {
            used.append(name)
            return value
        }
        guard let figure = catalogue.figure(name.id), !name.isSeries,
            figure.formula(in: name.scope).calls.allSatisfy({ convention($0) != nil })
        else {
            needed.append(name)
            return .missing(.unknown)
        }
        let formula = figure.formula(in: name.scope)
        // Only what the formula asks for is looked up: of an `if`, the branch taken.
        func answer(_ written: Name) -> Value {
            self.value(of: Name(written.id, inherited(written, name.scope)))
        }
        let catalogue = catalogue
        let calls = { (call: SourceCall) in Self.convention(call, catalogue) ?? .missing(.unknown) }
        let value = formula.evaluate(names: answer, calls: calls, reasons: catalogue.reason)
        let steps = formula.steps(names: answer, calls: calls, reasons: catalogue.reason)
        parts.append(
            FigureComputation.Part(
                name: name, value: value, unit: unit(of: name), formula: formula, steps: steps))
        return value
    }

    private func convention(_ call: SourceCall) -> Value? { Self.convention(call, catalogue) }

    /// The first value of a convention; nil for any other call, whose answer must be given.
    private static func convention(_ call: SourceCall, _ catalogue: FigureCatalogue) -> Value? {
        guard call.function == SourceFunction.convention.rawValue, let id = call.arguments.first else {
            return nil
        }
        return (catalogue.convention(id)?.values.first).map(Value.text)
    }

    private func inherited(_ written: Name, _ outer: Scope) -> Scope {
        guard let figure = catalogue.figure(written.id) else { return written.scope }
        return written.scope.inheriting(outer, only: figure.scopes.map(\.rawValue))
    }
}
