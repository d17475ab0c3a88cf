public import Bilingual

/// What a plan and its year say about a criterion; never a mark, which the jury alone gives.
public enum CriterionState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Everything that the rules ask for is there.
    case supported
    /// A part of what the rules ask for is there.
    case partlySupported = "partly_supported"
    /// Something in the plan or in its figures speaks against it.
    case contradicted
    /// Nothing in the plan is about it, or nothing that the rules ask for.
    case notShown = "not_shown"
    /// The plan says something that a person must read.
    case presentToBeRead = "present_to_be_read"
    /// Only the jury can see it.
    case juryAlone = "jury_alone"

    /// The state in words.
    public var label: Text {
        switch self {
        case .supported: Text(fr: "étayé", en: "supported")
        case .partlySupported: Text(fr: "étayé en partie", en: "partly supported")
        case .contradicted: Text(fr: "contredit", en: "contradicted")
        case .notShown: Text(fr: "non montré", en: "not shown")
        case .presentToBeRead:
            Text(fr: "présent, à lire par le jury", en: "present, to be read by the jury")
        case .juryAlone: Text(fr: "au jury seul", en: "for the jury alone")
        }
    }

    /// What the state means, in one sentence.
    public var meaning: Text {
        switch self {
        case .supported:
            Text(fr: "Tout ce que les règles demandent est là.", en: "Everything the rules ask for is there.")
        case .partlySupported:
            Text(
                fr: "Une partie de ce que les règles demandent est là.",
                en: "A part of what the rules ask for is there.")
        case .contradicted:
            Text(
                fr: "Une pièce du dossier ou un chiffre dit le contraire.",
                en: "An element of the plan or a figure says the opposite.")
        case .notShown:
            Text(
                fr: "Le dossier ne contient rien de ce que les règles demandent.",
                en: "The plan holds nothing that the rules ask for.")
        case .presentToBeRead:
            Text(
                fr: "Le dossier contient un texte ; sa qualité se juge en le lisant.",
                en: "The plan holds a text; its quality is judged by reading it.")
        case .juryAlone:
            Text(
                fr: "Aucun dossier ne peut le montrer : le jury en juge seul.",
                en: "No file can show it: the jury alone judges.")
        }
    }
}
