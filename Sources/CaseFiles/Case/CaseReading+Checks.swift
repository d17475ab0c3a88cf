import Bilingual
import CaseModel
import Criteria
import Diagnostics
import Documents
import Figures
import Quantities

/// What a case must keep beyond the range of each value; a field that could not be read is passed over.
extension CaseReading {
    mutating func check() {
        checkSections()
        if !hasUnreadFile {
            for problem in caseLibrary.schema.unresolvedReferences(in: records, known: ids) {
                report(problem)
            }
            checkStandards()
        }
        checkCalendar()
        for segment in records(of: "segment") { check(segment: segment) }
        for event in records(of: "event") { check(event: event) }
        for kind in records(of: "action_kind") { check(actionKind: kind) }
        checkStages()
        checkOpening()
        checkField()
    }

    private mutating func checkSections() {
        guard !hasUnreadFile else { return }
        let required: [(kinds: [String], document: String)] = [
            (["calendar", "opening"], "case"),
            (
                [
                    "category", "channel", "segment", "offer", "seller", "communication", "webshop",
                    "prospecting", "service", "payment",
                ], "world"
            ),
        ]
        for (kinds, name) in required {
            guard let document = documents.first(where: { $0.file.hasSuffix("/\(name).yaml") }) else {
                continue
            }
            let language = document.language.language
            for kind in kinds where record(of: kind) == nil {
                guard let section = caseLibrary.schema.kind(kind)?.section,
                    document.root?.pairs?.contains(where: { $0.key.folded == section[language].folded })
                        == false
                else { continue }
                let expected = Text(fr: "« \(section[language]) »", en: "“\(section[language])”")
                report(
                    Diagnostic(
                        .missingKey, at: Place(file: document.file, line: 1, column: 1), expected: expected))
            }
        }
    }

    private mutating func refuse(
        _ record: Record, _ field: String, _ found: Text? = nil, _ expected: Text,
        code: DiagnosticCode = .valueOutOfRange
    ) {
        report(
            Diagnostic(
                code, at: record.entry(field)?.place ?? record.place, found: found, expected: expected))
    }

    private mutating func checkCalendar() {
        guard let calendar = record(of: "calendar") else { return }
        if let start = calendar.date("year_start"), start.components.day != 1 {
            refuse(
                calendar, "year_start", Text(verbatim: start.iso),
                Text(fr: "le premier jour d'un mois", en: "the first day of a month"))
        }
        if let start = calendar.date("year_start"), !Self.years.contains(start.components.year) {
            refuse(
                calendar, "year_start", Text(verbatim: start.iso),
                Text(
                    fr: "une année de \(Self.years.lowerBound) à \(Self.years.upperBound)",
                    en: "a year from \(Self.years.lowerBound) to \(Self.years.upperBound)"),
                code: .valueOutOfRange)
        }
        if Set(calendar.choices("closed_weekdays")).count == 7 {
            refuse(
                calendar, "closed_weekdays", nil,
                Text(fr: "au moins un jour ouvert", en: "at least one open day"))
        }
        for period in calendar.records("closed_periods") { checkOrder(of: period) }
    }

    /// A case addresses standards that the program knows.
    private mutating func checkStandards() {
        let known = caseLibrary.standards.standards.map(\.id)
        guard let header, !known.isEmpty else { return }
        for id in header.texts("standards").map(\.fr) where !known.contains(id) {
            refuse(
                header, "standards", Text(verbatim: id),
                Text(fr: "un référentiel parmi : ", en: "a standard among: ")
                    + Text(verbatim: known.joined(separator: ", ")), code: .unknownReference)
        }
    }

    /// Years in which a case may play.
    private static let years = 1990...2200

    private mutating func checkOrder(of record: Record) {
        guard let start = record.date("start"), let end = record.date("end"), end < start else { return }
        refuse(
            record, "end", Text(verbatim: end.iso),
            Text(fr: "un jour à partir du \(start.iso)", en: "a day from \(start.iso) on"),
            code: .datesOutOfOrder)
    }

