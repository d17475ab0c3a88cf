import Bilingual
import CaseModel
import Documents
import Figures
import Foundation
import Quantities
import Randomness

@testable import Analysis

/// A world of one equation: sales of a year are drawn, and each action adds its own sales and its own cost.
struct HandMadeWorld: YearWorld {
    struct Lever {
        let id: String
        let sales: Double
        let cost: Double
    }

    let levers: [Lever]
    /// What the first two actions sell more when both are in force.
    var synergy = 0.0
    /// What an action sells in the year after, as a share of its sales of the year; nil without months after it.
    let tail: Double?
    let sales: LedgerLine
    let goods: LedgerLine
    let layout: BooksLayout

    init(_ levers: [Lever], synergy: Double = 0, tail: Double? = nil) {
        (self.levers, self.synergy, self.tail) = (levers, synergy, tail)
        sales = Self.line("512", "707")
        goods = Self.line("607", "401")
        let spending = levers.map { Self.line("623", "512", Tags([.action: $0.id])) }
        layout = BooksLayout(
            lines: [sales, goods] + spending, counters: [],
            months: (0..<(tail == nil ? 26 : 38)).map { Month(year: 2025, month: 12).advanced(by: $0) },
            yearStart: Self.yearStart)
    }

    static let yearStart = Month(year: 2027, month: 1).firstDay

    private static func line(_ debit: String, _ credit: String, _ tags: Tags = Tags()) -> LedgerLine {
        guard let from = ChartOfAccounts.account(debit), let to = ChartOfAccounts.account(credit) else {
            preconditionFailure("no account \(debit) or \(credit)")
        }
        return LedgerLine(label: Text(verbatim: "\(debit)/\(credit)"), debit: from, credit: to, tags: tags)
    }

    func position(ofAction id: String) -> Count? { levers.firstIndex { $0.id == id }.map { Count($0) } }

    func books(seed: UInt64, coalition: Coalition) -> Books {
        year(Luck(seed: seed, replication: 0), coalition)
    }

    func rows(
        seed: UInt64, replications: Count, steps: Count, jobs: Count, columns: Count,
        progress: (@Sendable (Count) -> Void)?,
        coalition: @escaping @Sendable (_ replication: Count, _ step: Count) -> Coalition,
        extract: @escaping @Sendable (Books, UnsafeMutableBufferPointer<Double>) -> Void
    ) -> [Double] {
        let lived = replications.value * steps.value
        var rows = [Double](repeating: 0, count: lived * columns.value)
        rows.withUnsafeMutableBufferPointer { buffer in
            for year in 0..<lived {
                let (replication, step) = year.quotientAndRemainder(dividingBy: steps.value)
                let luck = Luck(seed: seed, replication: UInt32(replication + 1))
                let place = (year * columns.value)..<((year + 1) * columns.value)
                let books = self.year(luck, coalition(Count(replication + 1), Count(step)))
                extract(books, UnsafeMutableBufferPointer(rebasing: buffer[place]))
                progress?(Count(year + 1))
            }
        }
        return rows
    }

    /// Sales from 80,000 to 120,000 €, plus those of the actions in force; goods cost 60 %.
    private func year(_ luck: Luck, _ coalition: Coalition) -> Books {
        var books = Books(layout: layout)
        let june = layout.planYear.lowerBound + 5
        let months = layout.months.count
        var euros = 80_000 + 40_000 * luck.uniform(Site(1), EntityAddress(dottedID: "sales"), week: 0)
        var later = 0.0
        for (position, lever) in levers.enumerated() where coalition.contains(position) {
            let address = EntityAddress(dottedID: "action." + lever.id)
            let sold = lever.sales * (0.5 + luck.uniform(Site(2), address, week: 0))
            euros += sold
            later += sold * (tail ?? 0)
            books.amounts[(2 + position) * months + june] = Money(euros: lever.cost)
        }
        if coalition.contains(0), coalition.contains(1), levers.count > 1 { euros += synergy }
        books.amounts[june] = Money(euros: euros)
        books.amounts[months + june] = Money(euros: 0.6 * euros)
        if tail != nil {
            books.amounts[june + 12] = Money(euros: later)
            books.amounts[months + june + 12] = Money(euros: 0.6 * later)
        }
        return books
    }

    /// What figures know beside the books: the actions and some objectives.
    func facts(_ objectives: [Objective] = [], conventions: [String: String] = [:]) -> CaseFacts {
        let plan = Plan(
            id: "essai", title: Text(fr: "Essai", en: "Trial"), caseID: "velos",
            actions: levers.map { lever in
                Action(
                    id: Identifier(lever.id), name: Text(verbatim: lever.id), kind: "salon", segments: [],
                    offers: [], start: Self.yearStart, end: Self.yearStart + 100,
                    budget: Money(euros: lever.cost), sellers: [], weeklyHours: Duration(hours: 0))
            }, prices: [], team: [], objectives: objectives, monthlyForecast: [])
        return CaseFacts(Self.business, plan: plan, conventions: conventions)
    }

    static let catalogue: FigureCatalogue = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Figures/Resources").standardized
        let documents = ["figures.yaml", "figures.fr.yaml", "figures.en.yaml"].map { name in
            let bytes = (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
            return DocumentParser.parse(bytes, file: name)
        }
        return FigureCatalogue.reading(documents).catalogue
    }()

    private static let business = BusinessCase(
        id: "velos", name: Text(fr: "Vélos", en: "Bikes"), brief: [],
        calendar: BusinessCalendar(yearStart: yearStart, closedWeekdays: [], holidays: .none, closedDays: []),
        seed: 1,
        opening: OpeningPosition(
            cash: .zero, borrowings: .zero, equipment: .zero, customers: Weights([]), awareness: Weights([]),
            inMarket: Weights([])),
        truth: MarketTruth(
            categories: [], channels: [], segments: [], offers: [], rivals: [], sellers: [], fixedCosts: [],
            events: [],
            communication: CommunicationResponse(
                retention: .zero, halfSaturation: Ratio(1), steepness: Ratio(1), learning: .zero,
                forgetting: .zero, wordOfMouth: Ratio(0), tracking: .zero),
            webshop: WebshopResponse(
                abandonment: .zero, returnRate: .zero, returnDelay: Duration(weeks: 2), paymentFee: .zero,
                deliveryCost: .zero),
            prospecting: ProspectingResponse(
                stages: [], inboundHazard: .zero, patience: Duration(weeks: 4), skillWeight: Ratio(1),
                delayWeight: Ratio(0), discountAsked: .zero, discountLimit: .zero),
            service: ServiceResponse(
                complaintRate: .zero, effort: Duration(hours: 1), capacity: Duration(hours: 1),
                baseSatisfaction: .zero, delayWeight: Ratio(0), adjustment: .zero, churnWeight: Ratio(0),
                surveyResponse: .zero),
            payment: PaymentResponse(
                customerTerm: Duration(days: 30), weeklyRecovery: .zero, supplierTerm: Duration(days: 30)),
            demandShape: Ratio(20)), actionKinds: [], standards: [])
}
