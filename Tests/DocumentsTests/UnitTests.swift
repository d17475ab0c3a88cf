import Bilingual
import Diagnostics
import Documents
import Quantities
import Testing

private let types =
    "money share ratio rate hours_rate count duration date month truth series quantity".split(separator: " ")

/// Reads one value as a field of a type, and says the value or the code of the problem.
private func read(_ text: String, _ type: String, _ language: Language) -> String {
    let fields = types.map { "{id: \($0), type: \($0)}" }.joined(separator: ", ")
    let schema = "kinds: [{id: k, label: {fr: Un, en: One}, fields: [\(fields)]}]"
    let (catalogue, problems) = SchemaCatalogue.reading([Samples.parse(schema)])
    guard problems.isEmpty, let node = Samples.parse("\(type): \"\(text)\"").root else { return "bad test" }
    let result = SchemaReader(catalogue: catalogue, language: language).read(node, kind: "k")
    if let problem = result.diagnostics.first {
        let fix = problem.fix?.en.replacing("write ", with: "") ?? ""
        return "\(problem.code.rawValue) \(fix)".trimmingCharacters
    }
    guard let value = result.record?[type] else { return "nothing" }
    switch value {
    case .truth(let isTrue): return "\(isTrue)"
    case .series(let numbers): return "\(numbers)"
    case .money(let amount): return "\(amount.cents) c"
    case .rate(let rate): return "\(rate.value) per \(rate.per)"
    case .hoursRate(let rate): return "\(rate.time.minutes) min per \(rate.per)"
    case .date(let date): return date.iso
    case .month(let month): return month.iso
    default: return "\(value.magnitude ?? .nan)"
    }
}

extension String {
    fileprivate var trimmingCharacters: String { hasSuffix(" ") ? String(dropLast()) : self }
}

