public import Bilingual
public import Diagnostics
public import Quantities

/// What to run and where to write it.
public struct RunOrder: Sendable {
    /// The folder of the case.
    public let caseFolder: String
    /// The file of the plan.
    public let planFile: String
    /// The number of the draw; nil for the case's own.
    public let seed: UInt64?
    /// How many possible years, the year lived not counted.
    public let replications: Count
    /// The folder to write; nil for `Reports/<case>/<plan>`.
    public let output: String?
    /// How many computations at a time; results do not depend on it.
    public let jobs: Count
    /// Conventions chosen, written `variance_terms=three`; the others keep their first value.
    public let conventions: [String]

    /// Makes an order.
    public init(
        caseFolder: String, planFile: String, seed: UInt64?, replications: Count, output: String?,
        jobs: Count,
        conventions: [String] = []
    ) {
        (self.caseFolder, self.planFile, self.seed) = (caseFolder, planFile, seed)
        (self.replications, self.output, self.jobs) = (replications, output, jobs)
        self.conventions = conventions
    }
}

/// What a run gave.
public struct RunOutcome: Sendable {
    /// The run folder.
    public let folder: String
    /// The document `figures.json`.
    public let figuresJSON: String
    /// Weaknesses of the plan.
    public let warnings: [Diagnostic]
    let lines: [Text]

    /// What a person is told at the end of a run.
    public func summary(in language: Language) -> String {
        lines.map { $0[language] }.joined(separator: "\n") + "\n"
    }
}
