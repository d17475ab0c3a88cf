import Bilingual
import Diagnostics
import Documents
import Quantities
import Testing

@Test func aNewKindNeedsNoCode() throws {
    let schema = """
        kinds:
          - id: persona
            document: plan
            section: {fr: personas, en: personas}
            label: {fr: Persona, en: Persona}
            fields:
              - {id: age, key: {fr: âge, en: age}, type: count, required: true}
              - {id: mix, key: {fr: canaux, en: channels}, type: map of share, keys: {shop: {fr: magasin, en: shop}, web: {fr: site, en: web}}}
              - {id: spending, key: {fr: dépenses, en: spending}, type: list of money, size: 3, range: "0 .. 2000"}
              - {id: goals, key: {fr: buts, en: goals}, type: list of text, size: "1 .. 3"}
        """
    let (catalogue, problems) = SchemaCatalogue.reading([
        Samples.parse(Samples.schema), Samples.parse(schema),
    ])
    #expect(problems.isEmpty)
    let text =
        "langue: fr\ncas: vélos\npersonas:\n  - {id: lea, AGE: 34, canaux: {Magasin: 60 %, site: 40 %}, buts: [rouler], dépenses: \"10 € ; 0 ; 1 250,50 €\"}\n"
    let document = SchemaReader(catalogue: catalogue, language: .french).readDocument(
        Samples.parse(text), as: "plan")
    #expect(document.diagnostics.isEmpty)
    let persona = try #require(document.records(of: "persona").first)
    #expect(persona.count("age") == Count(34))
    #expect(persona.map("mix").map(\.key) == ["shop", "web"])
    #expect(persona.list("spending").map(\.magnitude) == [10, 0, 1250.5])
    #expect(persona.texts("goals") == [Text(verbatim: "rouler")])
    #expect(catalogue.sections(of: "plan").map(\.id) == ["persona", "segment", "action"])
}

@Test func eachValueOfAMapMayHaveItsRangeAndItsSource() throws {
    let written = "{valeur: 40 %, plage: 30 % .. 60 %, source: enquête}"
    let text = Samples.french.replacing("{familles: 60 %", with: "{familles: \(written)")
    #expect(text != Samples.french)
    let document = try Samples.read(text, language: .french)
    #expect(document.diagnostics.isEmpty)
    let (catalogue, _) = SchemaCatalogue.reading([Samples.parse(Samples.schema)])
    let action = try #require(document.records(of: "action").first)
    let line = catalogue.parameters(of: action).first { $0.path.hasSuffix("weights.familles") }
    #expect(line?.value.magnitude == 0.4 && line?.source == Text(verbatim: "enquête"))
    #expect(line?.range?.text == "30 % .. 60 %")
    let outside = text.replacing("valeur: 40 %", with: "valeur: 20 %")
    #expect(try Samples.read(outside, language: .french).diagnostics.map(\.code) == [.valueOutOfRange])
}

@Test func everythingThatIsReadHasItsPlace() throws {
    let document = try Samples.read(Samples.french, language: .french)
    let map = document.sourceMap
    #expect(map["case"]?.written == "plan.yaml:2:6")
    #expect(map["segments.sportifs.elasticity"]?.line == 7)
    #expect(map["actions.salon"]?.line == 9)
    #expect(map["actions.salon.weights.familles"]?.written == "plan.yaml:14:23")
    #expect(map["actions.salon.steps.2.time"]?.line == 24)
    #expect(map.paths.count == 30 && map.paths == map.paths.sorted())
    for record in document.records {
        for entry in record.entries { #expect(map[record.path(of: entry.field)] == entry.place) }
    }
}

@Test func assumptionsAreListedWithUnitRangeSourceAndLevel() throws {
    let document = try Samples.read(Samples.french, language: .french)
    let catalogue = try Samples.catalogue()
    let lines = document.records.flatMap { catalogue.parameters(of: $0) }
    let elasticity = try #require(lines.first { $0.path == "segments.sportifs.elasticity" })
    #expect(
        elasticity.level == .truth && elasticity.source == Text(verbatim: "Tellis 1988")
            && !elasticity.isDefault)
    #expect(elasticity.range?.text == "0,8 .. 1,6")
    #expect(elasticity.label == Text(fr: "Élasticité-prix", en: "Price elasticity"))
    let byDefault = try #require(lines.first { $0.path == "segments.familles.elasticity" })
    #expect(byDefault.isDefault && byDefault.range?.text == "0 .. 5" && byDefault.source == nil)
    let weight = try #require(lines.first { $0.path == "actions.salon.weights.sportifs" })
    #expect(weight.value == .share(Share(0.4)) && weight.label.fr == "Poids › sportifs")
    #expect(lines.contains { $0.path == "actions.salon.steps.1.time" && $0.label.en == "Steps 1 › Time" })
    let channel = try #require(lines.first { $0.path == "actions.salon.channel" })
    #expect(channel.written(.french) == "magasin" && channel.written(.english) == "shop")
    #expect(
        lines.first { $0.path == "actions.salon.time" }?.unit
            == Text(fr: "durée par semaine", en: "time per week"))
    #expect(!lines.contains { $0.path.hasSuffix(".name") || $0.path.hasSuffix(".reason") })
}

@Test func idsThatNameNothingAreFoundWhereverTheyStand() throws {
    let document = try Samples.read(Samples.french, language: .french)
    let catalogue = try Samples.catalogue()
    let uses = catalogue.references(in: document.records)
    #expect(uses.map(\.id) == ["familles", "sportifs", "familles", "sportifs"])
    #expect(uses.map(\.path).last == "actions.salon.weights.sportifs")
    #expect(catalogue.unresolvedReferences(in: document.records, known: document.ids).isEmpty)
    #expect(catalogue.unresolvedReferences(in: document.records, known: [:]).count == 4)
}

