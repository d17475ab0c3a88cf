public import Formulas
import GSLNumerics
import Quantities

extension FigureColumns {
    /// What the possible years say of a request; nil for a series, a text or a request that is refused.
    ///
    /// The result of an objective is estimated as the figure that it aims at.
    public func expected(of request: FigureRequest) -> Expected? {
        guard rows > 0, let figure = plan.resolver.catalogue.figure(request.id),
            plan.resolver.problem(of: request) == nil
        else { return nil }
        if let aim = aim(figure, request.scope) { return expected(of: aim) }
        let column = column(of: request)
        guard let values = column.scalars else { return nil }
        let isDate = if case .dates = column { true } else { false }
        let defined = values.filter { !$0.isNaN }
        let share = Double(defined.count) / Double(rows)
        let isRatio = figure.estimate == .ratioOfMeans
        var estimated: Estimated?
        if share >= Expected.neededShare.value {
            estimated = isRatio ? ratio(figure, request.scope) : Estimated(meanOf: defined)
        }
        return Expected(
            n: replications, definedShare: Share(share), estimate: isRatio ? .ratioOfMeans : .mean,
            mean: estimated.map { Self.value($0.mean, isDate: isDate) },
            standardError: estimated?.standardError.map { Ratio($0) },
            standardDeviation: Self.deviation(defined).map { Ratio($0) },
            quantiles: Self.quantiles(isDate ? values : defined, isDate: isDate))
    }

    /// The figure that an objective aims at, whose expected value is estimated as the catalogue says of it.
    private func aim(_ figure: Figure, _ scope: Scope) -> FigureRequest? {
        guard case .source(let call) = figure.formula(in: scope).expression.node,
            case .figure(let request) = plan.resolver.question(call, in: scope)
        else { return nil }
        return request
    }

    private var rows: Int { replications.value }

    private struct Estimated {
        let mean: Double
        let standardError: Double?

        init(mean: Double, standardError: Double?) {
            self.mean = mean
            self.standardError = standardError
        }

        init?(meanOf values: [Double]) {
            guard let first = values.first, let mean = Statistics.mean(values) else { return nil }
            let isConstant = values.allSatisfy { $0 == first }
            self.init(
                mean: isConstant ? first : mean,
                standardError: FigureColumns.deviation(values).map { $0 / Double(values.count).squareRoot() })
        }
    }

    /// The ratio of the means of both sides of a division, with its standard error by the delta method.
    ///
    /// r = n̄ / d̄ and se² = (s²ₙ − 2 r sₙd + r² s²d) / (m d̄²) over m years. *Source*: Cochran (1977), *Sampling
    /// Techniques*, chapter 6. *Verified by* `theDeltaMethodGivesTheSpreadOfTheRatioOfMeans`.
    private func ratio(_ figure: Figure, _ scope: Scope) -> Estimated? {
        guard let (upper, lower) = figure.formula(in: scope).ratio,
            let a = column(upper, in: scope).scalars, let b = column(lower, in: scope).scalars
        else { return nil }
        let pairs = zip(a, b).filter { !$0.isNaN && !$1.isNaN }
        let (above, below) = (pairs.map(\.0), pairs.map(\.1))
        guard let top = Statistics.mean(above), let bottom = Statistics.mean(below), bottom != 0 else {
            return nil
        }
        let mean = top / bottom
        guard let error = Self.error(above, below, ratio: mean, bottom: bottom) else {
            return Estimated(mean: mean, standardError: nil)
        }
        return Estimated(mean: mean, standardError: error)
    }

    private static func error(
        _ above: [Double], _ below: [Double], ratio: Double, bottom: Double
    ) -> Double? {
        guard let varianceAbove = Statistics.covariance(above, above),
            let varianceBelow = Statistics.covariance(below, below),
            let covariance = Statistics.covariance(above, below)
        else { return nil }
        let variance = varianceAbove - 2 * ratio * covariance + ratio * ratio * varianceBelow
        return (max(0, variance) / Double(above.count)).squareRoot() / abs(bottom)
    }

    /// The standard deviation, exactly zero where all values are equal; nil below two values.
    fileprivate static func deviation(_ values: [Double]) -> Double? {
        guard values.count > 1, let first = values.first else { return nil }
        return values.allSatisfy { $0 == first } ? 0 : Statistics.standardDeviation(values)
    }

    private static func quantiles(_ values: [Double], isDate: Bool) -> Expected.Quantiles {
        let sorted = values.map { $0.isNaN ? .infinity : $0 }.sorted()
        func quantile(_ fraction: Double) -> Value {
            guard !sorted.isEmpty else { return .missing(.unknown) }
            // Fewer years than the part beyond the quantile is one of tell nothing of it: 20 for nine years in ten.
            guard Double(sorted.count) * min(fraction, 1 - fraction) >= 1 || fraction == 0.5 else {
                return .missing(.tooFewYears)
            }
            let position = Double(sorted.count - 1) * fraction
            let low = Int(position)
            let part = position - Double(low)
            let high = part > 0 ? sorted[low + 1] : sorted[low]
            let number = part > 0 ? sorted[low] + part * (high - sorted[low]) : high
            return number.isFinite ? value(number, isDate: isDate) : .missing(.notReached)
        }
        return Expected.Quantiles(
            p05: quantile(0.05), p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75),
            p95: quantile(0.95))
    }

    /// A number or, rounded to the nearest, a day.
    private static func value(_ number: Double, isDate: Bool) -> Value {
        isDate ? .date(CalendarDate(dayNumber: Int(number.rounded()))) : .number(number)
    }
}
