import CaseModel
import PortableMath
import Quantities

/// Business contracts come to their term and are renewed or not.
///
/// Accounts stand in the week of the year in which their contract ends; only those due may leave, with probability
/// 1 − (1 − annual churn)^(term in years) times what satisfaction, prices and loyalty do. Opening accounts are spread
/// evenly over the term. Without a term every account may leave every week. *Verified by* `onlyContractsDueMayEnd`.
struct ContractRenewal {
    /// Weeks of a term; zero without one.
    let term: Int
    private let due: Row<Int>
    private let renewed: Row<Int>
    private let isBound: Row<Bool>
    private let segments: Int

    /// Accounts by the week of their term, at `segment * term + week`.
    struct State {
        let accounts: Row<Int>
        init(_ cursor: inout StateCursor, _ renewal: ContractRenewal) {
            accounts = cursor.row(renewal.segments * max(1, renewal.term))
        }
    }

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        segments = truth.segments.count
        let weeks = Int((truth.relations.habits.contractTerm?.weeks ?? 0).rounded())
        term = max(0, weeks)
        let bound = truth.segments.map { $0.mode == .assisted && weeks > 0 }
        isBound = compilation.memory.row(bound)
        func counters(_ counter: Counter) -> Row<Int> {
            compilation.memory.row(
                bound.enumerated().map { segment, isBound in
                    isBound
                        ? compilation.books.counter(counter, compilation.tags(segment: segment)) : -1
                })
        }
        (due, renewed) = (counters(.contractsDue), counters(.contractsRenewed))
    }

    /// Spreads the accounts of the opening over the term.
    func open(_ state: State, _ exchange: Exchange) {
        for segment in 0..<segments where isBound[segment] {
            let accounts = exchange.customers[segment]
            for week in 0..<term {
                state.accounts[segment * term + week] =
                    accounts * (week + 1) / term - accounts * week / term
            }
        }
    }

    /// The accounts that may leave this week and the share of the annual hazard that they bear.
    func exposed(_ segment: Int, _ customers: Int, _ state: State, _ moment: Moment) -> Int {
        isBound[segment] ? state.accounts[segment * term + moment.week % term] : customers
    }

    /// Whether a segment's accounts leave at their term alone.
    func isBound(_ segment: Int) -> Bool { isBound[segment] }

    /// Notes departures at term, departures before it and newcomers.
    func step(
        _ segment: Int, _ state: State, _ books: BooksWriter, _ moment: Moment, gone: Int, early: Int,
        gained: Int
    ) {
        guard isBound[segment] else { return }
        let (first, slot) = (segment * term, moment.week % term)
        books.count(due[segment], state.accounts[first + slot])
        books.count(renewed[segment], state.accounts[first + slot] - gone)
        state.accounts[first + slot] -= gone
        var (left, step) = (early, 1)
        while left > 0, step <= term {
            let place = first + (slot + step) % term
            let taken = min(left, state.accounts[place])
            state.accounts[place] -= taken
            (left, step) = (left - taken, step + 1)
        }
        state.accounts[first + slot] += gained
    }
}
