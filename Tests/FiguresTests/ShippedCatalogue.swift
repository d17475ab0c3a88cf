import Diagnostics
import Documents
import Foundation

@testable import Figures

/// The catalogue documents of the target, read from the sources.
enum ShippedCatalogue {
    static let documents = ["figures.yaml", "figures.fr.yaml", "figures.en.yaml"].map { document($0) }
    static let reading = FigureCatalogue.reading(documents)
    static var catalogue: FigureCatalogue { reading.catalogue }

    static func document(_ name: String) -> ParsedDocument {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Figures/Resources").standardized
        let bytes = (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
        return DocumentParser.parse(bytes, file: name)
    }

    static func reading(_ text: String) -> (catalogue: FigureCatalogue, diagnostics: [Diagnostic]) {
        FigureCatalogue.reading([DocumentParser.parse(Array(text.utf8), file: "figures.yaml")])
    }
}
