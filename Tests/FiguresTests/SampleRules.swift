import Bilingual
import CaseModel
import Diagnostics
import Documents
import Formulas
import Quantities

@testable import Figures

/// A small table of elements and a plan written with it, whose answers can be counted on paper.
enum SampleRules {
    static let table = """
        kinds:
          - id: offer
            document: world
            section: {fr: offres, en: offers}
            identified: true
            label: {fr: offre, en: offer}
            fields:
              - {id: price, key: {fr: prix, en: price}, type: money}
              - {id: secret, key: {fr: secret, en: secret}, type: share, level: truth}
          - id: published
            document: case
            section: {fr: nombres, en: numbers}
            single: true
            label: {fr: nombres, en: numbers}
            fields:
              - {id: growth, key: {fr: croissance, en: growth}, type: ratio}
              - {id: size, key: {fr: taille, en: size}, type: money}
          - id: figure
            document: world
            section: {fr: chiffres, en: figures}
            identified: true
            label: {fr: chiffre, en: figure}
            fields: []
          - id: objective
            document: plan
            section: {fr: objectifs, en: objectives}
            identified: true
            label: {fr: objectif, en: objective}
            fields:
              - {id: figure, key: {fr: chiffre, en: figure}, type: reference, to: figure}
              - {id: target, key: {fr: cible, en: target}, type: quantity}
              - {id: scope, key: {fr: périmètre, en: scope}, type: text}
              - {id: date, key: {fr: date, en: date}, type: date}
              - {id: text, key: {fr: texte, en: text}, type: text}
          - id: step
            label: {fr: étape, en: step}
            fields:
              - {id: cost, key: {fr: coût, en: cost}, type: money}
          - id: action
            document: plan
            section: {fr: actions, en: actions}
            identified: true
            label: {fr: action, en: action}
            fields:
              - {id: kind, key: {fr: type, en: kind}, type: choice, choices: {salon: {fr: salon, en: fair}, promotion: {fr: promotion, en: discount}}}
              - {id: objectives, key: {fr: objectifs, en: objectives}, type: list of reference, to: objective}
              - {id: objective, key: {fr: objectif, en: objective}, type: reference, to: objective}
              - {id: offers, key: {fr: offres, en: offers}, type: list of reference, to: offer}
              - {id: budget, key: {fr: budget, en: budget}, type: money}
              - {id: hours, key: {fr: heures, en: hours}, type: duration}
              - {id: start, key: {fr: début, en: start}, type: date}
              - {id: end, key: {fr: fin, en: end}, type: date}
              - {id: steps, key: {fr: étapes, en: steps}, type: records of step}
              - {id: empty, key: {fr: vide, en: empty}, type: text}
        """

    static let plan = """
        langue: fr
        objectifs:
          - {id: ventes, chiffre: revenue, cible: 40000 €, date: 2027-06-30, texte: Vendre un peu plus}
          - {id: fidelite, chiffre: retention, cible: 80 %, périmètre: segment=urbains, date: 2027-12-31}
          - {id: seuil, chiffre: break_even_date, cible: 2027-09-30}
        actions:
          - {id: foire, type: salon, objectif: ventes, objectifs: [ventes, fidelite], budget: 3000 €, heures: 12 h, début: 2027-01-01, fin: 2027-06-30, étapes: [{coût: 100 €}, {coût: 250 €}]}
          - {id: soldes, type: promotion, objectif: ventes, objectifs: [ventes], offres: [velo, casque], budget: 500 €, début: 2027-03-01, fin: 2028-01-31, vide: " "}
          - {id: vitrine, type: salon, budget: 0 €}
        """

    static let world = """
        langue: fr
        offres:
          - {id: velo, prix: 1000 €}
          - {id: casque, prix: 100 €}
        """

    static let brief = """
        langue: fr
        nombres: {croissance: 3 %}
        """

