import CaseModel
import PortableMath
import Quantities

/// The parameters of the funnel.
struct ProspectingParameters {
    let rules: DiscountRules
    /// Ages of leads, in weeks, before they are cold; at least one.
    let patience: Int
    var inboundHazard: Double
    let skillWeight: Double
    let delayWeight: Double
    var discountAsked: Double
    /// Largest discount of each seller, with and without the plan's team decisions.
    let decidedLimit: Row<Double>
    let inheritedLimit: Row<Double>
    let influences: InfluenceParameters
    // Stages, lead first
    var stages: Int { effort.count }
    let effort: Row<Double>
    /// Log-odds of passing at `segment * stages + stage`.
    var passage: Row<Double>
    /// At `stage * StageDelay.length + age`.
    let hazard: Row<Double>
    /// Mean whole weeks from lead to the work of each stage.
    let weeksBefore: Row<Int>
    // Segments
    let segments: Int
    let isAssisted: Row<Bool>
    let address: Row<UInt64>
    /// Buyers who come into the market; who leave it, and those who go to rivals, at 2k and 2k + 1: among the draws
    /// of every week, for assisted segments.
    let arrivalDraw: Row<Int>
    let exitDraws: Row<Int>
    let occasions: Row<Double>
    let exitHazard: Row<Double>
    var moreUnits: Row<Double>
    var priceSensitivity: Row<Double>
    let openingPool: Row<Int>
    /// Deals in progress at the opening, at `segment * 4 + stage − 1`, and the parent of their addresses.
    let openingDeals: Row<Int>
    let openingAddress: Row<UInt64>
    // Sellers, at `segment * sellers + seller`
    let sellers: Int
    let sellerWeight: Row<Double>
    let sellerTotal: Row<Double>

    init(_ compilation: Compilation) {
        rules = DiscountRules(compilation)
        let (truth, memory) = (compilation.truth, compilation.memory)
        let response = truth.prospecting
        patience = max(1, Int(response.patience.weeks.rounded(.up)))
        (inboundHazard, skillWeight) = (response.inboundHazard.value, response.skillWeight.value)
        (delayWeight, discountAsked) = (response.delayWeight.value, response.discountAsked.value)
        let inherited = Self.limits(
            compilation.previous.team, truth, truth.sellers.map { _ in response.discountLimit })
        inheritedLimit = memory.row(inherited.map(\.value))
        decidedLimit = memory.row(Self.limits(compilation.plan.team, truth, inherited).map(\.value))
        effort = memory.row(response.stages.map(\.effort.minutes))
        passage = memory.row(Self.passages(truth))
        hazard = memory.row(
            response.stages.flatMap { StageDelay.hazards(mean: $0.delay.weeks, shape: $0.shape.value) })
        influences = InfluenceParameters(compilation)
        weeksBefore = memory.row(Self.weeksBefore(response))
        segments = truth.segments.count
        let addresses = truth.segments.indices.map { compilation.bits(segment: $0) }
        let assisted = truth.segments.map { $0.mode == .assisted }
        isAssisted = memory.row(assisted)
        address = memory.row(addresses)
        arrivalDraw = compilation.draws(Sites.poolArrivals, addresses, where: assisted)
        exitDraws = compilation.draws(
            (Sites.poolExits, Sites.poolExitSplit), addresses, where: { assisted[$0] })
        occasions = memory.row(truth.segments.map { $0.occasions.pairs.reduce(0) { $0 + $1.value.perWeek } })
        exitHazard = memory.row(Self.exitHazards(truth))
        moreUnits = memory.row(truth.segments.map { max(0, $0.unitsPerPurchase.value - 1) })
        priceSensitivity = memory.row(truth.segments.map(\.priceSensitivity.value))
        openingPool = memory.row(Self.openingPool(compilation))
        openingDeals = memory.row(Self.openingDeals(compilation))
        openingAddress = memory.row(
            truth.segments.map { compilation.addresses.bits("segment.\($0.id).opening_deals") })
        sellers = truth.sellers.count
        let weights = Self.sellerWeights(compilation)
        sellerWeight = memory.row(weights.flatMap { $0 })
        sellerTotal = memory.row(weights.map { $0.reduce(0, +) })
    }

    private static func weeksBefore(_ response: ProspectingResponse) -> [Int] {
        response.stages.indices.map { stage in
            Int(response.stages[...stage].reduce(0) { $0 + $1.delay.weeks }.rounded())
        }
    }

    private static func exitHazards(_ truth: MarketTruth) -> [Double] {
        truth.segments.map {
            $0.decisionTime.weeks > 0 ? 1 - Portable.exp(-1 / $0.decisionTime.weeks) : 1
        }
    }

    private static func openingPool(_ compilation: Compilation) -> [Int] {
        compilation.truth.segments.map {
            $0.mode == .assisted ? compilation.business.opening.inMarket[$0.id]?.value ?? 0 : 0
        }
    }

    private static func passages(_ truth: MarketTruth) -> [Double] {
        truth.segments.flatMap { segment in
            let shift = truth.prospecting.influences.segmentLogOdds[segment.id]?.value ?? 0
            return truth.prospecting.stages.map { LogOdds.of($0.passage.value) + shift }
        }
    }

    private static func openingDeals(_ compilation: Compilation) -> [Int] {
        compilation.truth.segments.flatMap { segment -> [Int] in
            guard segment.mode == .assisted, let deals = compilation.business.opening.deals[segment.id]
            else { return [0, 0, 0, 0] }
            return [deals.qualified, deals.meeting, deals.quotation, deals.negotiation].map(\.value)
        }
    }

    /// Selling minutes by contract of each seller in each segment that the seller covers.
    private static func sellerWeights(_ compilation: Compilation) -> [[Double]] {
        compilation.truth.segments.indices.map { segment in
            compilation.truth.sellers.map { seller in
                compilation.index.covers(seller, segment)
                    ? seller.weeklyHours.minutes * seller.sellingTime.value : 0
            }
        }
    }

    private static func limits(_ team: [TeamDecision], _ truth: MarketTruth, _ before: [Share]) -> [Share] {
        truth.sellers.indices.map { seller in
            team.last { $0.seller == truth.sellers[seller].id && $0.discountLimit != nil }?.discountLimit
                ?? before[seller]
        }
    }
}
