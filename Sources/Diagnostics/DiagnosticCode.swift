public import Bilingual

/// A rule that a file must keep; its raw value is the code that a person sees and that never changes meaning.
///
/// To add a code: a case here, its wording in one of the `DiagnosticCode+…Wording` tables, and a file in
/// `Tests/Malformed` that breaks it.
public enum DiagnosticCode: String, Hashable, Sendable, Codable, CaseIterable {
    // The file.
    case missingFile = "missing-file"
    case emptyFile = "empty-file"
    case unreadableFile = "unreadable-file"
    case wrongEncoding = "wrong-encoding"
    case forbiddenCharacter = "forbidden-character"
    case fileTooLarge = "file-too-large"
    case tooDeep = "too-deep"
    case tooManyAliases = "too-many-aliases"
    case tooManyNodes = "too-many-nodes"
    case complexKey = "complex-key"
    case severalDocuments = "several-documents"
    case yamlSyntax = "yaml-syntax"
    case outputIsAFile = "output-is-a-file"
    case cannotWrite = "cannot-write"
    case missingResource = "missing-resource"

    // Keys and ids.
    case unknownKey = "unknown-key"
    case duplicatedKey = "duplicated-key"
    case missingKey = "missing-key"
    case unknownReference = "unknown-reference"
    case duplicatedID = "duplicated-id"
    case planForAnotherCase = "plan-for-another-case"

    // Values.
    case wrongKind = "wrong-kind"
    case wrongValue = "wrong-value"
    case wrongUnit = "wrong-unit"
    case decimalComma = "decimal-comma"
    case valueOutOfRange = "value-out-of-range"
    case budgetBelowZero = "budget-below-zero"
    case impossibleDate = "impossible-date"
    case datesOutOfOrder = "dates-out-of-order"
    case unknownChoice = "unknown-choice"
    case badFormula = "bad-formula"
    case badSchema = "bad-schema"
    case cannotCompute = "cannot-compute"

    // Weak content: the run goes on.
    case missingContent = "missing-content"

    // Mistakes of judgement: the run goes on. A schema states each rule, whose id is what a person sees.
    case brokenRule = "broken-rule"

    /// How grave the breach usually is.
    public var severity: Severity { wording.severity }

    /// The rule in one line, in words of the domain.
    public var summary: Text { wording.summary }

    /// Why the rule exists and how to keep it; nil where the summary says all.
    public var help: Text? { wording.help }

    private var wording: Wording {
        Self.wordings[self] ?? Wording(Text(verbatim: rawValue))
    }

    private static let wordings: [DiagnosticCode: Wording] =
        fileWordings.merging(keyWordings) { first, _ in first }
        .merging(valueWordings) { first, _ in first }
        .merging(contentWordings) { first, _ in first }
        .merging(judgementWordings) { first, _ in first }
}

/// What is said of a code, whatever the file.
struct Wording: Sendable {
    let summary: Text
    let help: Text?
    let severity: Severity

    init(_ summary: Text, help: Text? = nil, severity: Severity = .error) {
        self.summary = summary
        self.help = help
        self.severity = severity
    }
}
