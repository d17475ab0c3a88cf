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
    /// The rule that is broken.
    public let code: DiagnosticCode
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
    /// The single likely correction; nil when there are several.
    public let fix: Text?

    /// Makes a diagnostic; its severity is the usual one of its code unless said.
    public init(
        _ code: DiagnosticCode, severity: Severity? = nil, at place: Place?, excerpt: String? = nil,
        found: Text? = nil, expected: Text? = nil, fix: Text? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.place = place
        self.excerpt = excerpt
        self.found = found
        self.expected = expected
        self.fix = fix
    }

    /// Whether the problem forbids a run.
    public var isError: Bool { severity == .error }
}

extension Diagnostic: Comparable {
    /// Whether the left is shown first: by file, line, column, then code and wording; no place comes first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.place != right.place {
            guard let first = left.place else { return true }
            guard let second = right.place else { return false }
            return first < second
        }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
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
