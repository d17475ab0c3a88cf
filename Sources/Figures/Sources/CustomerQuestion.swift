import CaseModel
import Formulas
import Quantities

/// A question to the customer file of the realised year that has one number for an answer.
struct CustomerQuestion: Hashable {
    enum Measure: Hashable {
        case count, revenue
    }

    /// Whose rows are meant.
    enum Group: String, Hashable, CaseIterable {
        /// Customers who ordered or were invoiced in the year.
        case buyers
        /// The same, ranked so that whoever crosses a bound of sales is in the class after.
        case buyersStrictly = "buyers_strictly"
        /// Customers who have scores of recency, frequency and money.
        case scored
        /// Of the buyers the best fifth by sales, its number rounded up.
        case bestFifth = "best_fifth"
    }

    let measure: Measure
    let group: Group
    let segment: String?
    let rank: CustomerClass?
    let profile: CustomerProfile?

    /// Reads a call in a scope; nil where it names no group.
    init?(_ measure: Measure, of group: String, _ scope: Scope) {
        guard let group = Group(rawValue: group) else { return nil }
        (self.measure, self.group) = (measure, group)
        segment = scope["segment"]
        rank = scope["class"].flatMap(CustomerClass.init(rawValue:))
        profile = scope["profile"].flatMap(CustomerProfile.init(rawValue:))
    }

    /// The answer of some customers.
    func answer(of customers: [CustomerAccount]) -> Double {
        switch measure {
        case .count: Double(customers.count)
        case .revenue: Money(cents: customers.reduce(0) { $0 + $1.revenue.cents }).euros
        }
    }
}

/// The customers of the realised year with their classes and scores.
struct CustomerIndex {
    private let rows: [(customer: CustomerAccount, grade: CustomerGrade)]
    private let strictRanks: [CustomerClass?]
    /// Positions of rows, from the greatest sales to the least.
    private let bySales: [Int]

    init(_ customers: [CustomerAccount]) {
        rows = Array(zip(customers, CustomerGrade.grades(of: customers)))
        strictRanks = CustomerGrade.grades(of: customers, .strict).map(\.rank)
        bySales = customers.indices.sorted {
            (customers[$1].revenue.cents, $0) < (customers[$0].revenue.cents, $1)
        }
    }

    /// The customers that a question is about: the best fifth in order of sales, others in the order of the file.
    ///
    /// ⌈n ÷ 5⌉ customers are the best fifth; whoever of equal customers is counted, the sum is the same.
    func customers(of question: CustomerQuestion) -> [CustomerAccount] {
        let order = question.group == .bestFifth ? bySales : Array(rows.indices)
        let isStrict = question.group == .buyersStrictly
        let found = order.filter { position in
            let row = rows[position]
            let isMeant = question.group == .scored ? row.grade.scores != nil : row.customer.boughtInYear
            return isMeant && fits(question.segment, row.customer.segment.text)
                && fits(question.rank, isStrict ? strictRanks[position] : row.grade.rank)
                && fits(question.profile, row.grade.scores?.profile)
        }
        let kept = question.group == .bestFifth ? found.prefix((found.count + 4) / 5) : found[...]
        return kept.map { rows[$0].customer }
    }

    private func fits<Key: Equatable>(_ asked: Key?, _ own: Key?) -> Bool { asked == nil || asked == own }
}
