import Bilingual
import FixedChance
import Testing

@testable import Documents

/// A value means the same in both languages, and returns as it was.
@Suite struct ValueTranslationTests {
    private static let choices: FieldType = .choice([
        Choice(id: "web", name: Text(fr: "site", en: "web")),
        Choice(id: "field", name: Text(fr: "métier d'art", en: "field")),
    ])
    private static let types: [FieldType] = [
        .money, .share, .ratio, .rate, .hoursRate, .count, .duration, .date, .month, .truth, .series,
        .quantity, choices,
    ]

    /// A number as a French file writes it.
    private static func number(_ lottery: inout FixedSequence, decimals: Int = 2) -> String {
        let whole = Int.random(in: 0...2_000_000, using: &lottery)
        var digits = String(whole)
        if whole > 9999, Bool.random(using: &lottery) {
            digits = String(whole / 1000) + " " + String(String(whole % 1000 + 1000).dropFirst())
            if whole >= 1_000_000 { digits = String(whole) }
        }
        let fraction = Int.random(in: 0...99, using: &lottery)
        return decimals == 0 || Bool.random(using: &lottery)
            ? digits
            : "\(digits),\(fraction + 100)"
                .replacing(",1", with: ",", maxReplacements: 1)
    }

    private static func sample(_ type: FieldType, _ lottery: inout FixedSequence) -> String {
        let sign = Bool.random(using: &lottery) ? "-" : ""
        let unit =
            ["min", "h", "jours", "semaines", "mois", "ans", "j", "sem", "année"]
            .randomElement(using: &lottery) ?? "h"
        let period = ["an", "mois", "semaine"].randomElement(using: &lottery) ?? "an"
        switch type {
        case .money: return sign + number(&lottery) + " €"
        case .share: return "\(Int.random(in: 0...99, using: &lottery)),5 %"
        case .ratio: return sign + number(&lottery) + (Bool.random(using: &lottery) ? " %" : "")
        case .rate: return number(&lottery) + (Bool.random(using: &lottery) ? " / " : " par ") + period
        case .hoursRate: return number(&lottery) + " h / " + period
        case .count: return number(&lottery, decimals: 0)
        case .duration: return Bool.random(using: &lottery) ? "2 h 30" : number(&lottery) + " " + unit
        case .date: return Bool.random(using: &lottery) ? "2027-03-15" : "15/03/2027"
        case .month: return "2027-0\(Int.random(in: 1...9, using: &lottery))"
        case .truth: return ["oui", "Non", "vrai", "faux"].randomElement(using: &lottery) ?? "oui"
        case .series: return "\(number(&lottery)) ; \(number(&lottery)) %; \(number(&lottery))"
        case .quantity:
            let kinds: [FieldType] = [.money, .ratio, .duration, .date]
            if Bool.random(using: &lottery) { return number(&lottery) + " points" }
            let text = sample(kinds.randomElement(using: &lottery) ?? .money, &lottery)
            return text == "2 h 30" ? "3 h" : text
        default: return ["site", "métier d'art"].randomElement(using: &lottery) ?? "site"
        }
    }

    @Test(arguments: types) func aTranslatedValueMeansTheSame(type: FieldType) throws {
        var lottery = FixedSequence(seed: 2027)
        for _ in 0..<400 {
            let french = Self.sample(type, &lottery)
            let value = try ValueReader(language: .french).read(french, as: type).get()
            let english = ValueTranslation(from: .french).translated(french, as: type)
            #expect(try ValueReader(language: .english).read(english, as: type).get() == value, "\(french)")
            let back = ValueTranslation(from: .english).translated(english, as: type)
            #expect(try ValueReader(language: .french).read(back, as: type).get() == value, "\(french)")
        }
    }

    @Test func theSpellingReturns() {
        let spellings: [(FieldType, String, String)] = [
            (.money, "240 000 €", "€240 000"), (.money, "-1250,50 €", "-€1250.50"),
            (.share, "15,5 %", "15.5 %"), (.rate, "0,09 / an", "0.09 / year"),
            (.rate, "2 par semaine", "2 per week"), (.hoursRate, "35 h / semaine", "35 h / week"),
            (.duration, "3 semaines", "3 weeks"), (.duration, "1 jour", "1 day"),
            (.duration, "0 jours", "0 days"), (.duration, "1,5 mois", "1.5 months"),
            (.series, "0,8 ; 1 ; 1,2", "0.8 ; 1 ; 1.2"), (.quantity, "2,5 points", "2.5 points"),
            (.truth, "oui", "yes"), (.quantity, "2 ans", "2 years"), (Self.choices, "métier d'art", "field"),
        ]
        for (type, french, english) in spellings {
            #expect(ValueTranslation(from: .french).translated(french, as: type) == english)
            #expect(ValueTranslation(from: .english).translated(english, as: type) == french)
        }
        #expect(ValueTranslation(from: .french).range("0,2 .. 0,6", of: .ratio) == "0.2 .. 0.6")
        #expect(ValueTranslation(from: .english).list("€1; €2.5", of: .money) == "1 €; 2,5 €")
    }
}
