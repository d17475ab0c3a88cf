import Bilingual
import CaseModel
import FixedChance
import Quantities
import Testing

/// Customers from their sales in cents, orders and days since the start of 2027; nil days for no purchase known.
private func customers(_ rows: [(cents: Int64, orders: Int, day: Int?)]) -> [CustomerAccount] {
    let start = Month(year: 2027, month: 1).firstDay
    return rows.enumerated().map { number, row in
        CustomerAccount(
            id: "s-\(number + 1)", segment: "s", first: nil, last: row.day.map { start + $0 },
            orders: Count(row.orders), revenue: Money(cents: row.cents), source: "own")
    }
}

@Test func classesAndScoresAreThoseOfADirectCount() {
    var random = FixedSequence(seed: 20_270_101)
    for round in 0..<40 {
        let rows = (0..<(1 + round * 3)).map { _ -> (Int64, Int, Int?) in
            let orders = Int.random(in: 0...4, using: &random)
            // Few different amounts and days, so that many customers are equal.
            let cents = orders == 0 ? 0 : Int64.random(in: -1...12, using: &random) * 6_250
            return (
                cents, orders, orders == 0 && round % 2 == 0 ? nil : Int.random(in: -300...40, using: &random)
            )
        }
        let all = customers(rows)
        let grades = CustomerGrade.grades(of: all)
        let buyers = all.filter { $0.orders.value > 0 || $0.revenue.cents != 0 }
        let total = buyers.reduce(Int64(0)) { $0 + $1.revenue.cents }
        let scored = all.filter { $0.last != nil }
        for (customer, grade) in zip(all, grades) {
            let better = buyers.filter { $0.revenue > customer.revenue }.reduce(Int64(0)) {
                $0 + $1.revenue.cents
            }
            let share = Double(better) / Double(total)
            let rank: CustomerClass = share < 0.8 ? .a : share < 0.95 ? .b : .c
            let isRanked = total > 0 && (customer.orders.value > 0 || customer.revenue.cents != 0)
            #expect(grade.rank == (isRanked ? rank : nil))
            guard let day = customer.last else {
                #expect(grade.scores == nil)
                continue
            }
            func score(_ isBelow: (CustomerAccount) -> Bool) -> Int {
                1 + 5 * scored.count(where: isBelow) / scored.count
            }
            #expect(grade.scores?.recency.value == score { $0.last.map { $0 < day } ?? false })
            #expect(grade.scores?.frequency.value == score { $0.orders < customer.orders })
            #expect(grade.scores?.money.value == score { $0.revenue < customer.revenue })
        }
    }
}

@Test func whoeverCrossesABoundIsInsideAndEqualsShareAClass() {
    func ranks(_ cents: [Int64]) -> [CustomerClass?] {
        CustomerGrade.grades(of: customers(cents.map { ($0, 1, 1) })).map(\.rank)
    }
    // 70, 85, 95 and 100 %: the second crosses 80 %, the third reaches 95 %.
    #expect(ranks([70, 15, 10, 5]) == [.a, .a, .b, .c])
    // Exactly 80 % is reached by the first, so that the second is no longer of class A.
    #expect(ranks([80, 15, 5]) == [.a, .b, .c])
    #expect(ranks([5, 15, 80]) == [.c, .b, .a])
    // Eleven equal customers are of one class, which then makes all the sales.
    #expect(ranks(Array(repeating: 10, count: 11)) == Array(repeating: .a, count: 11))
    #expect(ranks([100]) == [.a] && ranks([0, 0]) == [nil, nil] && ranks([]) == [])
}

@Test func whoeverCrossesAStrictBoundIsOutside() {
    func ranks(_ cents: [Int64]) -> [CustomerClass?] {
        CustomerGrade.grades(of: customers(cents.map { ($0, 1, 1) }), .strict).map(\.rank)
    }
    // 70, 85, 95 and 100 %: the second crosses 80 %; the third reaches 95 % and does not cross it.
    #expect(ranks([70, 15, 10, 5]) == [.a, .b, .b, .c])
    #expect(ranks([80, 15, 5]) == [.a, .b, .c])
    #expect(ranks([5, 15, 80]) == [.c, .b, .a])
    // Equal customers who cross a bound together are outside together.
    #expect(ranks([60, 15, 15, 10]) == [.a, .b, .b, .c])
    #expect(ranks([100]) == [.c] && ranks([0, 0]) == [nil, nil] && ranks([]) == [])
}

@Test func everyTripleOfScoresHasOneProfile() {
    // Five customers, all different, have each score once.
    var found: [CustomerProfile: Int] = [:]
    for recency in 0..<5 {
        for value in 0..<5 {
            let others = (0..<5).filter { $0 != recency }
            // The first customer has the given ranks; the others take those that are left.
            let days = [recency] + others
            let values = [value] + (0..<5).filter { $0 != value }
            let rows = zip(days, values).map { (Int64($0.1 * 100), $0.1, $0.0 as Int?) }
            let scores = CustomerGrade.grades(of: customers(rows))[0].scores
            #expect(scores?.recency == Count(recency + 1) && scores?.frequency == Count(value + 1))
            #expect(scores?.money == Count(value + 1))
            if let profile = scores?.profile { found[profile, default: 0] += 1 }
        }
    }
    // By hand: of values 2, 4, 6, 8 and 10, two are high (8 and 10), one is middling and two are low.
    let expected: [CustomerProfile: Int] = [
        .best: 4, .promising: 2, .recent: 4, .loyal: 2, .wavering: 3, .toWinBack: 4, .dormant: 6,
    ]
    #expect(found == expected)
    #expect(Set(CustomerProfile.allCases.map(\.label.fr)).count == CustomerProfile.allCases.count)
}
