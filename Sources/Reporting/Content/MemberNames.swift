public import Bilingual
public import CaseModel
import Documents
public import Figures
public import Formulas
import Quantities

/// The names by which a case and a plan call the members of scopes: channels, segments, actions, months.
public struct MemberNames: Sendable {
    private let names: [String: [String: Text]]
    /// The conventions chosen, by id.
    private let conventions: [String: String]

    /// Gathers the names of a case and a plan; figures are named with the conventions chosen on which they depend.
    public init(_ business: BusinessCase, plan: Plan, conventions: [String: String] = [:]) {
        self.conventions = conventions
        let truth = business.truth
        func table(_ pairs: [(String, Text)]) -> [String: Text] {
            Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
        names = [
            "channel": table(truth.channels.map { ($0.id.text, $0.name) }),
            "segment": table(truth.segments.map { ($0.id.text, $0.name) }),
            "offer": table(truth.offers.map { ($0.id.text, $0.name) }),
            "category": table(truth.categories.map { ($0.id.text, $0.name) }),
            "seller": table(
                truth.sellers.map { ($0.id.text, $0.name) }
                    + plan.staffing.recruitments.map { ($0.id.text, $0.post) }),
            "action": table(plan.actions.map { ($0.id.text, $0.name) }),
            "objective": table(plan.objectives.map { ($0.id.text, $0.name) }),
            "stage": table(Self.stages),
            "decisions": table(DecisionGroup.allCases.map { ($0.rawValue, $0.label) }),
            "class": table(CustomerClass.allCases.map { ($0.rawValue, $0.label) }),
            "profile": table(CustomerProfile.allCases.map { ($0.rawValue, $0.label) }),
            "partner": table(Self.named("partnership", in: plan)),
            "contact": table(Self.contacts),
        ]
    }

    private static func named(_ kind: String, in plan: Plan) -> [(String, Text)] {
        plan.elements(of: kind).compactMap { record in
            guard let id = record.id, let name = record.text("name") else { return nil }
            return (id, name)
        }
    }

    private static let contacts = [
        ("before", Text(fr: "avant l’achat", en: "before the purchase")),
        ("during", Text(fr: "pendant l’achat", en: "during the purchase")),
        ("after", Text(fr: "après l’achat", en: "after the purchase")),
    ]

    private static let stages = [
        ("lead", Text(fr: "pistes", en: "leads")),
        ("qualified", Text(fr: "prospects qualifiés", en: "qualified")),
        ("meeting", Text(fr: "rendez-vous", en: "meetings")),
        ("quotation", Text(fr: "devis", en: "quotations")),
        ("negotiation", Text(fr: "négociations", en: "negotiations")),
        ("won", Text(fr: "affaires gagnées", en: "won")),
    ]

    /// The name of a figure with its scope in words.
    public func title(of request: FigureRequest, in catalogue: FigureCatalogue) -> Text {
        var scope = request.scope.entries.map { entry in
            let key = ScopeKey(rawValue: entry.key)
            let isPart = key.flatMap { catalogue.figure(request.id)?.members(of: $0) } != nil
            return isPart
                ? catalogue.label(ofPart: entry.value, of: request.id)
                : name(of: entry.value, key: entry.key)
        }
        if let figure = catalogue.figure(request.id),
            figure.origin == .counterfactual || figure.id.hasPrefix("roi_"),
            figure.accepts("action"), request.scope["action"] == nil
        {
            scope.append(Text(fr: "plan entier", en: "whole plan"))
        }
        for id in catalogue.figure(request.id)?.conventions ?? [] {
            if let name = conventions[id].flatMap({ Self.chosen["\(id)=\($0)"] }) { scope.append(name) }
        }
        let label = catalogue.label(of: request.id)
        guard !scope.isEmpty else { return label }
        return Text(
            fr: label.fr + " (" + scope.map(\.fr).joined(separator: ", ") + ")",
            en: label.en + " (" + scope.map(\.en).joined(separator: ", ") + ")")
    }

    /// What a convention other than the usual one makes of a figure, in few words.
    private static let chosen = [
        "roi_horizon=with_tail": Text(fr: "avec les douze mois suivants", en: "with the twelve months after"),
        "roi_hours=full": Text(fr: "heures comptées", en: "hours counted"),
        "cac_scope=media": Text(fr: "dépenses seules", en: "spending alone"),
        "abc_boundary=strict": Text(fr: "borne non comprise", en: "bound left out"),
        "variance_terms=three": Text(fr: "trois termes", en: "three terms"),
    ]

    /// A scope as a file of either language writes it, `canal=site`, by the names of its members.
    func words(ofScope written: String) -> Text {
        let parts = written.split(separator: ",").map { part -> Text in
            let member = part.split(separator: "=").last.map { $0.filter { !$0.isWhitespace } } ?? ""
            let key = names.keys.sorted().first { names[$0]?[member] != nil } ?? ""
            return name(of: member, key: member == "previous" ? "year" : key)
        }
        return Text(
            fr: parts.map(\.fr).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }

    private func name(of member: String, key: String) -> Text {
        if member == "*" {
            guard key != ScopeKey.month.rawValue, let label = ScopeKey(rawValue: key)?.label else {
                return Text(fr: "mois par mois", en: "month by month")
            }
            return Text(fr: "par ", en: "by ") + label
        }
        if let month = Month(iso: member) {
            let until = key == "until" ? Text(fr: "jusqu’en ", en: "until ") : Text(verbatim: "")
            return until
                + Text(fr: NumberWriter(.french).month(month), en: NumberWriter(.english).month(month))
        }
        if key == "year" {
            return member == "following"
                ? Text(fr: "douze mois suivants", en: "twelve months after")
                : Text(fr: "année N−1", en: "year N−1")
        }
        return names[key]?[member] ?? Text(verbatim: member)
    }
}
