import CaseModel
import Formulas
import Quantities
import Randomness
import Testing

@testable import Figures

struct DistributionTests {
    /// Every figure without scope and in the scopes that it accepts.
    private static var requests: [FigureRequest] {
        let members: [ScopeKey: String] = [
            .channel: "magasin", .segment: "flottes", .offer: "velo", .seller: "terrain_1", .action: "salon",
            .stage: "lead", .source: "seo", .objective: "ventes_juin", .month: "2027-06", .until: "2027-06",
            .year: "previous", .effect: "mix", .factor: "lead_rate", .category: "velos",
        ]
        var requests: [FigureRequest] = []
        for figure in ShippedCatalogue.catalogue.figures {
            var least = Scope.none
            for key in figure.required { least = least.setting(key.rawValue, members[key]) }
            requests.append(Name(figure.id, least))
            for key in figure.scopes where !figure.required.contains(key) {
                requests.append(Name(figure.id, least.setting(key.rawValue, members[key])))
            }
            if figure.scopes.contains(.month) {
                requests.append(Name(figure.id, least.setting("month", "*")))
            }
        }
        return requests
    }

    private static func columns(
        _ requests: [FigureRequest], of years: [Books], counterfactuals: [Counterfactual: Column] = [:]
    ) -> FigureColumns {
        let plan = ColumnPlan(
            catalogue: ShippedCatalogue.catalogue, facts: SampleCase.facts, layout: years[0].layout,
            requests: requests)
        let width = plan.columnCount.value
        var rows = [Double](repeating: 0, count: width * years.count)
        rows.withUnsafeMutableBufferPointer { buffer in
            for (row, books) in years.enumerated() {
                plan.extract(
                    books,
                    into: UnsafeMutableBufferPointer(rebasing: buffer[(row * width)..<((row + 1) * width)]))
            }
        }
        return FigureColumns(
            plan, rows: rows, replications: Count(years.count), counterfactuals: counterfactuals)
    }

    @Test func everyColumnHoldsWhatTheSheetOfItsYearSays() throws {
        let years = [1, 0.5, -1, 1.37].map { SampleBooks.year(sales: $0).books }
        let sheets = years.map { SampleBooks.sheet($0) }
        let others = SampleBooks.counterfactuals.mapValues { value in
            Column.numbers(years.map { _ in value.number ?? .nan })
        }
        let all = Self.requests
        var compared = 0
        for start in stride(from: 0, to: all.count, by: ColumnPlan.requestLimit) {
            let part = Array(all[start..<min(start + ColumnPlan.requestLimit, all.count)])
            let columns = Self.columns(part, of: years, counterfactuals: others)
            for request in part {
                let column = columns.column(of: request)
                for (row, sheet) in sheets.enumerated() {
                    let (found, wanted) = (column.value(row: row), sheet.value(of: request))
                    let areMissing = found.missing != nil && wanted.missing != nil
                    #expect(areMissing || found == wanted, "\(request): \(found), not \(wanted)")
                    compared += wanted.missing == nil ? 1 : 0
                }
            }
        }
        #expect(compared > 1000)
    }

    @Test func quantilesAreOfTypeSevenAndTheMeanIsThatOfTheYears() throws {
        let years = [1.0, 2, 3, 4].map { SampleBooks.year(sales: $0).books }
        let expected = try #require(Self.columns([Name("revenue")], of: years).expected(of: Name("revenue")))
        #expect(expected.n == Count(4))
        #expect(expected.mean == .number(157_500))
        #expect(expected.quantiles.p25 == .number(63_000 * 1.75))
        #expect(expected.quantiles.p50 == .number(157_500))
        let p75 = try #require(expected.quantiles.p75.number)
        #expect(abs(p75 - 63_000 * 3.25) < 1e-6)
        let deviation = try #require(expected.standardDeviation?.value)
        #expect(abs(deviation - 63_000 * (5.0 / 3).squareRoot()) < 1e-6)
        #expect(try #require(expected.standardError?.value) == deviation / 2)
    }

