import Testing

/// Files stay under 300 lines and functions under 40, so that a reader sees a whole at a time.
@Suite struct SizeTests {
    @Test func filesHaveAtMost300Lines() {
        for file in SourceTree.sources + SourceTree.tests {
            let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
            #expect(count <= 300, "\(file.path) has \(count) lines")
        }
    }

    @Test func functionsHaveAtMost40Lines() {
        for file in SourceTree.sources {
            for function in Self.functions(in: file.text) where function.lines > 40 {
                Issue.record("\(file.path):\(function.line): \(function.name) has \(function.lines) lines")
            }
        }
    }

    @Test func theCounterOfLinesSeesALongFunction() {
        let long = "func long() {\n" + String(repeating: "    step()\n", count: 50) + "}\n"
        #expect(Self.functions(in: long).map(\.lines) == [52])
    }

    struct Function {
        let name: String
        let line: Int
        let lines: Int
    }

    /// Functions and initialisers with a body, by matching braces outside comments and strings.
    static func functions(in text: String) -> [Function] {
        let source = Self.blanked(text)
        var found: [Function] = []
        var open: [(name: String, line: Int, depth: Int)] = []
        var pending: (name: String, line: Int)?
        var depth = 0
        for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let match = line.firstMatch(of: /\b(func\s+[^\s(<]+|init)\s*[?]?[(<]/), !line.contains("{ get")
            {
                let isCall = line.contains(/[.]init\(/)
                if !isCall { pending = (String(match.output.1), number + 1) }
            }
            for character in line {
                if character == "{" {
                    if let start = pending {
                        open.append((start.name, start.line, depth))
                        pending = nil
                    }
                    depth += 1
                } else if character == "}" {
                    depth -= 1
                    if let last = open.last, last.depth == depth {
                        found.append(
                            Function(name: last.name, line: last.line, lines: number + 2 - last.line))
                        open.removeLast()
                    }
                }
            }
        }
        return found
    }

    /// The text with comments and strings emptied but every line kept.
    static func blanked(_ text: String) -> String {
        var blank = text.replacing(/"""[\s\S]*?"""/) { match in
            String(repeating: "\n", count: match.output.filter { $0 == "\n" }.count)
        }
        blank = blank.replacing(/"(?:[^"\\\n]|\\.)*"/, with: "\"\"")
        return blank.replacing(/\/\/[^\n]*/, with: "")
    }
}
