import CaseModel
import Quantities

/// Promoters recommend the company to people with a need.
///
/// Recommendations of a week R = promoters · rate ÷ 52.18 · (1 + what rewards add) · (1 + what actions add). In self-service they accompany
/// the share ρ = R ÷ needs of the needs of people who are not customers (at most 1); such a buyer knows the company:
/// awareness a becomes a + (1 − a)·ρ. New customers brought = ρ ÷ (awareness after) of all new ones. In assisted
/// segments R buyers of the pool become leads. No occasion is added: a recommendation changes who hears, not who needs.
/// *Source*: Kumar, Petersen & Leone (2010) on the value of referrals. *Verified by* `promotersBringCustomers`.
struct Referrals {
    private let segments: Int
    var rate: Double
    private let occasions: Row<Double>
    private let isAssisted: Row<Bool>
    private let counter: Row<Int>
    private let isNeutral: Bool
    private let lifts: RunningEffects

    /// Referred customers not yet counted as whole people, by segment.
    struct State {
        let carry: Row<Double>
        init(_ cursor: inout StateCursor, _ referrals: Referrals) { carry = cursor.row(referrals.segments) }
    }

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        segments = truth.segments.count
        rate = truth.relations.habits.recommendations.value / Period.year.weeks
        isNeutral = rate == 0
        lifts = .bySegment(compilation) { if case .referral(let lift) = $0 { lift.value } else { nil } }
        occasions = compilation.memory.row(SegmentNeeds.perWeek(truth))
        isAssisted = compilation.memory.row(truth.segments.map { $0.mode == .assisted })
        counter =
            isNeutral
            ? compilation.memory.row(truth.segments.map { _ in -1 })
            : compilation.counters(.referredCustomers)
    }

    /// Lays down who hears of the company from customers.
    func step(_ loyalty: Loyalty, _ exchange: Exchange, _ moment: Moment) {
        for segment in 0..<segments {
            (exchange.unaccompanied[segment], exchange.accompanied[segment]) = (1, 0)
            (exchange.recommendations[segment], exchange.referralReach[segment]) = (0, 0)
            guard !isNeutral else { continue }
            let promoters = exchange.promoterShare[segment] * Double(exchange.customers[segment])
            let made =
                promoters * rate * loyalty.recommendationFactor(segment, moment)
                * (1 + lifts.sum(segment, exchange))
            exchange.recommendations[segment] = made
            guard !isAssisted[segment] else { continue }
            let needs = SegmentNeeds.ofOthers(segment, occasions, exchange)
            let reach = needs > 0 ? min(1, made / needs) : 0
            exchange.referralReach[segment] = reach
            exchange.unaccompanied[segment] = 1 - reach
            exchange.accompanied[segment] = reach
        }
    }

    /// Counts the new customers of self-service whom recommendations brought.
    func count(_ state: State, _ exchange: Exchange, _ books: BooksWriter) {
        guard !isNeutral else { return }
        for segment in 0..<segments {
            exchange.referred[segment] = 0
            guard !isAssisted[segment] else { continue }
            let part = SegmentNeeds.part(exchange.referralReach[segment], segment, exchange)
            state.carry[segment] += part * Double(exchange.newCustomers[segment])
            let whole = min(exchange.newCustomers[segment], Int(state.carry[segment]))
            state.carry[segment] -= Double(whole)
            exchange.referred[segment] = whole
            books.count(counter[segment], whole)
        }
    }

    /// Counts a deal that a recommendation brought.
    func count(deal segment: Int, _ exchange: Exchange, _ books: BooksWriter) {
        guard !isNeutral else { return }
        exchange.referred[segment] += 1
        books.count(counter[segment], 1)
    }
}

/// Needs of a segment in a week, and the part of them that somebody accompanies.
enum SegmentNeeds {
    /// Occasions of one buyer in a mean week, by segment.
    static func perWeek(_ truth: MarketTruth) -> [Double] {
        truth.segments.map { $0.occasions.pairs.reduce(0) { $0 + $1.value.perWeek } }
    }

    /// Occasions of people who are not customers this week.
    @inline(__always)
    static func ofOthers(_ segment: Int, _ occasions: Row<Double>, _ exchange: Exchange) -> Double {
        max(0, exchange.buyers[segment] - Double(exchange.customers[segment])) * exchange.otherRate[segment]
            * occasions[segment] * exchange.demand[segment]
    }

    /// The part of sales to people who were not customers owed to one reach, reaches together at most all.
    @inline(__always)
    static func part(_ reach: Double, _ segment: Int, _ exchange: Exchange) -> Double {
        guard reach > 0 else { return 0 }
        return reach / max(exchange.heard[segment], exchange.accompanied[segment])
    }

    /// Completes awareness with what recommendations and partners add.
    static func complete(_ exchange: Exchange) {
        for segment in 0..<exchange.heard.count {
            let known = exchange.awareness[segment]
            exchange.heard[segment] = known + (1 - known) * (1 - exchange.unaccompanied[segment])
        }
    }
}