    @Test func nineYearsInTenNeedTwentyYears() throws {
        func quantiles(_ count: Int) throws -> Expected.Quantiles {
            let years = (1...count).map { SampleBooks.year(sales: Double($0)).books }
            let columns = Self.columns([Name("revenue")], of: years)
            return try #require(columns.expected(of: Name("revenue"))).quantiles
        }
        let few = try quantiles(19)
        #expect(few.p05.missing == .tooFewYears && few.p95.missing == .tooFewYears && few.p25.number != nil)
        let enough = try quantiles(21)
        #expect(enough.p05 == .number(63_000 * 2) && enough.p95 == .number(63_000 * 20))
        #expect(try quantiles(20).p05.number != nil && quantiles(20).p95.number != nil)
    }

    @Test func aYearThatDoesNotBreakEvenCountsAsLaterThanTheHorizon() throws {
        let factors = Array(repeating: 1.0, count: 6) + Array(repeating: 0.1, count: 4)
        let years = factors.map { SampleBooks.year(sales: $0).books }
        let name = Name("break_even_date")
        let expected = try #require(Self.columns([name], of: years).expected(of: name))
        #expect(expected.definedShare == Share(0.6))
        #expect(expected.mean == nil)
        #expect(expected.standardError == nil)
        #expect(expected.quantiles.p50 == .date(SampleCase.day("2027-09-04")))
        #expect(expected.quantiles.p75.missing == .notReached)
    }

    @Test func noMeanIsGivenWhereFewerThanNineteenYearsInTwentyHaveAValue() throws {
        func share(_ missing: Int) throws -> Expected {
            let years = (0..<20).map { SampleBooks.year(sales: $0 < missing ? 0 : 1).books }
            return try #require(
                Self.columns([Name("margin_rate")], of: years).expected(of: Name("margin_rate")))
        }
        #expect(try share(1).mean != nil)
        #expect(try share(2).mean == nil)
        #expect(try share(2).quantiles.p50.number != nil)
    }

    /// 400 samples of 50 years each: the standard error by the delta method is the spread of the ratio of means.
    @Test func theDeltaMethodGivesTheSpreadOfTheRatioOfMeans() throws {
        let plan = ColumnPlan(
            catalogue: ShippedCatalogue.catalogue, facts: SampleCase.facts,
            layout: SampleBooks.year().books.layout, requests: [Name("win_rate")])
        #expect(plan.columnCount == Count(2))
        var (estimates, errors): ([Double], [Double]) = ([], [])
        for sample in 0..<400 {
            var rows: [Double] = []
            for year in 0..<50 {
                let luck = Luck(seed: 11, replication: UInt32(sample))
                let u = luck.uniform(Site(1), EntityAddress(dottedID: "won"), week: year)
                let v = luck.uniform(Site(2), EntityAddress(dottedID: "lost"), week: year)
                rows += [10 + (20 * u).rounded(.down), 30 + (10 * v + 20 * u).rounded(.down)]
            }
            let columns = FigureColumns(plan, rows: rows, replications: Count(50))
            let expected = try #require(columns.expected(of: Name("win_rate")))
            #expect(expected.estimate == .ratioOfMeans)
            estimates.append(try #require(expected.mean?.number))
            errors.append(try #require(expected.standardError?.value))
        }
        let centre = estimates.reduce(0, +) / 400
        let spread = (estimates.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / 399).squareRoot()
        let error = errors.reduce(0, +) / 400
        #expect(abs(error / spread - 1) < 0.12)
    }

    @Test func theResultOfAnObjectiveIsEstimatedAsItsFigure() throws {
        let years = [1.0, 2].map { SampleBooks.year(sales: $0).books }
        let name = try request("objective_result[objective=fidelite]")
        let columns = Self.columns([name], of: years)
        #expect(try #require(columns.expected(of: name)).estimate == .ratioOfMeans)
    }
}
