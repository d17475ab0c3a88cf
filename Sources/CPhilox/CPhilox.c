#include "CPhilox.h"

/* The loop is compiled for several widths of vectors, and the loader takes the widest that the processor has. */
#if defined(__x86_64__) && defined(__gnu_linux__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
void philox_uniforms(uint64_t seed, uint32_t replication, uint32_t week, const uint64_t *entities,
                     const uint32_t *places, size_t count, double *numbers) {
    uint32_t low[10], high[10];
    for (uint32_t round = 0; round < 10; round++) {
        low[round] = (uint32_t)seed + round * 0x9E3779B9u;
        high[round] = (uint32_t)(seed >> 32) + round * 0xBB67AE85u;
    }
    for (size_t position = 0; position < count; position++) {
        /* Words of 32 bits in 64: what stands in their upper halves does not count. */
        uint64_t c0 = replication, c1 = entities[position], c2 = entities[position] >> 32;
        uint64_t c3 = places[position] | week << 22;
#pragma unroll
        for (int round = 0; round < 10; round++) {
            uint64_t p0 = (c0 & 0xFFFFFFFF) * 0xD2511F53u;
            uint64_t p1 = (c2 & 0xFFFFFFFF) * 0xCD9E8D57u;
            c0 = (p1 >> 32) ^ c1 ^ low[round];
            c2 = (p0 >> 32) ^ c3 ^ high[round];
            c1 = p1;
            c3 = p0;
        }
        uint64_t word = (c0 & 0xFFFFFFFF) | c1 << 32;
        /* 1 + k * 2^-52 has the bits of k after those of 1: less one, and half a step more. */
        union { uint64_t bits; double number; } one = {.bits = word >> 12 | 0x3FF0000000000000};
        numbers[position] = (one.number - 1) + 0x1p-53;
    }
}
