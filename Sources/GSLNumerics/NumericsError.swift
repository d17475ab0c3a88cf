import CGSL

/// Why a numerical task has no result.
public enum NumericsError: Error, Hashable, Sendable {
    /// The bounds of the search are not finite, or not in ascending order.
    case emptyInterval(from: Double, to: Double)
    /// The function has the same sign at both bounds, so that no root is sure to lie between.
    case noSignChange(atLower: Double, atUpper: Double)
    /// The function is not a finite number at a point.
    case notFinite(at: Double)
    /// The search did not reach its tolerance within its steps.
    case notConverged(steps: Int)
    /// A sequence was asked with a number of dimensions outside 1…40.
    case unsupportedDimension(Int)
    /// A number of points, or a start, is below zero or above 2³⁰.
    case unsupportedCount(Int)
    /// The library refused, with its status and its own words.
    case gsl(status: Int32, text: String)
}

/// The entry to the library: it must report by status, never by ending the process.
enum Library {
    private static let handlerIsOff: Bool = {
        gsl_set_error_handler_off()
        return true
    }()

    /// Switches the library's abort handler off, once for the process, whatever the thread.
    static func prepare() {
        _ = handlerIsOff
    }

    /// Throws what a status other than success says.
    static func check(_ status: Int32) throws(NumericsError) {
        guard status != Int32(GSL_SUCCESS) else { return }
        throw .gsl(status: status, text: String(cString: gsl_strerror(status)))
    }
}

/// A function of one variable in the form that the library calls, with what it met on the way.
final class FunctionBox {
    let body: (Double) -> Double
    var badPoint: Double?

    init(_ body: @escaping (Double) -> Double) {
        self.body = body
    }

    /// The value at a point; the first point without a finite value is noted.
    func value(at x: Double) -> Double {
        let y = body(x)
        if !y.isFinite && badPoint == nil { badPoint = x }
        return y
    }

    /// Runs `work` with a `gsl_function` that stays at its place meanwhile.
    func run<Result>(
        _ work: (UnsafeMutablePointer<gsl_function>) throws(NumericsError) -> Result
    ) throws(NumericsError) -> Result {
        var function = gsl_function(
            function: { x, box in
                guard let box else { return .nan }
                return Unmanaged<FunctionBox>.fromOpaque(box).takeUnretainedValue().value(at: x)
            },
            params: Unmanaged.passUnretained(self).toOpaque())
        defer { withExtendedLifetime(self) {} }
        return try withUnsafeMutablePointer(to: &function) { pointer throws(NumericsError) in
            try work(pointer)
        }
    }
}
