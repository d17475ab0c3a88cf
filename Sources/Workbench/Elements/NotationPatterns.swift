import Bilingual

/// The notations of files as regular expressions of ECMA 262, which editors use.
struct NotationPatterns {
    /// Small letters without accents, digits, `_` and `-`.
    static let id = "^[a-z0-9_-]{1,80}$"

    let language: Language

    private var isFrench: Bool { language == .french }
    private var whole: String { "([0-9]{1,3}([ \u{A0}\u{202F}\u{2009}][0-9]{3})+|[0-9]+)" }
    private var number: String {
        "[-+\u{2212}]? ?" + whole + "(" + (isFrench ? "[.,]" : "[.]") + "[0-9]+)?"
    }
    private var gap: String { "[ \u{A0}\u{202F}\u{2009}]*" }
    private var time: String {
        isFrench
            ? "(min|minutes?|h|heures?|jours?|j|semaines?|sem|mois|ans?|années?)"
            : "(min|minutes?|h|hours?|days?|d|weeks?|wk|months?|years?)"
    }
    private var period: String {
        isFrench
            ? "(/|par )" + gap + "(semaine|sem|mois|an|année)" : "(/|per )" + gap + "(week|wk|month|year)"
    }
    private var percent: String { number + gap + "%?" }
    private var length: String { "(0|[0-9]+ ?h ?[0-9]{1,2}( ?min)?|\(number)\(gap)\(time))" }
    private var amount: String {
        "(0|[-\u{2212}]?€\(gap)\(number)|\(number)\(gap)(€|EUR|euros?))"
    }
    private var day: String {
        let iso = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
        return isFrench ? "(\(iso)|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})" : iso
    }

    var money: String { "^\(amount)$" }
    var fraction: String { "^\(percent)$" }
    var percentage: String { "^(0|\(number)\(gap)%)$" }
    var count: String { "^\\+?\(whole)$" }
    var rate: String { "^\(percent)\(gap)\(period)$" }
    var hoursRate: String { "^\(length)\(gap)\(period)$" }
    var duration: String { "^\(length)$" }
    var date: String { "^\(day)$" }
    var month: String { "^[0-9]{4}-[0-9]{2}$" }
    var series: String { "^\(percent)(\(gap);\(gap)\(percent))*$" }
    var quantity: String { "^(\(amount)|\(day)|\(percent)|\(number)\(gap)points?|\(length))$" }
}
