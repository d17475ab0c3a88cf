import Bilingual
import Formulas
import Testing

@Suite struct UnitTests {
    static let units: [String: Unit] = [
        "revenue": .money, "cost": .money, "target": .money, "delay": .time, "customers": .count,
        "orders": .count, "rate": .ratio, "share": .ratio, "gap": .points, "price_index": .index,
        "nps": .score, "day": .date, "start": .date, "abc_class": .classification, "title": .text,
        "done": .truth,
    ]
    private func unit(_ source: String) throws -> Unit {
        try Formula(parsing: source).unit(
            names: { Self.units[$0.id] }, calls: { $0.function == "count" ? .count : nil })
    }

    @Test(arguments: [
        ("revenue - cost", Unit.money), ("revenue / cost", .ratio), ("revenue / customers", .money),
        ("orders / customers", .ratio), ("revenue * rate", .money), ("rate * revenue", .money),
        ("revenue / customers * orders", .money), ("delay / orders", .time), ("delay / delay", .ratio),
        ("rate - share", .points), ("rate + gap", .ratio), ("rate - gap", .ratio), ("gap - gap", .points),
        ("gap / rate", .ratio), ("1 - rate", .ratio), ("rate - 15%", .points), ("rate + rate", .ratio),
        ("day - start", .time), ("day + delay", .date), ("day + 30", .date), ("start - 7", .date),
        ("nps * rate", .score), ("nps / nps", .ratio), ("price_index + 5", .index),
        ("price_index - 100", .index), ("revenue / delay", .money), ("customers / delay", .count),
        ("revenue > 0", .truth), ("gap > 2%", .truth), ("rate >= 0.15", .truth), ("day <= start", .truth),
        ("abc_class = \"A\"", .truth), ("done = false", .truth), ("not done and revenue > cost", .truth),
        ("12", .ratio), ("15%", .ratio), ("-revenue", .money), ("1 / rate", .ratio),
        ("2 * customers", .count),
        ("missing(\"no\")", .ratio), ("if(done, revenue, missing(\"no\"))", .money),
        ("if(rate > 0, cost / rate, 0)", .money), ("coalesce(revenue, 0)", .money),
        ("max(revenue - cost, 0)", .money), ("mean(rate, share)", .ratio), ("min(day, start)", .date),
        ("sum(revenue[month=*])", .money), ("cumulated(revenue[month=*])", .money),
        ("at(revenue[month=*], 3)", .money), ("length(revenue[month=*])", .count),
        ("count_where(revenue[month=*] > 0)", .count), ("all(revenue[month=*] > 0)", .truth),
        ("date_reached(revenue[month=*], cost, start)", .date),
        ("lasting_date(revenue[month=*], start)", .date),
        ("days_to_reached(revenue[month=*], 100, start)", .time), ("is_missing(day)", .truth),
        ("revenue / cost * index(100)", .index), ("(rate - share) * score(100)", .score),
        ("revenue / cost * days(360)", .time), ("revenue > euros(100)", .truth),
        ("gap > points(0.02)", .truth),
        ("sqrt(rate * (1 - rate) / customers)", .ratio), ("1 - power(1 - rate, 12)", .ratio),
        ("log_mean(revenue, cost) * ln(revenue / cost)", .money),
        ("power(revenue / cost, 1 / 3) - 1", .ratio), ("round_up(units(revenue / cost))", .count),
        ("count(\"objective\") >= 2", .truth), ("date(\"2027-10-31\")", .date),
        ("customers * nps / orders", .score),
    ])
    func theUnitOfAFormulaFollowsFromThoseOfItsParts(source: String, unit: Unit) throws {
        #expect(try self.unit(source) == unit)
    }

