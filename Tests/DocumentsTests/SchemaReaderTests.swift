import Bilingual
import Diagnostics
import Documents
import Quantities
import Testing

private func written(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticWriter(language: .english).text(diagnostics)
}

@Test func aFileInEitherLanguageGivesTheSameValues() throws {
    let french = try Samples.read(Samples.french, language: .french)
    let english = try Samples.read(Samples.english, language: .english)
    #expect(french.diagnostics.isEmpty, "\(written(french.diagnostics))")
    #expect(english.diagnostics.isEmpty, "\(written(english.diagnostics))")
    func values(_ document: ReadDocument) -> [String] {
        document.records.flatMap { record in
            record.entries.filter {
                ["name", "budget", "targets", "channel", "length", "repeat"].contains($0.field)
            }
            .map { "\(record.path).\($0.field) = \($0.value)" }
        }
    }
    #expect(values(french) == values(english))
    #expect(values(french).count == 6)
    let action = try #require(english.records(of: "action").first)
    #expect(action.money("budget") == Money(cents: 400_000))
    #expect(action.references("targets") == ["familles", "sportifs"])
    #expect(action.choice("channel") == "shop")
    #expect(action.map("weights").map(\.value) == [.share(Share(0.6)), .share(Share(0.4))])
    #expect(action.date("first_day") == CalendarDate(year: 2027, month: 3, day: 15))
    #expect(action.hoursRate("time") == HoursRate(Duration(hours: 30), per: .week))
    #expect(action.truth("announced") == false)
    #expect(
        action.records("steps").map { $0.duration("time") } == [
            Duration(minutes: 45), Duration(minutes: 150),
        ])
    #expect(action.text("name") == Text(fr: "Salon du cycle", en: "Cycle fair"))
    #expect(english.records(of: "segment").first?.series("season") == [0.8, 1, 1.2, 1])
    #expect(english.header?.text("case") == Text(verbatim: "vélos"))
}

@Test func aLongParameterKeepsItsRangeAndSourceAndADefaultSaysSo() throws {
    let document = try Samples.read(Samples.french, language: .french)
    let segments = document.records(of: "segment")
    let byDefault = try #require(segments.first?.entry("elasticity"))
    let stated = try #require(segments.last?.entry("elasticity"))
    #expect(byDefault.isDefault && byDefault.value == .ratio(Ratio(1.5)))
    #expect(stated.value == .ratio(Ratio(1.2)) && !stated.isDefault)
    #expect(stated.source == Text(verbatim: "Tellis 1988"))
    #expect(stated.range?.low == .ratio(Ratio(0.8)) && stated.range?.high == .ratio(Ratio(1.6)))
}