@Test func aFileThatDoesNotSayItsLanguageIsToldHow() {
    #expect(Samples.parse("cas: vélos").language.diagnostics.map(\.code) == [.missingKey])
    #expect(Samples.parse("langue: de").language.diagnostics.map(\.code) == [.unknownChoice])
    #expect(Samples.parse("language: en").language.language == .english)
    #expect(Samples.parse("langue: fr").language.diagnostics.isEmpty)
}

@Test func keysAreReadWithoutTheirAccentsAndCapitals() throws {
    let text = Samples.french.replacing("étapes", with: "Etapes").replacing(
        "premier jour", with: "premier_jour")
    let document = try Samples.read(text, language: .french)
    #expect(document.diagnostics.isEmpty)
    #expect(document.records(of: "action").first?.records("steps").count == 2)
}

@Test func aRangeHoldsForEachElementOfAListASeriesOrAMap() {
    let schema = """
        kinds:
          - id: k
            label: {fr: Un, en: One}
            fields:
              - {id: amounts, type: list of money, range: "0 .. 100"}
              - {id: season, type: series, range: "0 .. 3"}
              - {id: mix, type: map of share, keys: [a, b], range: ".. 50 %"}
              - {id: parts, type: map of record of part, keys: [a, b]}
          - id: part
            label: {fr: Part, en: Part}
            fields: [{id: size, type: count}]
        """
    let (catalogue, problems) = SchemaCatalogue.reading([Samples.parse(schema)])
    #expect(problems.isEmpty)
    let reader = SchemaReader(catalogue: catalogue, language: .french)
    func read(_ text: String) -> (record: Record?, diagnostics: [Diagnostic]) {
        guard let root = Samples.parse(text).root else { return (nil, []) }
        return reader.read(root, kind: "k")
    }
    #expect(read("amounts: 0 € ; 100 €\nseason: 0 ; 3\nmix: {a: 50 %, b: 0 %}").diagnostics.isEmpty)
    #expect(read("amounts: 0 € ; 101 €").diagnostics.map(\.code) == [.valueOutOfRange])
    #expect(read("amounts: [-1 €]").diagnostics.map(\.code) == [.valueOutOfRange])
    #expect(read("season: 0 ; 3,1").diagnostics.map(\.code) == [.valueOutOfRange])
    #expect(read("mix: {a: 51 %}").diagnostics.map(\.code) == [.valueOutOfRange])
    let parts = read("parts: {a: {size: 3}, b: {size: 4}}").record
    #expect(parts.map { catalogue.parameters(of: $0).map(\.path) } == ["parts.a.size", "parts.b.size"])
    #expect(parts?.map("parts").first?.value.magnitude == nil)
}

@Test func anEmptyTextIsAnAbsentOne() throws {
    for empty in ["", "~", "''", "\"  \"", "{fr: '', en: Fair}"] {
        let text = Samples.french.replacing("{fr: Salon du cycle, en: Cycle fair}", with: empty)
        let document = try Samples.read(text, language: .french)
        #expect(document.diagnostics.map(\.code) == [.missingKey], "\(empty)")
    }
}

@Test func aSourceIsInBothLanguagesOrAnAssumptionInBoth() throws {
    let long = "élasticité: {valeur: \"1,2\", plage: \"0,8 .. 1,6\", source: \"Tellis 1988\"}"
    func source(_ written: String) throws -> Text? {
        let text = Samples.french.replacing(long, with: long.replacing("\"Tellis 1988\"", with: written))
        let document = try Samples.read(text, language: .french)
        #expect(document.diagnostics.isEmpty)
        return document.records(of: "segment").last?.entry("elasticity")?.source
    }
    #expect(try source("hypothèse") == Text(fr: "hypothèse", en: "assumption"))
    #expect(try source("assumption") == Text(fr: "hypothèse", en: "assumption"))
    #expect(try source("{fr: étude, en: study}") == Text(fr: "étude", en: "study"))
    let half = Samples.french.replacing("source: \"Tellis 1988\"", with: "source: {fr: étude}")
    #expect(try Samples.read(half, language: .french).diagnostics.map(\.code) == [.missingKey])
}

@Test func aFileSaysOnceWhereTheValuesOfASectionComeFrom() throws {
    let field = "      - {id: sources, key: {fr: sources, en: sources}, type: map of text, keys: [segment]}\n"
    let header = Samples.schema.replacing("      - {id: start,", with: field + "      - {id: start,")
    let (catalogue, problems) = SchemaCatalogue.reading([Samples.parse(header)])
    #expect(problems.isEmpty)
    let text = Samples.french.replacing("cas: vélos\n", with: "cas: vélos\nsources: {segment: enquête}\n")
    let document = SchemaReader(catalogue: catalogue, language: .french)
        .readDocument(Samples.parse(text), as: "plan")
    #expect(document.diagnostics.isEmpty)
    let lines = document.records.flatMap { catalogue.parameters(of: $0) }
    func source(_ path: String) -> Text? { lines.first { $0.path == path }?.source }
    #expect(source("segments.familles.buyers") == Text(verbatim: "enquête"))
    #expect(source("segments.sportifs.elasticity") == Text(verbatim: "Tellis 1988"))
    #expect(source("segments.familles.elasticity") == nil, "a default comes from the schema")
    #expect(source("actions.salon.budget") == nil)
}
