import CaseModel

/// Which groups of decisions of the plan are in force in a week; last year's hold otherwise.
struct DecisionsInForce {
    let prices: Bool
    let team: Bool
    let pay: Bool

    init(_ coalition: Coalition, isPlanned: Bool) {
        prices = isPlanned && coalition.contains(Coalition.pricesPosition)
        team = isPlanned && coalition.contains(Coalition.teamPosition)
        pay = isPlanned && coalition.contains(Coalition.payPosition)
    }
}
