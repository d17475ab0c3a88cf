import Bilingual
import FixedChance
import Formulas
import Testing

@Suite struct FormulaErrorTests {
    private func errors(_ source: String) -> [FormulaError] {
        do {
            _ = try Formula(parsing: source)
            return []
        } catch {
            return error.all
        }
    }

    @Test(arguments: [
        ("", "empty-formula", 1, 1, ""), ("   ", "empty-formula", 1, 3, "   "),
        ("a +", "value-expected", 4, 1, ""), ("a + * b", "value-expected", 5, 1, "*"),
        ("a b", "operator-expected", 3, 1, "b"), ("1 000", "operator-expected", 3, 3, "000"),
        ("a # b", "unknown-character", 3, 1, "#"), ("1.2.3 + a", "bad-number", 1, 5, "1.2.3"),
        (".5", "bad-number", 1, 2, ".5"), ("Revenue", "bad-name", 1, 7, "Revenue"),
        ("trésorerie * 2", "bad-name", 1, 10, "trésorerie"), ("count(\"a)", "unclosed-text", 7, 3, "\"a)"),
        ("cash[month=*", "unclosed-scope", 5, 8, "[month=*"), ("cash[month]", "bad-scope", 6, 5, "month"),
        ("cash[a=1,a=2]", "duplicate-scope-key", 10, 3, "a=2"), ("(a + b", "unclosed-bracket", 1, 1, "("),
        ("a + b)", "operator-expected", 6, 1, ")"), ("a < b < c", "chained-comparison", 7, 1, "<"),
        ("a < (b) < c", "chained-comparison", 9, 1, "<"),
        ("minimum(a)", "unknown-function", 1, 7, "minimum"), ("at(a)", "argument-count", 1, 2, "at"),
        ("if(a, b)", "argument-count", 1, 2, "if"), ("missing(a)", "text-argument", 9, 1, "a"),
        ("date(\"2027-02-29\")", "impossible-date", 6, 12, "\"2027-02-29\""),
        ("1 + not a", "value-expected", 5, 3, "not"),
    ])
    func everyMistakeIsNamedAtItsPlace(
        source: String, code: String, column: Int, length: Int, found: String
    ) throws {
        let all = errors(source)
        let error = try #require(all.first)
        #expect(all.count == 1, "\(all.map(\.code))")
        #expect(error.code.rawValue == code)
        #expect(error.line == 1 && error.column == column && error.offset == column - 1)
        #expect(error.length == length)
        #expect(error.found == found)
    }

    @Test func allMistakesAreFoundAtOnce() {
        let all = errors("min(a +, b c) + meen(d) +\n  round(1, 2) + cash[x]")
        #expect(all.map(\.code.rawValue) == ["value-expected", "operator-expected"])
        let two = errors("Cash + 1.5.2")
        #expect(two.map(\.code.rawValue) == ["bad-name", "bad-number"])
        let lines = errors("a +\n  cash[x] + cash[y]")
        #expect(lines.map(\.line) == [2, 2] && lines.map(\.column) == [8, 18])
    }

    @Test func aMessageIsARuleWithWhatIsExpectedAndALikelyFixInBothLanguages() throws {
        let error = try #require(errors("a < b < c").first)
        #expect(error.message.fr == "deux comparaisons se relient par « and »")
        #expect(error.message.en == "two comparisons are joined by “and”")
        #expect(error.expected.fr == "une forme comme a < b and b < c")
        let comma = try #require(errors("revenue * 0,15").first)
        #expect(comma.code == .operatorExpected && comma.found == ",")
        #expect(comma.fix?.fr == "vouliez-vous dire « 0.15 » ?" && comma.fix?.en == "did you mean “0.15”?")
        let function = try #require(errors("summ(a)").first)
        #expect(function.fix?.en == "did you mean “sum”?")
        let count = try #require(errors("at(a)").first)
        #expect(count.expected.fr == "la forme at(series, position)")
    }

    @Test func everyCodeHasItsOwnRuleInBothLanguages() {
        let codes = FormulaError.Code.allCases
        #expect(Set(codes.map(\.message.fr)).count == codes.count)
        #expect(Set(codes.map(\.message.en)).count == codes.count)
        #expect(codes.allSatisfy { $0.message.fr != $0.message.en })
    }

    @Test func whatIsTooLongOrTooDeepIsRefused() {
        #expect(errors(String(repeating: "1", count: 300)).isEmpty)
        #expect(errors(String(repeating: "1", count: 2000)).map(\.code) == [.badNumber])
        #expect(errors(String(repeating: " ", count: 2000) + "1").map(\.code) == [.tooLong])
        #expect(errors(String(repeating: "a", count: 5_000_000)).map(\.code) == [.tooLong])
        func nested(_ levels: Int) -> String {
            String(repeating: "(", count: levels) + "a" + String(repeating: ")", count: levels)
        }
        #expect(errors(nested(64)).isEmpty)
        #expect(errors(nested(65)).map(\.code) == [.tooDeep])
        #expect(errors(String(repeating: "(", count: 1999)).map(\.code) == [.tooDeep])
        #expect(errors(String(repeating: "-", count: 1999) + "a").map(\.code) == [.tooDeep])
        #expect(errors(String(repeating: "not ", count: 400) + "a").map(\.code) == [.tooDeep])
        #expect(errors(String(repeating: "abs(", count: 400) + "a").map(\.code) == [.tooDeep])
        #expect(errors(Array(repeating: "a", count: 64).joined(separator: "+")).isEmpty)
        #expect(errors(Array(repeating: "a", count: 65).joined(separator: "+")).map(\.code) == [.tooDeep])
    }

    @Test func noTextMakesTheReaderFail() {
        var dice = FixedSequence(seed: 7)
        let pieces = [
            "(", ")", ",", "+", "-", "*", "/", "<", "<=", "=", "!=", "!", "and", "or", "not", "if", "sum",
            "at",
            "a", "b1", "revenue", "[", "]", "[month=*]", "[x", "\"", "\"A\"", "missing", "date", "12", "1.5",
            "%", " ", "\n", "é", "🙂", "\u{301}", "\u{0}", "٣", "..", "_", "true", "\r\n", "−",
        ]
        var read = 0
        for _ in 0..<20_000 {
            let source = (0..<dice.roll(14)).map { _ in dice.pick(pieces) }.joined()
            guard let formula = try? Formula(parsing: source) else {
                #expect(
                    errors(source).allSatisfy {
                        $0.offset >= 0 && $0.offset + $0.length <= source.count + 1 && $0.column >= 1
                    })
                continue
            }
            read += 1
            #expect((try? Formula(parsing: formula.description))?.expression == formula.expression)
            _ = formula.evaluate(names: { _ in .number(2) }, calls: { _ in .text("A") })
            _ = formula.evaluateColumns(
                rows: 1, names: { _ in .series([]) }, calls: { _ in .texts([nil]) })
        }
        #expect(read > 200)
    }
}
