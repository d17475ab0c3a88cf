#ifndef CPHILOX_H
#define CPHILOX_H
#include <stddef.h>
#include <stdint.h>

/* Philox4x32-10 (Salmon, Moraes, Dror and Shaw, 2011) at many addresses under one key.
   Writes, for each of `count` addresses, the uniform number (k + 1/2) * 2^-52 with k the 52 highest bits of the first
   word of the block whose counter is (replication, entity, its last word with the week). The same bits as the Swift
   `Luck.uniform` gives one by one, on every processor: only the width of the vectors differs. */
void philox_uniforms(uint64_t seed, uint32_t replication, uint32_t week, const uint64_t *_Nonnull entities,
                     const uint32_t *_Nonnull places, size_t count, double *_Nonnull numbers);

/* The same at one place for all entities. */
void philox_uniforms_at(uint64_t seed, uint32_t replication, uint32_t week, uint32_t place,
                        const uint64_t *_Nonnull entities, size_t count, double *_Nonnull numbers);

#endif
