import Bilingual
import Quantities

extension Parser {
    /// A call, from its opening bracket; the word before is read already.
    mutating func call(_ word: String, _ range: Range<Int>) -> Expression? {
        let open = current.range
        advance()
        let known = BuiltIn(rawValue: word)
        let arguments = nestedArguments(open, range.lowerBound)
        guard let arguments else { return nil }
        guard let known else { return sourceCall(word, range, arguments) }
        guard known.accepts(arguments.count) else {
            report(
                .argumentCount, range,
                expected: Text(fr: "la forme \(known.usage)", en: "the form \(known.usage)"))
            return nil
        }
        switch known {
        case .missing, .date: return literal(known, arguments, range)
        default: return node(.builtIn(known, arguments), range.lowerBound)
        }
    }

    /// The arguments up to the closing bracket, or nil where one of them has an error.
    private mutating func nestedArguments(_ open: Range<Int>, _ start: Int) -> [Expression]? {
        var arguments: [Expression] = []
        var isComplete = true
        let end = nested(start) { parser in
            var more = !parser.current.isSymbol(")")
            while more {
                if let argument = parser.expression(1) {
                    arguments.append(argument)
                    if !parser.current.isSymbol(","), !parser.current.isSymbol(")"), !parser.current.isEnd {
                        parser.reportOperator()
                        isComplete = false
                    }
                } else {
                    isComplete = false
                }
                parser.skipArgument()
                more = parser.current.isSymbol(",")
                if more { parser.advance() }
            }
            return parser.close(open) ? Expression(.truth(true)) : nil
        }
        return isComplete && end != nil ? arguments : nil
    }

    private mutating func sourceCall(
        _ word: String, _ range: Range<Int>, _ arguments: [Expression]
    ) -> Expression? {
        var texts: [String] = []
        for argument in arguments {
            guard case .text(let text) = argument.node else {
                let guess = Self.nearest(to: word)
                let fix = guess.map {
                    Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
                }
                report(.unknownFunction, range, fix: fix)
                return nil
            }
            texts.append(text)
        }
        return node(.source(SourceCall(word, texts)), range.lowerBound)
    }

    private mutating func literal(
        _ function: BuiltIn, _ arguments: [Expression], _ range: Range<Int>
    ) -> Expression? {
        guard case .text(let text)? = arguments.first?.node else {
            report(.textArgument, arguments.first?.range ?? range)
            return nil
        }
        if function == .missing { return node(.missing(code: text), range.lowerBound) }
        guard let date = CalendarDate(iso: text) else {
            report(.impossibleDate, arguments.first?.range ?? range)
            return nil
        }
        return node(.date(date), range.lowerBound)
    }

    /// The one built-in function whose name is at most two letters away.
    private static func nearest(to word: String) -> String? {
        guard word.count <= 40 else { return nil }
        let distances = BuiltIn.allCases.map { ($0.rawValue, distance(word, $0.rawValue)) }
        guard let least = distances.map(\.1).min(), least <= 2 else { return nil }
        let near = distances.filter { $0.1 == least }
        return near.count == 1 ? near[0].0 : nil
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let target = Array(right.utf8)
        var row = Array(0...target.count)
        for (i, letter) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in target.indices {
                let change = diagonal + (letter == target[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[target.count]
    }
}
