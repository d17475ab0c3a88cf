import Bilingual
import Quantities
import ReportFormats
import Reporting
import Testing

private let table = Table(
    id: "t", caption: Text(fr: "Titre", en: "Title"),
    columns: [
        .names(Text(fr: "Poste ; suite", en: "Item, more")), .numbers(Text(fr: "Valeur", en: "Value")),
    ],
    rows: [
        [.text(Text(fr: "dit « \"oui\" »", en: "says \"yes\"")), .amount(Money(cents: -123_405))],
        [.text(Text(verbatim: "=1+1")), .percent(Ratio(0.123_456))],
        [
            .text(Text(fr: "jour", en: "day")),
            .gap(.figure(.date(CalendarDate(dayNumber: 0)), anchor: "a"), .neutral),
        ],
        [.text(Text(fr: "rien", en: "nothing")), .missing(reason: Text(fr: "aucun", en: "none"))],
        [.text(Text(fr: "nombre", en: "count")), .count(Count(12))],
    ])

@Test func aFrenchTableOpensInAFrenchSpreadsheet() {
    #expect(
        CSVFormat(.french).text(of: table) == "\u{FEFF}\"Poste ; suite\";Valeur\r\n"
            + "\"dit « \"\"oui\"\" »\";-1234,05\r\n'=1+1;0,123456\r\njour;1970-01-01\r\nrien;\r\nnombre;12\r\n"
    )
}

@Test func anEnglishTableOpensInAnEnglishSpreadsheet() {
    #expect(
        CSVFormat(.english).text(of: table) == "\"Item, more\",Value\r\n"
            + "\"says \"\"yes\"\"\",-1234.05\r\n'=1+1,0.123456\r\nday,1970-01-01\r\nnothing,\r\ncount,12\r\n")
}

@Test func everyTableOfAReportBecomesOneFile() {
    let files = CSVFormat(.english).files(of: SampleReport.whole)
    #expect(
        files.map(\.name) == ["objectives-table.en.csv", "income-statement.en.csv", "revenue-entries.en.csv"])
    #expect(files.allSatisfy { !$0.text.isEmpty })
}
