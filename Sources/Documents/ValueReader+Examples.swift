import Bilingual

/// What each type asks for, said by an example in the notation of the file.
extension ValueReader {
    static let realDay = Text(
        fr: "un jour du calendrier, par exemple 2027-02-28",
        en: "a day of the calendar, for example 2027-02-28")
    static let notNegative = Text(fr: "zéro ou plus", en: "zero or more")

    /// What a type asks for, in words.
    func example(of type: FieldType) -> Text {
        switch type {
        case .money: such("un montant en euros", "an amount in euros", "1 250,50 €", "€1250.50")
        case .share: such("une part", "a share", "15 % ou 0,15", "15 % or 0.15")
        case .ratio: such("un nombre", "a number", "1,2", "1.2")
        case .percentage: such("un pourcentage", "a percentage", "2 % ou -1,5 %", "2 % or -1.5 %")
        case .rate: such("un rythme", "a rate", "2,5 / an", "2.5 / year")
        case .hoursRate: such("un temps par période", "a time per period", "30 h / semaine", "30 h / week")
        case .count: Text(fr: "un nombre entier, sans unité", en: "a whole number, without unit")
        case .duration:
            such(
                "une durée", "a duration", "45 min, 3 h, 10 jours, 3 semaines ou 2 mois",
                "45 min, 3 h, 10 days, 3 weeks or 2 months")
        case .date: such("une date", "a date", "2027-03-15 ou 15/03/2027", "2027-03-15")
        case .month: such("un mois", "a month", "2027-03", "2027-03")
        case .series:
            such("des nombres séparés par « ; »", "numbers separated by “;”", "0,8 ; 1 ; 1,2", "0.8; 1; 1.2")
        case .quantity:
            such(
                "une valeur et son unité", "a value and its unit",
                "1 250 €, 15 %, 2 points, 3 semaines ou 0,8",
                "€1250, 15 %, 2 points, 3 weeks or 0.8")
        case .text, .paragraph: Text(fr: "un texte", en: "a text")
        case .truth:
            language == .french
                ? Text(fr: "« oui » ou « non »", en: "“oui” or “non”")
                : Text(fr: "« yes » ou « no »", en: "“yes” or “no”")
        case .choice(let choices): .listing(choices.map { $0.name[language] })
        case .reference: Text(fr: "un identifiant", en: "an id")
        case .list, .records: Text(fr: "une liste", en: "a list")
        case .record, .map: Text(fr: "des clés et leurs valeurs", en: "keys and their values")
        }
    }

    private func such(_ fr: String, _ en: String, _ french: String, _ english: String) -> Text {
        let sample = language == .french ? french : english
        return Text(fr: "\(fr), par exemple \(sample)", en: "\(en), for example \(sample)")
    }
}
