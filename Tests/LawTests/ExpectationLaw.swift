import CaseModel
import Foundation
import Quantities
import Simulation

/// A law of expectations on moderate cases: numbers, one per pair of years, whose mean is not above zero.
struct ExpectationLaw: Sendable {
    let name: String
    /// The numbers of a case; nil where the case has no such lever.
    let excess: @Sendable (Sketch) throws -> [Double]?

    static let all: [ExpectationLaw] = [
        ExpectationLaw(name: "more advertising never lowers own sales") {
            try lever($0, "ads") { -units($0) }
        },
        ExpectationLaw(name: "more awareness never lowers own sales", excess: awareness),
        ExpectationLaw(name: "a higher own price never raises own volume", excess: dearer),
        ExpectationLaw(name: "where time is short, more leads make buyers wait longer") {
            try lever(short($0), "tenders") { -Double($0.sum(.coldLeads)) }
        },
        ExpectationLaw(name: "halves of a segment buy no more than 0.5 % more") {
            try halves($0) { whole, halves in halves - 1.005 * whole }
        },
        ExpectationLaw(name: "halves of a segment buy no more than 0.5 % less") {
            try halves($0) { whole, halves in 0.995 * whole - halves }
        },
        ExpectationLaw(name: "halves of an assisted segment ask no more than 0.5 % more") {
            try assistedHalves($0) { whole, halves in halves - 1.005 * whole }
        },
        ExpectationLaw(name: "halves of an assisted segment ask no more than 0.5 % less") {
            try assistedHalves($0) { whole, halves in 0.995 * whole - halves }
        },
        ExpectationLaw(name: "twin offers add at most what dissimilarity allows") { try twins($0, at: nil) },
        ExpectationLaw(name: "twins add next to nothing at the lowest dissimilarity") {
            try twins($0, at: 0.05)
        },
        ExpectationLaw(name: "satisfaction lowers churn", excess: churn),
        ExpectationLaw(name: "a longer payment term never raises cash", excess: term),
        ExpectationLaw(name: "a longer lead time never raises own sales", excess: leadTime),
    ]

    /// Years compared on one year N−1, and cases of chance with a year N−1 each.
    private static let (replications, seeds) = (40, 10)

    // MARK: levers of a plan, on the same year N−1

    /// Years with one action of the plan against years with nothing of it.
    private static func lever(
        _ sketch: Sketch, _ action: Identifier<Action>, _ number: @escaping @Sendable (Books) -> Double
    ) throws -> [Double]? {
        guard let world = try LawBench.read(sketch)?.world(), let position = world.position(of: action)
        else { return nil }
        return differences(world, Coalition(bits: 1 << UInt128(position)), number)
    }

    private static func dearer(_ sketch: Sketch) throws -> [Double]? {
        guard let reading = try LawBench.read(sketch), let offer = reading.plan.prices.first?.offer.text
        else { return nil }
        let prices = Coalition(bits: 1 << UInt128(Coalition.pricesPosition))
        return differences(try reading.world(), prices) { Double($0.sum(.units, [.offer: offer])) }
    }

    /// With the lever, less without it.
    private static func differences(
        _ world: CompiledWorld, _ lever: Coalition, _ number: @escaping @Sendable (Books) -> Double
    ) -> [Double] {
        func numbers(_ coalition: Coalition) -> [Double] {
            world.replicate(
                seed: 11, replications: 1...replications, coalition: coalition, jobs: 2, columns: 1
            ) {
                $1[0] = number($0)
            }
        }
        return zip(numbers(lever), numbers(.nobody)).map { $0 - $1 }
    }

    /// Sellers with half an hour a week each.
    private static func short(_ sketch: Sketch) -> Sketch {
        sketch.setting("selling_time", of: "sellers") { _ in "1.5 %" }
    }

    // MARK: other cases, each with years N−1 of its own

