public import Diagnostics

/// Work that could not be done because of problems in what a person gave: all of them at once.
public struct Problems: Error, Sendable {
    /// What is wrong, in the order of the files.
    public let diagnostics: [Diagnostic]

    /// Makes the failure from its problems.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.inOrder }

    /// Throws when one of the problems forbids going on.
    static func check(_ diagnostics: [Diagnostic]) throws(Problems) {
        if diagnostics.containsError { throw Problems(diagnostics) }
    }
}
