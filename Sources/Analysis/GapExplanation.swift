public import Quantities

/// Why a result is not the target: what luck, the forecast and ambition each add to the gap.
///
/// realised − target = (realised − expected) + (expected − forecast) + (forecast − target). The four numbers are
/// first rounded to a common grid of 2⁻⁵⁰ of the greatest, so that the three parts add up exactly. Each part has
/// the sign of its effect on the figure, not on profit.
///
/// *Verified by* `thePartsOfAGapAddUpExactly`.
public struct GapExplanation: Hashable, Sendable {
    /// Realised − expected: what chance gave or took this year.
    public let luck: Ratio
    /// Expected − forecast: what the candidate did not foresee.
    public let forecastError: Ratio
    /// Forecast − target: what was hoped for beyond the forecast, with the opposite sign.
    public let ambition: Ratio

    /// Realised − target.
    public var total: Ratio { Ratio(luck.value + forecastError.value + ambition.value) }

    /// Explains a gap; all four numbers are in the unit of the figure.
    public init(realised: Ratio, expected: Ratio, forecast: Ratio, target: Ratio) {
        let numbers = [realised, expected, forecast, target].map(\.value)
        let greatest = numbers.map(\.magnitude).max() ?? 0
        let step = greatest == 0 ? 1 : Double(sign: .plus, exponent: greatest.exponent - 50, significand: 1)
        let onGrid = numbers.map { step.isNormal ? ($0 / step).rounded() * step : $0 }
        luck = Ratio(onGrid[0] - onGrid[1])
        forecastError = Ratio(onGrid[1] - onGrid[2])
        ambition = Ratio(onGrid[2] - onGrid[3])
    }
}