    static func schema(_ text: String = table) -> (catalogue: SchemaCatalogue, diagnostics: [Diagnostic]) {
        SchemaCatalogue.reading([DocumentParser.parse(Array(text.utf8), file: "table.yaml")])
    }

    static func records(_ text: String, as name: String) -> [Record] {
        SchemaReader(catalogue: schema().catalogue, language: .french)
            .readDocument(DocumentParser.parse(Array(text.utf8), file: name), as: name).records
    }

    /// The sample case with a kind of action that needs money, one that takes a fifth off, and one rival.
    static let business: BusinessCase = {
        var business = SampleCase.business
        business.truth.rivals = [
            Rival(
                id: "rival", name: Text(fr: "Rival", en: "Rivals"),
                lines: Weights([("velos", Rival.Line(price: Money(euros: 800), quality: Share(0.5)))]),
                awareness: Weights([]), availability: Weights([]), reaction: .hold,
                reactionDelay: Duration(weeks: 2), reactionShare: .zero)
        ]
        business.truth.sellers = [
            Seller(
                id: "terrain_1", name: Text(fr: "Conseil", en: "Adviser"), role: .store,
                weeklyHours: Duration(hours: 35), sellingTime: Share(0.5), skill: Share(0.5), segments: [],
                monthlyPay: Money(euros: 2000), contributions: Share(0.42), commission: Share(0.03),
                quota: Money(euros: 30_000))
        ]
        func kind(_ id: String, _ effect: Effect, _ monthly: Double) -> ActionKind {
            ActionKind(
                id: Identifier(id), name: Text(verbatim: id), help: Text(verbatim: id), effects: [effect],
                usualMonthlyBudget: Money(euros: monthly), consent: .none, reachable: .one,
                emissions: Ratio(0))
        }
        business.actionKinds = [
            kind("salon", .inbound(lift: Ratio(1)), 365.25 * 4),
            kind("promotion", .price(discount: Share(0.5)), 0),
        ]
        return business
    }()

    /// The actions as the engine knows them: the fair keeps a seller busy and aims at people whom it misses.
    static let actions: [Action] = [
        action("foire", "salon", "2027-01-01", "2027-06-30", segments: ["urbains", "flottes"], hours: 20),
        action("soldes", "promotion", "2027-03-01", "2027-12-31", offers: ["velo", "casque"], hours: 0),
        action("vitrine", "salon", "2027-07-01", "2027-07-31", segments: ["flottes"], hours: 0),
    ]

    private static func action(
        _ id: String, _ kind: String, _ start: String, _ end: String,
        segments: [Identifier<Segment>] = [], offers: [Identifier<Offer>] = [], hours: Double
    ) -> Action {
        Action(
            id: Identifier(id), name: Text(verbatim: id), kind: Identifier(kind), segments: segments,
            offers: offers, start: SampleCase.day(start), end: SampleCase.day(end), budget: .zero,
            sellers: hours > 0 ? ["terrain_1"] : [], weeklyHours: Duration(hours: hours))
    }

    /// What a call answers for an element.
    static func answer(_ call: String, of id: String) throws -> Value {
        let records = records(plan, as: "plan")
        let known = Plan(
            id: "essai", title: Text(fr: "Essai", en: "Trial"), caseID: "velos", elements: records,
            actions: actions, prices: [], team: [], objectives: [], monthlyForecast: [])
        let context = Self.records(world, as: "world") + Self.records(brief, as: "case")
        let index = ElementIndex(
            schema: schema().catalogue, records: records, context: context,
            year: SampleCase.day("2027-01-01")...SampleCase.day("2027-12-31"))
        guard let element = records.first(where: { $0.id == id }) else { return .missing(.unknown) }
        let view = ElementView(
            element: element, index: index, figures: ShippedCatalogue.catalogue,
            published: context.first { $0.kind == "published" },
            situation: PlanSituation(business: business, plan: known), words: WordIndex(index))
        return view.evaluate(try Formula(parsing: call))
    }
}
