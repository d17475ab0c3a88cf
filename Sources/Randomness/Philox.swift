/// The counter-based generator Philox4x32-10.
///
/// *Source*: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3".
/// *Verified by* `philoxGivesTheKnownAnswersOfRandom123`.
public enum Philox {
    /// The 128 bits that belong to one counter under one key, low words first.
    @inlinable @inline(__always)
    public static func block(
        counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
    ) -> (first: UInt64, second: UInt64) {
        var (c0, c1, c2, c3) = counter
        var (k0, k1) = key
        var round = 0
        while true {
            let p0 = UInt64(c0) &* 0xD251_1F53
            let p1 = UInt64(c2) &* 0xCD9E_8D57
            c0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0
            c2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1
            c1 = UInt32(truncatingIfNeeded: p1)
            c3 = UInt32(truncatingIfNeeded: p0)
            round &+= 1
            if round == 10 { break }
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return (UInt64(c0) | UInt64(c1) << 32, UInt64(c2) | UInt64(c3) << 32)
    }
}
