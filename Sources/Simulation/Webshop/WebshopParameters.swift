import CaseModel
import Quantities

/// The parameters of the web shop, by cell.
struct WebshopParameters {
    let segments: Int
    let cellCount: Int
    let weeks: Int
    var abandonment: Double
    var returnRate: Double
    let returnDelay: Int
    let segment: Row<Int>
    let isWeb: Row<Bool>
    let mayReturn: Row<Bool>
    /// Among the draws of every week: orders paid by customers and by others, in web cells; returns where there are any.
    let customerDraw: Row<Int>
    let otherDraw: Row<Int>
    let returnDraw: Row<Int>
    let webIntents: Row<Int>
    let orders: Row<Int>
    let units: Row<Int>
    let returns: Row<Int>
    let effectAction: Row<Int>
    let effectCut: Row<Double>
    /// Whether a checkout effect reaches a cell, at `effect * cellCount + cell`.
    let reaches: Row<Bool>

    init(_ compilation: Compilation, cells: [CaseIndex.Cell]) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        (segments, cellCount, weeks) = (truth.segments.count, cells.count, compilation.clock.weekCount)
        abandonment = truth.webshop.abandonment.value
        returnRate = truth.webshop.returnRate.value
        returnDelay = Int(truth.webshop.returnDelay.weeks.rounded())
        segment = memory.row(cells.map(\.segment))
        let web = cells.map { truth.channels[$0.channel].kind == .web }
        let distant = cells.map { [.web, .marketplace].contains(truth.channels[$0.channel].kind) }
        isWeb = memory.row(web)
        let returned = cells.indices.map { distant[$0] && truth.offers[cells[$0].offer].kind != .service }
        mayReturn = memory.row(returned)
        let addresses = ChoiceParameters.addresses(of: cells, compilation)
        customerDraw = compilation.draws(Sites.paidByCustomers, addresses, where: web)
        otherDraw = compilation.draws(Sites.paidByOthers, addresses, where: web)
        returnDraw = compilation.draws(Sites.returns, addresses, where: returned)
        webIntents = memory.row(
            cells.indices.map { web[$0] ? Self.counter(.webIntents, cells[$0], compilation) : -1 })
        returns = memory.row(
            cells.indices.map { distant[$0] ? Self.counter(.returns, cells[$0], compilation) : -1 })
        orders = memory.row(cells.map { Self.counter(.orders, $0, compilation) })
        units = memory.row(cells.map { Self.counter(.units, $0, compilation) })
        let effects = compilation.actions.effects.compactMap { effect -> (ActionEffect, Share)? in
            if case .checkout(let cut) = effect.effect { (effect, cut) } else { nil }
        }
        effectAction = memory.row(effects.map(\.0.action))
        effectCut = memory.row(effects.map { $0.1.value * $0.0.strength })
        reaches = memory.row(
            effects.flatMap { effect, _ in
                let action = compilation.actions.actions[effect.action]
                let segments = Set(compilation.index.targets(action))
                let offers = Set(compilation.index.offers(of: action))
                return cells.map { segments.contains($0.segment) && offers.contains($0.offer) }
            })
    }

    /// A counter of a cell: by channel for orders and units, by offer and segment for the rest.
    private static func counter(_ counter: Counter, _ cell: CaseIndex.Cell, _ compilation: Compilation) -> Int
    {
        let byChannel = counter == .orders || counter == .units
        return compilation.books.counter(
            counter,
            compilation.tags(
                offer: cell.offer, segment: cell.segment, channel: byChannel ? cell.channel : nil))
    }
}
