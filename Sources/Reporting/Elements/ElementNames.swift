import Bilingual
import CaseModel
import Documents
import Figures

/// What the elements of a plan call the things that they name: other elements, parts of the case, figures.
struct ElementNames {
    private let names: [String: [String: Text]]
    private let catalogue: FigureCatalogue
    private let members: MemberNames

    init(schema: SchemaCatalogue, plan: Plan, business: BusinessCase, catalogue: FigureCatalogue) {
        self.catalogue = catalogue
        members = MemberNames(business, plan: plan)
        var names: [String: [String: Text]] = [:]
        func add(_ kind: String, _ id: String, _ name: Text) { names[kind, default: [:]][id] = name }
        for kind in schema.sections(of: "plan") {
            for (position, element) in plan.elements(of: kind.id).enumerated() {
                guard let id = element.id else { continue }
                let measure = Self.measure(of: element, kind, members, catalogue)
                let name = Self.title(of: element, kind) ?? measure
                add(kind.id, id, name ?? kind.label + Text(verbatim: " \(position + 1)"))
            }
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

    /// The title of an element whose matter is a figure: the figure, and for what part of the company.
    func measure(of element: Record, _ kind: Kind) -> Text? {
        Self.measure(of: element, kind, members, catalogue)
    }

    private static func measure(
        of element: Record, _ kind: Kind, _ members: MemberNames, _ catalogue: FigureCatalogue
    ) -> Text? {
        guard kind.fields.first?.id == "figure", let figure = element.reference("figure"),
            catalogue.figure(figure) != nil
        else { return nil }
        let label = catalogue.label(of: figure)
        guard let scope = element.text("scope")?.fr else { return label }
        let part = members.words(ofScope: scope)
        return Text(fr: "\(label.fr) (\(part.fr))", en: "\(label.en) (\(part.en))")
    }

    /// The scope that an element writes, by the names of its members.
    func scope(_ text: Text) -> Text { members.words(ofScope: text.fr) }

    /// The title of an element: the first short text that it must have; nil where it has none.
    static func title(of element: Record, _ kind: Kind) -> Text? {
        titleField(of: element, kind).flatMap { element.text($0) }
    }

    /// The id of the field that names an element.
    static func titleField(of element: Record, _ kind: Kind) -> String? {
        kind.fields.first { field in
            field.type == .text && (field.need == .required || field.id == "name" || kind.section == nil)
                && element.text(field.id) != nil
        }?.id
    }
}