    private mutating func check(segment: Record) {
        if let series = segment.series("seasonality"), series.count == 12 {
            let mean = series.reduce(0, +) / 12
            if abs(mean - 1) > 0.005 || series.contains(where: { $0 < 0 }) {
                refuse(
                    segment, "seasonality", nil,
                    Text(fr: "douze indices positifs de moyenne 1", en: "twelve positive indices of mean 1"))
            }
        }
        let shares = segment.map("channels").compactMap(\.value.magnitude)
        if !shares.isEmpty, abs(shares.reduce(0, +) - 1) > 0.0005 {
            refuse(
                segment, "channels", nil,
                Text(fr: "des parts qui font 100 % en tout", en: "shares that add up to 100 %"))
        }
        if segment.choice("mode") == "assisted", segment.duration("decision_time") == nil {
            refuse(
                segment, "decision_time", nil, Text(fr: "un délai de décision", en: "a decision time"),
                code: .missingKey)
        }
    }

    private mutating func check(event: Record) {
        checkOrder(of: event)
        if event.choice("change") == "availability", event.reference("channel") == nil {
            refuse(event, "channel", nil, Text(fr: "un canal", en: "a channel"), code: .missingKey)
        }
        if event.choice("change") == "rival_price", event.reference("rival") == nil {
            refuse(event, "rival", nil, Text(fr: "un concurrent", en: "a rival"), code: .missingKey)
        }
        if let start = event.date("start"), let latest = event.date("latest_start"), latest < start {
            refuse(
                event, "latest_start", Text(verbatim: latest.iso),
                Text(fr: "un jour à partir du \(start.iso)", en: "a day from \(start.iso) on"),
                code: .datesOutOfOrder)
        }
    }

    private mutating func check(actionKind: Record) {
        if let aim = actionKind.record("aim"), let figure = aim.text("figure")?.fr,
            caseLibrary.figures.figure(figure) == nil
        {
            refuse(
                aim, "figure", Text(verbatim: figure),
                Text(fr: "un chiffre du catalogue", en: "a figure of the catalogue"), code: .unknownReference)
        }
        for effect in actionKind.records("effects") {
            let needed = effect.choice("primitive").flatMap { Self.effectFields[$0] } ?? []
            for field in needed where effect[field] == nil {
                let key = caseLibrary.schema.kind("effect")?.field(field)?.key ?? Text(verbatim: field)
                refuse(
                    effect, field, nil, Text(fr: "« \(key.fr) »", en: "“\(key.en)”"), code: .missingKey)
            }
        }
    }

    private mutating func checkStages() {
        guard let prospecting = record(of: "prospecting"), prospecting["stages"] != nil else { return }
        let given = Set(prospecting.map("stages").map(\.key))
        guard FunnelStage.Name.allCases.contains(where: { !given.contains($0.rawValue) }) else { return }
        refuse(
            prospecting, "stages", nil,
            Text(
                fr: "les cinq étapes : piste, qualification, rendez-vous, devis, négociation",
                en: "the five stages: lead, qualified, meeting, quotation, negotiation"), code: .missingKey)
    }

    private mutating func checkOpening() {
        guard let opening = record(of: "opening") else { return }
        for segment in records(of: "segment") {
            guard let id = segment.id else { continue }
            let isAssisted = segment.choice("mode") == "assisted"
            for field in ["customers", "awareness"] + (isAssisted ? ["in_market"] : []) {
                let value = opening.map(field).first { $0.key == id }
                if value == nil, opening[field] != nil || field == "in_market" {
                    refuse(
                        opening, field, nil,
                        Text(fr: "une valeur pour « \(id) »", en: "a value for “\(id)”"), code: .missingKey)
                }
                if field != "awareness", let count = value?.value.magnitude,
                    let buyers = segment.count("buyers")?.value, count > Double(buyers)
                {
                    report(
                        Diagnostic(
                            .valueOutOfRange, at: value?.place, found: Text(verbatim: "\(Int(count))"),
                            expected: Text(
                                fr: "au plus \(buyers), le nombre d'acheteurs de « \(id) »",
                                en: "at most \(buyers), the number of buyers of “\(id)”")))
                }
            }
        }
    }

    /// Assisted sales are made by sellers, in the field or by telephone.
    private mutating func checkField() {
        let channels = records(of: "channel")
        guard !channels.isEmpty,
            !channels.contains(where: { ["field", "telesales", nil].contains($0.choice("kind")) }),
            let segment = records(of: "segment").first(where: { $0.choice("mode") == "assisted" })
        else { return }
        refuse(
            segment, "mode", nil,
            Text(
                fr: "un canal « terrain » ou « téléphone » pour ces ventes",
                en: "a channel “field” or “telesales” for these sales"), code: .unknownReference)
    }
}
