import Diagnostics
import Yams

/// Turns the library's marks, which count code points, into places, which count characters.
struct PlaceRuler {
    private let source: SourceText
    private var characterIndexes: [Int: [Int32]] = [:]
    private var characterCounts: [Int: Int] = [:]

    init(source: SourceText) { self.source = source }

    /// The place of a node, as long as its first line shows it.
    mutating func place(of node: Node) -> Place {
        guard let mark = node.mark else { return Place(file: source.file, line: 1, column: 1) }
        switch node {
        case .scalar(let scalar):
            switch scalar.style {
            case .plain: return place(mark, length: scalar.string.characterCount)
            case .singleQuoted, .doubleQuoted: return place(mark, length: scalar.string.characterCount + 2)
            default: return place(mark, length: 1)
            }
        default: return place(mark, length: 1)
        }
    }

    /// The place of a mark, kept within its line.
    mutating func place(_ mark: Mark, length: Int) -> Place {
        let line = min(max(1, mark.line), max(1, source.lines.count))
        let column = column(mark.line > line ? Int.max : mark.column, of: line)
        let rest = max(1, count(of: line) - column + 1)
        return Place(file: source.file, line: line, column: column, length: min(max(1, length), rest))
    }

    /// Whether a group or a list that starts at a place opens with a brace or a bracket.
    ///
    /// The library gives the style of the end of a group, which has none.
    func opensInline(at place: Place) -> Bool {
        guard source.lines.indices.contains(place.line - 1) else { return false }
        var rest = source.lines[place.line - 1].dropFirst(place.column - 1)
        while rest.first == "&" { rest = rest.drop { !$0.isWhitespace }.drop { $0.isWhitespace } }
        return rest.first == "{" || rest.first == "["
    }

    private mutating func count(of line: Int) -> Int {
        if let known = characterCounts[line] { return known }
        let count = source.lines.indices.contains(line - 1) ? source.lines[line - 1].characterCount : 0
        characterCounts[line] = count
        return count
    }

    private mutating func column(_ scalarColumn: Int, of line: Int) -> Int {
        guard source.lines.indices.contains(line - 1) else { return 1 }
        let text = source.lines[line - 1]
        if characterIndexes[line] == nil {
            characterIndexes[line] = text.hasOneScalarPerCharacter ? [] : Self.indexes(of: text)
        }
        let indexes = characterIndexes[line] ?? []
        let limit = count(of: line) + 1
        guard !indexes.isEmpty else { return min(max(1, scalarColumn), limit) }
        return indexes.indices.contains(scalarColumn - 1) ? Int(indexes[scalarColumn - 1]) + 1 : limit
    }

    private static func indexes(of text: String) -> [Int32] {
        var result: [Int32] = []
        for (index, character) in text.enumerated() {
            for _ in character.unicodeScalars { result.append(Int32(index)) }
        }
        return result
    }
}

extension String {
    /// Whether each code point surely is a character of its own, as in almost all French and English texts.
    ///
    /// Letters up to U+02FF, general punctuation without joiners and currency signs never combine.
    fileprivate var hasOneScalarPerCharacter: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 13: false
            case 0..<0x300, 0x2010...0x2027, 0x202F...0x205E, 0x20A0...0x20BF, 0x2212: true
            default: false
            }
        }
    }

    /// How many characters it has: counted by code points where that is the same, since that is much faster.
    fileprivate var characterCount: Int { hasOneScalarPerCharacter ? unicodeScalars.count : count }
}
