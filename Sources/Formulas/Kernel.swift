import PortableMath
import Quantities

/// The arithmetic of one element, shared by single values and columns; NaN is missing.
///
/// A result that is not finite is missing, so an overflow never reaches a figure.
enum Kernel {
    @inline(__always)
    static func finite(_ number: Double) -> Double { number.isFinite ? number : .nan }

    /// Whether a number is the number of a day of the years 1 to 9999.
    static func isDate(_ day: Double) -> Bool { day >= -719_162 && day <= 2_932_896 }

    /// The operation of an operator, where at most one side is a date for `+` and `-`.
    static func operation(
        _ sign: BinaryOperator, leftIsDate: Bool, rightIsDate: Bool
    ) -> (Double, Double) -> Double {
        switch sign {
        case .add where leftIsDate: return { day($0, plus: $1) }
        case .add where rightIsDate: return { day($1, plus: $0) }
        case .subtract where leftIsDate && !rightIsDate: return { day($0, plus: -$1) }
        case .add: return { finite($0 + $1) }
        case .subtract: return { finite($0 - $1) }
        case .multiply: return { finite($0 * $1) }
        case .divide: return { finite($0 / $1) }
        case .equal: return { comparison($0, $1, $0 == $1) }
        case .different: return { comparison($0, $1, $0 != $1) }
        case .less: return { comparison($0, $1, $0 < $1) }
        case .lessOrEqual: return { comparison($0, $1, $0 <= $1) }
        case .greater: return { comparison($0, $1, $0 > $1) }
        case .greaterOrEqual: return { comparison($0, $1, $0 >= $1) }
        case .and: return { both($0, $1) }
        case .or: return { 1 - both(1 - truth($0), 1 - truth($1)) }
        }
    }

    /// The day in which an instant so many days after the start of a day falls.
    private static func day(_ day: Double, plus days: Double) -> Double {
        let sum = day + days.rounded(.down)
        return isDate(sum) ? sum : .nan
    }

    @inline(__always)
    private static func comparison(_ left: Double, _ right: Double, _ holds: Bool) -> Double {
        left.isNaN || right.isNaN ? .nan : holds ? 1 : 0
    }

    private static func truth(_ number: Double) -> Double { number.isNaN ? number : number == 0 ? 0 : 1 }

    /// False where one side is false, whatever the other; missing where that cannot be said.
    private static func both(_ left: Double, _ right: Double) -> Double {
        if left == 0 || right == 0 { return 0 }
        return left.isNaN || right.isNaN ? .nan : 1
    }

    static func not(_ number: Double) -> Double { number.isNaN ? number : number == 0 ? 1 : 0 }

    /// The whole number equal or above, where 12.000000001 counts as 12 (one part in a billion).
    static func roundedUp(_ number: Double) -> Double {
        let nearest = number.rounded()
        return abs(number - nearest) <= 1e-9 * Swift.max(1, abs(number)) ? nearest : number.rounded(.up)
    }

    /// The power of a number to an exponent from 0 to 1,000: by squaring where the exponent is whole.
    ///
    /// Zero to the power zero is 1; a negative number has no power to a fraction.
    static func power(_ number: Double, _ exponent: Double) -> Double {
        guard exponent >= 0, exponent <= 1000, !number.isNaN else { return .nan }
        guard exponent == exponent.rounded() else {
            return number < 0 ? .nan : number == 0 ? 0 : finite(Portable.pow(number, exponent))
        }
        var result = 1.0
        var square = number
        var left = Int(exponent)
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return finite(result)
    }

    /// The natural logarithm of a number above zero; no other number has one.
    static func logarithm(_ number: Double) -> Double { number > 0 ? finite(Portable.log(number)) : .nan }

    /// The logarithmic mean of two numbers above zero: (x − y) ÷ ln(x ÷ y), and x where both are equal.
    ///
    /// It lies between the geometric and the arithmetic mean and does not depend on the order of both.
    ///
    /// *Source*: Carlson (1972), *The logarithmic mean*. *Verified by* `theLogarithmicMeanLiesBetweenTwoOthers`.
    static func logarithmicMean(_ left: Double, _ right: Double) -> Double {
        guard left > 0, right > 0 else { return .nan }
        let (low, high) = (Swift.min(left, right), Swift.max(left, right))
        // Growth keeps its digits where both are close, which the quotient of both would lose.
        let growth = (high - low) / low
        guard growth.isFinite else { return finite((high - low) / (Portable.log(high) - Portable.log(low))) }
        return growth == 0 ? low : finite(low * (growth / Portable.log1p(growth)))
    }

    /// Days from the start of the first day until monthly flows add up to the target; NaN if they do not.
    ///
    /// days = real days of the months before + (target − total before) ÷ flow of the month × its real days.
    /// The first element is the month of the first day, counted from that day; each flow is spread evenly
    /// over its month. Flows may be negative: the month is the first at whose end the running total reaches
    /// the target. A target of zero or less is reached after 0 days.
    ///
    /// *Source*: the catalogue's convention for a seasonal break-even (running total, then linear interpolation).
    /// *Verified by* `breakEvenFallsOnTheSeventhOfJuly`.
    static func daysToReached(_ months: Int, flow: (Int) -> Double, target: Double, firstDay: Double)
        -> Double
    {
        guard isDate(firstDay), !target.isNaN else { return .nan }
        if target <= 0 { return 0 }
        let first = CalendarDate(dayNumber: Int(firstDay))
        var month = first.month
        var length = Double(month.lastDay - first + 1)
        var elapsed = 0.0
        var total = 0.0
        for index in 0..<months {
            let flow = flow(index)
            guard !flow.isNaN else { return .nan }
            if total + flow >= target { return finite(elapsed + (target - total) / flow * length) }
            total += flow
            elapsed += length
            guard month.year < 9999 else { return .nan }
            month = month.advanced(by: 1)
            length = Double(month.dayCount)
        }
        return .nan
    }

    /// Days from the start of the first day until the running total of monthly flows is zero or more for good.
    ///
    /// The last month that begins below zero and ends at zero or above holds the crossing, which is interpolated
    /// as in `daysToReached`. A total that is never below zero at the end of a month gives 0 days; one that is
    /// negative at the end, or a series without element, gives NaN.
    ///
    /// *Source*: the catalogue's convention for a simulated break-even (the crossing that lasts).
    /// *Verified by* `theLastCrossingIsTheOneThatLasts`.
    static func daysToLast(_ months: Int, flow: (Int) -> Double, firstDay: Double) -> Double {
        guard isDate(firstDay), months > 0 else { return .nan }
        let first = CalendarDate(dayNumber: Int(firstDay))
        var month = first.month
        var length = Double(month.lastDay - first + 1)
        var (elapsed, total, found) = (0.0, 0.0, 0.0)
        for index in 0..<months {
            let flow = flow(index)
            guard !flow.isNaN else { return .nan }
            if total < 0, total + flow >= 0 { found = elapsed - total / flow * length }
            total += flow
            elapsed += length
            guard month.year < 9999 else { return .nan }
            month = month.advanced(by: 1)
            length = Double(month.dayCount)
        }
        return total >= 0 ? finite(found) : .nan
    }

    /// The day by whose end so many days have passed since the start of the first day.
    ///
    /// 6.2 days after 1 July is 7 July, 6.0 days is 6 July; a billionth of a day is forgiven.
    static func dayReached(_ days: Double, firstDay: Double) -> Double {
        guard !days.isNaN else { return .nan }
        let day = firstDay + Swift.max(0, (days - 1e-9).rounded(.up) - 1)
        return isDate(day) ? day : .nan
    }
}
