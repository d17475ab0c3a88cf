import CaseModel
import Quantities
import Testing

@testable import Simulation

@Test func anActionIsPaidWholeAndWithinTheMonthsOfItsOwnDays() throws {
    let small = SmallCase()
    let year = SmallCase.yearStart
    // From a day inside a month to another, and the last year's actions that end on the last day of December.
    for (from, to) in [(58, 121), (10, 30), (200, 201), (0, 364)] {
        let action = small.action("ads", id: "spring", from: year + from, to: year + to)
        let books = try small.world([action]).realisedYear(seed: 3)
        let first = max(action.start, small.business.calendar.planStart)
        let paid = books.layout.planYear.map { books.balance("623", $0..<($0 + 1), [.action: "spring"]) }
        #expect(paid.reduce(0, +) == action.budget.cents)
        for (position, month) in books.layout.planYear.enumerated() where paid[position] != 0 {
            #expect(
                books.layout.months[month] >= first.month && books.layout.months[month] <= action.end.month)
        }
    }
}

@Test func lastYearsActionsAreNotPaidInTheYearOfThePlan() throws {
    let books = try SmallCase().world().realisedYear(seed: 3)
    #expect(books.balance("623", books.layout.planYear) == 0)
    #expect(books.balance("623", books.layout.previousYear) > 0)
}
