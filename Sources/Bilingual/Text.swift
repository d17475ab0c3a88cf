/// One of the two languages that every page exists in.
public enum Language: String, Hashable, Sendable, CaseIterable, Codable {
    case french = "fr"
    case english = "en"
}

/// A text that exists in French and in English.
public struct Text: Hashable, Sendable, Codable {
    /// The French text.
    public let fr: String
    /// The English text.
    public let en: String

    /// Makes a text from both wordings.
    public init(fr: String, en: String) {
        self.fr = fr
        self.en = en
    }

    /// A text that reads the same in both languages: an id, a number, what a person typed.
    public init(verbatim text: String) { self.init(fr: text, en: text) }

    /// The wording in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .french: fr
        case .english: en
        }
    }

    /// Applies the same change to both wordings.
    public func mapped(_ change: (String) -> String) -> Text { Text(fr: change(fr), en: change(en)) }

    /// The two wordings joined, language by language.
    public static func + (left: Text, right: Text) -> Text {
        Text(fr: left.fr + right.fr, en: left.en + right.en)
    }
}
