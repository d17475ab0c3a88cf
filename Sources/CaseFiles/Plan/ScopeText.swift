import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Foundation
import Quantities

/// The scope of an objective or an indicator as a person writes it: `canal=site`, `channel=web`.
struct ScopeText {
    /// The scope in the ids of the program.
    let scope: Scope
    /// Keys that no figure knows, as they are written.
    let unknownKeys: [String]

    private static let keys: [(key: ScopeKey, french: String)] = [
        (.channel, "canal"), (.segment, "segment"), (.offer, "offre"), (.seller, "commercial"),
        (.action, "action"), (.stage, "étape"), (.source, "source"), (.objective, "objectif"),
        (.cause, "cause"), (.partner, "partenariat"), (.contact, "contact"), (.part, "partie"),
        (.rank, "classe"), (.profile, "profil"), (.effect, "effet"), (.factor, "facteur"),
        (.category, "famille"),
        (.month, "mois"),
        (.until, "jusqu_à"), (.year, "année"),
    ]

    /// The name of a key in a file of a language.
    static func name(_ key: ScopeKey, _ language: Language) -> String {
        language == .french ? keys.first { $0.key == key }?.french ?? key.rawValue : key.rawValue
    }

    /// The same scope as a file of the other language writes it; what is no key of a scope stays.
    static func translated(_ text: String, from language: Language) -> String {
        let other: Language = language == .french ? .english : .french
        return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            guard let cut = part.firstIndex(of: "=") else { return String(part) }
            let word = part[..<cut].trimmingCharacters(in: .whitespaces)
            guard let key = keys.first(where: { name($0.key, language).folded == word.folded })?.key else {
                return String(part)
            }
            return part.prefix { $0 == " " } + name(key, other) + part[cut...]
        }.joined(separator: ",")
    }

    init(_ text: String, language: Language) {
        var entries: [String: String] = [:]
        var unknown: [String] = []
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let word = sides.first ?? ""
            let key = Self.keys.first { Self.name($0.key, language).folded == word.folded }?.key
            if let key, sides.count == 2, !sides[1].isEmpty {
                entries[key.rawValue] = sides[1]
            } else {
                unknown.append(part.trimmingCharacters(in: .whitespaces))
            }
        }
        scope = Scope(entries)
        unknownKeys = unknown
    }
}
