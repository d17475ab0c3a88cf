import Randomness

/// Everything that changes while a year is lived, as rows of one block of memory.
struct WorldState {
    let exchange: Exchange
    let books: BooksWriter
    let events: RandomEvents.State
    let priceMemory: PriceMemory.State
    let rivals: RivalPrices.State
    let solicitation: Solicitation.State
    let communication: Communication.State
    let choice: Choice.State
    let webshop: Webshop.State
    let prospecting: Prospecting.State
    let service: ComplaintService.State
    let salesTeam: SalesTeam.State
    let customers: CustomerBase.State
    let partners: Partners.State
    let ledger: Ledger.State
    /// The numbers of the week at the addresses drawn every week.
    let uniforms: Row<Double>

    init(_ cursor: inout StateCursor, _ world: World) {
        // Books first of what changes, whose totals of last year stay; deals before the exchange, at the start of what is spare.
        books = BooksWriter(&cursor, world.books, months: world.clock.monthCount)
        prospecting = Prospecting.State(&cursor, world.prospecting)
        exchange = Exchange(&cursor, world.sizes)
        events = RandomEvents.State(&cursor, world.events.random)
        priceMemory = PriceMemory.State(&cursor, world.priceMemory)
        rivals = RivalPrices.State(&cursor, world.rivals)
        solicitation = Solicitation.State(&cursor, world.solicitation)
        communication = Communication.State(&cursor, world.communication)
        choice = Choice.State(&cursor, world.choice.parameters)
        webshop = Webshop.State(&cursor, world.webshop)
        service = ComplaintService.State(&cursor, world.service, weeks: world.clock.weekCount)
        customers = CustomerBase.State(&cursor, world.customers)
        partners = Partners.State(&cursor, world.afterSale.partners)
        salesTeam = SalesTeam.State(&cursor, world.salesTeam)
        ledger = Ledger.State(&cursor, world.ledger)
        uniforms = cursor.spareRow(world.draws.count)
    }
}