    @Test(arguments: [
        ("revenue + customers", "units-differ", 1, 19), ("revenue + rate", "units-differ", 1, 14),
        ("revenue > customers", "units-differ", 1, 19), ("day + start", "units-differ", 1, 11),
        ("5 - day", "units-differ", 1, 7), ("gap - rate", "units-differ", 1, 10),
        ("abc_class + abc_class", "units-differ", 1, 21), ("abc_class < \"A\"", "units-differ", 1, 15),
        ("abc_class = 1", "units-differ", 1, 13), ("done < true", "units-differ", 1, 11),
        ("price_index + nps", "units-differ", 1, 17), ("revenue * cost", "units-do-not-combine", 1, 14),
        ("1 / revenue", "units-do-not-combine", 1, 11),
        ("customers / revenue", "units-do-not-combine", 1, 19),
        ("day * 2", "units-do-not-combine", 1, 7), ("done / 2", "units-do-not-combine", 1, 8),
        ("-day", "wrong-unit", 2, 3), ("not revenue", "wrong-unit", 5, 7),
        ("revenue and done", "wrong-unit", 1, 7), ("if(revenue, 1, 2)", "wrong-unit", 4, 7),
        ("if(done, revenue, day)", "units-differ", 19, 3), ("max(revenue, day)", "units-differ", 14, 3),
        ("sum(day, start)", "wrong-unit", 5, 3), ("sqrt(revenue)", "wrong-unit", 6, 7),
        ("ln(revenue)", "wrong-unit", 4, 7),
        ("at(revenue[month=*], revenue)", "wrong-unit", 22, 7), ("sum(title)", "wrong-unit", 5, 5),
        ("date_reached(revenue[month=*], customers, start)", "units-differ", 32, 9),
        ("lasting_date(revenue[month=*], cost)", "wrong-unit", 32, 4),
        ("date_reached(revenue[month=*], cost, 5)", "wrong-unit", 38, 1), ("euros(cost)", "wrong-unit", 7, 4),
        ("cumulated(5)", "series-expected", 11, 1),
        ("at(revenue, length(revenue[month=*]) > 1)", "wrong-unit", 13, 28),
        ("at(revenue, customers[month=*])", "single-value-expected", 13, 18),
        ("if(revenue[month=*] > 0, 1, 2)", "single-value-expected", 4, 20),
        ("profit / revenue", "unknown-name", 1, 6), ("share_filled(\"a\") = 1", "unknown-call", 1, 17),
    ])
    func whatDoesNotAddUpIsNamedAtItsPlace(source: String, code: String, column: Int, length: Int) throws {
        let error = try #require(throws: FormulaError.self) { try unit(source) }
        #expect(error.code.rawValue == code)
        #expect(error.column == column && error.length == length, "\(error.column) \(error.length)")
    }

    @Test func theMistakeIsToldInBothLanguages() throws {
        let sum = try #require(throws: FormulaError.self) { try unit("revenue + customers") }
        #expect(sum.message.fr == "on n'ajoute et ne compare que des valeurs de même unité")
        #expect(sum.expected.fr == "deux valeurs de même unité, et non un montant et un nombre de choses")
        #expect(sum.expected.en == "two values of the same unit, not an amount and a count")
        let truth = try #require(throws: FormulaError.self) { try unit("not revenue") }
        #expect(truth.expected.fr == "vrai ou faux, et non un montant")
        #expect(truth.expected.en == "true or false, not an amount")
        let several = try #require(throws: FormulaError.self) {
            try unit("(revenue + day) + (not cost) * profit")
        }
        #expect(several.all.map(\.code).contains(.unknownName) && several.all.count == 4)
    }

    @Test func productsCommuteAndUndoQuotients() {
        for a in Unit.allCases {
            for b in Unit.allCases {
                #expect(Unit.product(a, b) == Unit.product(b, a))
                #expect(Unit.sum(a, b) == Unit.sum(b, a))
                #expect(Unit.comparable(a, b, ordered: false) == Unit.comparable(b, a, ordered: false))
                if Unit.comparable(a, b, ordered: true) { #expect(Unit.comparable(a, b, ordered: false)) }
            }
            #expect((Unit.quotient(a, a) == .ratio) == a.isNumeric)
            #expect(Unit.product(a, .ratio) == (a.isNumeric ? a : nil))
            #expect((Unit.sum(a, a) == a) == a.isNumeric)
        }
    }

    @Test func aDeclaredUnitIsRequiredAndABareNumberTakesIt() throws {
        func kind(_ source: String, _ unit: Unit) throws -> Kind {
            try Formula(parsing: source).kind(
                declared: unit,
                names: { name in Self.units[name.id].map { Kind($0, isSeries: name.isSeries) } },
                calls: { _ in nil })
        }
        #expect(try kind("0", .money) == Kind(.money))
        #expect(try kind("revenue[month=*] - cost", .money) == Kind(.money, isSeries: true))
        #expect(try kind("if(done, \"A\", \"B\")", .classification) == Kind(.classification))
        #expect(try kind("missing(\"none\")", .date) == Kind(.date))
        let wrong = try #require(throws: FormulaError.self) { try kind("revenue / cost", .index) }
        #expect(wrong.code == .wrongUnit && wrong.expected.fr == "un indice, et non un taux")
        let series = try #require(throws: FormulaError.self) { try kind("cumulated(revenue)", .money) }
        #expect(series.code == .seriesExpected && series.column == 11)
        let mixed = try #require(throws: FormulaError.self) {
            try kind("if(done, revenue[month=*], cost)", .money)
        }
        #expect(mixed.code == .seriesExpected && mixed.column == 28)
    }

    @Test func everyBuiltInFunctionHasAnExampleThatReadsAndHelpInBothLanguages() throws {
        for function in BuiltIn.allCases {
            let formula = try Formula(parsing: function.example)
            #expect(formula.description.contains(function.rawValue + "("), "\(function)")
            #expect(function.help.fr != function.help.en && function.unitRule.fr != function.unitRule.en)
            #expect(function.usage.hasPrefix(function.rawValue + "("))
        }
        #expect(BuiltIn.sum.usage == "sum(x, …)")
        #expect(BuiltIn.missing.usage == "missing(\"code\")")
        #expect(BuiltIn.score.help.fr == "Lit un nombre simple comme un score.")
    }
}
