/// A place in the model where chance enters, such as "deal won" or "visitor buys".
public struct Site: Hashable, Sendable {
    /// The number of the site, below 4,096.
    public let number: UInt16

    /// Makes a site; a number of 4,096 or more traps, because its address has 12 bits.
    @inlinable
    public init(_ number: UInt16) {
        precondition(number < 4096, "a site is numbered from 0 to 4095, not \(number)")
        self.number = number
    }
}

/// All the chance of one replication: a uniform number for every address, in any order.
///
/// A number depends on its own address alone. So a further action, seller or segment changes no number
/// drawn elsewhere, and two runs that differ by one lever share all other luck.
public struct Luck: Hashable, Sendable {
    /// The seed of the study.
    public let seed: UInt64
    /// The number of the replication; 0 is the realised year.
    public let replication: UInt32

    /// Makes the luck of one replication of one study.
    @inlinable
    public init(seed: UInt64, replication: UInt32) {
        self.seed = seed
        self.replication = replication
    }

    /// The uniform number at an address, strictly between 0 and 1: an odd multiple of 2⁻⁵³.
    ///
    /// The week is counted from the start of the year before the plan, below 1,024; the block, below 1,024,
    /// numbers further draws of one entity at one site in one week.
    @inlinable
    public func uniform(_ site: Site, _ entity: EntityAddress, week: Int, block: Int = 0) -> Double {
        precondition(week >= 0 && week < 1024, "a week is numbered from 0 to 1023, not \(week)")
        precondition(block >= 0 && block < 1024, "a block is numbered from 0 to 1023, not \(block)")
        #if COUNTED
            DrawTrace.addresses.append((site.number, entity.bits, week, block))
        #endif
        let place =
            UInt32(truncatingIfNeeded: week) << 22 | UInt32(site.number) << 10
            | UInt32(truncatingIfNeeded: block)
        let words = Philox.block(
            counter: (
                replication, UInt32(truncatingIfNeeded: entity.bits),
                UInt32(truncatingIfNeeded: entity.bits >> 32), place
            ),
            key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
        return Self.uniform(of: words.first)
    }

    /// `(k + ½)·2⁻⁵²`, with `k` the 52 highest bits of a word.
    @inlinable @inline(__always)
    static func uniform(of word: UInt64) -> Double {
        (Double(word >> 12) + 0.5) * 0x1p-52
    }
}
