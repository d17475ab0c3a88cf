import Foundation

extension String {
    /// The text without accents or capitals, by which keys of files are matched.
    var folded: String {
        folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .replacing(" ", with: "_")
    }
}
