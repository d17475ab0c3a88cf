/// Who may know a parameter, a figure or a section of a report.
///
/// Secrecy is editorial, not security.
public enum KnowledgeLevel: String, Hashable, Comparable, Sendable, CaseIterable, Codable {
    /// What a company can know: books, CRM counts, surveys, published prices.
    case observable
    /// Results of the truth, shown to a learner once the plan is handed in: expected values, luck, causal effects.
    case debrief
    /// The truth itself, for the trainer and the jury: parameters, rivals' rules, unannounced events.
    case truth

    /// The name shown on pages.
    public var label: Text {
        switch self {
        case .observable: Text(fr: "observable par l’entreprise", en: "observable by the company")
        case .debrief: Text(fr: "connu au débriefing", en: "known at debriefing")
        case .truth: Text(fr: "vérité du modèle", en: "truth of the model")
        }
    }

    /// Whether the left level may be shown to more people.
    public static func < (left: KnowledgeLevel, right: KnowledgeLevel) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .observable: 0
        case .debrief: 1
        case .truth: 2
        }
    }
}
