public import Bilingual
import Quantities

/// What recency, frequency and money make of a customer: seven groups to which a company speaks differently.
///
/// Recent is a score of recency of 4 or 5, middling 3, old 1 or 2; value is frequency + money: high from 8, middling
/// from 5. *Source*: the scores are Hughes's (1994); authors cut them into groups each in their way, and these cuts
/// are an assumption of this program. *Verified by* `everyTripleOfScoresHasOneProfile`.
public enum CustomerProfile: String, Sendable, Hashable, CaseIterable {
    case best, promising, recent, loyal, wavering
    case toWinBack = "to_win_back"
    case dormant

    init(recency: Count, value: Count) {
        switch (recency.value, value.value) {
        case (4..., 8...): self = .best
        case (4..., 5...): self = .promising
        case (4..., _): self = .recent
        case (3, 8...): self = .loyal
        case (3, _): self = .wavering
        case (_, 8...): self = .toWinBack
        default: self = .dormant
        }
    }

    /// The group in words.
    public var label: Text {
        switch self {
        case .best: Text(fr: "meilleurs clients", en: "best customers")
        case .promising: Text(fr: "clients prometteurs", en: "promising customers")
        case .recent: Text(fr: "clients récents", en: "recent customers")
        case .loyal: Text(fr: "clients fidèles", en: "loyal customers")
        case .wavering: Text(fr: "clients à solliciter", en: "wavering customers")
        case .toWinBack: Text(fr: "clients à reconquérir", en: "customers to win back")
        case .dormant: Text(fr: "clients endormis", en: "dormant customers")
        }
    }
}
