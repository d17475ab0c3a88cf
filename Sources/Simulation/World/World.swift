import CaseModel
import Quantities
import Randomness

/// A case and two plans, compiled: every component's parameters, written once and then only read.
struct World: @unchecked Sendable {
    let layout: BooksLayout
    let clock: WeekClock
    let actions: ActionTable
    let sizes: ExchangeSizes
    let caseSeed: UInt64
    let books: BooksParameters
    let events: EventTable
    let prices: PriceTable
    let offerLives: OfferLives
    let priceMemory: PriceMemory
    let rivals: RivalPrices
    let solicitation: Solicitation
    let communication: Communication
    let demand: Demand
    let choice: Choice
    let webshop: Webshop
    let salesTeam: SalesTeam
    let prospecting: Prospecting
    let service: ComplaintService
    let customers: CustomerBase
    let satisfaction: Satisfaction
    let afterSale: AfterSale
    let ledger: Ledger
    /// What is drawn every week.
    let draws: DrawAddresses
    /// Its own, last, and those of worlds whose tables a patched one shares.
    private let memories: [ParameterMemory]
    /// Whether its numbers are not those with which the year before was lived.
    var isPatched: Bool { memories.count > 1 }

    init(_ business: BusinessCase, previous: Plan, plan: Plan) throws(CompilationProblem) {
        let yearStart = business.calendar.yearStart
        let months = business.calendar.bookMonths
        let compilation = try Compilation(business, previous: previous, plan: plan, months: months)
        (clock, actions, memories) = (compilation.clock, compilation.actions, [compilation.memory])
        caseSeed = business.seed
        events = EventTable(compilation)
        prices = PriceTable(compilation)
        offerLives = OfferLives(compilation)
        priceMemory = PriceMemory(compilation)
        rivals = RivalPrices(compilation)
        solicitation = Solicitation(compilation)
        communication = Communication(compilation)
        demand = Demand(compilation)
        let tables = ChoiceTables(compilation, rivalLines: rivals.lines)
        let cells = tables.cells
        choice = Choice(compilation, tables)
        webshop = Webshop(compilation, cells: cells)
        salesTeam = SalesTeam(compilation)
        prospecting = Prospecting(compilation, rivalLines: rivals.lines)
        service = ComplaintService(compilation)
        customers = CustomerBase(compilation)
        satisfaction = Satisfaction(compilation)
        afterSale = AfterSale(compilation)
        ledger = Ledger(compilation, cells: cells, awarenessActions: communication.effectActions)
        if let problem = compilation.addresses.problem { throw problem }
        draws = compilation.draws
        books = BooksParameters(compilation.books, compilation.memory)
        layout = BooksLayout(
            lines: compilation.books.lines, counters: compilation.books.counters, months: months,
            yearStart: yearStart)
        let truth = compilation.truth
        sizes = ExchangeSizes(
            actions: actions.count, awarenessEffects: communication.effectCount,
            segments: truth.segments.count, offers: truth.offers.count, channels: truth.channels.count,
            rivals: truth.rivals.count, rivalLines: rivals.lines.count, sellers: truth.sellers.count,
            cells: cells.count,
            dealCells: compilation.index.dealCells.count, partnerships: afterSale.partners.spans.count)
    }
    /// The same world with some of its numbers multiplied; tables that no factor touches are shared.
    init(_ world: World, patchedBy patch: WorldPatch) {
        let memory = ParameterMemory()
        memories = world.memories + [memory]
        let writer = PatchWriter(patch: patch, memory: memory)
        (layout, clock, actions, sizes) = (world.layout, world.clock, world.actions, world.sizes)
        (caseSeed, books, draws) = (world.caseSeed, world.books, world.draws)
        (prices, offerLives, priceMemory) = (world.prices, world.offerLives, world.priceMemory)
        (rivals, solicitation, demand) = (world.rivals, world.solicitation, world.demand)
        (satisfaction, afterSale) = (world.satisfaction, world.afterSale)
        events = world.events.patched(writer)
        communication = world.communication.patched(writer)
        choice = world.choice.patched(writer)
        webshop = world.webshop.patched(writer)
        salesTeam = world.salesTeam.patched(writer)
        prospecting = world.prospecting.patched(writer)
        service = world.service.patched(writer)
        customers = world.customers.patched(writer)
        ledger = world.ledger.patched(writer)
    }
}
