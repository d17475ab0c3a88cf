import CGSL

/// Roots and minima of functions of one variable, by Brent's methods.
///
/// *Source*: Brent (1973), "Algorithms for minimization without derivatives", chapters 4 and 5; GSL.
public enum RootFinding {
    /// A point of an interval where a function is least, and its value there.
    public struct Minimum: Hashable, Sendable {
        /// The point.
        public let point: Double
        /// The value of the function at the point.
        public let value: Double
    }

    /// A root of a continuous function that changes sign between two bounds, to within `tolerance`.
    ///
    /// A bound that is itself a root is returned. Without a change of sign, or where the function is not
    /// finite, the error says so. *Verified by* `rootsOfKnownFunctionsAreFound`.
    public static func root(
        from low: Double, to high: Double, tolerance: Double = 1e-12, maximumSteps: Int = 200,
        of function: (Double) -> Double
    ) throws(NumericsError) -> Double {
        try check(low, high)
        let (atLow, atHigh) = (function(low), function(high))
        guard atLow.isFinite else { throw .notFinite(at: low) }
        guard atHigh.isFinite else { throw .notFinite(at: high) }
        if atLow == 0 { return low }
        if atHigh == 0 { return high }
        guard (atLow < 0) != (atHigh < 0) else {
            throw .noSignChange(atLower: atLow, atUpper: atHigh)
        }
        return try boxed(function) { box, pointer throws(NumericsError) in
            guard let solver = gsl_root_fsolver_alloc(cgsl_root_fsolver_brent()) else {
                throw .gsl(status: Int32(GSL_ENOMEM), text: "no memory for a solver")
            }
            defer { gsl_root_fsolver_free(solver) }
            try Library.check(gsl_root_fsolver_set(solver, pointer, low, high))
            for _ in 0..<max(0, maximumSteps) {
                let status = gsl_root_fsolver_iterate(solver)
                if let point = box.badPoint { throw .notFinite(at: point) }
                try Library.check(status)
                let left = gsl_root_fsolver_x_lower(solver)
                let right = gsl_root_fsolver_x_upper(solver)
                let root = gsl_root_fsolver_root(solver)
                if right - left <= 4 * root.ulp || right - left <= tolerance { return root }
            }
            throw .notConverged(steps: maximumSteps)
        }
    }

    /// The least point of a function between two bounds, to within `tolerance` or 4·10⁻⁸ of its size.
    ///
    /// The lowest of 65 evenly spaced points is refined, so a valley narrower than the spacing can be missed;
    /// a function that is least at a bound gives that bound. *Verified by* `minimaOfKnownFunctionsAreFound`.
    public static func minimum(
        from low: Double, to high: Double, tolerance: Double = 1e-9, maximumSteps: Int = 200,
        of function: (Double) -> Double
    ) throws(NumericsError) -> Minimum {
        try check(low, high)
        var points: [Minimum] = []
        for step in 0...64 {
            let part = Double(step) / 64
            let point = low * (1 - part) + high * part
            let value = function(point)
            guard value.isFinite else { throw .notFinite(at: point) }
            points.append(Minimum(point: point, value: value))
        }
        var best = 0
        for (index, candidate) in points.enumerated() where candidate.value < points[best].value {
            best = index
        }
        guard best > 0, best < 64, points[best].value < points[best + 1].value,
            points[best].value < points[best - 1].value
        else { return points[best] }
        return try refined(
            points[best], between: points[best - 1], and: points[best + 1], tolerance: tolerance,
            maximumSteps: maximumSteps, of: function)
    }

    private static func refined(
        _ guess: Minimum, between left: Minimum, and right: Minimum, tolerance: Double, maximumSteps: Int,
        of function: (Double) -> Double
    ) throws(NumericsError) -> Minimum {
        try boxed(function) { box, pointer throws(NumericsError) in
            guard let solver = gsl_min_fminimizer_alloc(cgsl_min_fminimizer_brent()) else {
                throw .gsl(status: Int32(GSL_ENOMEM), text: "no memory for a minimiser")
            }
            defer { gsl_min_fminimizer_free(solver) }
            try Library.check(
                gsl_min_fminimizer_set_with_values(
                    solver, pointer, guess.point, guess.value, left.point, left.value, right.point,
                    right.value))
            for _ in 0..<max(0, maximumSteps) {
                let status = gsl_min_fminimizer_iterate(solver)
                if let point = box.badPoint { throw .notFinite(at: point) }
                try Library.check(status)
                let point = gsl_min_fminimizer_x_minimum(solver)
                let width = gsl_min_fminimizer_x_upper(solver) - gsl_min_fminimizer_x_lower(solver)
                // A parabola is flat within the square root of the precision: no search can do better.
                if width <= tolerance || width <= 4e-8 * point.magnitude {
                    return Minimum(point: point, value: gsl_min_fminimizer_f_minimum(solver))
                }
            }
            throw .notConverged(steps: maximumSteps)
        }
    }

    private static func check(_ low: Double, _ high: Double) throws(NumericsError) {
        guard low.isFinite, high.isFinite, low < high else { throw .emptyInterval(from: low, to: high) }
    }

    private static func boxed<Result>(
        _ function: (Double) -> Double,
        _ work: (FunctionBox, UnsafeMutablePointer<gsl_function>) throws(NumericsError) -> Result
    ) throws(NumericsError) -> Result {
        Library.prepare()
        return try withoutActuallyEscaping(function) { function throws(NumericsError) in
            let box = FunctionBox(function)
            return try box.run { pointer throws(NumericsError) in try work(box, pointer) }
        }
    }
}
