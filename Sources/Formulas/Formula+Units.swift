/// What an expression gives: its unit, and whether it is a series.
public struct Kind: Hashable, Sendable {
    /// The unit of the value, or of each element.
    public let unit: Unit
    /// Whether the expression gives a series.
    public let isSeries: Bool

    /// Makes a kind.
    public init(_ unit: Unit, isSeries: Bool = false) {
        self.unit = unit
        self.isSeries = isSeries
    }
}

extension Formula {
    /// Checks the units of the formula and gives that of its result; a bare number counts as a ratio.
    ///
    /// Nil for a name or a call says that it does not exist. A name whose scope has `*` is a series; any other
    /// name and every call fit where one value or a series is needed: `kind` checks this too.
    public func unit(
        names: (Name) -> Unit?, calls: (SourceCall) -> Unit?
    ) throws(FormulaError) -> Unit {
        try check(
            leaf: { node in
                switch node {
                case .name(let name):
                    names(name).map { UnitChecker.Found($0, name.isSeries ? .series : .any) }
                case .source(let call): calls(call).map { UnitChecker.Found($0, .any) }
                default: nil
                }
            }, wanted: nil
        ).unit
    }

    /// Checks units and series, and that the result has the declared unit where one is given.
    public func kind(
        declared: Unit? = nil, names: (Name) -> Kind?, calls: (SourceCall) -> Kind?
    ) throws(FormulaError) -> Kind {
        func found(_ kind: Kind) -> UnitChecker.Found {
            UnitChecker.Found(kind.unit, kind.isSeries ? .series : .single)
        }
        return try check(
            leaf: { node in
                switch node {
                case .name(let name): names(name).map(found)
                case .source(let call): calls(call).map(found)
                default: nil
                }
            }, wanted: declared)
    }

    private func check(
        leaf: (Expression.Node) -> UnitChecker.Found?, wanted: Unit?
    ) throws(FormulaError) -> Kind {
        var checker = UnitChecker(source: source)
        var result = checker.found(expression, leaf)
        if let wanted {
            if result.dimension.fits(wanted)
                || (wanted == .classification && result.dimension == .unit(.text))
            {
                result.dimension = .unit(wanted)
            } else {
                checker.report(.wrongUnit, expression, wanted: wanted.label, got: result.dimension.label)
            }
        }
        if let error = FormulaError.joined(checker.errors) { throw error }
        let isSeries = result.shape == .series
        switch result.dimension {
        case .unit(let unit): return Kind(unit, isSeries: isSeries)
        case .bare, .any: return Kind(.ratio, isSeries: isSeries)
        }
    }
}
