import Bilingual
import Quantities
import Testing

@testable import Documents

/// What a file most likely meant is offered as the fix; it is never read as the value.
struct GuessTests {
    @Test(arguments: [
        ("31/12/27", "2027-12-31"), ("2027-3-1", "2027-03-01"), ("31 décembre 2027", "2027-12-31"),
        ("1er mars 2027", "2027-03-01"), ("1.3.2027", "2027-03-01"),
    ])
    func aFrenchDayInAnotherNotationIsCorrected(written: String, fix: String) {
        #expect(problem(written, .date, .french)?.fix?.fr == "écrivez « \(fix) »")
    }

    @Test(arguments: [("March 31, 2027", "2027-03-31"), ("12/31/2027", "2027-12-31")])
    func anEnglishDayInAnotherNotationIsCorrected(written: String, fix: String) {
        #expect(problem(written, .date, .english)?.fix?.en == "write “\(fix)”")
    }

    @Test func aDayThatMayBeTwoIsNotGuessed() {
        #expect(problem("03/04/2027", .date, .english)?.fix == nil)
        #expect(problem("soon", .date, .english)?.fix == nil)
    }

    @Test(arguments: [("6k€", "6000 €"), ("1.200.000 €", "1 200 000 €"), ("1850", "1850 €")])
    func anAmountInAnotherNotationIsCorrected(written: String, fix: String) {
        #expect(problem(written, .money, .french)?.fix?.fr == "écrivez « \(fix) »")
    }

    @Test func thousandsThatCanBeNothingElseLoseTheirCommas() {
        #expect(problem("€1,200,000", .money, .english)?.fix?.en == "write “€1200000”")
        #expect(problem("€1,850.50", .money, .english)?.fix?.en == "write “€1850.50”")
        #expect(problem("€6,000", .money, .english)?.fix == nil)
    }

    /// A growth of 0.02 was meant as 2 %, one of 3 as 3 %.
    @Test func aPercentageHasItsSign() throws {
        #expect(problem("0,02", .percentage, .french)?.fix?.fr == "écrivez « 2 % »")
        #expect(problem("3", .percentage, .english)?.fix?.en == "write “3 %”")
        let growth = try ValueReader(language: .french).read("-1,5 %", as: .percentage).get()
        #expect(growth == .percentage(Ratio(-0.015)))
        #expect(growth.written(.french) == "−1,5\u{202F}%" && growth.written(.english) == "−1.5%")
    }

    @Test func aQuantityKeepsItsUnit() throws {
        let reader = ValueReader(language: .french)
        #expect(try reader.read("55 %", as: .quantity).get().written(.english) == "55%")
        #expect(try reader.read("2 points", as: .quantity).get().written(.french) == "2\u{A0}points")
        #expect(try reader.read("55", as: .quantity).get() == .ratio(Ratio(55)))
    }

    @Test func aLengthOfMonthsIsWrittenInMonthsOrYears() throws {
        let reader = ValueReader(language: .french)
        #expect(try reader.read("7 mois", as: .duration).get().written(.french) == "7\u{A0}mois")
        #expect(try reader.read("120 mois", as: .duration).get().written(.french) == "10\u{A0}ans")
    }

    private func problem(_ text: String, _ type: FieldType, _ language: Language) -> ValueProblem? {
        if case .failure(let problem) = ValueReader(language: language).read(text, as: type) {
            problem
        } else {
            nil
        }
    }
}
