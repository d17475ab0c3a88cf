/// The address, in chance, of a segment, an offer, a seller, a deal: 64 bits that depend on its id alone.
///
/// Two ids can share an address with a probability of 2⁻⁶⁴ per pair: who builds a world refuses duplicates.
public struct EntityAddress: Hashable, Sendable {
    /// The 64 bits of the address.
    public let bits: UInt64

    /// Makes an address from its bits.
    @inlinable
    public init(bits: UInt64) {
        self.bits = bits
    }

    /// The address of an element of the case or the plan, from its dotted id, such as `segment.families`.
    ///
    /// FNV-1a (64 bits) of the UTF-8 bytes, then `mix`, because FNV-1a alone spreads its last bytes badly.
    /// *Source*: Fowler, Noll and Vo (1991). *Verified by* `addressesAreThePublishedVectors`.
    public init(dottedID: String) {
        bits = Self.mix(Self.fowlerNollVo(dottedID))
    }

    /// The 64-bit FNV-1a hash of the UTF-8 bytes of a text.
    static func fowlerNollVo(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    /// The address of what is born in the run (a deal, a customer), from its parent, week and rank that week.
    ///
    /// Week and ordinal, both from zero, must fit in 32 bits. Children of one parent never share an address.
    @inlinable
    public func child(week: Int, ordinal: Int) -> EntityAddress {
        precondition(
            UInt32(exactly: week) != nil && UInt32(exactly: ordinal) != nil,
            "a birth has a week and an ordinal from 0 to 2^32 - 1, not \(week) and \(ordinal)")
        let birth =
            UInt64(UInt32(truncatingIfNeeded: week)) << 32 | UInt64(UInt32(truncatingIfNeeded: ordinal))
        // Adding an odd constant first keeps week 0, ordinal 0 from being a fixed point of the mix.
        return EntityAddress(bits: Self.mix(bits ^ Self.mix(birth &+ 0x9E37_79B9_7F4A_7C15)))
    }

    /// A one-to-one scrambling of 64 bits, in which each input bit moves about half of the output bits.
    ///
    /// *Source*: Steele, Lea and Flood (2014), the finaliser of SplitMix64 (Stafford's variant 13).
    @inlinable
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
