import Bilingual
import Diagnostics
import Yams

/// Turns the library's nodes into ours, with places, and resolves repetitions within the limits.
struct NodeBuilder {
    private struct Anchored {
        let node: DocumentNode
        let nodes: Int
        let depth: Int
    }
    private struct Built {
        let node: DocumentNode
        let depth: Int
    }

    private let limits: DocumentLimits
    private let repetitions: KeyRepetitions
    private var ruler: PlaceRuler
    private var anchors: [String: Anchored] = [:]
    private var nodeCount = 0
    private var aliasCount = 0
    private var isStopped = false
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText, limits: DocumentLimits, repetitions: KeyRepetitions) {
        self.limits = limits
        self.repetitions = repetitions
        ruler = PlaceRuler(source: source)
    }

    /// The document; nil where a limit is passed.
    mutating func build(_ node: Node) -> DocumentNode? {
        let root = build(node, depth: 1)?.node
        return isStopped ? nil : root
    }

    private mutating func build(_ node: Node, depth: Int) -> Built? {
        guard !isStopped else { return nil }
        let place = ruler.place(of: node)
        guard depth <= limits.depth else {
            stopTooDeep(depth, at: place)
            return nil
        }
        let countBefore = nodeCount
        guard count(1, at: place) else { return nil }
        refuseTag(of: node, at: place)
        let built: Built?
        switch node {
        case .scalar(let scalar): built = buildScalar(scalar, place: place, depth: depth)
        case .mapping(let mapping): built = buildMapping(mapping, place: place, depth: depth)
        case .sequence(let sequence): built = buildSequence(sequence, place: place, depth: depth)
        case .alias: built = nil
        }
        if let built, let name = node.anchor?.rawValue {
            anchors[name] = Anchored(node: built.node, nodes: nodeCount - countBefore, depth: built.depth)
        }
        return built
    }

    private mutating func buildScalar(_ scalar: Node.Scalar, place: Place, depth: Int) -> Built? {
        if isAlias(scalar) {
            return repeated(String(scalar.string.unicodeScalars.dropFirst()), place: place, depth: depth)
        }
        let text = restored(scalar.string)
        refuseEscapes(in: scalar, text: text, at: place)
        let content = DocumentNode.Content.scalar(text: text, isPlain: scalar.style == .plain)
        return Built(node: DocumentNode(content: content, place: place), depth: 1)
    }

    private mutating func buildMapping(_ mapping: Node.Mapping, place: Place, depth: Int) -> Built? {
        var pairs: [DocumentPair] = []
        var firstPlaces: [String: Place] = [:]
        var deepest = 0
        for (keyNode, valueNode) in mapping {
            let keyPlace = ruler.place(of: keyNode)
            guard let scalar = keyNode.scalar, !isAlias(scalar) else {
                diagnostics.append(
                    Diagnostic(
                        .complexKey, at: keyPlace, found: Self.name(of: keyNode),
                        expected: Text(fr: "un mot suivi de deux-points", en: "a word followed by a colon")))
                continue
            }
            let value = build(valueNode, depth: depth + 1)
            guard !isStopped else { return nil }
            if let original = repetitions.original(of: scalar.string) {
                reportRepetition(restored(original), at: keyPlace, first: firstPlaces[restored(original)])
                continue
            }
            let key = restored(scalar.string)
            refuseEscapes(in: scalar, text: key, at: keyPlace)
            firstPlaces[key] = keyPlace
            guard let value else { continue }
            deepest = max(deepest, value.depth)
            pairs.append(DocumentPair(key: key, keyPlace: keyPlace, value: value.node))
        }
        let node = DocumentNode(
            content: .mapping(pairs), place: pairs.first?.keyPlace ?? place,
            isInline: ruler.opensInline(at: place))
        return Built(node: node, depth: deepest + 1)
    }

    private static func name(of key: Node) -> Text {
        switch key {
        case .scalar, .alias: Text(fr: "un renvoi « *nom »", en: "a reference “*name”")
        case .sequence: Text(fr: "une liste", en: "a list")
        case .mapping: Text(fr: "un groupe de clés", en: "a group of keys")
        }
    }

    private mutating func buildSequence(_ sequence: Node.Sequence, place: Place, depth: Int) -> Built? {
        var elements: [DocumentNode] = []
        var deepest = 0
        for element in sequence {
            let built = build(element, depth: depth + 1)
            guard !isStopped else { return nil }
            guard let built else { continue }
            deepest = max(deepest, built.depth)
            elements.append(built.node)
        }
        let node = DocumentNode(
            content: .sequence(elements), place: place, isInline: ruler.opensInline(at: place))
        return Built(node: node, depth: deepest + 1)
    }

    private mutating func repeated(_ name: String, place: Place, depth: Int) -> Built? {
        aliasCount += 1
        guard aliasCount <= limits.aliases else {
            stop(
                .tooManyAliases, place,
                Text(fr: "un renvoi de plus", en: "one more reference"),
                Text(fr: "\(limits.aliases) renvois au plus", en: "at most \(limits.aliases) references"))
            return nil
        }
        guard let target = anchors[name] else {
            let near = suggestion(for: name, among: anchors.keys.sorted())
            diagnostics.append(
                Diagnostic(
                    .unknownReference, at: place, found: Text(verbatim: "*\(name)"),
                    expected: Text(
                        fr: "un nom donné plus haut par « &nom »", en: "a name given above by “&name”"),
                    fix: near.map { Text(fr: "écrivez « *\($0) »", en: "write “*\($0)”") }))
            return nil
        }
        guard depth + target.depth - 1 <= limits.depth else {
            stopTooDeep(depth + target.depth - 1, at: place)
            return nil
        }
        guard count(target.nodes, at: place) else { return nil }
        let node = DocumentNode(
            content: target.node.content, place: place, isInline: target.node.isInline)
        return Built(node: node, depth: target.depth)
    }

    private mutating func count(_ nodes: Int, at place: Place) -> Bool {
        nodeCount += nodes
        guard nodeCount > limits.nodes else { return true }
        stop(
            .tooManyNodes, place,
            Text(fr: "\(nodeCount) éléments jusqu'ici", en: "\(nodeCount) elements so far"),
            Text(fr: "\(limits.nodes) éléments au plus", en: "at most \(limits.nodes) elements"))
        return false
    }

    private mutating func stopTooDeep(_ depth: Int, at place: Place) {
        stop(
            .tooDeep, place, Text(fr: "le niveau \(depth)", en: "level \(depth)"),
            Text(fr: "\(limits.depth) niveaux au plus", en: "at most \(limits.depth) levels"))
    }

    private mutating func stop(_ code: DiagnosticCode, _ place: Place, _ found: Text, _ expected: Text) {
        isStopped = true
        diagnostics.append(Diagnostic(code, at: place, found: found, expected: expected))
    }

    private mutating func reportRepetition(_ key: String, at place: Place, first: Place?) {
        let found = first.map {
            Text(
                fr: "« \(key) », déjà écrit ligne \($0.line)",
                en: "“\(key)”, already written on line \($0.line)")
        }
        diagnostics.append(
            Diagnostic(
                .duplicatedKey, at: place, found: found ?? Text(verbatim: key),
                expected: Text(fr: "chaque clé une seule fois", en: "each key once only")))
    }

    private static let ordinaryTags = Set(["str", "seq", "map"].map { "tag:yaml.org,2002:\($0)" })

    private mutating func refuseTag(of node: Node, at place: Place) {
        let tag = node.tag.rawValue
        guard !Self.ordinaryTags.contains(tag) else { return }
        diagnostics.append(
            Diagnostic(
                .yamlSyntax, at: place, found: Text(verbatim: tag),
                expected: Text(fr: "une valeur sans « !type »", en: "a value without “!type”")))
    }

    private func isAlias(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && scalar.string.unicodeScalars.first == SourceText.aliasMark
    }

    /// An escape such as `"\u202E"` brings no character that could not be written as itself.
    private mutating func refuseEscapes(in scalar: Node.Scalar, text: String, at place: Place) {
        guard scalar.style == .doubleQuoted,
            let hidden = text.unicodeScalars.first(where: SourceText.isForbidden)
        else { return }
        diagnostics.append(SourceText.refusal(of: hidden, at: place))
    }

    private func restored(_ text: String) -> String {
        guard text.utf8.contains(SourceText.aliasByte), text.unicodeScalars.contains(SourceText.aliasMark)
        else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.lazy.map { $0 == SourceText.aliasMark ? "*" : $0 })
        return String(scalars)
    }
}
