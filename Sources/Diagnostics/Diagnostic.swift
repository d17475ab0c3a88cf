public import Bilingual

/// How grave a problem is.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// It cannot be read or simulated: nothing is run.
    case error
    /// It is weak or doubtful: the run goes on, and the report repeats it.
    case warning
}

/// One problem in a file that a person wrote: place, fact, expectation, fix.
public struct Diagnostic: Hashable, Sendable {
    /// The kind of problem.
    public let code: DiagnosticCode
    /// The rule of a schema that is broken, with its wording; nil for the rules of the program.
    public let rule: BrokenRule?
    /// How grave it is.
    public let severity: Severity
    /// Where it stands; nil when no file is meant.
    public let place: Place?
    /// The line of the file, as it is written there.
    public var excerpt: String?
    /// What is there.
    public let found: Text?
    /// What the rule asks for.
    public let expected: Text?
    /// Of an element that lacks content, the fields that are not written, each with what it is for.
    public var lacks: [LackingField] = []
    /// The single likely correction; nil when there are several.
    public let fix: Text?

    /// Makes a diagnostic; its severity is the usual one of its code unless said.
    public init(
        _ code: DiagnosticCode, severity: Severity? = nil, at place: Place?, excerpt: String? = nil,
        found: Text? = nil, expected: Text? = nil, fix: Text? = nil
    ) {
        self.code = code
        rule = nil
        self.severity = severity ?? code.severity
        self.place = place
        self.excerpt = excerpt
        self.found = found
        self.expected = expected
        self.fix = fix
    }

    /// Makes the diagnostic of a broken rule of a schema: a warning.
    public init(
        _ rule: BrokenRule, at place: Place?, found: Text? = nil, expected: Text? = nil, fix: Text? = nil
    ) {
        code = .brokenRule
        self.rule = rule
        severity = .warning
        self.place = place
        excerpt = nil
        self.found = found
        self.expected = expected
        self.fix = fix
    }

    /// The code that a person sees: that of the rule where a schema states it.
    public var codeName: String { rule?.id ?? code.rawValue }
    /// The rule in one line.
    public var summary: Text { rule?.summary ?? code.summary }
    /// Why the rule exists and how to keep it; nil where the summary says all.
    public var help: Text? { rule.map(\.help) ?? code.help }

    /// Whether the problem forbids a run.
    public var isError: Bool { severity == .error }
}

/// A rule that a schema states and that a file breaks.
public struct BrokenRule: Hashable, Sendable {
    /// The id of the rule, which a person sees as the code.
    public let id: String
    /// What is wrong, in one line.
    public let summary: Text
    /// What the person should know; nil where the summary says all.
    public let help: Text?

    /// Makes a broken rule.
    public init(id: String, summary: Text, help: Text? = nil) {
        (self.id, self.summary, self.help) = (id, summary, help)
    }
}

extension Diagnostic: Comparable {
    /// Whether the left is shown first: by file, line, column, then code and wording; no place comes first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.place != right.place {
            guard let first = left.place else { return true }
            guard let second = right.place else { return false }
            return first < second
        }
        if left.codeName != right.codeName { return left.codeName < right.codeName }
        return left.wordingKey < right.wordingKey
    }

    private var wordingKey: String {
        [found, expected, fix].map { $0?.fr ?? "" }.joined(separator: "\u{1}")
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether one of the problems forbids a run.
    public var containsError: Bool { contains { $0.isError } }

    /// The problems in the order of the files, each once.
    public var inOrder: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return sorted().filter { seen.insert($0).inserted }
    }
}
