/// Addresses at which numbers are drawn every week: four of them are drawn together, faster than one by one.
///
/// *Verified by* `numbersDrawnTogetherAreThoseDrawnOneByOne`.
public struct DrawAddresses: Sendable {
    /// How many addresses there are.
    public private(set) var count = 0
    /// Low and high bits of the entities, and site with block as in the counter's last word; four to an element.
    fileprivate var low: [SIMD4<UInt64>] = []
    fileprivate var high: [SIMD4<UInt64>] = []
    fileprivate var place: [SIMD4<UInt64>] = []
    #if COUNTED
        fileprivate var traced: [(UInt16, UInt64, Int)] = []
    #endif

    /// No address.
    public init() {}

    /// How many numbers `Luck.draw` writes: the count, rounded up to a multiple of four.
    public var room: Int { 4 * place.count }

    /// Adds an address and gives its position; the block is below 1,024.
    public mutating func append(_ site: Site, _ entity: EntityAddress, block: Int = 0) -> Int {
        precondition(block >= 0 && block < 1024, "a block is numbered from 0 to 1023, not \(block)")
        if count % 4 == 0 {
            low.append(.zero)
            high.append(.zero)
            place.append(.zero)
        }
        low[count / 4][count % 4] = entity.bits & 0xFFFF_FFFF
        high[count / 4][count % 4] = entity.bits >> 32
        place[count / 4][count % 4] = UInt64(site.number) << 10 | UInt64(block)
        #if COUNTED
            traced.append((site.number, entity.bits, block))
        #endif
        count += 1
        return count - 1
    }
}

extension Luck {
    /// Writes the uniform numbers of all addresses in a week, at their positions; what follows them, up to the room
    /// of the addresses, holds numbers that mean nothing.
    public func draw(
        _ addresses: DrawAddresses, week: Int, into numbers: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(week >= 0 && week < 1024, "a week is numbered from 0 to 1023, not \(week)")
        precondition(numbers.count >= addresses.room, "\(numbers.count) places for \(addresses.room) numbers")
        #if COUNTED
            DrawTrace.everyWeek = addresses.traced
        #endif
        let week = SIMD4<UInt64>(repeating: UInt64(week) << 22)
        for group in addresses.place.indices {
            let words = Philox.firstWords(
                counters: (
                    SIMD4(repeating: UInt64(replication)), addresses.low[group], addresses.high[group],
                    addresses.place[group] | week
                ), key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
            // 1 + k·2⁻⁵² has the bits of k after those of 1: less one, and half a step more, as in `uniform(of:)`.
            let bits = words &>> 12 | SIMD4(repeating: 0x3FF0_0000_0000_0000)
            let uniforms = unsafeBitCast(bits, to: SIMD4<Double>.self) - 1 + 0x1p-53
            for lane in 0..<4 { numbers[4 * group + lane] = uniforms[lane] }
        }
    }
}

extension Philox {
    /// The first 64 bits of the blocks of four counters under one key; each word of a counter in 64 bits.
    @inline(__always)
    static func firstWords(
        counters: (SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>), key: (UInt32, UInt32)
    ) -> SIMD4<UInt64> {
        var (c0, c1, c2, c3) = counters
        var k0 = SIMD4(repeating: UInt64(key.0))
        var k1 = SIMD4(repeating: UInt64(key.1))
        let half = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
        for _ in 0..<10 {
            let p0 = (c0 & half) &* SIMD4(repeating: 0xD251_1F53)
            let p1 = (c2 & half) &* SIMD4(repeating: 0xCD9E_8D57)
            // What stands in upper halves of words and keys does not count: products take lower halves alone.
            c0 = p1 &>> 32 ^ c1 ^ k0
            c2 = p0 &>> 32 ^ c3 ^ k1
            (c1, c3) = (p1, p0)
            k0 &+= SIMD4(repeating: 0x9E37_79B9)
            k1 &+= SIMD4(repeating: 0xBB67_AE85)
        }
        return c0 & half | c1 &<< 32
    }
}
