import GSLNumerics

/// Where a number is computed so that its variance can be shared between its inputs.
///
/// A and B are the two halves of the coordinates of one sequence that fills the cube evenly, hence at most 20 inputs
/// with coordinates. Luck is an input without coordinates: each point of A and of B has a possible year of its own,
/// and one more list takes the years of B.
/// *Source*: Saltelli et al. (2010), "radial" and lists A, B, A with one input of B.
/// *Verified by* `theIndicesOfIshigamisFunctionAreThePublishedOnes`, `luckIsAnInputBesideTheAssumptions`.
struct SobolDesign: Sendable {
    /// The most inputs with coordinates.
    static let greatestInputs = SobolSequence.greatestDimension / 2

    /// One point where the number is computed.
    struct Point: Sendable {
        /// Between 0 and 1, one per input.
        let coordinates: [Double]
        /// The number of its possible year, from 1.
        let replication: Int
    }

    /// Inputs with coordinates.
    let inputs: Int
    /// Points of A, and of B.
    let rows: Int
    private let points: [[Double]]

    /// Lays out a design; more inputs than `greatestInputs` are an error.
    init(inputs: Int, rows: Int) throws(NumericsError) {
        (self.inputs, self.rows) = (inputs, rows)
        points = inputs > 0 ? try SobolSequence(dimension: 2 * inputs).points(rows) : []
    }

    /// A, B, A with each input of B, A with the years of B.
    var lists: Int { inputs + 3 }
    /// How many points there are in all.
    var count: Int { lists * rows }

    /// A point by its rank: the points of a row stand together, in the order of `lists`.
    func point(_ rank: Int) -> Point {
        let (row, list) = (rank / lists, rank % lists)
        let replication = list == 1 || list == inputs + 2 ? 2 * row + 2 : 2 * row + 1
        guard inputs > 0 else { return Point(coordinates: [], replication: replication) }
        var coordinates = Array(points[row][..<inputs])
        if list == 1 {
            coordinates = Array(points[row][inputs...])
        } else if list >= 2, list < inputs + 2 {
            coordinates[list - 2] = points[row][inputs + list - 2]
        }
        return Point(coordinates: coordinates, replication: replication)
    }

    /// The indices, from the values at every point in the order of ranks; the last one is that of luck.
    func indices(_ values: [Double]) -> SobolIndices {
        precondition(values.count == count, "\(values.count) values for \(count) points")
        func list(_ number: Int) -> [Double] { (0..<rows).map { values[$0 * lists + number] } }
        return SobolIndices(a: list(0), b: list(1), mixed: (2..<lists).map(list))
    }
}
