public import Bilingual

/// What is wrong in a formula, and where.
///
/// Positions count characters. The first error in the order of the text is thrown; `all` has every other one
/// that could be found in the same reading.
public struct FormulaError: Error, Hashable, Sendable {
    /// The rule that the formula breaks.
    public let code: Code
    /// How many characters of the formula stand before the error.
    public let offset: Int
    /// The line of the error, from 1.
    public let line: Int
    /// The column of the error in its line, from 1.
    public let column: Int
    /// How many characters are concerned, at least 1.
    public let length: Int
    /// What is written there; empty at the end of the formula.
    public let found: String
    /// What should be there.
    public let expected: Text
    /// The likely correction, where there is only one.
    public let fix: Text?
    /// The other errors of the formula.
    public internal(set) var following: [FormulaError] = []

    /// The rule that the formula breaks, in both languages.
    public var message: Text { code.message }
    /// This error and the others, in the order of the text.
    public var all: [FormulaError] {
        var first = self
        first.following = []
        return [first] + following
    }

    init(
        _ code: Code, in source: String, at range: Range<Int>, expected: Text? = nil, fix: Text? = nil
    ) {
        let characters = Array(source)
        let start = Swift.min(range.lowerBound, characters.count)
        let end = Swift.min(Swift.max(range.upperBound, start), characters.count)
        self.code = code
        offset = start
        let before = characters[..<start]
        line = 1 + before.count(where: \.isNewline)
        column = start - (before.lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0) + 1
        length = Swift.max(1, end - start)
        found = String(characters[start..<end].prefix(80))
        self.expected = expected ?? code.expected
        self.fix = fix
    }

    /// The errors of one reading as one error, or nil where there is none.
    static func joined(_ errors: [FormulaError]) -> FormulaError? {
        let sorted = errors.enumerated().sorted {
            ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
        }
        .map(\.element)
        guard var first = sorted.first else { return nil }
        first.following = Array(sorted.dropFirst())
        return first
    }
}
