import Foundation

/// The same case in another currency.
extension Sketch {
    /// The same with half the money, so that it has a double, and at least a euro of each.
    ///
    /// Cents have no half: a price near one meets the floor of a cent, and the pay of a seller who sells for some is
    /// rounded. Nobody's motivation follows pay or sales, which are rounded to the cent.
    var withHalfTheMoney: Sketch {
        changingLines { line in
            switch line.key {
            case "pay_weight", "attainment_weight": "0"
            case "half_saturation": Self.times(0.5, line.text, decimals: 6)
            default: Self.amounts(in: line.text, times: 0.5, least: 1)
            }
        }
    }

    /// The same with every amount of money twice as large; what is stated per euro goes with it.
    func doubled(sharedKinds: String) -> Sketch {
        var result = changingLines { line in
            switch line.key {
            case "half_saturation": Self.times(2, line.text, decimals: 6)
            case "reward_lift": Self.times(0.5, line.text, decimals: 6)
            default: Self.amounts(in: line.text, times: 2)
            }
        }
        result.kinds = Self.amounts(in: sharedKinds, times: 2)
            .replacing(#/(?:per_euro|emissions): [^,}\n]*(?:, range: [^,}\n]*)?/#) { rate in
                rate.0.replacing(#/\d+(?:\.\d+)?/#) { Self.times(0.5, String($0.0), decimals: 6) }
            }
        return result
    }

    private func changingLines(_ text: (Line) -> String) -> Sketch {
        changing { _, element in
            var changed = element
            changed.lines = element.lines.map {
                Line(key: $0.key, text: text($0), isOptional: $0.isOptional)
            }
            return [changed]
        }
    }

    private static func amounts(in text: String, times factor: Double, least: Double = 0) -> String {
        text.replacing(#/€([0-9.]+)/#) { amount in
            String(format: "€%.2f", max(least, factor * (Double(amount.1) ?? 0)))
        }
    }

    private static func times(_ factor: Double, _ number: String, decimals: Int) -> String {
        String(format: "%.\(decimals)f", factor * (Double(number) ?? 0))
    }
}
