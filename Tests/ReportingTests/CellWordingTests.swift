import Bilingual
import Quantities
import Reporting
import Testing

private func written(_ cell: Cell) -> [String] {
    Language.allCases.map { language in
        let words = CellWording(language).words(cell)
        return String(words.map { "\u{00A0}\u{202F}".contains($0) ? " " : $0 })
    }
}

private let word = Text(fr: "jours", en: "days")

@Test func valuesAreWrittenAsEachLanguageWritesThem() {
    #expect(written(.amount(Money(cents: 123_450))) == ["1 234,50 €", "€1,234.50"])
    #expect(written(.wholeAmount(Money(cents: -123_450))) == ["−1 235 €", "−€1,235"])
    #expect(written(.percent(Ratio(0.256))) == ["25,6 %", "25.6%"])
    #expect(written(.points(Ratio(0.02))) == ["+2,0 points", "+2.0 points"])
    #expect(written(.number(Ratio(-2.345), decimals: .two)) == ["−2,35", "−2.35"])
    #expect(written(.measure(Ratio(12.5), decimals: .one, unit: word)) == ["12,5 jours", "12.5 days"])
    #expect(written(.count(Count(4120))) == ["4 120", "4,120"])
    #expect(written(.score(Ratio(32))) == ["+32", "+32"])
    #expect(written(.score(Ratio(-5))) == ["−5", "−5"])
    #expect(written(.month(Month(year: 2027, month: 3))) == ["mars 2027", "March 2027"])
    #expect(written(.date(CalendarDate(dayNumber: 0))) == ["1er janvier 1970", "1 January 1970"])
    #expect(written(.empty) == ["", ""])
}

@Test func aValueRoundedToZeroHasNoSign() {
    #expect(written(.wholeAmount(Money(cents: -40))) == ["0 €", "€0"])
    #expect(written(.percent(Ratio(-0.0001))) == ["0,0 %", "0.0%"])
    #expect(written(.score(Ratio(-0.2))) == ["0", "0"])
    #expect(written(.points(Ratio(0.000_01))) == ["0,0 point", "0.0 point"])
}

@Test func aGapSaysItsSignAndWhatItMeans() {
    let gap = Cell.gap(.wholeAmount(Money(cents: 1_200_000)), .favourable)
    #expect(written(gap) == ["+12 000 € (favorable)", "+€12,000 (favourable)"])
    #expect(written(.gap(.count(Count(0)), .neutral)) == ["0", "0"])
    #expect(
        written(.gap(.points(Ratio(-0.024)), .unfavourable)) == [
            "−2,4 points (défavorable)", "−2.4 points (unfavourable)",
        ])
}

@Test func anIntervalNamesItsTwoBoundsAndAMissingValueItsReason() {
    let interval = Cell.interval(low: .percent(Ratio(-0.08)), high: .percent(Ratio(0.41)))
    #expect(written(interval) == ["−8,0 % à 41,0 %", "−8.0% to 41.0%"])
    let missing = Cell.missing(reason: Text(fr: "aucune vente", en: "no sales"))
    #expect(written(missing) == ["sans valeur (aucune vente)", "no value (no sales)"])
}

@Test func frenchSpacesNeverBreakBeforeASignAndUnitsStayWithTheirNumber() {
    let text = "Qui ? « Nous » : 31 k€ ; 24 € et 12 % ! C'est l'année."
    let set = Typography.set(text, in: .french)
    #expect(
        set
            == "Qui\u{202F}? «\u{A0}Nous\u{A0}»\u{A0}: 31\u{A0}k€\u{202F}; 24\u{A0}€ et 12\u{202F}%\u{202F}! C’est l’année."
    )
    #expect(Typography.set("1 284 310 €", in: .french) == "1\u{202F}284\u{202F}310\u{A0}€")
    #expect(Typography.set("What? Yes: it's 31 k€; no", in: .english) == "What? Yes: it’s 31\u{A0}k€; no")
    #expect(Typography.set("", in: .french).isEmpty)
    #expect(Typography.set(" : ", in: .french) == "\u{A0}: ")
}

@Test func settingATextTwiceChangesNothingMore() {
    let once = Typography.set("Oui : « tout » va bien ; n'est-ce pas ? 12 % de 3 M€ !", in: .french)
    #expect(Typography.set(once, in: .french) == once)
}

/// How many digits follow the decimal mark of a number in words.
private func decimals(_ words: String, _ language: Language) -> Int {
    let parts = words.split(separator: language == .french ? "," : ".")
    return parts.count < 2 ? 0 : parts[1].prefix { $0.isNumber }.count
}

/// Numbers that are always the same, between 0 and a scale drawn among four.
private struct Draw {
    private var state: UInt64 = 20_261_121

    mutating func next(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    mutating func cell() -> Cell {
        let value = Double(next(1_000_000)) / 1e6 * [1, 50, 120, 9_000][next(4)]
        let decimals = Cell.Decimals.allCases[next(5)]
        return next(2) == 0 ? .count(Count(Int(value))) : .number(Ratio(value), decimals: decimals)
    }
}

@Test func theEndsOfAnIntervalShowTheSameDecimals() {
    var draw = Draw()
    for _ in 0..<500 {
        let (low, high, central) = (draw.cell(), draw.cell(), draw.cell())
        for language in Language.allCases {
            let wording = CellWording(language)
            let bounds = wording.bounds(low, high).map { decimals($0, language) }
            #expect(Set(bounds).count == 1, "\(low) to \(high)")
            let beside = Cell.alike([central, low, high]).map { decimals(wording.words($0), language) }
            #expect(Set(beside).count == 1, "\(central) beside \(low) to \(high)")
        }
    }
}

@Test func anIntervalTakesTheDecimalsThatItsGreatestNumberDeserves() {
    func interval(_ low: Cell, _ high: Cell) -> [String] { written(.interval(low: low, high: high)) }
    let tenth = Cell.number(Ratio(31.02), decimals: .one)
    #expect(interval(tenth, .count(Count(50))) == ["31,0 à 50,0", "31.0 to 50.0"])
    #expect(interval(tenth, .count(Count(150))) == ["31 à 150", "31 to 150"])
    #expect(interval(.count(Count(31)), .count(Count(50))) == ["31 à 50", "31 to 50"])
    let days = Cell.measure(Ratio(120), decimals: .one, unit: word)
    #expect(interval(.measure(Ratio(8), decimals: .one, unit: word), days)[0] == "8,0 jours à 120,0 jours")
}
