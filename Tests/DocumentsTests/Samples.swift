import Bilingual
import Diagnostics
import Documents
import Testing

/// A small schema and files that obey it.
enum Samples {
    static let schema = """
        kinds:
          - id: plan
            label: {fr: Plan, en: Plan}
            fields:
              - {id: case, key: {fr: cas, en: case}, type: text, required: true, help: {fr: le cas auquel le plan répond, en: the case that the plan answers}}
              - {id: start, key: {fr: début, en: start}, type: month}
          - id: segment
            document: plan
            section: {fr: segments, en: segments}
            label: {fr: Segment, en: Segment}
            order: 1
            fields:
              - {id: buyers, key: {fr: acheteurs, en: buyers}, type: count, range: "1 .. 1000000", required: true}
              - {id: season, key: {fr: saison, en: season}, type: series, size: 4}
              - {id: elasticity, key: {fr: élasticité, en: elasticity}, type: ratio, range: "0 .. 5", default: 1.5, level: truth, label: {fr: Élasticité-prix, en: Price elasticity}}
          - id: action
            document: plan
            section: {fr: actions, en: actions}
            label: {fr: Action, en: Action}
            order: 2
            fields:
              - {id: name, key: {fr: nom, en: name}, type: text, required: true, help: {fr: le nom de l'action, en: the name of the action}}
              - {id: budget, key: {fr: budget, en: budget}, type: money, range: "0 .. 10000000", below: budget-below-zero, required: true, lever: spend, help: {fr: ce que l'action coûte, en: what the action costs}}
              - {id: targets, key: {fr: cibles, en: targets}, type: list of reference, to: segment, size: "1 .. 5"}
              - {id: channel, key: {fr: canal, en: channel}, type: choice, choices: {shop: {fr: magasin, en: shop}, web: {fr: site, en: web}}}
              - {id: weights, key: {fr: poids, en: weights}, type: map of share, by: segment}
              - {id: first_day, key: {fr: premier jour, en: first day}, type: date}
              - {id: length, key: {fr: durée, en: length}, type: duration}
              - {id: time, key: {fr: temps, en: time}, type: hours_rate}
              - {id: repeat, key: {fr: rythme, en: pace}, type: rate, range: "0 / year .. 52 / year"}
              - {id: reach, key: {fr: portée, en: reach}, type: share}
              - {id: announced, key: {fr: annoncée, en: announced}, type: truth, default: true}
              - {id: reason, key: {fr: raison, en: reason}, type: paragraph, expected: true, help: {fr: pourquoi cette action, en: why this action}}
              - {id: steps, key: {fr: étapes, en: steps}, type: records of step}
          - id: step
            label: {fr: Étape, en: Step}
            fields:
              - {id: what, key: {fr: quoi, en: what}, type: text, required: true}
              - {id: time, key: {fr: temps, en: time}, type: duration, required: true}
        """

    static let french = """
        langue: fr
        cas: vélos
        segments:
          - {id: familles, acheteurs: 12 000, saison: "0,8 ; 1 ; 1,2 ; 1"}
          - id: sportifs
            acheteurs: 3000
            élasticité: {valeur: "1,2", plage: "0,8 .. 1,6", source: "Tellis 1988"}
        actions:
          - id: salon
            nom: {fr: Salon du cycle, en: Cycle fair}
            budget: 4 000 €
            cibles: [familles, sportifs]
            canal: magasin
            poids: {familles: 60 %, sportifs: "0,4"}
            premier jour: 15/03/2027
            durée: 3 jours
            temps: 30 h / semaine
            rythme: 2,5 / an
            portée: 15 %
            annoncée: non
            raison: La notoriété est basse.
            étapes:
              - {quoi: Réserver, temps: 45 min}
              - {quoi: Tenir le stand, temps: 2 h 30}
        """

    static let english = """
        language: en
        case: vélos
        segments:
          - {id: familles, buyers: 12 000, season: 0.8; 1; 1.2; 1}
          - id: sportifs
            buyers: 3000
            elasticity: {value: 1.2, range: 0.8 .. 1.6, source: Tellis 1988}
        actions:
          - id: salon
            name: {fr: Salon du cycle, en: Cycle fair}
            budget: €4000
            targets: [familles, sportifs]
            channel: shop
            weights: {familles: 60 %, sportifs: 0.4}
            first day: 2027-03-15
            length: 3 days
            time: 30 h / week
            pace: 2.5 / year
            reach: 15 %
            announced: no
            reason: La notoriété est basse.
            steps:
              - {what: Réserver, time: 45 min}
              - {what: Tenir le stand, time: 2 h 30}
        """

    static func catalogue() throws -> SchemaCatalogue {
        let (catalogue, problems) = SchemaCatalogue.reading([parse(schema, file: "schema.yaml")])
        try #require(problems.isEmpty, "\(DiagnosticWriter(language: .english).text(problems))")
        return catalogue
    }

    static func parse(_ text: String, file: String = "plan.yaml") -> ParsedDocument {
        DocumentParser.parse(Array(text.utf8), file: file)
    }

    static func read(_ text: String, language: Language, file: String = "plan.yaml") throws -> ReadDocument {
        try SchemaReader(catalogue: catalogue(), language: language).readDocument(
            parse(text, file: file), as: "plan")
    }
}
