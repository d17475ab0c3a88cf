public import Bilingual
public import Formulas

/// The value of a catalogue formula on given inputs, with every computation on the way.
public struct FigureComputation: Hashable, Sendable {
    /// A figure computed on the way, or the one asked for.
    public struct Part: Hashable, Sendable {
        /// The figure.
        public let name: Name
        /// Its value.
        public let value: Value
        /// What it measures.
        public let unit: Unit
        /// Its formula.
        public let formula: Formula
        /// The computations of the formula, innermost first.
        public let steps: [Step]
    }

    /// The figure asked for.
    public let name: Name
    /// Its value.
    public let value: Value
    /// What it measures.
    public let unit: Unit
    /// The figures computed, each once, what others come from first; the last is the one asked for.
    public let parts: [Part]
    /// The given names that the formula uses, in the order in which they are met.
    public let used: [Name]
    /// The given names that it does not need, in order: a caller may point them out.
    public let unused: [Name]
}

/// Why a figure cannot be computed from what was given.
public enum ComputationProblem: Error, Hashable, Sendable {
    /// The catalogue refuses the figure or a given name.
    case refused(Name, FigureRequestProblem)
    /// These names come from books or a plan and must be given, in the order in which they are met.
    case needed([Name])
    /// A given value does not fit its figure: a series where one value is needed, a date for an amount.
    case wrongKind(Name)

    /// The problem in both languages.
    public var text: Text {
        switch self {
        case .refused(_, let problem): problem.text
        case .needed(let names):
            Text(
                fr: "il faut donner aussi : \(Self.listing(names))",
                en: "these must be given too: \(Self.listing(names))")
        case .wrongKind(let name):
            Text(
                fr: "la valeur donnée pour « \(name) » n'est pas du genre attendu",
                en: "the value given for “\(name)” is not of the kind needed")
        }
    }

    private static func listing(_ names: [Name]) -> String {
        names.map(\.description).joined(separator: ", ")
    }
}

extension FigureCatalogue {
    /// Computes a figure from given values, which override the formulas of their figures.
    ///
    /// A series is given under its own name, `revenue[month=*]`. Names that come from books or a plan must be
    /// given. A given name that the catalogue does not know is an error; one that is not needed is not.
    public func compute(
        _ name: Name, given: [Name: Value]
    ) throws(ComputationProblem) -> FigureComputation {
        var walk = ComputationWalk(catalogue: self, given: given)
        try walk.check(name)
        let value = walk.value(of: name)
        if !walk.needed.isEmpty { throw .needed(walk.needed) }
        let unused = given.keys.filter { !walk.used.contains($0) }.sorted()
        return FigureComputation(
            name: name, value: value, unit: walk.unit(of: name), parts: walk.parts, used: walk.used,
            unused: unused)
    }

    /// The names that a formula uses directly, with their units, for help pages; nil for an unknown figure.
    public func inputs(of id: String) -> [(name: Name, unit: Unit, isSeries: Bool)]? {
        figure(id)?.formula.names.map { name in
            let unit = if case .fixed(let unit)? = figure(name.id)?.unit { unit } else { Unit.money }
            return (name, unit, name.isSeries)
        }
    }
}
