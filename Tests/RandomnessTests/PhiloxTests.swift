import Testing

@testable import Randomness

@Suite struct PhiloxTests {
    @Test func philoxGivesTheKnownAnswersOfRandom123() {
        let zero = Philox.block(counter: (0, 0, 0, 0), key: (0, 0))
        #expect(zero.first == 0xE169_C58D_6627_E8D5 && zero.second == 0x9B00_DBD8_BC57_AC4C)
        let ones = Philox.block(counter: (.max, .max, .max, .max), key: (.max, .max))
        #expect(ones.first == 0x41C8_3B0E_408F_276D && ones.second == 0x6D54_51FD_A20B_C7C6)
        let pi = Philox.block(
            counter: (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: (0xA409_3822, 0x299F_31D0))
        #expect(pi.first == 0x94FD_CCEB_D16C_FE09 && pi.second == 0x2412_6EA1_5001_E420)
    }
}
