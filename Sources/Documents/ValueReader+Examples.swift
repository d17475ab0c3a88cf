import Bilingual

/// What each type asks for, said by an example.
extension ValueReader {
    static let moneyExample = Text(
        fr: "un montant en euros, par exemple 1 250 €", en: "an amount in euros, for example €1250")
    static let shareExample = Text(
        fr: "une part, par exemple 15 % ou 0,15", en: "a share, for example 15 % or 0.15")
    static let ratioExample = Text(fr: "un nombre, par exemple 1,2", en: "a number, for example 1.2")
    static let rateExample = Text(
        fr: "un rythme, par exemple 2,5 / an ou 30 / semaine",
        en: "a rate, for example 2.5 / year or 30 / week")
    static let hoursRateExample = Text(
        fr: "un temps par période, par exemple 30 h / semaine",
        en: "a time per period, for example 30 h / week")
    static let countExample = Text(
        fr: "un nombre entier, sans unité", en: "a whole number, without unit")
    static let durationExample = Text(
        fr: "une durée, par exemple 45 min, 3 h, 10 jours, 3 semaines ou 2 mois",
        en: "a duration, for example 45 min, 3 h, 10 days, 3 weeks or 2 months")
    static let dateExample = Text(
        fr: "une date, par exemple 2027-03-15 ou 15/03/2027", en: "a date, for example 2027-03-15")
    static let realDay = Text(
        fr: "un jour du calendrier, par exemple 2027-02-28",
        en: "a day of the calendar, for example 2027-02-28")
    static let monthExample = Text(fr: "un mois, par exemple 2027-03", en: "a month, for example 2027-03")
    static let seriesExample = Text(
        fr: "des nombres séparés par « ; », par exemple 0,8 ; 1 ; 1,2",
        en: "numbers separated by “;”, for example 0.8; 1; 1.2")
    static let notNegative = Text(fr: "zéro ou plus", en: "zero or more")

    /// What a type asks for, in words.
    func example(of type: FieldType) -> Text {
        switch type {
        case .money: Self.moneyExample
        case .share: Self.shareExample
        case .ratio: Self.ratioExample
        case .rate: Self.rateExample
        case .hoursRate: Self.hoursRateExample
        case .count: Self.countExample
        case .duration: Self.durationExample
        case .date: Self.dateExample
        case .month: Self.monthExample
        case .series: Self.seriesExample
        case .text, .paragraph: Text(fr: "un texte", en: "a text")
        case .truth: Text(fr: "« oui » ou « non »", en: "“yes” or “no”")
        case .choice(let choices): .listing(choices.map { $0.name[language] })
        case .reference: Text(fr: "un identifiant", en: "an id")
        case .list, .records: Text(fr: "une liste", en: "a list")
        case .record, .map: Text(fr: "des clés et leurs valeurs", en: "keys and their values")
        }
    }
}
