import Bilingual
import Diagnostics
import Documents

/// Reads the documents that say in one language what figures are.
struct ProseReading {
    private(set) var byLanguage: [Language: CatalogueProse] = [:]
    /// The keys that speak of a figure, a reason or a convention, with their places.
    private(set) var figureKeys: [(language: Language, id: String, place: Place)] = []
    /// The first place of each language, for what is missing there.
    private(set) var places: [Language: Place] = [:]
    private var nodes = NodeReading()

    var diagnostics: [Diagnostic] {
        get { nodes.diagnostics }
        set { nodes = NodeReading(diagnostics: newValue) }
    }

    mutating func read(_ root: DocumentNode, _ language: Language) {
        nodes.check(root, allows: ["language", "langue", "figures", "reasons", "conventions"])
        places[language] = places[language] ?? Place(file: root.place.file)
        var prose = byLanguage[language] ?? CatalogueProse()
        for pair in root["figures"]?.pairs ?? [] {
            figureKeys.append((language, pair.key, pair.keyPlace))
            if let figure = figure(pair.value) { prose.figures[pair.key] = figure }
        }
        for pair in root["reasons"]?.pairs ?? [] { prose.reasons[pair.key] = pair.value.text }
        for pair in root["conventions"]?.pairs ?? [] { prose.conventions[pair.key] = pair.value.text }
        byLanguage[language] = prose
    }

    private mutating func figure(_ node: DocumentNode) -> FigureProse? {
        nodes.check(node, allows: ["label", "definition", "reading", "mistakes", "parts"])
        let label = nodes.text(node, "label")
        let definition = nodes.text(node, "definition")
        let reading = nodes.text(node, "reading")
        let mistakes = nodes.text(node, "mistakes")
        guard let label, let definition, let reading, let mistakes else { return nil }
        let parts = (node["parts"]?.pairs ?? []).compactMap { pair in pair.value.text.map { (pair.key, $0) } }
        return FigureProse(
            label: label, definition: definition, reading: reading, mistakes: mistakes,
            parts: Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    }
}