    /// The number over as many case seeds, each with its own year N−1.
    private static func numbers(
        _ reading: LawBench.Reading, _ coalition: Coalition, _ number: @escaping @Sendable (Books) -> Double
    ) throws -> [Double] {
        try (0..<seeds).map { seed in
            let world = try CompiledWorld(
                reading.business.with(seed: UInt64(seed)), previousPlan: reading.previous,
                plan: reading.plan)
            return world.replicate(
                seed: UInt64(seed), replications: 1...1, coalition: coalition, columns: 1
            ) { $1[0] = number($0) }[0]
        }
    }

    static func both(
        _ left: Sketch, _ right: Sketch, _ number: @escaping @Sendable (Books) -> Double,
        coalition: Coalition = .nobody
    ) throws -> (left: [Double], right: [Double])? {
        guard let first = try LawBench.read(left), let second = try LawBench.read(right) else { return nil }
        return (try numbers(first, coalition, number), try numbers(second, coalition, number))
    }

    /// Segments so large that Poisson noise is small beside half a per cent, with budgets to match.
    private static func large(_ sketch: Sketch) -> Sketch {
        sketch.enlarged(64, isConsumers)
            .setting("budget", of: "actions") { "€\(64 * (Int($0.dropFirst()) ?? 0))" }
            .setting("capacity", of: "customer_service") { _ in "3000000 h / week" }
    }

    /// The whole plan is in force.
    private static func halves(_ sketch: Sketch, _ excess: (Double, Double) -> Double) throws -> [Double]? {
        let large = large(sketch)
        return try both(large, large.halved(isConsumers), consumerUnits, coalition: .everyone).map {
            zip($0.left, $0.right).map(excess)
        }
    }

    /// Leads of an assisted segment of millions of buyers, far more than sellers can work.
    private static func assistedHalves(
        _ sketch: Sketch, _ excess: (Double, Double) -> Double
    ) throws -> [Double]? {
        let large = sketch.enlarged(20_000) { !isConsumers($0) }
        let halved = large.halved { !isConsumers($0) }
        return try both(large, halved, { Double($0.sum(.leads)) }, coalition: .everyone).map {
            zip($0.left, $0.right).map(excess)
        }
    }

    /// Units sold to an assisted segment, whole and in halves, in year N−1 and year N together.
    ///
    /// No stage takes time of a seller, and most leads are won, so that noise is small beside what can be sold.
    static func assistedSales(_ sketch: Sketch) throws -> (left: [Double], right: [Double])? {
        let large = sketch.enlarged(50) { !isConsumers($0) }
        let quick = large.setting("stages", of: "prospecting") {
            $0.replacing(#/effort: \d+ min, delay: \d weeks, passage: [0-9.]+ %/#) { _ in
                "effort: 0 min, delay: 0 weeks, passage: 95 %"
            }
        }
        return try both(quick, quick.halved { !isConsumers($0) }) { books in
            Double(books.sum(.units, [.channel: "field"], over: books.layout.months.indices))
        }
    }

    private static func isConsumers(_ segment: String) -> Bool { segment != "firms" }

