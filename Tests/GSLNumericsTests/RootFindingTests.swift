import Foundation
import GSLNumerics
import Testing

@Suite struct RootFindingTests {
    @Test func rootsOfKnownFunctionsAreFound() throws {
        let square = try RootFinding.root(from: 0, to: 2) { $0 * $0 - 2 }
        #expect((square - 2.0.squareRoot()).magnitude < 1e-12)
        let cosine = try RootFinding.root(from: 0, to: 1) { cos($0) - $0 }
        #expect((cosine - 0.739_085_133_215_160_6).magnitude < 1e-12)
        let falling = try RootFinding.root(from: -1, to: 3) { 1 - $0 * $0 * $0 }
        #expect((falling - 1).magnitude < 1e-12)
        let flat = try RootFinding.root(from: -1, to: 2) { $0 * $0 * $0 }
        #expect(flat.magnitude < 1e-6)
        let step = try RootFinding.root(from: 0, to: 10) { $0 < 3 ? -1 : 1 }
        #expect((step - 3).magnitude < 1e-11)
        let large = try RootFinding.root(from: 0, to: 1e12, tolerance: 0) { $0 - 123_456_789.125 }
        #expect(large == 123_456_789.125)
    }

    @Test func aBoundThatIsARootIsTheAnswer() throws {
        #expect(try RootFinding.root(from: 1, to: 2) { $0 - 1 } == 1)
        #expect(try RootFinding.root(from: 1, to: 2) { $0 - 2 } == 2)
    }

    @Test func searchesWithoutAnAnswerSayWhy() {
        #expect(throws: NumericsError.noSignChange(atLower: 1, atUpper: 2)) {
            try RootFinding.root(from: 0, to: 1) { $0 + 1 }
        }
        for (low, high) in [(1.0, 1.0), (2, 1), (0, .infinity), (-.infinity, 0)] {
            #expect(throws: NumericsError.emptyInterval(from: low, to: high)) {
                try RootFinding.root(from: low, to: high) { $0 }
            }
        }
        #expect(throws: NumericsError.self) { try RootFinding.root(from: .nan, to: 1) { $0 } }
        #expect(throws: NumericsError.notFinite(at: 1)) {
            try RootFinding.root(from: 0, to: 1) { $0 == 1 ? .nan : $0 - 0.5 }
        }
        #expect(throws: NumericsError.self) {
            try RootFinding.root(from: -1, to: 2) { $0 < 0 ? -1 : ($0 > 1.5 ? 1 : .nan) }
        }
        #expect(throws: NumericsError.notConverged(steps: 3)) {
            try RootFinding.root(from: 0, to: 100, maximumSteps: 3) { exp($0) - 5 }
        }
        #expect(throws: NumericsError.notConverged(steps: -1)) {
            try RootFinding.root(from: 0, to: 3, maximumSteps: -1) { $0 - 1 }
        }
    }

    @Test func minimaOfKnownFunctionsAreFound() throws {
        let parabola = try RootFinding.minimum(from: -3, to: 5) { ($0 - 1.3) * ($0 - 1.3) + 2 }
        #expect((parabola.point - 1.3).magnitude < 1e-6 && (parabola.value - 2).magnitude < 1e-12)
        let cosine = try RootFinding.minimum(from: 0, to: 6) { cos($0) }
        #expect((cosine.point - .pi).magnitude < 1e-6 && cosine.value == -1)
        let deeper = try RootFinding.minimum(from: -2, to: 2) { $0 * $0 * $0 * $0 - 2 * $0 * $0 + 0.3 * $0 }
        #expect((deeper.point + 1.035_5).magnitude < 1e-3)
        #expect(try RootFinding.minimum(from: 2, to: 5) { $0 }.point == 2)
        #expect(try RootFinding.minimum(from: 2, to: 5) { -$0 }.point == 5)
        #expect(try RootFinding.minimum(from: 2, to: 5) { _ in 7 }.value == 7)
    }

    @Test func minimaOfBrokenFunctionsAreErrors() {
        #expect(throws: NumericsError.notFinite(at: 0)) { try RootFinding.minimum(from: 0, to: 1) { 1 / $0 } }
        #expect(throws: NumericsError.self) { try RootFinding.minimum(from: 0, to: .nan) { $0 } }
        #expect(throws: NumericsError.notConverged(steps: 1)) {
            try RootFinding.minimum(from: 0, to: 6, maximumSteps: 1) { cos($0) }
        }
    }

    @Test func searchesRunSideBySide() async {
        await withTaskGroup(of: Double?.self) { group in
            for index in 1...64 {
                group.addTask { try? RootFinding.root(from: 0, to: 100) { $0 * $0 - Double(index) } }
            }
            var found: [Double] = []
            for await root in group { if let root { found.append((root * root).rounded()) } }
            #expect(found.sorted() == (1...64).map(Double.init))
        }
    }
}

@Suite struct SobolSequenceTests {
    /// Bratley and Fox (1988), table: the first points of the sequence, the origin left out.
    @Test func sobolPointsAreThePublishedOnes() throws {
        let points = try SobolSequence(dimension: 3).points(5)
        #expect(
            points == [
                [0.5, 0.5, 0.5], [0.75, 0.25, 0.75], [0.25, 0.75, 0.25], [0.375, 0.375, 0.625],
                [0.875, 0.875, 0.125],
            ])
    }

    @Test func aLaterStartContinuesTheSequence() throws {
        let sequence = try SobolSequence(dimension: 40)
        let points = try sequence.points(300)
        #expect(Array(points[200...]) == (try sequence.points(100, from: 200)))
        #expect(points.joined().allSatisfy { $0 > 0 && $0 < 1 })
        #expect(try sequence.points(0).isEmpty)
    }

    @Test func everyCoordinateIsSpreadEvenly() throws {
        let points = try SobolSequence(dimension: 40).points(1023)
        for axis in 0..<40 {
            let sixteenths = Dictionary(grouping: points) { Int($0[axis] * 16) }.mapValues(\.count)
            #expect((0..<16).allSatisfy { (63...64).contains(sixteenths[$0] ?? 0) })
        }
    }

    @Test func unsupportedSizesAreErrors() {
        for dimension in [-1, 0, 41, 1000] {
            #expect(throws: NumericsError.unsupportedDimension(dimension)) {
                try SobolSequence(dimension: dimension)
            }
        }
        #expect(throws: NumericsError.unsupportedCount(-1)) { try SobolSequence(dimension: 2).points(-1) }
        #expect(throws: NumericsError.unsupportedCount(.max)) {
            try SobolSequence(dimension: 2).points(1, from: .max)
        }
    }
}
