import Bilingual
import Criteria
import Diagnostics
import Documents
import Formulas
import Quantities
import Testing

/// A plan file that tests change line by line, with the schema and the case that go with it.
struct PlanFile {
    private(set) var text: String

    /// A plan that gives evidence of everything that can be shown.
    static let complete = PlanFile(text: "\(completePlan)\n\(furtherSections)")

    /// The plan with one line changed; the line must occur.
    func replacing(
        _ line: String, with other: String, sourceLocation: SourceLocation = #_sourceLocation
    ) -> PlanFile {
        #expect(text.contains(line), "the plan has no “\(line)”", sourceLocation: sourceLocation)
        return PlanFile(text: text.replacing(line, with: other))
    }

    /// The plan without a whole section; the section must occur.
    func without(section: String) -> PlanFile {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var isInside = false
        let kept = lines.filter { line in
            if line.first.map({ $0 != " " && $0 != "-" }) ?? false { isInside = line == "\(section):" }
            return !isInside
        }
        #expect(kept.count < lines.count)
        return PlanFile(text: kept.joined(separator: "\n"))
    }

    var records: [Record] {
        Self.read(text, as: "plan")
    }

    static let offers = read(caseText, as: "world")

    static let schema: SchemaCatalogue = {
        let (catalogue, problems) = SchemaCatalogue.reading([
            DocumentParser.parse(Array("\(schemaText)\n\(furtherKinds)".utf8), file: "schema.yaml")
        ])
        #expect(problems.isEmpty, "\(problems)")
        return catalogue
    }()

    static func read(_ text: String, as name: String) -> [Record] {
        let document = DocumentParser.parse(Array(text.utf8), file: "\(name).yaml")
        let read = SchemaReader(catalogue: schema, language: .english).readDocument(document, as: name)
        #expect(!read.diagnostics.containsError, "\(read.diagnostics)")
        return read.records
    }

    /// 2027, the year of every plan of these tests.
    static let year: ClosedRange<CalendarDate> =
        Month(year: 2027, month: 1).firstDay...Month(year: 2027, month: 12).lastDay
}

private let schemaText = """
    kinds:
      - id: plan
        label: {fr: Plan, en: Plan}
        fields: [{id: title, type: text}]
      - id: finding
        document: plan
        section: {fr: constats, en: findings}
        identified: false
        label: {fr: Constat, en: Finding}
        fields:
          - {id: analysis, type: choice, choices: {swot_strength: {fr: force, en: strength},
             swot_weakness: {fr: faiblesse, en: weakness}, swot_opportunity: {fr: opportunité, en: opportunity},
             swot_threat: {fr: menace, en: threat}, pestel: {fr: pestel, en: pestel}, porter: {fr: porter, en: porter}}}
          - {id: statement, type: paragraph}
          - {id: objectives, type: list of reference, to: objective}
          - {id: source, type: text}
          - {id: date, type: date}
      - id: objective
        document: plan
        section: {fr: objectifs, en: objectives}
        label: {fr: Objectif, en: Objective}
        fields:
          - {id: name, type: text}
          - {id: figure, type: text}
          - {id: baseline, type: ratio}
          - {id: target, type: ratio}
          - {id: forecast, type: ratio}
          - {id: date, type: date, key: {fr: échéance, en: deadline}}
          - {id: owner, type: text}
          - {id: why, type: paragraph}
      - id: priority
        document: plan
        section: {fr: priorités, en: priorities}
        identified: false
        label: {fr: Priorité, en: Priority}
        fields:
          - {id: rank, type: text}
          - {id: why, type: paragraph}
          - {id: objectives, type: list of reference, to: objective}
      - id: sales_method
        document: plan
        section: {fr: méthodes_de_vente, en: sales_methods}
        identified: false
        label: {fr: Méthode de vente, en: Sales method}
        fields:
          - {id: segments, type: list of text}
          - {id: channel, type: text}
          - {id: objectives, type: list of reference, to: objective}
          - {id: why, type: paragraph}
      - id: persona
        document: plan
        section: {fr: personas, en: personas}
        label: {fr: Persona, en: Persona}
        fields:
          - {id: needs, type: list of text}
          - {id: motivations, type: list of text}
          - {id: brakes, type: list of text}
          - {id: habits, type: paragraph}
          - {id: channels, type: list of text}
          - {id: offers, type: list of reference, to: offer}
          - {id: sources, type: list of text}
      - id: strategy
        document: plan
        section: {fr: stratégie, en: strategy}
        identified: false
        label: {fr: Axe stratégique, en: Strategic axis}
        fields: [{id: text, type: paragraph}]
      - id: price
        document: plan
        section: {fr: prix, en: prices}
        identified: false
        label: {fr: Décision de prix, en: Price decision}
        fields:
          - {id: offer, type: reference, to: offer}
          - {id: price, type: money}
          - {id: market_low, type: money}
          - {id: market_high, type: money}
          - {id: why, type: paragraph}
      - id: action
        document: plan
        section: {fr: actions, en: actions}
        label: {fr: Action, en: Action}
        fields:
          - {id: name, type: text}
          - {id: kind, type: text}
          - {id: objectives, type: list of reference, to: objective}
          - {id: segments, type: list of text}
          - {id: channel, type: text}
          - {id: responsibility, type: text}
          - {id: start, type: date, key: {fr: début, en: start}}
          - {id: end, type: date, key: {fr: fin, en: end}}
          - {id: budget, type: money}
          - {id: hours, type: count, default: 3}
          - {id: steps, type: list of text}
          - {id: indicators, type: list of reference, to: indicator}
          - {id: result, type: paragraph}
      - id: indicator
        document: plan
        section: {fr: indicateurs, en: indicators}
        label: {fr: Indicateur, en: Indicator}
        fields:
          - {id: figure, type: text}
          - {id: cadence, type: text}
          - {id: owner, type: text}
          - {id: target, type: ratio}
          - {id: alert, type: text}
      - id: correction
        document: plan
        section: {fr: corrections, en: corrections}
        identified: false
        label: {fr: Correction, en: Correction}
        fields:
          - {id: about, type: reference, to: [objective, action]}
          - {id: gap, type: reference, to: gap}
          - {id: cause, type: paragraph}
          - {id: decision, type: paragraph}
          - {id: date, type: date}
      - id: offer
        document: world
        section: {fr: offres, en: offers}
        label: {fr: Offre, en: Offer}
        fields:
          - {id: unit_cost, type: money}
          - {id: weight, type: ratio}
    """