@Test(arguments: [
    ("money", "1 250 €", "125000 c", "125000 c"), ("money", "1\u{202F}250\u{A0}€", "125000 c", "125000 c"),
    ("money", "€1250", "125000 c", "125000 c"), ("money", "1250.50 EUR", "125050 c", "125050 c"),
    ("money", "1 250,50 €", "125050 c", "decimal-comma “1 250.50 €”"),
    ("money", "€1,250", "wrong-value", "decimal-comma"),
    ("money", "1250", "wrong-unit “1250 €”", "wrong-unit “1250 €”"), ("money", "0", "0 c", "0 c"),
    ("money", "-€3.10", "-310 c", "-310 c"), ("money", "\u{2212}3 €", "-300 c", "-300 c"),
    ("money", "12 50 €", "wrong-value", "wrong-value"), ("money", "€", "wrong-value", "wrong-value"),
    ("money", "9999999999999999 €", "value-out-of-range", "value-out-of-range"),
    ("money", "1e5 €", "wrong-value", "wrong-value"), ("money", "12 $", "wrong-unit", "wrong-unit"),
    ("share", "15 %", "0.15", "0.15"), ("share", "0,15", "0.15", "decimal-comma “0.15”"),
    ("share", "12.3%", "0.123", "0.123"), ("share", "101 %", "value-out-of-range", "value-out-of-range"),
    ("share", "1", "1.0", "1.0"), ("share", "inf", "wrong-value", "wrong-value"),
    ("ratio", "-1.5", "-1.5", "-1.5"), ("ratio", "-0", "0.0", "0.0"), ("ratio", "120 %", "1.2", "1.2"),
    ("ratio", "nan", "wrong-value", "wrong-value"), ("ratio", "0x10", "wrong-value", "wrong-value"),
    ("ratio", "1.", "wrong-value", "wrong-value"), ("ratio", ".5", "wrong-value", "wrong-value"),
    ("ratio", "1.2.3", "wrong-value", "wrong-value"), ("ratio", "1_000", "wrong-value", "wrong-value"),
    ("ratio", "٣", "wrong-value", "wrong-value"),
    ("rate", "2,5 / an", "2.5 per year", "wrong-unit “2,5 / year”"),
    ("rate", "2.5 / year", "wrong-unit “2.5 / an”", "2.5 per year"),
    ("rate", "30 par semaine", "30.0 per week", "wrong-unit"),
    ("rate", "30 per week", "wrong-unit", "30.0 per week"), ("rate", "30", "wrong-unit", "wrong-unit"),
    ("rate", "-1 / an", "value-out-of-range", "wrong-unit “-1 / year”"),
    ("hours_rate", "30 h / semaine", "1800.0 min per week", "wrong-unit “30 h / week”"),
    ("hours_rate", "2 h 30 / month", "wrong-unit “2 h 30 / mois”", "150.0 min per month"),
    ("count", "12 000", "12000.0", "12000.0"), ("count", "12,5", "wrong-value", "decimal-comma “12.5”"),
    ("count", "-1", "value-out-of-range", "value-out-of-range"),
    ("duration", "45 min", "45.0", "45.0"), ("duration", "3 h", "180.0", "180.0"),
    ("duration", "1,5 h", "90.0", "decimal-comma “1.5 h”"), ("duration", "2h30", "150.0", "150.0"),
    ("duration", "2 h 30 min", "150.0", "150.0"), ("duration", "2 h 75", "wrong-value", "wrong-value"),
    ("duration", "10 jours", "14400.0", "wrong-unit “10 days”"),
    ("duration", "1 week", "wrong-unit “1 semaine”", "10080.0"),
    ("duration", "2 mois", "87660.0", "wrong-unit “2 months”"),
    ("duration", "12", "wrong-unit", "wrong-unit"),
    ("duration", "-3 h", "value-out-of-range", "value-out-of-range"),
    ("duration", "h", "wrong-value", "wrong-value"), ("duration", "0", "0.0", "0.0"),
    ("date", "2027-03-15", "2027-03-15", "2027-03-15"),
    ("date", "15/03/2027", "2027-03-15", "wrong-value “2027-03-15”"),
    ("date", "2027-02-29", "impossible-date", "impossible-date"),
    ("date", "31/04/2027", "impossible-date", "wrong-value"),
    ("date", "15/03/27", "wrong-value “2027-03-15”", "wrong-value “2027-03-15”"),
    ("month", "2027-03", "2027-03", "2027-03"), ("month", "2027-13", "impossible-date", "impossible-date"),
    ("month", "mars", "wrong-value", "wrong-value"),
    ("truth", "oui", "true", "unknown-choice “yes”"), ("truth", "Faux", "false", "unknown-choice “no”"),
    ("truth", "no", "unknown-choice “non”", "false"),
    ("truth", "peut-être", "unknown-choice", "unknown-choice"),
    ("quantity", "300 000 €", "30000000 c", "30000000 c"), ("quantity", "12 %", "0.12", "0.12"),
    ("quantity", "2 points", "0.02", "0.02"), ("quantity", "45 min", "45.0", "45.0"),
    ("quantity", "3 semaines", "30240.0", "wrong-unit “3 weeks”"), ("quantity", "0.8", "0.8", "0.8"),
    ("quantity", "2027-03-15", "2027-03-15", "2027-03-15"),
    ("quantity", "beaucoup", "wrong-value", "wrong-value"),
    ("quantity", "-5 %", "-0.05", "-0.05"), ("quantity", "-12", "-12.0", "-12.0"),
    ("series", "0.8; 1 ;50 %", "[0.8, 1.0, 0.5]", "[0.8, 1.0, 0.5]"),
    ("series", "0,8 ; 1", "[0.8, 1.0]", "decimal-comma “0.8 ; 1”"),
    ("series", "1;", "wrong-value", "wrong-value"),
]) func valuesWithUnitsAreReadInTheLanguageOfTheFile(_ row: (String, String, String, String)) {
    #expect(read(row.1, row.0, .french) == row.2, "\(row.1) in French")
    #expect(read(row.1, row.0, .english) == row.3, "\(row.1) in English")
}

@Test func aValueIsWrittenWithItsUnitInEachLanguage() {
    let values: [(FieldValue, String, String)] = [
        (.money(Money(cents: 125_000)), "1 250 €", "€1,250"), (.share(Share(0.155)), "15,5 %", "15.5%"),
        (.rate(Rate(2.5, per: .year)), "2,5 / an", "2.5 / year"),
        (.hoursRate(HoursRate(Duration(hours: 30), per: .week)), "30 h / semaine", "30 h / week"),
        (.duration(Duration(days: 10)), "10 jours", "10 days"),
        (.duration(Duration(weeks: 1)), "1 semaine", "1 week"),
        (.duration(Duration(minutes: 90)), "90 min", "90 min"),
        (.duration(Duration(minutes: 0)), "0 min", "0 min"),
        (.truth(true), "oui", "yes"), (.count(Count(12_000)), "12 000", "12,000"),
        (.series([0.8, 1]), "0,8 ; 1", "0.8 ; 1"),
    ]
    for (value, french, english) in values {
        let plain = value.written(.french).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        #expect(plain == french)
        #expect(value.written(.english).replacing("\u{A0}", with: " ") == english)
    }
}
