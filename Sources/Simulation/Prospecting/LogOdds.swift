import PortableMath

/// Probabilities on the scale on which influences add up.
enum LogOdds {
    /// log(p ÷ (1 − p)); certain events are ±1,000.
    static func of(_ probability: Double) -> Double {
        if probability <= 0 { return -1000 }
        return probability >= 1 ? 1000 : Portable.log(probability / (1 - probability))
    }

    /// The probability of log-odds.
    static func probability(_ logOdds: Double) -> Double { 1 / (1 + Portable.exp(-logOdds)) }
}