private let caseText = """
    language: en
    offers:
      - {id: city_bike, unit_cost: 300 €}
      - {id: helmet, unit_cost: 20 €}
    """

private let completePlan = """
    language: en
    title: Complete
    findings:
      - {analysis: strength, statement: Known workshop, source: Survey, date: 2026-09-01, objectives: [sales]}
      - {analysis: weakness, statement: Slow site, source: Audit, date: 2026-09-02, objectives: [sales]}
      - {analysis: opportunity, statement: Cycle paths, source: Town, date: 2026-09-03, objectives: [fleets]}
      - {analysis: threat, statement: Web rival, source: Press, date: 2026-09-04, objectives: [sales]}
      - {analysis: pestel, statement: Grants end, source: Law, date: 2026-09-05, objectives: [fleets]}
      - {analysis: porter, statement: Few suppliers, source: Trade, date: 2026-09-06, objectives: [sales]}
    objectives:
      - {id: sales, name: Sell more, figure: revenue, baseline: 100, target: 120, forecast: 121, deadline: 2027-12-31, owner: shop, why: Paths}
      - {id: fleets, name: Win fleets, figure: leads, baseline: 10, target: 20, forecast: 18, deadline: 2027-09-30, owner: field, why: Towns}
    priorities:
      - {rank: first, why: Largest gain, objectives: [sales]}
      - {rank: second, why: Rare chance, objectives: [fleets]}
    strategy:
      - text: Closer to companies
    sales_methods:
      - {segments: [firms], channel: field, objectives: [fleets], why: Tests convince}
    personas:
      - {id: head, needs: [Fleet], motivations: [Health], brakes: [Theft], habits: Asks peers, channels: [field], offers: [city_bike], sources: [Survey]}
    prices:
      - {offer: city_bike, price: 500 €, market_low: 400 €, market_high: 600 €, why: Above rivals}
      - {offer: helmet, price: 35 €, market_low: 30 €, market_high: 40 €, why: Market price}
    actions:
      - {id: fair, name: Fair, kind: fair, objectives: [sales, fleets], segments: [town], channel: shop, start: 2027-03-01, end: 2027-03-31, budget: 4000 €, steps: [Book], indicators: [turnover], result: Leads}
      - {id: calls, name: Calls, kind: outreach, objectives: [fleets], segments: [firms], channel: field, responsibility: By bicycle, start: 2027-04-01, end: 2027-08-31, budget: 900 €, steps: [Call], indicators: [tracks], result: Meetings}
    indicators:
      - {id: turnover, figure: "revenue [month=*]", cadence: month, owner: shop, target: 120, alert: Below 100}
      - {id: tracks, figure: leads, cadence: week, owner: field, target: 2, alert: Below 1}
    corrections:
      - {about: calls, gap: few_answers, cause: Few answers, decision: Change the list, date: 2027-06-01}
      - {about: fleets, cause: Late grants, decision: Lower the target, date: 2027-06-02}
    """