    /// Each segment knows the company better at the opening, by a fifth of its people.
    private static func awareness(_ sketch: Sketch) throws -> [Double]? {
        let better = sketch.setting("awareness", of: "opening_position") { map in
            map.replacing(#/[0-9.]+ %/#) { "\((Double($0.0.dropLast(2)) ?? 0) + 20) %" }
        }
        return try both(sketch, better, units).map { zip($0.left, $0.right).map(-) }
    }

    /// Everybody knows the company and nobody is attached to it, so that sales feed nothing back.
    ///
    /// The bound is allowed half a per cent more, by which a test too weak to see anything shows.
    private static func twins(_ sketch: Sketch, at dissimilarity: Double?) throws -> [Double]? {
        var plain = large(sketch).setting("loyalty", of: "segments") { _ in "0" }
            .setting("forgetting", of: "communication") { _ in "0 %" }
            .setting("awareness", of: "opening_position") {
                $0.replacing(#/: [0-9.]+ %/#) { _ in ": 100 %" }
            }
        if let dissimilarity {
            plain = plain.setting("dissimilarity", of: "segments") { _ in "\(dissimilarity)" }
        }
        guard let truth = try LawBench.read(plain)?.business.truth,
            let found = try both(plain, plain.twinned, consumerUnits)
        else { return nil }
        let consumers = truth.segments.filter { $0.mode == .selfService }
        // All that could be bought in the weeks of year N, rounded up.
        let market = consumers.reduce(0) { sum, segment in
            let rate = truth.categories.reduce(0) { $0 + (segment.occasions[$1.id]?.perWeek ?? 0) }
            return sum + Double(segment.buyers.value) * rate * 53 * 1.06
        }
        let odds = pow(2, consumers.map(\.dissimilarity.value).max() ?? 1)
        // The greatest sales that odds 2^λ times as high allow: concave in sales, hence below its tangent.
        let usual = found.left.reduce(0, +) / Double(found.left.count)
        let divisor = market + (odds - 1) * usual
        let (value, slope) = (odds * market * usual / divisor, odds * market * market / divisor / divisor)
        return zip(found.left, found.right).map { (one: Double, two: Double) -> Double in
            let allowed = value + slope * (one - usual)
            return two - 1.005 * allowed
        }
    }

    private static func churn(_ sketch: Sketch) throws -> [Double]? {
        let usual = large(sketch)
        let happier = usual.setting("base_satisfaction", of: "customer_service") { _ in "95 %" }
        let found = try both(usual, happier) { books in
            let tags: [Tags.Dimension: String] = [.segment: "segment_0"]
            let stock = books.sum(.customers, tags)
            return stock > 0 ? Double(books.sum(.lostCustomers, tags)) / Double(stock) : 0
        }
        return found.map { zip($0.right, $0.left).map(-) }
    }

    private static func term(_ sketch: Sketch) throws -> [Double]? {
        let later = sketch.setting("customer_term", of: "payments") { _ in "50 days" }
        return try both(sketch, later, { $0.cash }).map { zip($0.right, $0.left).map(-) }
    }

    /// Every own offer is delivered four weeks later, to buyers who dislike to wait; rivals' lead times are held.
    private static func leadTime(_ sketch: Sketch) throws -> [Double]? {
        let awaited = sketch.setting("lead_time_weight", of: "segments") { _ in "0.15" }
        let later = awaited.setting("lead_time", of: "offers") { _ in "5 weeks" }
        return try both(awaited, later, units).map { zip($0.right, $0.left).map(-) }
    }

    @Sendable private static func units(_ books: Books) -> Double { Double(books.sum(.units)) }

    @Sendable private static func consumerUnits(_ books: Books) -> Double {
        Double(books.sum(.units) - books.sum(.units, [.segment: "firms"]))
    }
}

extension Books {
    /// A counter's sum over the lines whose tags agree and over the months of year N, or others.
    func sum(
        _ counter: Counter, _ tags: [Tags.Dimension: String] = [:], over months: Range<Int>? = nil
    ) -> Int64 {
        layout.counters.indices.reduce(0) { sum, position in
            let line = layout.counters[position]
            guard line.counter == counter, tags.allSatisfy({ line.tags[$0.key] == $0.value }) else {
                return sum
            }
            return (months ?? layout.planYear).reduce(sum) { $0 + count(counter: position, month: $1) }
        }
    }

    /// Money in the bank, the mean of the ends of the months of year N, in euros.
    var cash: Double {
        let year = layout.planYear
        return layout.lines.indices.reduce(0) { sum, position in
            let line = layout.lines[position]
            let sign =
                (line.debit.number.hasPrefix("512") ? 1.0 : 0) - (line.credit.number.hasPrefix("512") ? 1 : 0)
            guard sign != 0 else { return sum }
            return (0..<year.upperBound).reduce(sum) { sum, month in
                let ends = Double(year.upperBound - max(month, year.lowerBound)) / Double(year.count)
                return sum + sign * ends * amount(line: position, month: month).euros
            }
        }
    }
}

extension BusinessCase {
    /// The same case with another chance in year N−1.
    func with(seed: UInt64) -> BusinessCase {
        BusinessCase(
            id: id, name: name, brief: brief, calendar: calendar, seed: seed, opening: opening, truth: truth,
            actionKinds: actionKinds, standards: standards)
    }
}
