import Formulas
import Testing

@Suite struct FormulaParsingTests {
    @Test func aPrintedFormulaReadsBackAsTheSameTree() throws {
        var formulas = RandomFormulas(seed: 20_270_101)
        var written = 0
        for round in 0..<2000 {
            let sort = RandomFormulas.Sort.allCases[round % 5]
            let expression = formulas.expression(sort, depth: 2 + round % 6)
            guard expression.description.count <= Formula.lengthLimit else { continue }
            let formula = try Formula(parsing: expression.description)
            #expect(formula.expression == expression, "\(expression)")
            #expect(formula.description == expression.description)
            written += 1
        }
        #expect(written > 1900)
    }

    @Test(arguments: [
        ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("((a))", "a"), ("a-(b-c)", "a - (b - c)"),
        ("a-b-c", "a - b - c"), ("-(a+b)", "-(a + b)"), ("- -a", "--a"), ("-a*b", "-a * b"),
        ("a ≥ 15 %", "a >= 15%"), ("a × b ÷ c − 1", "a * b / c - 1"), ("a ≠ b", "a != b"),
        ("not a and b", "not a and b"), ("not (a and b)", "not (a and b)"), ("(not a) = b", "(not a) = b"),
        ("not a = b", "not a = b"), ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"),
        ("(a < b) = (c < d)", "(a < b) = (c < d)"),
        ("cash[ month = 2027-03 , channel=store ]", "cash[channel=store,month=2027-03]"),
        ("if(a>0,b,missing(\"no\"))", "if(a > 0, b, missing(\"no\"))"),
        ("count(\"objective\")\n  >= 2", "count(\"objective\") >= 2"), ("head_count()", "head_count()"),
    ])
    func aFormulaIsPrintedWithTheFewestBrackets(source: String, printed: String) throws {
        #expect(try Formula(parsing: source).description == printed)
    }

    @Test func namesCallsAndCodesComeOnceInTheOrderOfTheText() throws {
        let formula = try Formula(
            parsing:
                "if(b[month=*] > 0, net(\"70\") / a, missing(\"x\")) + b + a + net(\"70\") + net(\"6\", \"q\")"
        )
        #expect(formula.names.map(\.description) == ["b[month=*]", "a", "b"])
        #expect(formula.calls.map(\.description) == ["net(\"70\")", "net(\"6\", \"q\")"])
        #expect(formula.missingCodes == ["x"])
        #expect(formula.names[0].isSeries && !formula.names[1].isSeries)
    }

    @Test func onlyADivisionHasANumeratorAndADenominator() throws {
        let ratio = try #require(try Formula(parsing: "(revenue - cost) / cost[action=*]").ratio)
        #expect(ratio.numerator.source == "revenue - cost")
        #expect(ratio.denominator.names == [Name("cost", Scope(["action": "*"]))])
        let chain = try #require(try Formula(parsing: "a / b / c").ratio)
        #expect(chain.numerator.source == "a / b")
        #expect(try Formula(parsing: "1 - a / b").ratio == nil)
    }

    @Test func percentLiteralsAreTheNearestFractions() throws {
        for (source, value) in [("0.1%", 0.001), ("15%", 0.15), ("7 %", 0.07), ("33.3%", 0.333)] {
            let formula = try Formula(parsing: source)
            #expect(formula.evaluate(names: { _ in .text("") }, calls: { _ in .text("") }) == .number(value))
        }
    }

    @Test func aScopeIsSortedReadAndInherited() throws {
        let scope = try Scope(parsing: "[month=2027-03,channel=store]")
        #expect(scope.description == "[channel=store,month=2027-03]")
        #expect(try Scope(parsing: "channel=store, month=2027-03") == scope)
        #expect(try Scope(parsing: "") == .none && Scope.none.description.isEmpty)
        #expect(scope["month"] == "2027-03" && scope["seller"] == nil)
        #expect(scope.setting("month", "*").seriesKeys == ["month"])
        #expect(scope.setting("month", nil) == Scope(["channel": "store"]))
        let outer = Scope(["month": "2027-01", "seller": "s3", "offer": "city"])
        #expect(
            scope.inheriting(outer, only: ["month", "seller"]).description
                == "[channel=store,month=2027-03,seller=s3]")
        #expect(Scope.none < scope && Scope(["a": "1"]) < Scope(["a": "1", "b": "0"]))
        #expect(try Name(parsing: "revenue[channel=store]") == Name("revenue", Scope(["channel": "store"])))
        #expect(throws: FormulaError.self) { try Name(parsing: "revenue + 1") }
        #expect(throws: FormulaError.self) { try Scope(parsing: "month") }
    }
}
