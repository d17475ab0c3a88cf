import Testing

@testable import PortableMath

@Suite struct PortableTests {
    @Test func edgesOfTheDomainsGiveTheLimits() {
        let inf = Double.infinity
        #expect(Portable.exp(710) == inf && Portable.exp(inf) == inf)
        #expect(Portable.exp(-746) == 0 && Portable.exp(-inf) == 0 && Portable.exp(0) == 1)
        #expect(Portable.exp(709.782712893383) > 1e308 && Portable.exp(-745) == 0x1p-1074)
        #expect(Portable.expm1(-inf) == -1 && Portable.expm1(inf) == inf && Portable.expm1(1e-300) == 1e-300)
        #expect(Portable.log(0) == -inf && Portable.log(-0.0) == -inf && Portable.log(inf) == inf)
        #expect(Portable.log(1) == 0 && Portable.log(-1).isNaN && Portable.log(-inf).isNaN)
        #expect(Portable.log1p(-1) == -inf && Portable.log1p(-1.5).isNaN && Portable.log1p(inf) == inf)
        #expect(Portable.tanh(inf) == 1 && Portable.tanh(-inf) == -1 && Portable.tanh(0) == 0)
        #expect(Portable.logGamma(0) == inf && Portable.logGamma(inf) == inf && Portable.logGamma(-0.5).isNaN)
        #expect(Portable.logGamma(1) == 0 && Portable.logGamma(2) == 0)
        #expect(Portable.normalCDF(-inf) == 0 && Portable.normalCDF(inf) == 1)
        #expect(Portable.normalCDF(0) == 0.5 && Portable.normalQuantile(0.5) == 0)
        #expect(Portable.normalQuantile(0) == -inf && Portable.normalQuantile(1) == inf)
        #expect(Portable.normalQuantile(-0.1).isNaN && Portable.normalQuantile(1.1).isNaN)
    }

    @Test func notANumberStaysSo() {
        let functions = [
            Portable.exp, Portable.expm1, Portable.log, Portable.log1p, Portable.tanh, Portable.logGamma,
            Portable.normalCDF, Portable.normalQuantile,
        ]
        for function in functions { #expect(function(.nan).isNaN) }
        #expect(Portable.pow(.nan, 2).isNaN && Portable.pow(2, .nan).isNaN)
    }

    @Test func powersAtTheEdgesFollowTheStandard() {
        let inf = Double.infinity
        #expect(Portable.pow(.nan, 0) == 1 && Portable.pow(1, .nan) == 1 && Portable.pow(0, 0) == 1)
        #expect(Portable.pow(-2, 3) == -8 && Portable.pow(-2, 2) == 4 && Portable.pow(-2, 0.5).isNaN)
        #expect(Portable.pow(2, 10) == 1024 && Portable.pow(9, 0.5) == 3 && Portable.pow(-1, 7) == -1)
        #expect(Portable.pow(0, 2) == 0 && Portable.pow(0, -1) == inf && Portable.pow(-0.0, -3) == -inf)
        #expect(Portable.pow(-0.0, 3).sign == .minus && Portable.pow(-inf, 3) == -inf)
        #expect(Portable.pow(inf, -1) == 0 && Portable.pow(2, inf) == inf && Portable.pow(0.5, inf) == 0)
        #expect(Portable.pow(-1, inf) == 1 && Portable.pow(2, -inf) == 0 && Portable.pow(0.5, -inf) == inf)
        #expect(Portable.pow(10, 400) == inf && Portable.pow(10, -400) == 0 && Portable.pow(2, 1e300) == inf)
        #expect(Portable.pow(1e300, 1) == 1e300 && Portable.pow(0x1p-1074, 1) == 0x1p-1074)
    }

    @Test func growingFunctionsKeepTheOrderOfSortedPoints() {
        let growing: [(name: String, low: Double, high: Double, function: (Double) -> Double)] = [
            ("exp", -750, 710, Portable.exp), ("expm1", -40, 40, Portable.expm1),
            ("log", 0, 1e6, Portable.log), ("log1p", -1, 50, Portable.log1p),
            ("tanh", -25, 25, Portable.tanh), ("logGamma", 1.5, 1e4, Portable.logGamma),
            ("normalCDF", -40, 9, Portable.normalCDF), ("normalQuantile", 0, 1, Portable.normalQuantile),
            ("square root", 0, 9, { Portable.pow($0, 0.5) }),
        ]
        var stream = CaseStream(state: 21)
        for (name, low, high, function) in growing {
            let points = (0..<cases / 4).map { _ in stream.number(low, high) }.sorted()
            let values = points.map(function)
            let swapped = zip(values, values.dropFirst()).first { $0 > $1 }
            #expect(swapped == nil, "\(name) falls")
        }
    }

    @Test func theBitsOfAFixedGridAreTheRecordedOnes() {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func record(_ value: Double) {
            hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        for step in 1...2000 {
            let x = Double(step) * 0.0173
            record(Portable.exp(x - 17))
            record(Portable.expm1(x - 17))
            record(Portable.log(x))
            record(Portable.log1p(x - 0.0172))
            record(Portable.pow(x, 1.7 - x / 10))
            record(Portable.tanh((x - 17) / 4))
            record(Portable.logGamma(x))
            record(Portable.normalCDF((x - 17) / 3))
            record(Portable.normalQuantile(Double(step) / 2001))
        }
        #expect(hash == 0x1AAD_3EFF_AAB6_4872, "the bits of a function changed: \(String(hash, radix: 16))")
    }
}
