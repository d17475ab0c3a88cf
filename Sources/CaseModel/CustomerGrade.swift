public import Bilingual
public import Quantities

/// How the customer file ranks a customer among all others of the realised year.
///
/// *ABC* ranks those who bought in year N by sales without VAT: class A as long as strictly better customers make
/// less than 80 % of the sales, B less than 95 %, C after; whoever crosses a bound is inside, or outside where the
/// convention `abc_boundary` is strict, and equal sales give an equal class. *RFM* scores those with a purchase in
/// the books from 1 to 5: 1 + ⌊5 × customers strictly below ÷ customers scored⌋, so that equal values have the same
/// score, that of the lowest of them. Recency is the day of the latest order or contract invoice, frequency the
/// orders and months under contract of year N, money the sales of year N. *Source*: Dickie (1951) for ABC, 80 and 95 % by common use;
/// Hughes (1994), Bult & Wansbeek (1995) for RFM. *Verified by* `classesAndScoresAreThoseOfADirectCount`.
public struct CustomerGrade: Sendable, Hashable {
    /// The class by sales; nil for who bought nothing in year N.
    public let rank: CustomerClass?
    /// The scores; nil for who has no purchase in the books.
    public let scores: Scores?

    /// Three scores from 1, the lowest fifth, to 5.
    public struct Scores: Sendable, Hashable {
        /// How recent the latest purchase is, how often the customer bought, for how much.
        public let recency, frequency, money: Count

        /// What the scores make of the customer.
        public var profile: CustomerProfile {
            CustomerProfile(recency: recency, value: Count(frequency.value + money.value))
        }
    }

    /// Where the customer who crosses a bound of sales is ranked; the values of the convention `abc_boundary`.
    public enum Boundary: String, Sendable, Hashable, CaseIterable {
        /// In the class whose bound is crossed.
        case inclusive
        /// In the class after, with those who sell as much.
        case strict
    }

    /// The grades of customers, in their order.
    public static func grades(of customers: [CustomerAccount], _ boundary: Boundary = .inclusive)
        -> [CustomerGrade]
    {
        let ranks = ranks(customers, boundary)
        let scored = customers.filter { $0.lastPurchase != nil }
        let recency = Fifths(scored.map { Int64($0.lastPurchase?.dayNumber ?? 0) })
        let frequency = Fifths(scored.map { Int64($0.purchases.value) })
        let money = Fifths(scored.map(\.revenue.cents))
        return customers.map { customer in
            let scores = customer.lastPurchase.map {
                Scores(
                    recency: recency.score(of: Int64($0.dayNumber)),
                    frequency: frequency.score(of: Int64(customer.purchases.value)),
                    money: money.score(of: customer.revenue.cents))
            }
            return CustomerGrade(
                rank: customer.boughtInYear ? ranks[customer.revenue.cents] : nil, scores: scores)
        }
    }

    /// The class that goes with each amount of sales; none where the sales of all are not positive.
    private static func ranks(_ customers: [CustomerAccount], _ boundary: Boundary) -> [Int64: CustomerClass]
    {
        let amounts = customers.filter(\.boughtInYear).map(\.revenue.cents).sorted(by: >)
        let total = amounts.reduce(0, +)
        guard total > 0 else { return [:] }
        var ranks: [Int64: CustomerClass] = [:]
        var better: Int64 = 0
        for amount in amounts {
            switch boundary {
            case .inclusive:
                if ranks[amount] == nil { ranks[amount] = CustomerClass(better: better, of: total) }
            // The last of equal amounts stands for all.
            case .strict: ranks[amount] = CustomerClass(upTo: better + amount, of: total)
            }
            better += amount
        }
        return ranks
    }
}

/// A class of the ABC ranking.
public enum CustomerClass: String, Sendable, Hashable, CaseIterable {
    case a, b, c

    /// The class in words.
    public var label: Text {
        Text(fr: "classe \(rawValue.uppercased())", en: "class \(rawValue.uppercased())")
    }

    /// The class of a customer who with all betters sells so many cents of a total.
    fileprivate init(upTo cents: Int64, of total: Int64) {
        self = cents * 100 <= total * 80 ? .a : cents * 100 <= total * 95 ? .b : .c
    }

    /// The class of a customer whose betters sell so many cents of a total.
    fileprivate init(better: Int64, of total: Int64) {
        self = better * 100 < total * 80 ? .a : better * 100 < total * 95 ? .b : .c
    }
}

/// Scores from 1 to 5 among some values.
private struct Fifths {
    private var below: [Int64: Int] = [:]
    private let count: Int

    init(_ values: [Int64]) {
        count = values.count
        for (position, value) in values.sorted().enumerated() where below[value] == nil {
            below[value] = position
        }
    }

    func score(of value: Int64) -> Count { Count(1 + 5 * (below[value] ?? 0) / max(count, 1)) }
}
