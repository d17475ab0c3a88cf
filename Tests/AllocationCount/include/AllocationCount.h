#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H
/// How many blocks the program has asked the C library for since it started, from any thread.
unsigned long allocation_count(void);
#endif
