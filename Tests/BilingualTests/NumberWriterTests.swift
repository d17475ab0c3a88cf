import Bilingual
import Quantities
import Testing

@Test func numbersFollowEachLanguage() {
    let french = NumberWriter(.french)
    let english = NumberWriter(.english)
    #expect(french.amount(1234.5) == "1\u{202F}234,50\u{00A0}€")
    #expect(english.amount(-1234.5) == "\u{2212}€1,234.50")
    #expect(french.percent(0.256) == "25,6\u{202F}%")
    #expect(english.percent(0.256) == "25.6%")
    #expect(french.points(0.02) == "+2,0\u{00A0}points")
    #expect(english.amount(-0.001) == "€0.00")
}

@Test func datesFollowEachLanguage() throws {
    let date = try #require(CalendarDate(iso: "2027-08-01"))
    #expect(NumberWriter(.french).date(date) == "1er\u{00A0}août 2027")
    #expect(NumberWriter(.english).date(date) == "1\u{00A0}August 2027")
    #expect(NumberWriter(.french).month(date.month) == "août 2027")
}
