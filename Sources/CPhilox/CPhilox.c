#include "CPhilox.h"

/* The loops are compiled for several widths of vectors, and the loader takes the widest that the processor has. */
#if defined(__x86_64__) && defined(__gnu_linux__)
#define FOR_EVERY_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_EVERY_WIDTH
#endif

struct keys { uint32_t low[10], high[10]; };

static inline __attribute__((always_inline)) struct keys keys_of(uint64_t seed) {
    struct keys keys;
    for (uint32_t round = 0; round < 10; round++) {
        keys.low[round] = (uint32_t)seed + round * 0x9E3779B9u;
        keys.high[round] = (uint32_t)(seed >> 32) + round * 0xBB67AE85u;
    }
    return keys;
}

static inline __attribute__((always_inline)) double uniform(const struct keys *keys, uint32_t replication,
                                                            uint64_t entity, uint32_t place) {
    /* Words of 32 bits in 64: what stands in their upper halves does not count. */
    uint64_t c0 = replication, c1 = entity, c2 = entity >> 32, c3 = place;
#pragma unroll
    for (int round = 0; round < 10; round++) {
        uint64_t p0 = (c0 & 0xFFFFFFFF) * 0xD2511F53u;
        uint64_t p1 = (c2 & 0xFFFFFFFF) * 0xCD9E8D57u;
        c0 = (p1 >> 32) ^ c1 ^ keys->low[round];
        c2 = (p0 >> 32) ^ c3 ^ keys->high[round];
        c1 = p1;
        c3 = p0;
    }
    uint64_t word = (c0 & 0xFFFFFFFF) | c1 << 32;
    /* 1 + k * 2^-52 has the bits of k after those of 1: less one, and half a step more. */
    union { uint64_t bits; double number; } one = {.bits = word >> 12 | 0x3FF0000000000000};
    return (one.number - 1) + 0x1p-53;
}

FOR_EVERY_WIDTH
void philox_uniforms(uint64_t seed, uint32_t replication, uint32_t week, const uint64_t *entities,
                     const uint32_t *places, size_t count, double *numbers) {
    struct keys keys = keys_of(seed);
    for (size_t position = 0; position < count; position++)
        numbers[position] = uniform(&keys, replication, entities[position], places[position] | week << 22);
}

FOR_EVERY_WIDTH
void philox_uniforms_at(uint64_t seed, uint32_t replication, uint32_t week, uint32_t place,
                        const uint64_t *entities, size_t count, double *numbers) {
    struct keys keys = keys_of(seed);
    for (size_t position = 0; position < count; position++)
        numbers[position] = uniform(&keys, replication, entities[position], place | week << 22);
}
