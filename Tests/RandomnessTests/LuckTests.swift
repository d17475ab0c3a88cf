import CGSL
import Testing

@testable import Randomness

@Suite struct LuckTests {
    let family = EntityAddress(dottedID: "segment.families")

    @Test func philoxGivesTheKnownAnswersOfRandom123() {
        let zero = Philox.block(counter: (0, 0, 0, 0), key: (0, 0))
        #expect(zero.first == 0xE169_C58D_6627_E8D5 && zero.second == 0x9B00_DBD8_BC57_AC4C)
        let ones = Philox.block(counter: (.max, .max, .max, .max), key: (.max, .max))
        #expect(ones.first == 0x41C8_3B0E_408F_276D && ones.second == 0x6D54_51FD_A20B_C7C6)
        let pi = Philox.block(
            counter: (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: (0xA409_3822, 0x299F_31D0))
        #expect(pi.first == 0x94FD_CCEB_D16C_FE09 && pi.second == 0x2412_6EA1_5001_E420)
    }

    @Test func aUniformNumberIsNeverZeroNorOne() {
        #expect(Luck.uniform(of: 0) == 0x1p-53)
        #expect(Luck.uniform(of: .max) == 1 - 0x1p-53)
    }

    @Test func theAddressFillsTheCounterAsTheModelSays() {
        let luck = Luck(seed: 0x0123_4567_89AB_CDEF, replication: 7)
        let entity = EntityAddress(bits: 0xFEDC_BA98_7654_3210)
        let place: UInt32 = 1023 << 22 | 4095 << 10 | 1023
        let words = Philox.block(
            counter: (7, 0x7654_3210, 0xFEDC_BA98, place), key: (0x89AB_CDEF, 0x0123_4567))
        let expected = (Double(words.first >> 12) + 0.5) / 4_503_599_627_370_496
        #expect(luck.uniform(Site(4095), entity, week: 1023, block: 1023) == expected)
    }

    @Test func drawingElsewhereLeavesFormerAddressesAlone() {
        let luck = Luck(seed: 2026, replication: 3)
        let former = [(1, "segment.families", 0), (2, "offer.city_bike", 51), (40, "seller.north", 103)]
        let recorded = former.map { luck.uniform(Site(UInt16($0.0)), .init(dottedID: $0.1), week: $0.2) }
        var others = 0.0
        for week in 0..<104 { others += luck.uniform(Site(9), .init(dottedID: "action.new"), week: week) }
        let again = former.map { luck.uniform(Site(UInt16($0.0)), .init(dottedID: $0.1), week: $0.2) }
        #expect(recorded == again && others > 0)
        #expect(recorded == [0.024307527304883947, 0.35709632947322956, 0.9595439542176541], "\(recorded)")
    }

    /// The probability that a chi-square variable exceeds the statistic of counts expected to be equal.
    func tail(_ counts: [Int]) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        let statistic = counts.reduce(0.0) {
            $0 + (Double($1) - expected) * (Double($1) - expected) / expected
        }
        return gsl_cdf_chisq_Q(statistic, Double(counts.count - 1))
    }

    /// Five tests, each at 0.0002: together they would raise a false alarm once in 1,000 choices of seed.
    @Test(arguments: 0..<5)
    func neighboursInEveryDirectionAreUniformAndIndependent(direction: Int) {
        var cells = [Int](repeating: 0, count: 16 * 16)
        for index in 0..<60_000 {
            let (row, week) = (index / 1000, index % 1000)
            let entity = family.child(week: 0, ordinal: row)
            let here = Luck(seed: 5, replication: UInt32(row)).uniform(Site(2), entity, week: week)
            let there =
                switch direction {
                case 0: Luck(seed: 5, replication: UInt32(row)).uniform(Site(2), entity, week: week + 1)
                case 1: Luck(seed: 5, replication: UInt32(row + 1)).uniform(Site(2), entity, week: week)
                case 2:
                    Luck(seed: 5, replication: UInt32(row)).uniform(
                        Site(2), family.child(week: 0, ordinal: row + 1), week: week)
                case 3: Luck(seed: 5, replication: UInt32(row)).uniform(Site(3), entity, week: week)
                default:
                    Luck(seed: 6, replication: UInt32(row)).uniform(Site(2), entity, week: week, block: 1)
                }
            cells[Int(here * 16) * 16 + Int(there * 16)] += 1
        }
        #expect(tail(cells) > 0.0002, "\(tail(cells))")
    }

    @Test func numbersDrawnTogetherAreThoseDrawnOneByOne() {
        for count in 0..<40 {
            var addresses = DrawAddresses()
            let all = (0..<count).map {
                (Site(UInt16(4095 - 7 * $0)), EntityAddress(dottedID: "e.\($0)"), 25 * $0)
            }
            let positions = all.map { addresses.append($0.0, $0.1, block: $0.2) }
            #expect(positions == Array(0..<count) && addresses.count == count)
            for (seed, replication, week) in [(0, 0, 0), (UInt64.max, .max, 1023), (1 << 40 + 3, 9, 77)]
                as [(UInt64, UInt32, Int)]
            {
                let luck = Luck(seed: seed, replication: replication)
                var numbers = Array(repeating: -1.0, count: count)
                numbers.withUnsafeMutableBufferPointer { luck.draw(addresses, week: week, into: $0) }
                for (position, (site, entity, block)) in all.enumerated() {
                    #expect(numbers[position] == luck.uniform(site, entity, week: week, block: block))
                }
                let entities = all.map(\.1.bits)
                entities.withUnsafeBufferPointer { entities in
                    numbers.withUnsafeMutableBufferPointer {
                        luck.draw(Site(4000), entities, week: week, into: $0)
                    }
                }
                #expect(numbers == all.map { luck.uniform(Site(4000), $0.1, week: week) })
            }
        }
    }
}

@Suite struct EntityAddressTests {
    @Test func addressesAreThePublishedVectors() {
        #expect(EntityAddress.fowlerNollVo("") == 0xCBF2_9CE4_8422_2325)
        #expect(EntityAddress.fowlerNollVo("a") == 0xAF63_DC4C_8601_EC8C)
        #expect(EntityAddress.fowlerNollVo("foobar") == 0x8594_4171_F739_67E8)
        // The first two numbers of SplitMix64 from state 0.
        #expect(EntityAddress.mix(0x9E37_79B9_7F4A_7C15) == 0xE220_A839_7B1D_CDAF)
        #expect(EntityAddress.mix(0x3C6E_F372_FE94_F82A) == 0x6E78_9E6A_A1B9_65F4)
    }

    @Test func addressesAreTheRecordedOnes() {
        let parent = EntityAddress(dottedID: "segment.families")
        #expect(parent.bits == 0xEB5A_F848_3213_7120, "\(String(parent.bits, radix: 16))")
        let child = parent.child(week: 12, ordinal: 3)
        #expect(child.bits == 0x0B65_74B2_5460_5DE2, "\(String(child.bits, radix: 16))")
    }

    @Test func childrenOfOneParentAllDiffer() {
        let parent = EntityAddress(dottedID: "segment.families")
        var seen: Set<EntityAddress> = [parent]
        for week in 0..<104 {
            for ordinal in 0..<200 { seen.insert(parent.child(week: week, ordinal: ordinal)) }
        }
        #expect(seen.count == 104 * 200 + 1)
        #expect(parent.child(week: 1, ordinal: 0) != parent.child(week: 0, ordinal: 1))
    }
}
