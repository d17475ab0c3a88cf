import CaseFiles
import Diagnostics
import Documents
import Foundation

/// A shipped plan as nodes that tests change one by one, and that is written and read again.
struct EditedPlan {
    private(set) var pairs: [DocumentPair]

    /// One change in so many is tried: all of them in a release build, which `make test` uses.
    #if DEBUG
        static let stride = 6
    #else
        static let stride = 1
    #endif

    init(_ name: String) {
        let path = "\(ShippedCases.velos)/plans/\(name).yaml"
        let bytes = [UInt8]((try? Data(contentsOf: URL(filePath: path))) ?? Data())
        pairs = DocumentParser.parse(bytes, file: path).root?.pairs ?? []
    }

    /// The plan read again from its text.
    func read() -> LoadedPlan { ShippedCases.read(text: text) }

    /// The plan with the elements of an excerpt: of one id the excerpt's stands, and a single group replaces all.
    ///
    /// Where it is alone, the excerpt's elements of a kind replace all those of the plan.
    func adding(_ excerpt: String, alone: Bool = false) -> EditedPlan {
        let document = DocumentParser.parse(Array(excerpt.utf8), file: "example.yaml")
        var copy = self
        for pair in document.root?.pairs ?? [] {
            guard let position = pairs.firstIndex(where: { $0.key == pair.key }) else {
                copy.pairs.append(pair)
                continue
            }
            guard !alone, let new = pair.value.elements, let old = pairs[position].value.elements else {
                copy.pairs[position] = pair
                continue
            }
            let ids = Set(new.compactMap { $0["id"]?.text })
            let kept = old.filter { $0["id"]?.text.map { !ids.contains($0) } ?? true }
            copy.pairs[position] = pair.holding(.sequence(kept + new))
        }
        return copy
    }

    /// The plan without a key of the element that starts at a place, or without a key of its head.
    func removing(_ key: String, at place: Place?) -> EditedPlan {
        var copy = self
        guard let place else {
            copy.pairs.removeAll { $0.key == key }
            return copy
        }
        for (position, pair) in pairs.enumerated() {
            if let elements = pair.value.elements {
                let changed = elements.map { $0.place == place ? $0.removing(key) : $0 }
                if changed != elements { copy.pairs[position] = pair.holding(.sequence(changed)) }
            } else if pair.value.place == place {
                copy.pairs[position] = pair.holding(pair.value.removing(key).content)
            }
        }
        return copy
    }

    private var text: String {
        pairs.map { pair in
            guard let elements = pair.value.elements, !elements.isEmpty else {
                return "\(pair.key): \(pair.value.written)\n"
            }
            return "\(pair.key):\n" + elements.map { "  - \($0.written)\n" }.joined()
        }.joined()
    }
}

extension DocumentPair {
    fileprivate func holding(_ content: DocumentNode.Content) -> DocumentPair {
        DocumentPair(
            key: key, keyPlace: keyPlace, value: DocumentNode(content: content, place: value.place))
    }
}

extension DocumentNode {
    fileprivate func removing(_ key: String) -> DocumentNode {
        DocumentNode(content: .mapping((pairs ?? []).filter { $0.key != key }), place: place)
    }

    /// The node on one line, every text between quotation marks.
    fileprivate var written: String {
        if isAbsent { return "~" }
        switch content {
        case .scalar(let text, _): return Self.quoted(text)
        case .sequence(let elements): return "[" + elements.map(\.written).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            let parts = pairs.map { "\(Self.quoted($0.key)): \($0.value.written)" }
            return "{" + parts.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
