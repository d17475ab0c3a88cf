public import Bilingual
import Diagnostics
public import Formulas

/// Why a figure cannot be asked for in this way.
public struct FigureRequestProblem: Error, Hashable, Sendable {
    /// The rule that the request breaks, in words: `unknown-figure`.
    public let code: String
    /// What is wrong, in both languages.
    public let text: Text
    /// The likely correction, where there is only one.
    public let fix: Text?

    /// The problem as the reason of a missing value.
    public var reason: MissingReason { MissingReason(code: code, text: text) }

    static func unknownFigure(_ id: String, among known: [String]) -> FigureRequestProblem {
        FigureRequestProblem(
            code: "unknown-figure",
            text: Text(
                fr: "le catalogue n'a pas de chiffre « \(id) »", en: "the catalogue has no figure “\(id)”"),
            fix: suggestion(for: id, among: known).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
            })
    }

    static func unacceptedKey(_ key: String, of figure: Figure) -> FigureRequestProblem {
        let accepted = figure.scopes.map(\.rawValue).joined(separator: ", ")
        return FigureRequestProblem(
            code: "unaccepted-scope",
            text: Text(
                fr: "« \(figure.id) » ne se restreint pas par « \(key) » "
                    + (accepted.isEmpty ? "(ni par rien d'autre)" : "(mais par : \(accepted))"),
                en: "“\(figure.id)” cannot be restricted by “\(key)” "
                    + (accepted.isEmpty ? "(nor by anything else)" : "(but by: \(accepted))")),
            fix: suggestion(for: key, among: figure.scopes.map(\.rawValue)).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
            })
    }

    static func neededKey(_ key: ScopeKey, of figure: String) -> FigureRequestProblem {
        FigureRequestProblem(
            code: "scope-needed",
            text: Text(
                fr: "« \(figure) » se demande avec une clé : \(figure)[\(key.rawValue)=…] (\(key.label.fr))",
                en: "“\(figure)” is asked for with a key: \(figure)[\(key.rawValue)=…] (\(key.label.en))"),
            fix: nil)
    }

    static func unknownMember(
        _ member: String, of key: ScopeKey, among known: [String]
    ) -> FigureRequestProblem {
        FigureRequestProblem(
            code: "unknown-member",
            text: Text(
                fr: "« \(member) » n'est pas un membre connu de « \(key.rawValue) » (\(key.label.fr))",
                en: "“\(member)” is not a known member of “\(key.rawValue)” (\(key.label.en))"),
            fix: suggestion(for: member, among: known).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
            })
    }

    static func severalSeries(_ figure: String) -> FigureRequestProblem {
        FigureRequestProblem(
            code: "several-series",
            text: Text(
                fr: "une seule clé de « \(figure) » peut valoir « * »",
                en: "only one key of “\(figure)” can be “*”"),
            fix: nil)
    }
}
