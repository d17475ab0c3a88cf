import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Figures
import Formulas
import Foundation
import Quantities
import Testing

@testable import Workbench

/// The catalogue of kinds of action, tried on the shipped case under paired luck.
///
/// A kind without any effect would pass one check with probability 0.22 % (Student, 47 degrees of freedom, one side),
/// and any one of 33 with probability below 7 %; the seed is fixed, so the answer never changes. Power: a kind whose
/// effect is four standard errors passes with probability 84 %, one of five with 97 %.
@Suite struct ActionKindTests {
    private static let velos =
        URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
        + "Scenarios/velos"
    private static let caseLibrary = CaseLibrary.reading()
    private static let loaded = CaseReader(caseLibrary).read(folder: velos)

    private func start() throws -> MovedCase {
        MovedCase(
            try #require(Self.loaded.business), previous: try #require(Self.loaded.previousPlan),
            plan: try #require(Self.loaded.renewedPlan(Self.caseLibrary)))
    }

    private var years: TrialYears {
        TrialYears(catalogue: Self.caseLibrary.figures, seed: 3, replications: Count(48), jobs: Count(2))
    }

    @Test func theCatalogueHoldsTheKindsOfTheTrade() throws {
        let kinds = try #require(Self.loaded.business).actionKinds
        let former = [
            "local_advertising", "search_advertising", "email_campaign", "content", "trade_fair",
            "telephone_outreach", "field_visits", "tender_watch", "test_days", "quotation_follow_up",
            "sales_training", "price_promotion", "checkout", "loyalty_programme", "complaint_desk",
            "payment_reminders",
        ]
        let ids = Set(kinds.map(\.id.text))
        #expect(ids.isSuperset(of: former) && ids.count >= 26)
        for kind in kinds {
            #expect(kind.name.fr != kind.name.en && kind.help.fr != kind.help.en, "\(kind.id)")
            #expect(kind.aim != nil, "\(kind.id) says what it moves")
        }
    }

    @Test func everyKindMovesTheFigureAtWhichItAims() throws {
        var start = try start()
        // Promoters must recommend for a reward to make them do so more often.
        if start.business.truth.relations.habits.recommendations.value == 0 {
            start.business.truth.relations.habits.recommendations = Ratio(0.3)
        }
        let kinds = start.business.actionKinds
        // A desk helps where complaints queue: it is tried in a year of twice the demand.
        let busy = start.moved(LeverMove(.demand, by: Ratio(2)))
        let requests = Set(kinds.compactMap { $0.aim?.figure }).sorted().map { Name($0, .none) }
        let base = Dictionary(
            zip(requests, try years.values(of: requests, in: start)), uniquingKeysWith: { first, _ in first })
        for kind in kinds {
            let aim = try #require(kind.aim)
            let request = Name(aim.figure, .none)
            let isDesk = kind.id == "complaint_desk"
            let moved = (isDesk ? busy : start).moved(LeverMove(.action, of: [kind.id.text], by: Ratio(1)))
            let plain = isDesk ? try years.values(of: [request], in: busy)[0] : base[request]
            let found = PairedResponse(
                base: try #require(plain), moved: try years.values(of: [request], in: moved)[0])
            let change = found.change.value * (aim.rises ? 1 : -1)
            #expect(
                change > 3 * found.error.value && change > 0,
                "\(kind.id): \(aim.figure) by \(found.change.value), error \(found.error.value)")
        }
    }

    @Test func aCaseAddsAKindWithoutProgramming() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
        let target = folder.appending(path: "velos")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: URL(filePath: Self.velos), to: target)
        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: target.appending(path: name))
        }
        try write(
            "actions.yaml",
            """
            language: en
            action_kinds:
              - id: bicycle_caravan
                name: {fr: Caravane à vélo, en: Bicycle caravan}
                explanation: {fr: Une tournée des zones d'activité., en: A tour of business parks.}
                effects:
                  - {effect: inbound, lift: {value: 2, range: 0 .. 4}}
                  - {effect: satisfaction, gain: 1 %}
                usual_monthly_budget: €500
                set_up_cost: €900
                aim: {figure: leads, expected: rises}
            """)
        try write(
            "plans/caravan.yaml",
            """
            language: en
            case: velos
            title: Caravan
            actions:
              - {id: tour, name: Tour, kind: bicycle_caravan, start: 2027-01-04, end: 2027-12-31, budget: €6000}
            """)
        try write(
            "checks.yaml",
            """
            language: en
            plan: caravan
            expectations:
              - id: without
                statement: Without its money the tour brings fewer leads.
                inputs: {lever: budget, of: [tour], factors: 0}
                figure: leads
                expected: falls
              - id: twice
                statement: A second tour brings more leads.
                inputs: {lever: action, of: [bicycle_caravan], factors: 1}
                figure: leads
                expected: rises
            """)
        let order = CheckOrder(
            caseFolder: target.path(percentEncoded: false), replications: Count(24), seed: 3, jobs: Count(2))
        let report = try Laboratory.open().checkModel(order) { _ in }
        #expect(report.expectations.map(\.holds) == [true, true], "\(report.text(in: .english))")
    }
}
