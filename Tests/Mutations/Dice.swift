import Randomness

/// Choices drawn one after the other from one number, the same on every machine.
public struct Dice {
    private let luck: Luck
    private var block = 0

    /// The dice of a mutation's number.
    public init(number: UInt32) { luck = Luck(seed: 20_260_811, replication: number) }

    /// A whole number from zero up to and without a limit of at least one.
    public mutating func below(_ limit: Int) -> Int {
        let place = EntityAddress(dottedID: "mutation")
        let uniform = luck.uniform(Site(0), place, week: block / 1024, block: block % 1024)
        block += 1
        return min(limit - 1, Int(uniform * Double(limit)))
    }

    /// One of several things.
    public mutating func one<Thing>(of things: [Thing]) -> Thing { things[below(things.count)] }
}
