internal import CPhilox

/// Addresses at which numbers are drawn every week: all are drawn together, faster than one by one.
///
/// *Verified by* `numbersDrawnTogetherAreThoseDrawnOneByOne`.
public struct DrawAddresses: Sendable {
    private var entities: [UInt64] = []
    /// Site and block as in the counter's last word.
    private var places: [UInt32] = []

    /// No address.
    public init() {}

    /// How many addresses there are.
    public var count: Int { entities.count }

    /// Adds an address and gives its position; the block is below 1,024.
    public mutating func append(_ site: Site, _ entity: EntityAddress, block: Int = 0) -> Int {
        precondition(block >= 0 && block < 1024, "a block is numbered from 0 to 1023, not \(block)")
        entities.append(entity.bits)
        places.append(UInt32(site.number) << 10 | UInt32(block))
        return count - 1
    }

    fileprivate func draw(_ luck: Luck, week: Int, into numbers: UnsafeMutablePointer<Double>) {
        philox_uniforms(luck.seed, luck.replication, UInt32(week), entities, places, count, numbers)
        #if COUNTED
            DrawTrace.everyWeek = zip(entities, places).map {
                (UInt16($1 >> 10), $0, Int($1 & 1023))
            }
        #endif
    }
}

extension Luck {
    /// Writes the uniform numbers of all addresses in a week, at their positions.
    public func draw(
        _ addresses: DrawAddresses, week: Int, into numbers: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(week >= 0 && week < 1024, "a week is numbered from 0 to 1023, not \(week)")
        precondition(
            numbers.count >= addresses.count, "\(numbers.count) places for \(addresses.count) numbers")
        guard let start = numbers.baseAddress else { return }
        addresses.draw(self, week: week, into: start)
    }
    /// Writes the uniform numbers of one site for many entities in a week, each as `uniform` gives it.
    ///
    /// *Verified by* `numbersDrawnTogetherAreThoseDrawnOneByOne`.
    public func draw(
        _ site: Site, _ entities: UnsafeBufferPointer<UInt64>, week: Int,
        into numbers: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(week >= 0 && week < 1024, "a week is numbered from 0 to 1023, not \(week)")
        precondition(
            numbers.count >= entities.count, "\(numbers.count) places for \(entities.count) numbers")
        guard let first = entities.baseAddress, let start = numbers.baseAddress else { return }
        #if COUNTED
            DrawTrace.addresses += entities.map { (site.number, $0, week, 0) }
        #endif
        philox_uniforms_at(
            seed, replication, UInt32(week), UInt32(site.number) << 10, first, entities.count, start)
    }
}
