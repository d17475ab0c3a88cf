import Bilingual

extension Text {
    /// A value for which nothing but its author's judgement speaks.
    static let assumption = Text(fr: "hypothèse", en: "assumption")
    /// A default at which the mechanism is absent, so that a file which does not name it lives without.
    static let neutral = Text(fr: "valeur neutre, sans effet", en: "neutral value, without effect")

    /// Where a value comes from, as a file says it: an assumption is one in both languages.
    var asOrigin: Text {
        guard fr == en else { return self }
        switch fr {
        case Text.assumption.fr, Text.assumption.en: return .assumption
        case "neutral": return .neutral
        default: return self
        }
    }
}
