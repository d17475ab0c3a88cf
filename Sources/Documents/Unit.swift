import Bilingual
import Quantities

/// The words for units that files may use, in each language.
enum Unit {
    /// A unit of time with its length in minutes; months and years are mean ones (365.25 days a year).
    struct Time {
        let minutes: Double
        let french: [String]
        let english: [String]

        func names(_ language: Language) -> [String] { language == .french ? french : english }

        /// The word that follows an amount: `h`, `semaine`, `semaines`.
        func word(for amount: Double, _ language: Language) -> String {
            let names = names(language)
            let isPlural = language == .french ? abs(amount) >= 2 : amount != 1
            return minutes < 1440 || !isPlural || names.count < 2 ? names[0] : names[1]
        }
    }

    static let times: [Time] = [
        Time(minutes: 1, french: ["min", "minute", "minutes"], english: ["min", "minute", "minutes"]),
        Time(minutes: 60, french: ["h", "heure", "heures"], english: ["h", "hour", "hours"]),
        Time(minutes: 1440, french: ["jour", "jours", "j"], english: ["day", "days", "d"]),
        Time(minutes: 10_080, french: ["semaine", "semaines", "sem"], english: ["week", "weeks", "wk"]),
        Time(minutes: 1440 * 365.25 / 12, french: ["mois"], english: ["month", "months"]),
        Time(minutes: 1440 * 365.25, french: ["an", "ans", "année", "années"], english: ["year", "years"]),
    ]

    static func time(_ word: String, _ language: Language) -> Time? {
        times.first { $0.names(language).contains(word.lowercased()) }
    }

    static let periods: [(period: Period, french: [String], english: [String])] = [
        (.week, ["semaine", "sem"], ["week", "wk"]),
        (.month, ["mois"], ["month"]),
        (.year, ["an", "année"], ["year"]),
    ]

    static func period(_ word: String, _ language: Language) -> Period? {
        let lower = word.lowercased()
        return periods.first { (language == .french ? $0.french : $0.english).contains(lower) }?.period
    }

    static func name(of period: Period, _ language: Language) -> String {
        let words = periods.first { $0.period == period }
        return (language == .french ? words?.french.first : words?.english.first) ?? period.rawValue
    }

    static func text(of period: Period) -> Text {
        Text(fr: name(of: period, .french), en: name(of: period, .english))
    }
}
