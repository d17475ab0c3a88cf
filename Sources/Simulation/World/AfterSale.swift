/// The components of what happens after the sale, beside customers, service and books.
struct AfterSale {
    let contactSurvey: ContactSurvey
    let loyalty: Loyalty
    let partners: Partners
    let responsibility: Responsibility
    let automation: TaskAutomation

    init(_ compilation: Compilation) {
        contactSurvey = ContactSurvey(compilation)
        loyalty = Loyalty(compilation)
        partners = Partners(compilation)
        responsibility = Responsibility(compilation)
        automation = TaskAutomation(compilation)
    }

    /// Enters the monthly costs of programmes, partners and tools.
    func closeMonth(_ moment: Moment, _ month: MonthEnd) {
        loyalty.closeMonth(moment, month)
        partners.ledger.closeMonth(moment, month)
        automation.closeMonth(moment, month)
    }
}
