import Quantities
import Randomness

/// Which decision groups of the plan are in force in a week.
struct PlannedGroups {
    var prices = false
    var loyalty = false
    var service = false
}

/// One week of one replication: its number, its luck and how it is split between two months.
struct Moment {
    let week: Int
    let luck: Luck
    /// The numbers at the addresses drawn every week.
    let uniforms: Row<Double>
    let firstDays: Int
    let allDays: Int
    /// The decision groups of the plan that are in force.
    var planned = PlannedGroups()
    /// Whether levels of stocks are entered: in weeks that end a month, and always in a realised year.
    var endsStocks = true

    /// The uniform number of a site and an entity in the week.
    @inline(__always)
    func uniform(_ site: Site, _ bits: UInt64, block: Int = 0) -> Double {
        luck.uniform(site, EntityAddress(bits: bits), week: week, block: block)
    }

    /// The uniform number of the week at one of the addresses drawn every week.
    @inline(__always)
    func uniform(_ position: Int) -> Double {
        #if COUNTED
            DrawTrace.note(position, week)
        #endif
        return uniforms[position]
    }

    /// The part of a flow that falls in the first of the week's months, rounded towards zero.
    @inline(__always)
    func firstPart(_ flow: Int64) -> Int64 {
        guard firstDays != allDays else { return flow }
        // Below 2⁴⁵, product and quotient are told apart from whole numbers in a double: faster than dividing integers.
        if flow.magnitude < 1 << 45 { return Int64(Double(flow * Int64(firstDays)) / Double(allDays)) }
        let (product, isLong) = flow.multipliedReportingOverflow(by: Int64(firstDays))
        return isLong
            ? Money(cents: flow).part(days: firstDays, of: allDays).cents : product / Int64(allDays)
    }
}
