import PortableMath

/// A probability known by the smaller of its two sides, so that neither loses its digits.
struct ExactTail {
    /// The probability of "at most" (`isUpper` false) or "more than" (true).
    let value: Double
    let isUpper: Bool

    /// Whether the probability of "at most" reaches that of a uniform number, given by both its sides.
    func reaches(_ level: Level) -> Bool {
        isUpper ? value <= level.upper : value >= level.lower
    }

    /// A uniform number `u` as the pair `u`, `1 − u`.
    struct Level {
        let lower: Double
        let upper: Double

        init(_ u: Double) {
            lower = u
            upper = 1 - u
        }
    }
}

extension ExactTail {
    /// The Poisson probability of at most `k`, or of more.
    static func poisson(_ k: Int, mean: Double) -> ExactTail {
        let count = Double(k)
        if count + 1 > mean {
            let first = poissonMass(count + 1, mean: mean)
            return ExactTail(value: first * rising(mean, over: count + 2), isUpper: true)
        }
        let last = poissonMass(count, mean: mean)
        return ExactTail(value: last * falling(count, over: mean), isUpper: false)
    }

    /// The probability of exactly `k`, also for a `k` that is not whole.
    static func poissonMass(_ k: Double, mean: Double) -> Double {
        if k == 0 { return Portable.exp(-mean) }
        let size = Deviance.stirlingError(k) + Deviance.deviance(k, mean: mean, difference: k - mean)
        return Portable.exp(-size) / (2 * Double.pi * k).squareRoot()
    }

    /// `1 + x/a + x²/(a(a+1)) + …`.
    static func rising(_ x: Double, over a: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        var divisor = a
        while term > 1e-18 * sum {
            term *= x / divisor
            sum += term
            divisor += 1
        }
        return sum
    }

    /// `1 + k/x + k(k−1)/x² + …`.
    private static func falling(_ k: Double, over x: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        var factor = k
        while term > 1e-18 * sum && factor > 0 {
            term *= factor / x
            sum += term
            factor -= 1
        }
        return sum
    }
}

extension ExactTail {
    /// The binomial probability of at most `k` successes among `n`, or of more; `p` at most ½.
    static func binomial(_ k: Int, of n: Int, p: Double) -> ExactTail {
        if k < 0 { return ExactTail(value: 0, isUpper: false) }
        if k >= n { return ExactTail(value: 0, isUpper: true) }
        let isUpper = Double(k + 1) > Double(n) * p
        let odds = p / (1 - p)
        var sum = 1.0
        var term = 1.0
        if isUpper {
            var up = Double(k + 2)
            var left = Double(n - k - 1)
            while term > 1e-18 * sum && left > 0 {
                term *= left * odds / up
                sum += term
                up += 1
                left -= 1
            }
        } else {
            var down = Double(k)
            var left = Double(n - k + 1)
            while term > 1e-18 * sum && down > 0 {
                term *= down / (left * odds)
                sum += term
                down -= 1
                left += 1
            }
        }
        return ExactTail(value: binomialMass(isUpper ? k + 1 : k, of: n, p: p) * sum, isUpper: isUpper)
    }

    /// The probability of exactly `k` successes among `n`.
    static func binomialMass(_ k: Int, of n: Int, p: Double) -> Double {
        let trials = Double(n)
        if k == 0 { return Portable.exp(trials * Portable.log1p(-p)) }
        if k == n { return Portable.exp(trials * Portable.log(p)) }
        let hits = Double(k)
        let misses = Double(n - k)
        let mean = trials * p
        let difference = (hits - mean) - Portable.productError(trials, p, mean)
        let size =
            Deviance.stirlingError(hits) + Deviance.stirlingError(misses) - Deviance.stirlingError(trials)
            + Deviance.deviance(hits, mean: mean, difference: difference)
            + Deviance.deviance(misses, mean: trials * (1 - p), difference: -difference)
        return Portable.exp(-size) * (trials / (2 * Double.pi * hits * misses)).squareRoot()
    }
}

extension ExactTail {
    /// The two sides of a gamma law at a point, and `x^shape · e^−x ÷ Γ(shape + 1)`.
    struct Gamma {
        let lower: Double
        let upper: Double
        let mass: Double
        let tail: ExactTail

        init(tail: ExactTail, mass: Double) {
            lower = tail.isUpper ? 1 - tail.value : tail.value
            upper = tail.isUpper ? tail.value : 1 - tail.value
            self.mass = mass
            self.tail = tail
        }

        func reaches(_ level: Level) -> Bool { tail.reaches(level) }
    }

    /// The probability that a gamma variable of unit scale is at most `x`, or more.
    static func gamma(_ x: Double, shape: Double) -> Gamma {
        let mass = gammaMass(x, shape: shape)
        if x <= shape + 1 {
            let lower = min(1, mass * rising(x, over: shape + 1))
            let tail =
                lower <= 0.7
                ? ExactTail(value: lower, isUpper: false) : ExactTail(value: 1 - lower, isUpper: true)
            return Gamma(tail: tail, mass: mass)
        }
        let upper = mass * shape * fraction(x, shape: shape)
        return Gamma(tail: ExactTail(value: upper, isUpper: true), mass: mass)
    }

    /// `x^shape · e^−x ÷ Γ(shape + 1)`.
    private static func gammaMass(_ x: Double, shape: Double) -> Double {
        if x == 0 { return 0 }
        if shape >= 16 { return poissonMass(shape, mean: x) }
        return Portable.exp(shape * Portable.log(x) - x - Portable.logGamma(shape + 1))
    }

    /// Legendre's continued fraction of `Γ(shape, x) ÷ (x^shape · e^−x)`, by Lentz's method.
    private static func fraction(_ x: Double, shape: Double) -> Double {
        var b = x + 1 - shape
        var c = 1e300
        var d = 1 / b
        var value = d
        var i = 1.0
        while i < 1e6 {
            let a = i * (shape - i)
            b += 2
            d = 1 / (a * d + b)
            c = b + a / c
            let change = c * d
            value *= change
            if (change - 1).magnitude < 2e-16 { break }
            i += 1
        }
        return value
    }
}
