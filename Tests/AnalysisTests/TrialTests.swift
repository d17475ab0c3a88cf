import CaseModel
import Quantities
import Testing

@testable import Analysis

private func response(_ base: [Double], _ moved: [Double]) -> PairedResponse {
    PairedResponse(base: base.map { Ratio($0) }, moved: moved.map { Ratio($0) })
}

@Test func anElasticityIsTheRatioOfLogarithms() throws {
    // 100 and 200 become 121 and 242: ln 1.21 ÷ ln 1.1 = 2 exactly, with differences of 21 and 42.
    let response = response([100, 200], [121, 242])
    let measured = try #require(response.elasticity(to: Ratio(1.1)))
    #expect(abs(measured.value.value - 2) < 1e-12)
    #expect(abs(response.error.value - 10.5) < 1e-12)
    #expect(abs(measured.error.value - 10.5 / 150 / 0.095_310_179_804_324_93) < 1e-12)
    #expect(response.elasticity(to: Ratio(1)) == nil && response.elasticity(to: Ratio(0)) == nil)
}

@Test func aYearWithoutValueIsLeftOutOfAPair() {
    let response = PairedResponse(base: [Ratio(1), nil, Ratio(3)], moved: [Ratio(2), Ratio(9), Ratio(4)])
    #expect(response.base == Ratio(2) && response.moved == Ratio(3) && response.change == Ratio(1))
    #expect(response.error == Ratio(0))
    let none = PairedResponse(base: [nil], moved: [Ratio(1)])
    #expect(none.base == nil && none.moved == nil && none.elasticity(to: Ratio(2)) == nil)
}

@Test func anExpectationThatMustFailFails() {
    let move = LeverMove(.price, by: Ratio(1.1))
    let falling = response([100, 102, 98], [90, 91, 89])
    func holds(_ predicate: ModelPredicate) -> Bool { CheckTrial(predicate, move, falling).holds }
    #expect(holds(.falls) && !holds(.rises))
    #expect(holds(.below(Ratio(91))) && !holds(.above(Ratio(91))))
    #expect(holds(.between(Ratio(80), Ratio(100))) && !holds(.between(Ratio(95), Ratio(100))))
    #expect(holds(.approx(Ratio(92), tolerance: Share(0.05))))
    #expect(!holds(.approx(Ratio(110), tolerance: Share(0.05))))
    // ln 0.9 ÷ ln 1.1 is near −1.1; its standard error is 0.06.
    #expect(holds(.elasticity(Ratio(-1.5), Ratio(-1))) && !holds(.elasticity(Ratio(-0.8), Ratio(0))))
    let unknown = PairedResponse(base: [nil], moved: [nil])
    #expect(!CheckTrial(.above(Ratio(-1)), move, unknown).holds)
}

@Test func aDifferenceWithinTwoStandardErrorsIsNoRise() {
    let move = LeverMove(.demand, by: Ratio(1.1))
    let noisy = response([10, 10, 10, 10], [14, 7, 13, 8])
    #expect(!CheckTrial(.rises, move, noisy).holds && !CheckTrial(.falls, move, noisy).holds)
}
