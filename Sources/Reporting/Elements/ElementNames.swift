import Bilingual
import CaseModel
import Documents
import Figures

/// What the elements of a plan call the things that they name: other elements, parts of the case, figures.
struct ElementNames {
    private let names: [String: [String: Text]]
    private let catalogue: FigureCatalogue

    init(schema: SchemaCatalogue, plan: Plan, business: BusinessCase, catalogue: FigureCatalogue) {
        self.catalogue = catalogue
        var names: [String: [String: Text]] = [:]
        func add(_ kind: String, _ id: String, _ name: Text) { names[kind, default: [:]][id] = name }
        for element in plan.elements {
            guard let id = element.id, let kind = schema.kind(element.kind) else { continue }
            add(element.kind, id, Self.title(of: element, kind) ?? Text(verbatim: id))
        }
        let truth = business.truth
        for channel in truth.channels { add("channel", channel.id.text, channel.name) }
        for segment in truth.segments { add("segment", segment.id.text, segment.name) }
        for offer in truth.offers { add("offer", offer.id.text, offer.name) }
        for seller in truth.sellers { add("seller", seller.id.text, seller.name) }
        for rival in truth.rivals { add("rival", rival.id.text, rival.name) }
        for kind in business.actionKinds { add("action_kind", kind.id.text, kind.name) }
        self.names = names
    }

    /// The name of what an id means among some kinds; the id itself where nothing has a name.
    func name(of id: String, among kinds: [String]) -> Text {
        if kinds.contains("figure"), catalogue.figure(id) != nil { return catalogue.label(of: id) }
        return kinds.lazy.compactMap { names[$0]?[id] }.first ?? Text(verbatim: id)
    }

    /// The title of an element: its first field that holds a short text; nil where it has none.
    static func title(of element: Record, _ kind: Kind) -> Text? {
        titleField(of: element, kind).flatMap { element.text($0) }
    }

    /// The id of the field that names an element.
    static func titleField(of element: Record, _ kind: Kind) -> String? {
        kind.fields.first { $0.type == .text && element.text($0.id) != nil }?.id
    }
}
