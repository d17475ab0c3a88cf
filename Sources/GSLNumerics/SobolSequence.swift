import CGSL

/// Sobol's sequence: points that fill the unit cube more evenly than chance, in 1 to 40 dimensions.
///
/// *Source*: Bratley and Fox (1988), algorithm 659; GSL.
/// *Verified by* `sobolPointsAreThePublishedOnes`.
public struct SobolSequence: Hashable, Sendable {
    /// The greatest number of dimensions; beyond, the library would silently return zeros.
    public static let greatestDimension = 40

    /// The number of coordinates of each point.
    public let dimension: Int

    /// Makes a sequence; a dimension outside 1…40 is an error.
    public init(dimension: Int) throws(NumericsError) {
        guard (1...Self.greatestDimension).contains(dimension) else {
            throw .unsupportedDimension(dimension)
        }
        self.dimension = dimension
    }

    /// `count` points from rank `start` on; rank 0 is the centre of the cube, the origin being left out.
    public func points(_ count: Int, from start: Int = 0) throws(NumericsError) -> [[Double]] {
        let greatest = 1 << 29
        guard (0...greatest).contains(count) else { throw .unsupportedCount(count) }
        guard (0...greatest).contains(start) else { throw .unsupportedCount(start) }
        Library.prepare()
        guard let generator = gsl_qrng_alloc(cgsl_qrng_sobol(), UInt32(dimension)) else {
            throw .gsl(status: Int32(GSL_ENOMEM), text: "no memory for a sequence")
        }
        defer { gsl_qrng_free(generator) }
        var point = [Double](repeating: 0, count: dimension)
        for _ in 0..<start { try Library.check(gsl_qrng_get(generator, &point)) }
        var points: [[Double]] = []
        points.reserveCapacity(count)
        for _ in 0..<count {
            try Library.check(gsl_qrng_get(generator, &point))
            points.append(point)
        }
        return points
    }
}
